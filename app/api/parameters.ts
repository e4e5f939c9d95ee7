/** The parameters of the calls: those of a question, and their own. HTTP, OpenAPI, the flags of the commands and their help read them here. */

import { SEARCH_LIMIT } from '../../graph-store/search-words.ts'
import {
  either,
  FLAG,
  many,
  NAME,
  number,
  oneOf,
  parameter,
  SCOPE_PARAMETERS,
  SPAN,
  TEXT,
  textLike,
  type ValuesOf,
  VIEW_PARAMETERS,
} from '../../positions/parameters/index.ts'
import { SERIES_KINDS } from '../../positions/series/index.ts'

const { agree, differ, move, resolution, seed, step } = VIEW_PARAMETERS

/** How a table is answered. */
const FORM = {
  format: parameter({ kind: oneOf(['json', 'csv']), help: 'JSON or CSV; by Accept when absent' }),
  raw: parameter({
    kind: FLAG,
    help: 'texts of CSV as they are, also those that a spreadsheet would run as a formula',
  }),
}
/** Which rows of a list are answered. */
const PAGE = {
  limit: parameter({ kind: number({ whole: true, min: 1, max: 100_000 }), help: 'rows at most', default: 100_000 }),
  cursor: parameter({
    kind: textLike('a cursor of a former answer', /^\d{1,12}$/),
    help: 'where to go on: next of a former answer',
  }),
}

const actor = parameter({ kind: many(NAME), flag: '<id>', help: 'an actor by id' })

/** Positions and alignments: a question, and which rows of the answer. */
export const LIST_PARAMETERS = { ...SCOPE_PARAMETERS, ...PAGE, ...FORM }

/** Stances: of which actors, on which issues. */
export const STANCES_PARAMETERS = {
  actor: parameter({ ...actor, kind: many(TEXT) }),
  issue: parameter({ kind: many(TEXT), help: 'an issue by id' }),
}

/** A search in names and texts. */
export const SEARCH_PARAMETERS = {
  q: parameter({ kind: textLike('1 to 200 characters', /^.{1,200}$/su), help: 'what is looked for', required: true }),
  limit: parameter({
    kind: number({ whole: true, min: 1, max: 100 }),
    help: 'so many of each kind at most',
    default: SEARCH_LIMIT,
  }),
}

/** The form of an answer to a question in Cypher. */
export const CYPHER_PARAMETERS = {
  format: parameter({
    kind: oneOf(['json', 'ndjson', 'csv']),
    help: 'JSON, lines of it, or CSV; by Accept when absent',
  }),
  raw: parameter({ kind: oneOf(['0', '1']), help: '1: texts of CSV as they are' }),
}

/** The file of a view’s graph. */
export const GRAPH_PARAMETERS = { ...VIEW_PARAMETERS, raw: FORM.raw }

/** How much a pair’s value hangs on single issues. */
export const ROBUSTNESS_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  bootstrap: parameter({
    kind: number({ whole: true, min: 1, max: 100_000 }),
    flag: '<n>',
    help: 'a 95 % interval from so many samples of the shared issues, of ten or more',
  }),
  seed: parameter({ ...seed, help: 'of the samples of an interval' }),
}
export type RobustnessQuery = ValuesOf<typeof ROBUSTNESS_PARAMETERS>

/** A measure over windows of time; `from` and `to` bound the windows. */
export const SERIES_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  of: parameter({ kind: oneOf(SERIES_KINDS), flag: '<what>', help: 'whose, or of what', required: true }),
  actor: parameter({ ...actor, help: 'two for a pair, two or more for a group' }),
  width: parameter({ kind: SPAN, flag: '<span>', help: 'width of a window: 30d, 2w, 1m, 1y', required: true }),
  step: parameter({ ...step, help: 'from one value to the next (default: the width)' }),
  agree,
  differ,
  seed: parameter({ ...seed, help: 'of the order in which coalitions are sought' }),
  resolution,
}
export type SeriesQuery = ValuesOf<typeof SERIES_PARAMETERS> & { of: (typeof SERIES_KINDS)[number]; width: string }

/** Who changed position; `from` and `to` bound the days of the changes. */
export const SHIFTS_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  actor: parameter({ ...actor, help: 'only of this actor' }),
  min: parameter({
    kind: number({ min: 0 }),
    flag: '<change>',
    help: 'only changes of at least so many units of the scale',
  }),
}
export type ShiftsQuery = ValuesOf<typeof SHIFTS_PARAMETERS>

/** Coalitions found from alignment. */
export const COALITIONS_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  agree,
  seed: parameter({ ...seed, help: 'of the order in which coalitions are sought, and of the shuffles' }),
  resolution,
  runs: parameter({
    kind: number({ whole: true, min: 0, max: 1000 }),
    flag: '<n>',
    help: 'searches with other seeds, for who stays when the search is run again',
    default: 20,
  }),
  shuffles: parameter({
    kind: number({ whole: true, min: 0, max: 999 }),
    flag: '<n>',
    help: 'shuffles of the positions, for how often chance divides as clearly (default 199, fewer of much data)',
  }),
}
export type CoalitionsQuery = ValuesOf<typeof COALITIONS_PARAMETERS>

/** Polarisation and balance. */
export const POLARISATION_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  agree,
  differ,
  camps: parameter({
    kind: either('any, or a whole number from 1 to 1000', oneOf(['any']), number({ whole: true, min: 1, max: 1000 })),
    flag: '<n>',
    help: 'divide into at most so many camps, or any, against the fewest lines',
  }),
}
export type PolarisationQuery = ValuesOf<typeof POLARISATION_PARAMETERS>

/** MACTOR’s matrices. */
export const MACTOR_PARAMETERS = { ...SCOPE_PARAMETERS, ...FORM }

/** What hypothetical moves would change, and the best further move of an actor towards a group. */
export const SCENARIO_PARAMETERS = {
  ...SCOPE_PARAMETERS,
  ...FORM,
  move,
  best: parameter({
    kind: NAME,
    flag: '<actor>',
    help: 'find the move of this actor that brings it nearest to the group',
  }),
  group: parameter({ kind: many(NAME), flag: '<actor>', help: 'a member of the group' }),
}
export type ScenarioQuery = ValuesOf<typeof SCENARIO_PARAMETERS>
