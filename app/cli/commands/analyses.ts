/** The commands of the analyses: one definition each; the help, the flags and the printing come from it. */

import { Command } from 'commander'
import { z } from 'zod'
import { readInfluences } from '../../../graph-loader/index.ts'
import { alignmentOf } from '../../../positions/alignment/alignment.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import { LEAST_ISSUES } from '../../../positions/robustness/bootstrap-interval.ts'
import type { ScopeQuery } from '../../../positions/scope.ts'
import type { CoalitionsAnswer } from '../../api/analysis-answers.ts'
import {
  coalitionsQuerySchema,
  mactorQuerySchema,
  polarisationQuerySchema,
  robustnessQuerySchema,
  scenarioQuerySchema,
  seriesQuerySchema,
  shiftsQuerySchema,
} from '../../api/analysis-queries.ts'
import { coalitionsAnswer, MEMBER_COLUMNS, memberRows } from '../../api/coalitions-answer.ts'
import { MACTOR_COLUMNS, mactorAnswer, mactorRows } from '../../api/mactor-answer.ts'
import { POLARISATION_COLUMNS, polarisationAnswer, polarisationRows } from '../../api/polarisation-answer.ts'
import { ROBUSTNESS_COLUMNS, robustnessAnswer } from '../../api/robustness-answer.ts'
import { SCENARIO_COLUMNS, scenarioAnswer } from '../../api/scenario-answer.ts'
import { SERIES_COLUMNS, seriesAnswer } from '../../api/series-answer.ts'
import { SHIFT_COLUMNS, shiftRows, shiftsAnswer } from '../../api/shifts-answer.ts'
import { stancesByRow } from '../../api/stances-by-row.ts'
import { FOR_PAIRS, UNREAD } from '../../api/unread-params.ts'
import { windowInOrder } from '../../api/window-in-order.ts'
import { analysisWords } from '../analysis-words.ts'
import { addSourceFlags, type NamedDataset, type SourceFlags, withDataset } from '../dataset-source.ts'
import { parsedFlags } from '../parsed-flags.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows, write } from '../print.ts'
import { refuseIdle } from '../refuse-idle.ts'
import { repeatable } from '../repeatable.ts'
import { addScopeFlags } from '../scope-flags.ts'
import { tell } from '../tell-error.ts'

/** What an analysis answers: the whole for JSON, rows for table, CSV and NDJSON, and a sentence or two for people. */
interface Told {
  readonly answer: object
  readonly rows: Iterable<object>
  readonly words?: readonly string[]
}

interface Analysis<Schema extends z.ZodType> {
  readonly name: string
  readonly description: string
  readonly args?: readonly [name: string, description: string][]
  readonly flags: readonly [flag: string, description: string, repeatable?: 'repeatable'][]
  readonly examples: readonly string[]
  /** Refuses flags that would do nothing beside the others. */
  refuse?(given: Readonly<Record<string, unknown>>): void
  readonly schema: Schema
  readonly columns: readonly string[]
  run(named: NamedDataset, query: z.infer<Schema>, args: readonly string[]): Told | Promise<Told>
}

const resolved = ({ dataset }: NamedDataset, query: ScopeQuery) => resolvePositions(dataset, scopeOf(dataset, query))

function analysisCommand<Schema extends z.ZodType>(analysis: Analysis<Schema>): Command {
  const command = new Command(analysis.name)
    .description(analysis.description)
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
  for (const [name, description] of analysis.args ?? []) command.argument(name, description)
  for (const [flag, description, many] of analysis.flags) {
    if (many) command.option(flag, `${description} (repeatable)`, repeatable)
    else command.option(flag, description)
  }
  command.addHelpText(
    'after',
    `\nExamples:\n${analysis.examples.map((line) => `  parley ${analysis.name} ${line}`).join('\n')}`,
  )
  addFormatFlags(addSourceFlags(addScopeFlags(command)))
  return command.action(async (name: string, ...rest: unknown[]) => {
    const args = rest.slice(0, analysis.args?.length ?? 0) as string[]
    const flags = rest[args.length] as SourceFlags & FormatFlags & Record<string, unknown>
    const { store: _store, scale: _scale, format: _format, json: _json, raw: _raw, ...given } = flags
    const query = windowInOrder(parsedFlags(analysis.schema, given))
    const format = formatOf(flags)
    analysis.refuse?.(given)
    await withDataset(name, flags, async (named) => {
      const { answer, rows, words = [] } = await analysis.run(named, query, args)
      if (format === 'json') return write(`${JSON.stringify(answer)}\n`)
      if (format === 'table') for (const line of words) tell(line)
      return printRows(flags, analysis.columns, rows)
    })
  })
}

