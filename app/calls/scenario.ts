import type { ParameterFault } from '../../positions/parameters/index.ts'
import { type ScenarioAnswer, scenarioSchema } from '../api/analysis-answers.ts'
import { SCENARIO_PARAMETERS, type ScenarioQuery } from '../api/parameters.ts'
import { SCENARIO_COLUMNS, scenarioAnswer } from '../api/scenario-answer.ts'
import { analysis } from './analysis.ts'
import { analysisWords } from './analysis-words.ts'

/** What if. */
export const scenario = analysis({
  command: 'scenario',
  summary: 'what if: what hypothetical moves would change, and the best move towards a group; nothing is written',
  path: 'scenario',
  parameters: SCENARIO_PARAMETERS,
  check,
  answer: scenarioSchema,
  run: ({ dataset, query }) => scenarioAnswer(dataset, query),
  columns: SCENARIO_COLUMNS,
  rows: ({ changed }) => changed,
  sentences,
  examples: [
    'talks-2025 --move usa=territory=-2',
    'talks-2025 --best usa --group ukraine --group france --group germany',
  ],
})

function check({ move, best, group }: ScenarioQuery): ParameterFault | undefined {
  if (move === undefined && best === undefined) {
    return { name: 'move', expected: 'expected a move as ACTOR=ISSUE=VALUE, or an actor in best' }
  }
  if ((best === undefined) !== (group === undefined)) {
    return { name: 'group', expected: 'best and group go together: best names who moves, group towards whom' }
  }
  return undefined
}

function sentences({ best }: ScenarioAnswer): string[] {
  if (best === null) return []
  const words = analysisWords.scenario
  if (best.found === null) return [words.none(best.actor)]
  const { move, from, before, after } = best.found
  return [words.best(best.actor, move.issue, move.value, from, before.value, after.value)]
}
