import { shiftsSchema } from '../api/analysis-answers.ts'
import { SHIFTS_PARAMETERS, type ShiftsQuery } from '../api/parameters.ts'
import { SHIFT_COLUMNS, shiftRows, shiftsAnswer } from '../api/shifts-answer.ts'
import { stancesByRow } from '../api/stance-texts.ts'
import { analysis, FOR_PAIRS, OF_PAIRS } from './analysis.ts'

/** Who changed position. */
export const shifts = analysis({
  command: 'shifts',
  summary: 'who changed position on what, when, and by how much, with the stances behind it',
  path: 'shifts',
  parameters: SHIFTS_PARAMETERS,
  idle: (_: ShiftsQuery) => [[[...OF_PAIRS, 'weight', 'drop'], FOR_PAIRS]],
  answer: shiftsSchema,
  run: ({ dataset, query }, { words }) =>
    shiftsAnswer(dataset, query, (actors, issues) => stancesByRow(dataset, actors, issues, words)),
  columns: SHIFT_COLUMNS,
  rows: shiftRows,
  sentences: ({ notice }) => (notice === null ? [] : [notice]),
  examples: ['talks-2025 --min 1', 'talks-2025 --actor usa --from 2025-08-01 --json'],
})