/** `parley explain`: the account of a pair, and how much it hangs on single issues. */
export const explainCommand = () =>
  analysisCommand({
    name: 'explain',
    description: 'why two actors align as they do, issue by issue, and how firm that is',
    args: [
      ['<a>', 'an actor'],
      ['<b>', 'another'],
    ],
    flags: [
      ['--bootstrap <n>', 'a 95 % interval from so many samples of the shared issues, of ten or more'],
      ['--seed <n>', 'seed of the samples (default 1)'],
    ],
    examples: ['talks-2025 ukraine usa', 'talks-2025 ukraine usa --as-of 2025-11-25 --bootstrap 1000 --json'],
    refuse(given) {
      if (given.bootstrap === undefined) refuseIdle(given, ['seed'], 'samples, with --bootstrap')
    },
    schema: robustnessQuerySchema,
    columns: ROBUSTNESS_COLUMNS,
    run(named, query, [a = '', b = '']) {
      const answer = robustnessAnswer(resolved(named, query), a, b, query)
      const { range, most, bootstrap, noInterval, noValueWithout, shared, minShared } = answer
      const words = analysisWords.explain
      return {
        answer,
        rows: answer.issues,
        words: [
          words.value(answer.measure, answer.value, answer.reason, answer.shared, answer.inScope),
          ...(range ? [words.range(range.low, range.high, noValueWithout.length > 0)] : []),
          ...(noValueWithout.length > 0
            ? [
                words.noValueWithout(
                  noValueWithout.map(({ name }) => name),
                  range === null,
                ),
              ]
            : []),
          ...(answer.fewRemain ? [words.fewRemain(shared - 1, minShared)] : []),
          ...(most ? [words.most(most.name, most.value)] : []),
          ...(bootstrap
            ? [words.bootstrap(bootstrap.low, bootstrap.high, bootstrap.level, bootstrap.valued, bootstrap.resamples)]
            : []),
          ...(noInterval
            ? [words.noInterval[noInterval.reason](LEAST_ISSUES, noInterval.valued, noInterval.resamples)]
            : []),
        ],
      }
    },
  })

/** `parley series`: a measure over windows of time. */
export const seriesCommand = () =>
  analysisCommand({
    name: 'series',
    description: 'a measure through time: of a pair, a group, or all actors',
    flags: [
      ['--of <what>', 'pair, group, polarisation, balance or coalitions'],
      ['--actor <id>', 'two for a pair, two or more for a group', 'repeatable'],
      ['--width <span>', 'width of a window: 30d, 2w, 1m, 1y'],
      ['--step <span>', 'from window to window (default: the width)'],
      ['--agree <value>', 'lines of agreement from this value on (balance)'],
      ['--differ <value>', 'lines of disagreement up to this value (balance)'],
      ['--seed <n>', 'seed (coalitions)'],
      ['--resolution <x>', 'resolution (coalitions)'],
    ],
    examples: [
      'un-general-assembly --of pair --actor France --actor "United States" --width 1y',
      'talks-2025 --of polarisation --width 1m --format csv',
    ],
    refuse(given) {
      if (given.of === 'polarisation') refuseIdle(given, UNREAD.polarisation, FOR_PAIRS)
      if (given.of !== 'balance') refuseIdle(given, ['agree', 'differ'], '--of balance')
      if (given.of !== 'coalitions') refuseIdle(given, ['seed', 'resolution'], '--of coalitions')
    },
    schema: seriesQuerySchema,
    columns: SERIES_COLUMNS,
    run({ dataset }, query) {
      const answer = seriesAnswer(dataset, query)
      return { answer, rows: answer.points }
    },
  })

/** `parley shifts`: who changed position. */
export const shiftsCommand = () =>
  analysisCommand({
    name: 'shifts',
    description: 'who changed position on what, when, and by how much, with the stances behind it',
    flags: [
      ['--actor <id>', 'only of this actor', 'repeatable'],
      ['--min <change>', 'only changes of at least so many units of the scale'],
    ],
    examples: ['talks-2025 --min 1', 'talks-2025 --actor usa --from 2025-08-01 --json'],
    refuse: (given) => refuseIdle(given, UNREAD.shifts, FOR_PAIRS),
    schema: shiftsQuerySchema,
    columns: SHIFT_COLUMNS,
    async run({ dataset, store }, query) {
      const answer = await shiftsAnswer(dataset, query, async (actors, issues) =>
        stancesByRow(dataset, actors, issues, await store()),
      )
      return { answer, rows: shiftRows(answer), words: answer.notice === null ? [] : [answer.notice] }
    },
  })

