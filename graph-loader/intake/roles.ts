import { COLUMNS } from '../../positions/dataset/index.ts'
import { dateFrom } from './dates.ts'
import { type Cell, type ForeignColumn, isEmpty } from './foreign-table.ts'

/** What a column of a table says, in Parley's own terms. The other columns of stances.csv, such as `valid_from`, are roles under their own names. */
export const ROLES = {
  actor: 'whose stance it is',
  issue: 'on which issue',
  value: 'the position or the vote',
  stated_on: 'when it was stated',
  group: 'the bloc, party or group that the actor belongs to',
  nation: 'the actor’s nation, as ISO 3166-1 alpha-3',
  title: 'what the issue is called, where another column names it by an id',
  name: 'what the actor is called, where another column names it by an id',
  salience: 'how much the issue matters to the actor',
  source: 'the document that it rests on',
  url: 'where that document can be read',
  quote: 'the words themselves',
  speaker: 'who speaks for the actor',
  locator: 'page, paragraph or time within the document',
  summary: 'what was said, in the coder’s words',
  coder: 'who coded it',
  ignore: 'nothing that is read',
} as const

/** A role: one of the table, or another column of stances.csv. */
export type Role = string

const OTHER_ROLES = COLUMNS.stances.map(({ name }) => name).filter((name) => !Object.hasOwn(ROLES, name))

/** Whether a text names a role. */
export function isRole(text: string): boolean {
  return Object.hasOwn(ROLES, text) || OTHER_ROLES.includes(text)
}

/** All names of roles, the usual ones first. */
export const ROLE_NAMES: readonly string[] = [...Object.keys(ROLES), ...OTHER_ROLES]

/**
 * Usual names of columns (parties before their countries, since rows are as fine as their finest actor), in English, German, French and Spanish, folded as `folded` does: the ones further left are the likelier to mean it. A name may stand under several roles; it has the first that no
 * likelier column has taken.
 */
const NAMES: readonly (readonly [role: Role, names: string])[] = [
  [
    'actor',
    `actor | stakeholder | delegation | legislator | deputy | mp | member | voter | organization | organisation | party | company | entity | country | nation | state | name | speaker | who
     | akteur | akteurin | abgeordnete | abgeordneter | mitglied | organisation | partei | fraktion | land | staat | wer
     | acteur | depute | membre | organisation | parti | pays | etat | qui
     | diputado | miembro | organizacion | partido | pais | estado | quien
     | partito | attore | ator | partij | actor naam | partia | podmiot | strana | akter | subjekt | parti | kurum | aktör | ülke | ארגון | מפלגה | שחקן | מדינה | المنظمة | الحزب | الجهة | الدولة | 政党 | 団体 | 主体 | 国 | 组织 | 政党名 | 国家
     | country name | actor name | party name | member name | member state | your organisation | your organization | organisation name | organization name | your name | full name | respondent | participant | mitgliedstaat | ihr name | etat membre | votre nom | nom | estado miembro | su nombre | nombre | group | person | character`,
  ],
  [
    'issue',
    `issue | topic | question | item | concept | proposal | bill | motion | policy | resolution | subject | rollcall | roll call | vote id | dimension | statement | claim | what
     | streitfrage | thema | frage | sachfrage | antrag | gegenstand | vorlage | abstimmung | konzept | forderung | these | punkt
     | enjeu | sujet | theme | question | proposition | resolution | scrutin
     | asunto | tema | cuestion | pregunta | propuesta | resolucion | votacion
     | questione | questao | onderwerp | kwestia | temat | sprawa | otazka | konu | mesele | soru | נושא | שאלה | הצעה | الموضوع | القضية | المسألة | 争点 | 議題 | 論点 | 议题 | 问题
     | issue name | issue id | topic name | policy issue`,
  ],
  [
    'value',
    `value | position | stance | score | rating | opinion | agreement | vote | ballot | answer | response | attitude | preference | sentiment | placement
     | wert | haltung | stellung | standpunkt | bewertung | stimme | votum | zustimmung | antwort | einstufung
     | valeur | position | avis | note | vote | voix | reponse
     | valor | posicion | postura | opinion | voto | puntuacion | respuesta
     | valore | posizione | posicao | standpunt | waarde | stanowisko | wartosc | ocena | postoj | hodnota | deger | tutum | gorus | עמדה | ערך | الموقف | القيمة | الرأي | 立場 | 賛否 | 値 | 立场 | 值`,
  ],
  [
    'stated_on',
    `stated on | date | day | time | timestamp | submitted | submission date | recorded date | zeitstempel | horodateur | marca temporal | when | year | month | statement date | vote date | published | publication date | date submitted | submit date | submitdate | start date | end date
     | datum | tag | zeit | jahr | wann | stand
     | date | jour | annee | quand
     | fecha | dia | ano | cuando
     | data | giorno | datum | rok | tarih | gun | yil | תאריך | التاريخ | السنة | 日付 | 年月日 | 年 | 日期`,
  ],
  [
    'group',
    `group | bloc | block | party | faction | parliamentary group | coalition | alliance | camp | caucus | affiliation | side
     | fraktion | gruppe | fraktion/gruppe | partei | buendnis | block | lager
     | groupe | parti | bloc | camp | alliance
     | grupo | partido | bloque | alianza | bando`,
  ],
  [
    'nation',
    'country code | iso3 | iso 3 | iso3c | nation code | iso code | country iso3 | landescode | code pays | codigo pais',
  ],
  [
    'salience',
    'salience | weight | importance | priority | gewicht | wichtigkeit | salienz | poids | importance | saillance | peso | importancia | saliencia',
  ],
  ['url', 'url | link | web | address | weblink | adresse | lien | enlace'],
  [
    'source',
    'source | document | reference | publication | medium | newspaper | document title | quelle | dokument | beleg | fundstelle | document | fuente | documento | referencia',
  ],
  ['quote', 'quote | quotation | verbatim | exact | words | zitat | wortlaut | citation | cita | texto'],
  [
    'speaker',
    'speaker | spokesperson | said by | person | sprecher | sprecherin | rednerin | redner | locuteur | locutrice | orateur | oratrice | intervenant | porte parole | orador | oradora | ponente | portavoz',
  ],
  ['locator', 'locator | page | pages | paragraph | line | seite | absatz | pagina | page | parrafo'],
  [
    'summary',
    'summary | note | notes | comment | comments | remark | remarks | description | text | bemerkung | notiz | kommentar | zusammenfassung | anmerkung | commentaire | remarque | resume | nota | comentario | resumen | observaciones',
  ],
  ['valid_from', 'since | from | seit | von | ab | gueltig ab | depuis | a partir de | desde'],
  ['valid_to', 'until | till | to | bis | gueltig bis | jusqu a | hasta'],
  ['coder', 'coder | coded by | annotator | codierer | kodierer | codeur | codificador'],
]

