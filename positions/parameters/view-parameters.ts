/** The parameters of a view: those of a question, and how its answer is looked at. Links and the records of pictures list them in this order. */
import { CONFIDENCES, ORIGINS } from '../dataset/index.ts'
import { DATE, FLAG, many, number, oneOf, SPAN, TEXT, textLike } from './kind.ts'
import { LANGS, parameter, SHOWS } from './parameter.ts'
import { SCOPE_PARAMETERS } from './scope-parameters.ts'

/** The greatest resolution that coalitions are sought at: far below it every actor is one of its own. */
const MOST_RESOLUTION = 1000

export const VIEW_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  v: parameter({ kind: number({ whole: true }), help: 'version of the link’s form' }),
  dataset: parameter({ kind: TEXT, help: 'id of the dataset' }),
  show: parameter({
    kind: oneOf(SHOWS),
    flag: '<what>',
    help: 'the way to look, and so the kind of picture',
    default: 'network',
  }),
  agree: parameter({
    kind: number(),
    flag: '<value>',
    help: 'lines of agreement from this value of the measure on',
    pictures: { network: true, positions: 'by-coalition', coalitions: true },
    graph: true,
  }),
  differ: parameter({
    kind: number(),
    flag: '<value>',
    help: 'lines of disagreement up to this value of the measure',
    pictures: { network: true },
    graph: true,
  }),
  strongest: parameter({
    kind: number({ whole: true, min: 0 }),
    flag: '<n>',
    help: 'lines that are among the n strongest of either actor; 0: all (default: all, or 3 when there would be more than 600)',
    pictures: { network: true },
    graph: true,
  }),
  color: parameter({
    kind: oneOf(['none', 'kind', 'bloc', 'organization'], ['member:', 'issue:']),
    flag: '<what>',
    help: 'what colour shows: none, kind, bloc, organization, member:ID or issue:ID',
    pictures: { network: true, spectrum: true },
    graph: true,
  }),
  size: parameter({
    kind: oneOf(['same', 'positions', 'influence', 'links']),
    flag: '<what>',
    help: 'what size shows',
    pictures: { network: true },
  }),
  select: parameter({
    kind: many(TEXT),
    flag: '<actor>',
    help: 'mark an actor; one has a timeline, two are compared',
    pictures: {
      network: true,
      matrix: true,
      positions: true,
      spectrum: true,
      compare: true,
      timeline: true,
      whatif: true,
    },
  }),
  layout: parameter({
    kind: oneOf(['map', 'forces', 'coalitions', 'circle'], ['issue:']),
    flag: '<how>',
    help: 'a network by map, forces, coalitions, circle or issue:ID',
    pictures: { network: true },
  }),
  node: parameter({
    kind: oneOf(['initials', 'pie', 'flag']),
    flag: '<what>',
    help: 'what stands in a circle',
    default: 'initials',
    pictures: { network: true },
  }),
  hulls: parameter({
    kind: FLAG,
    flag: '',
    help: 'outline and name the coalitions of a network',
    pictures: { network: true },
  }),
  focus: parameter({
    kind: TEXT,
    flag: '<actor>',
    help: 'of a network only this actor and who has a line with it',
    pictures: { network: true },
    chip: {
      en: (id, { actor, counted }, { depth = 1 }) => `around ${actor(id)}, ${counted(depth, 'line', 'lines')} away`,
      de: (id, { actor, counted }, { depth = 1 }) => `um ${actor(id)}, ${counted(depth, 'Linie', 'Linien')} weit`,
    },
    takesAway: ['depth'],
  }),
  depth: parameter({
    kind: number({ whole: true, min: 1, max: 9 }),
    flag: '<lines>',
    help: 'with focus, so many lines away',
    default: 1,
    pictures: { network: 'focus' },
  }),
  hide: parameter({
    kind: many(TEXT),
    flag: '<actor>',
    help: 'leave an actor out of the picture',
    pictures: { network: true, matrix: true, positions: true },
    chip: {
      en: (ids, { actor, counted }) =>
        `without ${ids.length === 1 ? actor(ids[0] as string) : counted(ids.length, 'actor', 'actors')}`,
      de: (ids, { actor, counted }) =>
        `ohne ${ids.length === 1 ? actor(ids[0] as string) : counted(ids.length, 'Akteur', 'Akteure')}`,
    },
  }),
  held: parameter({
    kind: oneOf(['any'], ['issue:']),
    flag: '<what>',
    help: 'only actors with a position on any issue, or on issue:ID',
    pictures: { positions: true },
    chip: {
      en: (what, { issue }) => `only those with a position${what === 'any' ? '' : ` on ${issue(idIn(what))}`}`,
      de: (what, { issue }) => `nur wer eine Position hat${what === 'any' ? '' : ` zu ${issue(idIn(what))}`}`,
    },
  }),
  /** Where circles were put by hand, in the units of the layout. */
  pin: parameter({
    kind: many(textLike('ACTOR@X,Y', /^.+@-?\d+(\.\d+)?,-?\d+(\.\d+)?$/su)),
    help: 'a circle that was put at X,Y of the layout by hand',
    pictures: { network: true },
  }),
  order: parameter({
    kind: TEXT,
    flag: '<order>',
    help: 'order of rows, as the page’s address names it',
    pictures: { matrix: true, positions: true, compare: true },
  }),
  by: parameter({
    kind: oneOf(['coalition', 'bloc', 'kind']),
    flag: '<what>',
    help: 'group rows',
    pictures: { network: 'many-actors', positions: true },
    decides: 'groups',
  }),
  since: parameter({
    kind: DATE,
    flag: '<date>',
    help: 'in a spectrum, mark who moved since that day',
    pictures: { spectrum: true },
    chip: {
      en: (date, { day }) => `compared with ${day(date)}`,
      de: (date, { day }) => `verglichen mit ${day(date)}`,
    },
  }),
  window: parameter({
    kind: SPAN,
    flag: '<span>',
    help: 'of a timeline, how long each window is, such as 1y',
    pictures: { timeline: true },
  }),
  step: parameter({
    kind: SPAN,
    flag: '<span>',
    help: 'of a timeline or series, from one value to the next',
    pictures: { timeline: true },
  }),
  left: parameter({
    kind: many(TEXT),
    flag: '<actor>',
    help: 'one of a group that is compared',
    pictures: { compare: true, timeline: true },
  }),
  right: parameter({
    kind: many(TEXT),
    flag: '<actor>',
    help: 'one of the group that it is compared with',
    pictures: { compare: true, timeline: true },
  }),
  resolution: parameter({
    kind: number({ above: 0, max: MOST_RESOLUTION }),
    flag: '<number>',
    help: 'of coalitions: more than 1 finds more and smaller ones',
    default: 1,
    pictures: { network: 'coalitions-drawn', positions: 'by-coalition', coalitions: true },
  }),
  seed: parameter({
    kind: number({ whole: true, min: 0, max: 4_294_967_295 }),
    flag: '<number>',
    help: 'of what is drawn at random: the order in which coalitions are sought, the samples of an interval',
    default: 1,
    pictures: { network: 'coalitions-drawn', positions: 'by-coalition', coalitions: true },
  }),
  move: parameter({
    kind: many(TEXT),
    flag: '<actor=issue=value>',
    help: 'a hypothetical position',
    decides: 'positions',
    chip: {
      en: ({ length }, { counted }) => counted(length, 'hypothetical position', 'hypothetical positions'),
      de: ({ length }, { counted }) => counted(length, 'gedachte Äußerung', 'gedachte Äußerungen'),
    },
  }),
  find: parameter({
    kind: TEXT,
    help: 'words that a stance, its evidence, its actor or its issue must hold',
    chip: { en: (words) => `evidence with “${words}”`, de: (words) => `Belege mit „${words}“` },
  }),
  origin: parameter({
    kind: many(oneOf(ORIGINS)),
    help: 'how a stance must have come to be known',
    chip: {
      en: (origins, words) => `evidence: ${origins.map((one) => words.origins[one]).join(', ')}`,
      de: (origins, words) => `Belege: ${origins.map((one) => words.origins[one]).join(', ')}`,
    },
  }),
  confidence: parameter({
    kind: many(oneOf(CONFIDENCES)),
    help: 'how sure the coder of a stance must have been',
    chip: {
      en: (sure, words) => `evidence with ${sure.map((one) => words.confidences[one]).join(', ')}`,
      de: (sure, words) => `Belege, ${sure.map((one) => words.confidences[one]).join(', ')}`,
    },
  }),
  cypher: parameter({ kind: TEXT, help: 'a question in Cypher' }),
  params: parameter({ kind: TEXT, help: 'the parameters of the question in Cypher, as JSON' }),
  lang: parameter({
    kind: oneOf(LANGS),
    flag: '<language>',
    help: 'the language of the picture’s own words; those of the dataset stay as they are',
    default: 'en',
    decides: 'groups',
  }),
} as const

/** The id behind a prefix such as `issue:`. */
const idIn = (text: string): string => text.slice(text.indexOf(':') + 1)