/** `parley coalitions`: who stands together. */
export const coalitionsCommand = () =>
  analysisCommand({
    name: 'coalitions',
    description: 'coalitions found from alignment, whether chance divides as clearly, and what divides them',
    flags: [
      ['--agree <value>', 'lines of agreement from this value on'],
      ['--seed <n>', 'seed (default 1)'],
      ['--resolution <x>', 'more than 1: smaller coalitions (default 1)'],
      ['--runs <n>', 'searches with other seeds, for who stays when the search is run again (default 20)'],
      [
        '--shuffles <n>',
        'shuffles of the positions, for how often chance divides as clearly (default 199, fewer of much data)',
      ],
    ],
    examples: ['talks-2025 --as-of 2025-11-25', 'un-general-assembly --resolution 1.2 --json'],
    schema: coalitionsQuerySchema,
    columns: MEMBER_COLUMNS,
    run(named, query) {
      const positions = resolved(named, query)
      const answer = coalitionsAnswer(positions, query, alignmentOf(positions))
      const words = analysisWords.coalitions
      const divided = answer.divisions.map(({ a, b, wedge, bridge }) =>
        words.between(a, b, wedge?.name ?? null, bridge?.name ?? null),
      )
      return {
        answer,
        rows: memberRows(answer),
        words: [
          words.found(answer.coalitions.length, answer.modularity),
          ...chanceWords(answer),
          ...answer.coalitions.flatMap(({ coalition, cohesion, asMuchWith }) =>
            asMuchWith.map((other) => words.asMuch(coalition, cohesion, other.coalition, other.value)),
          ),
          ...divided,
        ],
      }
    },
  })

/** Whether the division is clearer than chance, or why that is not told; nothing where nothing is divided. */
function chanceWords({ chance, noChance }: CoalitionsAnswer): string[] {
  const words = analysisWords.coalitions
  if (chance !== null) return [words.chance(chance.atLeast, chance.shuffles, chance.share, chance.clearer)]
  return noChance === null || noChance.reason === 'undivided' ? [] : [words.noChance[noChance.reason]]
}

/** `parley polarisation`: what divides all actors. */
export const polarisationCommand = () =>
  analysisCommand({
    name: 'polarisation',
    description: 'how divided all actors are on each issue, and how balanced agreement and disagreement are',
    flags: [
      ['--agree <value>', 'lines of agreement from this value on'],
      ['--differ <value>', 'lines of disagreement up to this value'],
      ['--camps <n>', 'divide into at most so many camps, or any, against the fewest lines'],
    ],
    examples: ['talks-2025', 'un-ukraine --format csv', 'talks-2025 --camps any --json'],
    schema: polarisationQuerySchema,
    columns: POLARISATION_COLUMNS,
    run(named, query) {
      const positions = resolved(named, query)
      const answer = polarisationAnswer(positions, query, alignmentOf(positions))
      const { triangleBalance, frustration, lines, camps } = answer.balance
      const words = analysisWords.polarisation
      return {
        answer,
        rows: polarisationRows(answer),
        words: [
          words.mean(answer.polarisation, answer.polarisedIssues),
          words.balance(lines, triangleBalance, frustration.value, frustration.exact),
          ...(camps ? [words.camps(camps.count, camps.value, camps.exact, camps.atLeast)] : []),
        ],
      }
    },
  })

/** `parley mactor`: positions as the matrices of the MACTOR method. */
export const mactorCommand = () =>
  analysisCommand({
    name: 'mactor',
    description:
      'MACTOR: positions × salience as objective matrices, convergence, divergence, ambivalence, and influence',
    flags: [
      ['--mid <file>', 'a CSV of direct influences, actor by actor (a header of ids, then a row for each), 0 to 4'],
    ],
    examples: ['talks-2025 --json', 'talks-2025 --mid influences.csv --format csv'],
    refuse: (given) => refuseIdle(given, UNREAD.mactor, FOR_PAIRS),
    schema: mactorQuerySchema.extend({ mid: z.string().min(1).optional() }),
    columns: MACTOR_COLUMNS,
    async run(named, { mid, ...query }) {
      const answer = mactorAnswer(resolved(named, query), mid === undefined ? undefined : await readInfluences(mid))
      const { actors, objectives, influence, weighedBy } = answer
      const words = analysisWords.mactor
      return {
        answer,
        rows: mactorRows(answer),
        words: [
          words.size(actors.length, objectives.length, influence !== null),
          ...(weighedBy ? [] : [words.unweighed]),
        ],
      }
    },
  })

/** `parley scenario`: what if. */
export const scenarioCommand = () =>
  analysisCommand({
    name: 'scenario',
    description: 'what if: what hypothetical moves would change, and the best move towards a group; nothing is written',
    flags: [
      ['--move <actor=issue=value>', 'an actor holds a value on an issue', 'repeatable'],
      ['--best <actor>', 'find the move of this actor that brings it nearest to the group'],
      ['--group <actor>', 'a member of the group', 'repeatable'],
    ],
    examples: [
      'talks-2025 --move usa=territory=-2',
      'talks-2025 --best usa --group ukraine --group france --group germany',
    ],
    schema: scenarioQuerySchema,
    columns: SCENARIO_COLUMNS,
    run({ dataset }, query) {
      const answer = scenarioAnswer(dataset, query)
      const { best } = answer
      const found = best?.found
      const words = analysisWords.scenario
      return {
        answer,
        rows: answer.changed,
        words: !best
          ? []
          : found
            ? [
                words.best(
                  best.actor,
                  found.move.issue,
                  found.move.value,
                  found.from,
                  found.before.value,
                  found.after.value,
                ),
              ]
            : [words.none(best.actor)],
      }
    },
  })
