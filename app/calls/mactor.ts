import { readInfluences } from '../../graph-loader/index.ts'
import { NAME, parameter } from '../../positions/parameters/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { scopeQueryOf } from '../../positions/view.ts'
import { mactorSchema } from '../api/analysis-answers.ts'
import { MACTOR_COLUMNS, mactorAnswer, mactorRows } from '../api/mactor-answer.ts'
import { MACTOR_PARAMETERS } from '../api/parameters.ts'
import { type Asked, analysis, FOR_PAIRS, OF_PAIRS } from './analysis.ts'
import { analysisWords } from './analysis-words.ts'

/** Positions as the matrices of the MACTOR method. */
export const mactor = analysis({
  command: 'mactor',
  summary: 'MACTOR: positions × salience as objective matrices, convergence, divergence, ambivalence, and influence',
  path: 'mactor',
  parameters: MACTOR_PARAMETERS,
  files: {
    mid: parameter({
      kind: NAME,
      flag: '<file>',
      help: 'a CSV of direct influences, actor by actor (a header of ids, then a row for each), 0 to 4',
    }),
  },
  idle: () => [[[...OF_PAIRS, 'weight'], FOR_PAIRS]],
  answer: mactorSchema,
  async run({ dataset, query: { mid, ...query } }: Asked<ScopeQuery & { mid?: string | undefined }>, desk) {
    const positions = desk.positions(dataset, scopeQueryOf(query))
    return mactorAnswer(positions, mid === undefined ? undefined : await readInfluences(mid))
  },
  columns: MACTOR_COLUMNS,
  rows: mactorRows,
  sentences({ actors, objectives, influence, weighedBy }) {
    const words = analysisWords.mactor
    return [words.size(actors.length, objectives.length, influence !== null), ...(weighedBy ? [] : [words.unweighed])]
  },
  examples: ['talks-2025 --json', 'talks-2025 --mid influences.csv --format csv'],
})
