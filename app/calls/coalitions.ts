import { scopeQueryOf } from '../../positions/view.ts'
import { type CoalitionsAnswer, coalitionsSchema } from '../api/analysis-answers.ts'
import { coalitionsAnswer, MEMBER_COLUMNS, memberRows } from '../api/coalitions-answer.ts'
import { COALITIONS_PARAMETERS, type CoalitionsQuery } from '../api/parameters.ts'
import { type Asked, analysis } from './analysis.ts'
import { analysisWords } from './analysis-words.ts'

/** Who stands together. */
export const coalitions = analysis({
  command: 'coalitions',
  summary: 'coalitions found from alignment, whether chance divides as clearly, and what divides them',
  path: 'coalitions',
  parameters: COALITIONS_PARAMETERS,
  answer: coalitionsSchema,
  run({ dataset, query }: Asked<CoalitionsQuery>, desk) {
    const { positions, alignment } = desk.alignment(dataset, scopeQueryOf(query))
    return coalitionsAnswer(positions, query, alignment)
  },
  columns: MEMBER_COLUMNS,
  rows: memberRows,
  sentences,
  examples: ['talks-2025 --as-of 2025-11-25', 'un-general-assembly --resolution 1.2 --json'],
})

function sentences(answer: CoalitionsAnswer): string[] {
  const words = analysisWords.coalitions
  return [
    words.found(answer.coalitions.length, answer.modularity),
    ...chance(answer),
    ...answer.coalitions.flatMap(({ coalition, cohesion, asMuchWith }) =>
      asMuchWith.map((other) => words.asMuch(coalition, cohesion, other.coalition, other.value)),
    ),
    ...answer.divisions.map(({ a, b, wedge, bridge }) =>
      words.between(a, b, wedge?.name ?? null, bridge?.name ?? null),
    ),
  ]
}

/** Whether the division is clearer than chance, or why that is not known; nothing where nothing is divided. */
function chance({ chance, noChance }: CoalitionsAnswer): string[] {
  const words = analysisWords.coalitions
  if (chance !== null) return [words.chance(chance.atLeast, chance.shuffles, chance.share, chance.clearer)]
  return noChance === null || noChance.reason === 'undivided' ? [] : [words.noChance[noChance.reason]]
}
