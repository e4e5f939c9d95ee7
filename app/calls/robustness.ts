import { LEAST_ISSUES } from '../../positions/robustness/index.ts'
import { scopeQueryOf } from '../../positions/view.ts'
import { type RobustnessAnswer, robustnessSchema } from '../api/analysis-answers.ts'
import { ROBUSTNESS_PARAMETERS, type RobustnessQuery } from '../api/parameters.ts'
import { ROBUSTNESS_COLUMNS, robustnessAnswer } from '../api/robustness-answer.ts'
import { analysis } from './analysis.ts'
import { analysisWords } from './analysis-words.ts'

/** The account of a pair, and how much it hangs on single issues. */
export const robustness = analysis({
  command: 'explain',
  summary: 'why two actors align as they do, issue by issue, and how firm that is',
  path: 'pairs/{a}/{b}/robustness',
  parameters: ROBUSTNESS_PARAMETERS,
  idle: ({ bootstrap }: RobustnessQuery) => (bootstrap === undefined ? [[['seed'], 'samples, with --bootstrap']] : []),
  answer: robustnessSchema,
  run: ({ dataset, query, a, b }, desk) => robustnessAnswer(desk.positions(dataset, scopeQueryOf(query)), a, b, query),
  columns: ROBUSTNESS_COLUMNS,
  rows: ({ issues }) => issues,
  sentences,
  examples: ['talks-2025 ukraine usa', 'talks-2025 ukraine usa --as-of 2025-11-25 --bootstrap 1000 --json'],
})

function sentences(answer: RobustnessAnswer): string[] {
  const { range, most, bootstrap, noInterval, noValueWithout, shared, minShared } = answer
  const words = analysisWords.explain
  const out = [words.value(answer.measure, answer.value, answer.reason, answer.shared, answer.inScope)]
  if (range) out.push(words.range(range.low, range.high, noValueWithout.length > 0))
  const names = noValueWithout.map(({ name }) => name)
  if (names.length > 0) out.push(words.noValueWithout(names, range === null))
  if (answer.fewRemain) out.push(words.fewRemain(shared - 1, minShared))
  if (most) out.push(words.most(most.name, most.value))
  if (bootstrap) {
    const { low, high, level, valued, resamples } = bootstrap
    out.push(words.bootstrap(low, high, level, valued, resamples))
  }
  if (noInterval) {
    out.push(words.noInterval[noInterval.reason](LEAST_ISSUES, noInterval.valued, noInterval.resamples))
  }
  return out
}