/** What stands behind the name of what a column is about, where it holds its name and no key of it: `Issue title`. */
const QUALIFIERS = / (title|titel|titre|titulo|name|nom|nombre|label|text|bezeichnung|wording|wortlaut)$/

const NAME_LISTS = NAMES.map(([role, names]) => ({ role, names: names.split('|').map((name) => folded(name)) }))

function holdsDates({ cells }: ForeignColumn): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  const isDate = ({ text }: Cell) => dateFrom(text, 'day-first') !== null || dateFrom(text, 'month-first') !== null
  return filled.length > 0 && filled.every(isDate)
}

/** `Issue: title` is the issue. */
function unqualified(name: string): string {
  return QUALIFIERS.test(name) ? name.replace(QUALIFIERS, '') : ''
}

/** A name of a column as it is compared: without case, accents and marks. */
export function folded(name: string): string {
  return (
    name
      .replace(/ß/g, 'ss')
      .replace(/ä/gi, 'ae')
      .replace(/ö/gi, 'oe')
      .replace(/ü/gi, 'ue')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // The dotless i of Turkish, and a letter that has its stroke for its own.
      .replace(/ı/g, 'i')
      .replace(/[łŁ]/g, 'l')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}/]+/gu, ' ')
      .trim()
  )
}

/**
 * A role for each column: what was told, then the columns of stances.csv under their own names, then the usual names, the likeliest first. No role but `ignore` is given twice; `undefined` is a column whose
 * name says nothing.
 */
export function rolesOf(
  columns: readonly ForeignColumn[],
  told: Readonly<Record<string, Role>> = {},
): (Role | undefined)[] {
  const roles: (Role | undefined)[] = columns.map(({ name }) => (Object.hasOwn(told, name) ? told[name] : undefined))
  const taken = new Set(roles)
  const give = (at: number, role: Role) => {
    roles[at] = role
    taken.add(role)
  }
  const names = columns.map(({ name }) => folded(name))
  // `from` and `to` may as well be whom something comes from: as days of validity they hold dates.
  const suits = (role: Role, at: number) => !role.startsWith('valid_') || holdsDates(columns[at] as ForeignColumn)
  const exact = [...COLUMNS.stances.map(({ name }) => name), 'source', 'url', 'quote', 'group', 'speaker', 'locator']
  for (const role of exact) {
    const at = names.indexOf(folded(role))
    if (at >= 0 && roles[at] === undefined && !taken.has(role)) give(at, role)
  }
  for (const { role, names: usual } of NAME_LISTS) {
    if (taken.has(role)) continue
    const called = (form: (own: string) => string) =>
      usual
        .map((name) => names.findIndex((own, at) => form(own) === name && roles[at] === undefined && suits(role, at)))
        .find((place) => place >= 0)
    const at = called((own) => own) ?? (role === 'actor' || role === 'issue' ? called(unqualified) : undefined)
    if (at !== undefined) give(at, role)
  }
  return roles
}

/** The column of speakers that are the actors, since no other column names any and nobody told its role; else undefined. */
export function speakersAlone(
  columns: readonly ForeignColumn[],
  roles: readonly (Role | undefined)[],
  told: Readonly<Record<string, Role>> = {},
): ForeignColumn | undefined {
  if (roles.includes('actor')) return undefined
  return columns.find(({ name }, at) => roles[at] === 'speaker' && !Object.hasOwn(told, name))
}
