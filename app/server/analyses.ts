/** The analyses that can be asked for over HTTP, each with its parameters, its answer and what computes it. */
import type { z } from 'zod'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import {
  coalitionsSchema,
  mactorSchema,
  polarisationSchema,
  robustnessSchema,
  scenarioSchema,
  seriesSchema,
  shiftsSchema,
} from '../api/analysis-answers.ts'
import {
  coalitionsQuerySchema,
  mactorQuerySchema,
  polarisationQuerySchema,
  robustnessQuerySchema,
  scenarioQuerySchema,
  seriesQuerySchema,
  shiftsQuerySchema,
} from '../api/analysis-queries.ts'
import { coalitionsAnswer, MEMBER_COLUMNS, memberRows } from '../api/coalitions-answer.ts'
import { MACTOR_COLUMNS, mactorAnswer, mactorRows } from '../api/mactor-answer.ts'
import { POLARISATION_COLUMNS, polarisationAnswer, polarisationRows } from '../api/polarisation-answer.ts'
import { ROBUSTNESS_COLUMNS, robustnessAnswer } from '../api/robustness-answer.ts'
import { SCENARIO_COLUMNS, scenarioAnswer } from '../api/scenario-answer.ts'
import { SERIES_COLUMNS, seriesAnswer } from '../api/series-answer.ts'
import { SHIFT_COLUMNS, shiftRows, shiftsAnswer } from '../api/shifts-answer.ts'
import { stancesByRow } from '../api/stances-by-row.ts'
import type { Desk } from './compute/desk.ts'

/** Windows of one series over HTTP, so that the answer comes in time. The command takes more. */
const MOST_WINDOWS = 500

/** An analysis: `path` is below that of a dataset, `run` gives the answer to checked parameters, and its rows for CSV. */
export interface Analysis {
  readonly path: string
  readonly summary: string
  readonly query: z.ZodType
  readonly answer: z.ZodType
  readonly columns: readonly string[]
  run(asked: AnalysisAsked, desk: Desk): Answered | Promise<Answered>
}

/** What an analysis is asked: the parameters by its schema, and the two actors of a pair from its path. */
interface AnalysisAsked {
  readonly dataset: Dataset
  readonly query: unknown
  readonly a: string
  readonly b: string
}

interface Answered {
  readonly answer: object
  readonly rows: Iterable<object>
}

function analysis<Q extends z.ZodType>(
  given: Omit<Analysis, 'run' | 'query'> & {
    query: Q
    run(asked: AnalysisAsked & { query: z.infer<Q> }, desk: Desk): Answered | Promise<Answered>
  },
): Analysis {
  return given as Analysis
}

/** A query without the form of its answer, which is no part of what is computed. */
function scopeIn<Q extends { format?: unknown; raw?: unknown }>({ format: _format, raw: _raw, ...query }: Q) {
  return query
}

/** All analyses by id. */
export const ANALYSES: Readonly<Record<string, Analysis>> = {
  robustness: analysis({
    path: 'pairs/:a/:b/robustness',
    summary: 'How much a pair’s value hangs on single issues, with a bootstrap interval on request',
    query: robustnessQuerySchema,
    answer: robustnessSchema,
    columns: ROBUSTNESS_COLUMNS,
    run({ dataset, query, a, b }, desk) {
      const { bootstrap, seed, ...scope } = scopeIn(query)
      const answer = robustnessAnswer(desk.positions(dataset, scope), a, b, { bootstrap, seed })
      return { answer, rows: answer.issues }
    },
  }),
  series: analysis({
    path: 'series',
    summary: 'A measure over windows of time: of a pair, a group, or all actors',
    query: seriesQuerySchema,
    answer: seriesSchema,
    columns: SERIES_COLUMNS,
    run({ dataset, query }) {
      const answer = seriesAnswer(dataset, query, MOST_WINDOWS)
      return { answer, rows: answer.points }
    },
  }),
  shifts: analysis({
    path: 'shifts',
    summary: 'Who changed position on what, when, and by how much',
    query: shiftsQuerySchema,
    answer: shiftsSchema,
    columns: SHIFT_COLUMNS,
    async run({ dataset, query }, { words }) {
      const answer = await shiftsAnswer(dataset, query, (actors, issues) =>
        stancesByRow(dataset, actors, issues, words),
      )
      return { answer, rows: shiftRows(answer) }
    },
  }),
  coalitions: analysis({
    path: 'coalitions',
    summary: 'Coalitions found from alignment, how often chance divides as clearly, and what divides them',
    query: coalitionsQuerySchema,
    answer: coalitionsSchema,
    columns: MEMBER_COLUMNS,
    run({ dataset, query }, desk) {
      const { agree, seed, resolution, runs, shuffles, ...scope } = scopeIn(query)
      const { positions, alignment } = desk.alignment(dataset, scope)
      const answer = coalitionsAnswer(positions, { agree, seed, resolution, runs, shuffles }, alignment)
      return { answer, rows: memberRows(answer) }
    },
  }),
  polarisation: analysis({
    path: 'polarisation',
    summary: 'How divided all actors are on each issue, and how balanced the whole graph is',
    query: polarisationQuerySchema,
    answer: polarisationSchema,
    columns: POLARISATION_COLUMNS,
    run({ dataset, query }, desk) {
      const { agree, differ, camps, ...scope } = scopeIn(query)
      const { positions, alignment } = desk.alignment(dataset, scope)
      const answer = polarisationAnswer(positions, { agree, differ, camps }, alignment)
      return { answer, rows: polarisationRows(answer) }
    },
  }),
  mactor: analysis({
    path: 'mactor',
    summary: 'MACTOR’s matrices of positions: objectives, convergences, divergences, ambivalence',
    query: mactorQuerySchema,
    answer: mactorSchema,
    columns: MACTOR_COLUMNS,
    run({ dataset, query }, desk) {
      const answer = mactorAnswer(desk.positions(dataset, scopeIn(query)))
      return { answer, rows: mactorRows(answer) }
    },
  }),
  scenario: analysis({
    path: 'scenario',
    summary: 'What hypothetical moves would change; nothing is written',
    query: scenarioQuerySchema,
    answer: scenarioSchema,
    columns: SCENARIO_COLUMNS,
    run({ dataset, query }) {
      const answer = scenarioAnswer(dataset, query)
      return { answer, rows: answer.changed }
    },
  }),
}
