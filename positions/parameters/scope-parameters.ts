/** The parameters of a question: what is compared, and how. The page's links, pictures, commands and the HTTP API take them all. */
import { ACTOR_KINDS, LEVELS } from '../dataset/index.ts'
import { PAIR_MEASURES } from '../measures/index.ts'
import { MEMBER_RULES } from '../member-rule.ts'
import { called, DATE, FLAG, INSTANT, many, NAME, number, oneOf } from './kind.ts'
import { parameter } from './parameter.ts'

/** The pictures that read how pairs align; of positions only the groups do. */
const OF_PAIRS = {
  network: true,
  matrix: true,
  positions: 'by-coalition',
  compare: true,
  timeline: true,
  coalitions: true,
  whatif: true,
} as const
/** Those that are of one day; a timeline goes on. */
const OF_A_DAY = {
  network: true,
  matrix: true,
  positions: true,
  spectrum: true,
  compare: true,
  coalitions: true,
  whatif: true,
} as const

export const SCOPE_PARAMETERS = {
  measure: parameter({
    kind: called('measure', oneOf(PAIR_MEASURES.map(({ id }) => id))),
    flag: '<id>',
    help: 'measure of alignment',
    default: 's',
    ofDataset: true,
    pictures: OF_PAIRS,
    decides: 'alignment',
  }),
  minShared: parameter({
    kind: number({ whole: true, min: 1 }),
    flag: '<n>',
    help: 'shared issues that a pair needs for a value',
    default: 3,
    ofDataset: true,
    pictures: OF_PAIRS,
    decides: 'alignment',
    chip: {
      en: (n, { counted }) => `at least ${counted(n, 'shared issue', 'shared issues')}`,
      de: (n, { counted }) => `ab ${counted(n, 'gemeinsamen Streitfrage', 'gemeinsamen Streitfragen')}`,
    },
  }),
  asOf: parameter({
    kind: DATE,
    flag: '<date>',
    help: 'positions held on this day (default: the dataset’s, else its last date)',
    decides: 'positions',
    chip: { en: (day, words) => `as of ${words.day(day)}`, de: (day, words) => `am ${words.day(day)}` },
  }),
  knownAt: parameter({
    kind: INSTANT,
    flag: '<time>',
    help: 'only what was recorded by this day or UTC time',
    decides: 'positions',
    chip: { en: (time) => `as known on ${time}`, de: (time) => `wie bekannt am ${time}` },
  }),
  from: parameter({
    kind: DATE,
    flag: '<date>',
    help: 'only stances stated on or after this day',
    decides: 'positions',
    chip: {
      en: (from, { day }, { to }) => `stated from ${day(from)}${to === undefined ? '' : ` to ${day(to)}`}`,
      de: (from, { day }, { to }) => `geäußert ab ${day(from)}${to === undefined ? '' : ` bis ${day(to)}`}`,
    },
    takesAway: ['to'],
  }),
  to: parameter({
    kind: DATE,
    flag: '<date>',
    help: 'only stances stated on or before this day',
    pictures: OF_A_DAY,
    decides: 'positions',
    chip: {
      en: (to, { day }, { from }) => (from === undefined ? `stated to ${day(to)}` : null),
      de: (to, { day }, { from }) => (from === undefined ? `geäußert bis ${day(to)}` : null),
    },
  }),
  issue: parameter({
    kind: many(NAME),
    flag: '<id>',
    help: 'only this issue and all below it',
    decides: 'positions',
    chip: {
      en: (ids, { issue, counted }) =>
        `only ${ids.length === 1 ? issue(ids[0] as string) : counted(ids.length, 'issue', 'issues')}`,
      de: (ids, { issue, counted }) =>
        `nur ${ids.length === 1 ? issue(ids[0] as string) : counted(ids.length, 'Streitfrage', 'Streitfragen')}`,
    },
  }),
  weight: parameter({
    kind: many(NAME),
    flag: '<issue=number>',
    help: 'weight of an issue and all below it',
    decides: 'alignment',
    chip: {
      en: ({ length }, { counted }) => `${counted(length, 'issue', 'issues')} weighted`,
      de: ({ length }, { counted }) => `${counted(length, 'Streitfrage', 'Streitfragen')} gewichtet`,
    },
  }),
  level: parameter({
    kind: oneOf(LEVELS),
    flag: '<level>',
    help: 'whose positions are compared',
    default: 'persons',
    ofDataset: true,
    decides: 'positions',
  }),
  members: parameter({
    kind: oneOf(MEMBER_RULES),
    flag: '<rule>',
    help: 'how members’ positions become their group’s (default: majority, on continuous scales median)',
    decides: 'positions',
    chip: {
      en: (rule, { rules }) => `members by ${rules[rule]}`,
      de: (rule, { rules }) => `Mitglieder nach ${rules[rule]}`,
    },
  }),
  inherit: parameter({
    kind: FLAG,
    flag: '',
    help: 'fill gaps from representatives, then from blocs',
    default: false,
    decides: 'positions',
    chip: {
      en: (on) => (on ? 'with inherited positions' : null),
      de: (on) => (on ? 'mit geerbten Positionen' : null),
    },
  }),
  kind: parameter({
    kind: many(oneOf(ACTOR_KINDS)),
    flag: '<kind>',
    help: 'only actors of this kind',
    decides: 'positions',
    chip: {
      en: (kinds, words) =>
        `only ${kinds
          .map((kind) => words.kinds[kind])
          .join(', ')
          .toLowerCase()}`,
      de: (kinds, words) => `nur ${kinds.map((kind) => words.kinds[kind]).join(', ')}`,
    },
  }),
  joint: parameter({
    kind: oneOf(['all', 'exclude']),
    flag: '<rule>',
    help: 'joint texts: count all, or exclude shared ones',
    default: 'all',
    decides: 'positions',
    chip: {
      en: (rule) => (rule === 'exclude' ? 'without joint texts' : null),
      de: (rule) => (rule === 'exclude' ? 'ohne gemeinsame Texte' : null),
    },
  }),
  drop: parameter({
    kind: oneOf(['none', 'unanimous']),
    flag: '<what>',
    help: 'leave out issues on which all positions are the same',
    default: 'none',
    decides: 'positions',
    chip: {
      en: (what) => (what === 'unanimous' ? 'without unanimous issues' : null),
      de: (what) => (what === 'unanimous' ? 'ohne einstimmige Streitfragen' : null),
    },
  }),
  partial: parameter({
    kind: FLAG,
    flag: '',
    help: 'include issues of which only some votes are known',
    default: false,
    decides: 'positions',
    chip: {
      en: (on) => (on ? 'with partly known issues' : null),
      de: (on) => (on ? 'mit teilweise bekannten Streitfragen' : null),
    },
  }),
} as const
