import type { ActorKind } from '../../../positions/dataset/index.ts'
import type { MemberRule } from '../../../positions/member-rule.ts'
import type { SharedWords } from '../catalogue.ts'
import { forms } from './forms.ts'
import { furtherUnits, noun, units, unitsOf } from './units.ts'

const { counted, dateWords, instantWords, listWords, numberWords } = forms

const issues = (n: number) => counted(n, 'Streitfrage', 'Streitfragen')

const KINDS: Readonly<Record<ActorKind, string>> = {
  nation: 'Staaten',
  person: 'Personen',
  organization: 'Organisationen',
  bloc: 'Blöcke',
}

const RULES: Readonly<Record<MemberRule, string>> = { majority: 'Mehrheit', median: 'Median', mean: 'Mittelwert' }

/** The words in formulas, the longest first. */
const PHRASES = [
  [
    'over the issues of weight above 0 on which both hold a position',
    'über die Streitfragen mit Gewicht über 0, zu denen beide eine Position haben',
  ],
  [
    'p the pooled shares of Σ w, n twice the number of shared issues of weight above 0',
    'p die gemeinsamen Anteile an Σ w, n die doppelte Zahl der gemeinsamen Streitfragen mit Gewicht über 0',
  ],
  [
    'D_e, the mean of d over all pairs of issues with a from one and b from the other, comes from each actor’s own margins (shares of Σ w)',
    'D_e, das Mittel von d über alle Paare von Streitfragen mit a vom einen und b vom anderen, kommt aus den eigenen Randverteilungen jedes Akteurs (Anteilen an Σ w)',
  ],
  [
    'D_e, the mean of d over all pairs of positions, comes from the mean of both actors’ margins (shares of Σ w)',
    'D_e, das Mittel von d über alle Paare von Positionen, kommt aus dem Mittel der Randverteilungen beider Akteure (Anteilen an Σ w)',
  ],
  [' with ', ' mit '],
] as const

/** Die Worte um jedes Bild: wann und wozu, wie gerechnet, woher, und was nicht gezeichnet ist. */
export const around: SharedWords['around'] = {
  issues,
  more: (n) => `${numberWords(n)} weitere`,
  andMore: (n) => `und ${numberWords(n)} weitere`,
  time: {
    between: (from, to) => `${dateWords(from)} bis ${dateWords(to)}`,
    since: (from) => `ab ${dateWords(from)}`,
    upTo: (to) => `bis ${dateWords(to)}`,
    sinceTo: (from, to) => `${dateWords(from)} bis ${dateWords(to)}`,
  },
  scope: {
    weights: (weights) => `Gewichte: ${listWords(weights)}`,
    withoutJoint: 'ohne das, was zwei gemeinsam unterzeichnet haben',
    joint: 'gemeinsame Texte zählen',
    unanimous: (n) => `${counted(n, 'einstimmige Streitfrage', 'einstimmige Streitfragen')} weggelassen`,
    partial: (n) =>
      `${counted(n, 'nur teilweise bekannte Streitfrage', 'nur teilweise bekannte Streitfragen')} weggelassen`,
    members: (rules) =>
      `Positionen mehrerer Mitglieder oder Sprecher zusammengefasst nach ${listWords(rules.map((rule) => RULES[rule]))}`,
    few: (n, examples) =>
      `${counted(n, 'Position', 'Positionen')} von Blöcken aus weniger als der Hälfte ihrer Mitglieder (${listWords(examples)}${n > examples.length ? ' …' : ''})`,
    fewOn: (bloc, issue, spoke, of) => `${bloc} zu ${issue}: ${spoke} von ${of}`,
    outside: (n) => `${counted(n, 'Äußerung', 'Äußerungen')} außerhalb der Amtszeiten weggelassen`,
    inherited: 'Positionen geerbt, wo es keine eigene gibt',
    kinds: (kinds) => `nur ${listWords(kinds.map((kind) => KINDS[kind]))}`,
    assumed: 'Skala angenommen, nicht festgelegt',
    asOf: (day) => `Stand der Positionen: ${dateWords(day)}`,
    knownAt: (instant) => `wie bekannt am ${instantWords(instant)}`,
  },
  method: (measure, all, least) => `${measure} über die gemeinsamen von ${issues(all)}, mindestens ${least}`,
  formula: (formula) => PHRASES.reduce((text, [english, german]) => text.replace(english, german), formula),
  data: (dataset, stances, documents) =>
    `Daten: ${dataset}, ${counted(stances, 'Äußerung', 'Äußerungen')}${documents > 0 ? ` aus ${counted(documents, 'Dokument', 'Dokumenten')}` : ''}.`,
  sources: (named, more) => `Quellen: ${named}${more > 0 ? `; und ${more} weitere, im Datensatz genannt` : ''}.`,
  notDrawn: (names, unit, minShared) => {
    const n = names.length
    const [who, share] = n === 1 ? [noun(unit).pronoun, 'teilt'] : ['sie', 'teilen']
    const few =
      minShared === 1 ? 'mit niemandem eine Streitfrage' : `mit niemandem mindestens ${minShared} Streitfragen`
    return `Nicht gezeichnet, weil ${who} ${few} ${share}: ${units(n, unit)} (${names.join(', ')}).`
  },
  noValueWithAny: (names, unit) =>
    `Nicht gezeichnet, ohne Wert mit irgendjemandem: ${units(names.length, unit)} (${names.join(', ')}).`,
  othersSilent: (n, unit) =>
    `${furtherUnits(n, unit)} ${n === 1 ? 'hat' : 'haben'} keine Position, die sich vergleichen ließe.`,
  hidden: (n, unit) => `${units(n, unit)} ${n === 1 ? 'ist' : 'sind'} ausgeblendet.`,
  pairs: (n, least, most) => {
    if (n === 0) return 'kein Paar mit einem Wert'
    const shared =
      least === most
        ? counted(most, 'gemeinsamen Streitfrage', 'gemeinsamen Streitfragen')
        : `${least} bis ${most} gemeinsamen Streitfragen`
    return `${counted(n, 'Paar', 'Paare')} mit ${shared}`
  },
  marked: (name) => `hervorgehoben: ${name}`,
  hypothetical: (what) => `Gedacht: ${what}`,
  moves: (n) => `${counted(n, 'Position', 'Positionen')}, die niemand vertritt`,
  move: (who, issue, at) => `${who} zu ${issue} bei ${at}`,
  sizes: (low, high) => `: ${low} bis ${high}`,
  unitsOf,
  pair: (a, b, value) => `${a} und ${b} (${value})`,
  measure: (name) => `Maß: ${name}.`,
}
