import { scopeQueryOf } from '../../positions/view.ts'
import { type PolarisationAnswer, polarisationSchema } from '../api/analysis-answers.ts'
import { POLARISATION_PARAMETERS, type PolarisationQuery } from '../api/parameters.ts'
import { POLARISATION_COLUMNS, polarisationAnswer, polarisationRows } from '../api/polarisation-answer.ts'
import { type Asked, analysis } from './analysis.ts'
import { analysisWords } from './analysis-words.ts'

/** What divides all actors. */
export const polarisation = analysis({
  command: 'polarisation',
  summary: 'how divided all actors are on each issue, and how balanced agreement and disagreement are',
  path: 'polarisation',
  parameters: POLARISATION_PARAMETERS,
  answer: polarisationSchema,
  run({ dataset, query }: Asked<PolarisationQuery>, desk) {
    const { positions, alignment } = desk.alignment(dataset, scopeQueryOf(query))
    return polarisationAnswer(positions, query, alignment)
  },
  columns: POLARISATION_COLUMNS,
  rows: polarisationRows,
  sentences,
  examples: ['talks-2025', 'un-ukraine --format csv', 'talks-2025 --camps any --json'],
})

function sentences(answer: PolarisationAnswer): string[] {
  const { triangleBalance, frustration, lines, camps } = answer.balance
  const words = analysisWords.polarisation
  return [
    words.mean(answer.polarisation, answer.polarisedIssues),
    words.balance(lines, triangleBalance, frustration.value, frustration.exact),
    ...(camps ? [words.camps(camps.count, camps.value, camps.exact, camps.atLeast)] : []),
  ]
}
