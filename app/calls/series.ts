import type { ParameterFault } from '../../positions/parameters/index.ts'
import { seriesSchema } from '../api/analysis-answers.ts'
import { SERIES_PARAMETERS, type SeriesQuery } from '../api/parameters.ts'
import { SERIES_COLUMNS, seriesAnswer } from '../api/series-answer.ts'
import { analysis, FOR_PAIRS, OF_PAIRS } from './analysis.ts'

/** A measure over windows of time. */
export const series = analysis({
  command: 'series',
  summary: 'a measure through time: of a pair, a group, or all actors',
  path: 'series',
  parameters: SERIES_PARAMETERS,
  check,
  idle: ({ of }: SeriesQuery) => [
    ...(of === 'polarisation' ? [[OF_PAIRS, FOR_PAIRS] as const] : []),
    ...(of === 'balance' ? [] : [[['agree', 'differ'], '--of balance'] as const]),
    ...(of === 'coalitions' ? [] : [[['seed', 'resolution'], '--of coalitions'] as const]),
  ],
  answer: seriesSchema,
  run: ({ dataset, query, mostWindows }) => seriesAnswer(dataset, query, mostWindows),
  columns: SERIES_COLUMNS,
  rows: ({ points }) => points,
  examples: [
    'un-general-assembly --of pair --actor France --actor "United States" --width 1y',
    'talks-2025 --of polarisation --width 1m --format csv',
  ],
})

function check({ asOf, of, actor = [] }: SeriesQuery): ParameterFault | undefined {
  if (asOf !== undefined) {
    return { name: 'asOf', expected: 'a series takes its days from its windows; bound it with from and to' }
  }
  const each = new Set(actor).size === actor.length
  if (of === 'pair' && !(actor.length === 2 && each)) {
    return { name: 'actor', expected: 'expected two different actors for a pair' }
  }
  if (of === 'group' && !(actor.length >= 2 && each)) {
    return { name: 'actor', expected: 'expected two or more actors, each once, for a group' }
  }
  if (of !== 'pair' && of !== 'group' && actor.length > 0) {
    return { name: 'actor', expected: 'only a pair or a group takes actors' }
  }
  return undefined
}
