/** The commands of the analyses: one definition each; the help, the flags and the printing come from it. */
import { Command } from 'commander'
import { z } from 'zod'
import { readInfluences } from '../../../graph-loader/index.ts'
import { alignmentOf } from '../../../positions/alignment/alignment.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import type { ScopeQuery } from '../../../positions/scope.ts'
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
import { windowInOrder } from '../../api/window-in-order.ts'
import { addSourceFlags, type NamedDataset, type SourceFlags, withDataset } from '../dataset-source.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows, write } from '../print.ts'
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
  readonly schema: Schema
  readonly columns: readonly string[]
  run(named: NamedDataset, query: z.infer<Schema>, args: readonly string[]): Told | Promise<Told>
}

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value]
const resolved = ({ dataset }: NamedDataset, query: ScopeQuery) => resolvePositions(dataset, scopeOf(dataset, query))
// A trace below zero is no −0.000.
const round = (x: number | null) => (x === null ? 'no value' : (Math.round(x * 1000) / 1000 || 0).toFixed(3))

function analysisCommand<Schema extends z.ZodType>(analysis: Analysis<Schema>): Command {
  const command = new Command(analysis.name)
    .description(analysis.description)
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
  for (const [name, description] of analysis.args ?? []) command.argument(name, description)
  for (const [flag, description, repeatable] of analysis.flags) {
    if (repeatable) command.option(flag, `${description} (repeatable)`, collect)
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
    const query = windowInOrder(analysis.schema.parse(given))
    const format = formatOf(flags)
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
      ['--bootstrap <n>', 'a 95 % interval from so many samples of the shared issues'],
      ['--seed <n>', 'seed of the samples (default 1)'],
    ],
    examples: ['talks-2025 ukraine usa', 'talks-2025 ukraine usa --as-of 2025-11-25 --bootstrap 1000 --json'],
    schema: robustnessQuerySchema,
    columns: ROBUSTNESS_COLUMNS,
    run(named, query, [a = '', b = '']) {
      const answer = robustnessAnswer(resolved(named, query), a, b, query)
      const { range, most, bootstrap } = answer
      return {
        answer,
        rows: answer.issues,
        words: [
          `${answer.measure} ${round(answer.value)}${answer.reason ? ` (${answer.reason})` : ''} over ${answer.shared} shared of ${answer.inScope} issues`,
          ...(range ? [`with any one issue left out: ${round(range.low)} to ${round(range.high)}`] : []),
          ...(most ? [`most hangs on ${most.name}: without it ${round(most.value)}`] : []),
          ...(bootstrap ? [`95 % interval: ${round(bootstrap.low)} to ${round(bootstrap.high)}`] : []),
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
    description: 'coalitions found from alignment, how strongly each actor belongs, and what divides them',
    flags: [
      ['--agree <value>', 'lines of agreement from this value on'],
      ['--seed <n>', 'seed (default 1)'],
      ['--resolution <x>', 'more than 1: smaller coalitions (default 1)'],
      ['--runs <n>', 'runs with other seeds, for how firm it is (default 20)'],
    ],
    examples: ['talks-2025 --as-of 2025-11-25', 'un-general-assembly --resolution 1.2 --json'],
    schema: coalitionsQuerySchema,
    columns: MEMBER_COLUMNS,
    run(named, query) {
      const positions = resolved(named, query)
      const answer = coalitionsAnswer(positions, query, alignmentOf(positions))
      const divided = answer.divisions.flatMap(({ a, b, wedge, bridge }) =>
        wedge && bridge ? [`${a} and ${b}: divided most by ${wedge.name}, least by ${bridge.name}`] : [],
      )
      return {
        answer,
        rows: memberRows(answer),
        words: [
          `${answer.coalitions.length} coalition${answer.coalitions.length === 1 ? '' : 's'}, modularity ${round(answer.modularity)}`,
          ...divided,
        ],
      }
    },
  })

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
      return {
        answer,
        rows: polarisationRows(answer),
        words: [
          `polarisation ${round(answer.polarisation)} over ${answer.polarisedIssues} issues`,
          `${lines} lines: balanced triangles ${round(triangleBalance)}, frustration ${frustration.value}${frustration.exact ? '' : ' at most'}`,
          ...(camps
            ? [`${camps.count} camps against ${camps.value} lines${camps.exact ? '' : `, at least ${camps.atLeast}`}`]
            : []),
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
    schema: mactorQuerySchema.extend({ mid: z.string().min(1).optional() }),
    columns: MACTOR_COLUMNS,
    async run(named, { mid, ...query }) {
      const answer = mactorAnswer(resolved(named, query), mid === undefined ? undefined : await readInfluences(mid))
      const { actors, objectives, influence, weighedBy } = answer
      return {
        answer,
        rows: mactorRows(answer),
        words: [
          `${actors.length} actors, ${objectives.length} objectives${influence ? '' : '; without --mid no influence is told'}`,
          ...(weighedBy
            ? []
            : ['3MAO is left out: neither --mid nor the dataset tells how much power the actors have']),
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
      return {
        answer,
        rows: answer.changed,
        words: !best
          ? []
          : found
            ? [
                `best move of ${best.actor}: ${found.move.issue} to ${found.move.value} (from ${found.from ?? 'no position'}); mean alignment ${round(found.before.value)} → ${round(found.after.value)}`,
              ]
            : [`no single move brings ${best.actor} nearer`],
      }
    },
  })
