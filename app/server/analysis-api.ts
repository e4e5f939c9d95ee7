import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
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
import { problemSchema } from '../api/answers.ts'
import { coalitionsAnswer, MEMBER_COLUMNS, memberRows } from '../api/coalitions-answer.ts'
import { csvChunks } from '../api/csv.ts'
import { MACTOR_COLUMNS, mactorAnswer, mactorRows } from '../api/mactor-answer.ts'
import { POLARISATION_COLUMNS, polarisationAnswer, polarisationRows } from '../api/polarisation-answer.ts'
import { ROBUSTNESS_COLUMNS, robustnessAnswer } from '../api/robustness-answer.ts'
import { SCENARIO_COLUMNS, scenarioAnswer } from '../api/scenario-answer.ts'
import { SERIES_COLUMNS, seriesAnswer } from '../api/series-answer.ts'
import { SHIFT_COLUMNS, shiftRows, shiftsAnswer } from '../api/shifts-answer.ts'
import { stancesByRow } from '../api/stances-by-row.ts'
import { parseQuery } from './query.ts'

/** Windows of one series over HTTP: it is computed in one go, and nobody else is answered meanwhile. The command takes more. */
const MOST_WINDOWS = 500

/** What the analyses answer from. */
export interface AnalysisSources {
  dataset(c: Context): Dataset
  store(): GraphStore
  alignment(dataset: Dataset, query: ScopeQuery): { positions: Positions; alignment: Alignment }
}

interface Call {
  readonly path: string
  readonly summary: string
  readonly query: z.ZodType
  readonly answer: z.ZodType
  readonly columns: readonly string[]
  /** The answer to a request, and its rows for CSV. */
  run(c: Context): Promise<{ answer: object; rows: Iterable<object> }>
}

/** Adds the calls of the analyses, each as JSON, or as CSV by `format=csv` or Accept. */
export function addAnalysisCalls(api: OpenAPIHono, sources: AnalysisSources): void {
  for (const call of calls(sources)) {
    const names = [...call.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: call.path.replace(/:(\w+)/g, '{$1}'),
        summary: call.summary,
        request: {
          params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
          query: call.query as z.ZodObject,
        },
        responses: {
          200: { description: 'The answer', content: { 'application/json': { schema: call.answer } } },
          400: {
            description: 'A problem document',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      }),
    )
    api.get(call.path, async (c) => {
      const { answer, rows } = await call.run(c)
      const csv = c.req.query('format') === 'csv' || (c.req.header('accept') ?? '').includes('text/csv')
      if (!csv) return c.json(answer)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body([...csvChunks(call.columns, rows, { raw: rawOf(c) })].join(''))
    })
  }
}

function calls({ dataset, store, alignment }: AnalysisSources): Call[] {
  return [
    {
      path: '/api/datasets/:id/pairs/:a/:b/robustness',
      summary: 'How much a pair’s value hangs on single issues, with a bootstrap interval on request',
      query: robustnessQuerySchema,
      answer: robustnessSchema,
      columns: ROBUSTNESS_COLUMNS,
      async run(c) {
        const { bootstrap, seed, format: _format, ...query } = parseQuery(robustnessQuerySchema, c.req.url)
        const { positions } = alignment(dataset(c), query)
        const answer = robustnessAnswer(positions, c.req.param('a') as string, c.req.param('b') as string, {
          bootstrap,
          seed,
        })
        return { answer, rows: answer.issues }
      },
    },
    {
      path: '/api/datasets/:id/series',
      summary: 'A measure over windows of time: of a pair, a group, or all actors',
      query: seriesQuerySchema,
      answer: seriesSchema,
      columns: SERIES_COLUMNS,
      async run(c) {
        const answer = seriesAnswer(dataset(c), parseQuery(seriesQuerySchema, c.req.url), MOST_WINDOWS)
        return { answer, rows: answer.points }
      },
    },
    {
      path: '/api/datasets/:id/shifts',
      summary: 'Who changed position on what, when, and by how much',
      query: shiftsQuerySchema,
      answer: shiftsSchema,
      columns: SHIFT_COLUMNS,
      async run(c) {
        const of = dataset(c)
        const query = parseQuery(shiftsQuerySchema, c.req.url)
        const answer = await shiftsAnswer(of, query, (actors, issues) => stancesByRow(of, actors, issues, store()))
        return { answer, rows: shiftRows(answer) }
      },
    },
    {
      path: '/api/datasets/:id/coalitions',
      summary: 'Coalitions found from alignment, and what divides them',
      query: coalitionsQuerySchema,
      answer: coalitionsSchema,
      columns: MEMBER_COLUMNS,
      async run(c) {
        const {
          agree,
          seed,
          resolution,
          runs,
          format: _format,
          ...query
        } = parseQuery(coalitionsQuerySchema, c.req.url)
        const computed = alignment(dataset(c), query)
        const answer = coalitionsAnswer(computed.positions, { agree, seed, resolution, runs }, computed.alignment)
        return { answer, rows: memberRows(answer) }
      },
    },
    {
      path: '/api/datasets/:id/polarisation',
      summary: 'How divided all actors are on each issue, and how balanced the whole graph is',
      query: polarisationQuerySchema,
      answer: polarisationSchema,
      columns: POLARISATION_COLUMNS,
      async run(c) {
        const { agree, differ, camps, format: _format, ...query } = parseQuery(polarisationQuerySchema, c.req.url)
        const computed = alignment(dataset(c), query)
        const answer = polarisationAnswer(computed.positions, { agree, differ, camps }, computed.alignment)
        return { answer, rows: polarisationRows(answer) }
      },
    },
    {
      path: '/api/datasets/:id/mactor',
      summary: 'MACTOR’s matrices of positions: objectives, convergences, divergences, ambivalence',
      query: mactorQuerySchema,
      answer: mactorSchema,
      columns: MACTOR_COLUMNS,
      async run(c) {
        const { format: _format, ...query } = parseQuery(mactorQuerySchema, c.req.url)
        const answer = mactorAnswer(alignment(dataset(c), query).positions)
        return { answer, rows: mactorRows(answer) }
      },
    },
    {
      path: '/api/datasets/:id/scenario',
      summary: 'What hypothetical moves would change; nothing is written',
      query: scenarioQuerySchema,
      answer: scenarioSchema,
      columns: SCENARIO_COLUMNS,
      async run(c) {
        const answer = scenarioAnswer(dataset(c), parseQuery(scenarioQuerySchema, c.req.url))
        return { answer, rows: answer.changed }
      },
    },
  ]
}

function rawOf(c: Context): boolean {
  return ['', 'true'].includes(c.req.query('raw') ?? 'false')
}
