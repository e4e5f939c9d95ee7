import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type {
  CoalitionsAnswer,
  MactorAnswer,
  PolarisationAnswer,
  RobustnessAnswer,
  ScenarioAnswer,
} from '../../app/api/analysis-answers.ts'
import { analysisWords } from '../../app/calls/analysis-words.ts'
import { COMMANDS } from '../../app/cli/main.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'
import { type MadeUp, madeUpDataset } from './made-up.ts'

const CASES = Number(process.env.PARLEY_SENTENCES ?? 60)

let root: string
let app: MemoryApp
let worlds: MadeUp[]

beforeAll(async () => {
  const random = seededRandom(20311129)
  root = mkdtempSync(join(tmpdir(), 'parley-commands-'))
  worlds = Array.from({ length: CASES }, (_, place) => madeUpDataset(random, place, root))
  app = await memoryApp(worlds.map(({ folder }) => folder))
}, 120_000)

afterEach(() => vi.restoreAllMocks())

afterAll(async () => {
  await app?.close()
  rmSync(root, { recursive: true, force: true })
})

/** The lines for people that a command prints above its table. */
async function linesOf(command: Command, args: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(String(text).trimEnd())
    return true
  })
  await command.parseAsync([...args], { from: 'user' })
  vi.restoreAllMocks()
  return lines
}

async function answer<T>(id: string, call: string): Promise<T> {
  return (await (await app.get(`/api/datasets/${id}/${call}`)).json()) as T
}

/** What a command must say above its table of a world, by the API's answers alone. */
type Said = (world: MadeUp, query: string) => Promise<{ args: readonly string[]; lines: readonly string[] }>

const { explain, coalitions, polarisation, mactor, scenario } = analysisWords

/** The commands that say something of a dataset in sentences. */
const SAID: Readonly<Record<string, Said>> = {
  async explain({ id, nations }, query) {
    const [a, b] = nations as [string, string]
    const pair = await answer<RobustnessAnswer>(id, `pairs/${a}/${b}/robustness${query}&bootstrap=50`)
    return {
      args: [a, b, '--bootstrap', '50'],
      lines: [
        explain.value(pair.measure, pair.value, pair.reason, pair.shared, pair.inScope),
        ...(pair.range ? [explain.range(pair.range.low, pair.range.high, pair.noValueWithout.length > 0)] : []),
        ...(pair.noValueWithout.length > 0
          ? [
              explain.noValueWithout(
                pair.noValueWithout.map(({ name }) => name),
                pair.range === null,
              ),
            ]
          : []),
        ...(pair.fewRemain ? [explain.fewRemain(pair.shared - 1, pair.minShared)] : []),
        ...(pair.most ? [explain.most(pair.most.name, pair.most.value)] : []),
        ...(pair.bootstrap
          ? [explain.bootstrap(pair.bootstrap.low, pair.bootstrap.high, 0.95, pair.bootstrap.valued, 50)]
          : []),
        ...(pair.noInterval ? [explain.noInterval[pair.noInterval.reason](10, pair.noInterval.valued, 50)] : []),
      ],
    }
  },
  async coalitions({ id }, query) {
    const found = await answer<CoalitionsAnswer>(id, `coalitions${query}`)
    return {
      args: [],
      lines: [
        coalitions.found(found.coalitions.length, found.modularity),
        ...(found.chance
          ? [
              coalitions.chance(
                found.chance.atLeast,
                found.chance.shuffles,
                found.chance.share,
                found.chance.share <= 0.05,
              ),
            ]
          : []),
        ...(found.noChance && found.noChance.reason !== 'undivided'
          ? [coalitions.noChance[found.noChance.reason]]
          : []),
        ...found.coalitions.flatMap((one) =>
          one.asMuchWith.map((other) => coalitions.asMuch(one.coalition, one.cohesion, other.coalition, other.value)),
        ),
        ...found.divisions.map((one) =>
          coalitions.between(one.a, one.b, one.wedge?.name ?? null, one.bridge?.name ?? null),
        ),
      ],
    }
  },
  async polarisation({ id }, query) {
    const divided = await answer<PolarisationAnswer>(id, `polarisation${query}&camps=any`)
    const { lines, triangleBalance, frustration, camps } = divided.balance
    return {
      args: ['--camps', 'any'],
      lines: [
        polarisation.mean(divided.polarisation, divided.polarisedIssues),
        polarisation.balance(lines, triangleBalance, frustration.value, frustration.exact),
        ...(camps ? [polarisation.camps(camps.count, camps.value, camps.exact, camps.atLeast)] : []),
      ],
    }
  },
  async mactor({ id }, query) {
    const answered = await answer<MactorAnswer>(id, `mactor${query}`)
    const size = mactor.size(answered.actors.length, answered.objectives.length, answered.influence !== null)
    return { args: [], lines: [size, ...(answered.weighedBy ? [] : [mactor.unweighed])] }
  },
  async scenario({ id, nations }, query) {
    const [best, ...group] = nations as [string, ...string[]]
    const asked = new URLSearchParams([['best', best], ...group.map((one) => ['group', one])])
    const { best: told } = await answer<ScenarioAnswer>(id, `scenario${query}&${asked}`)
    const found = told?.found
    return {
      args: ['--best', best, ...group.flatMap((one) => ['--group', one])],
      lines: [
        found
          ? scenario.best(best, found.move.issue, found.move.value, found.from, found.before.value, found.after.value)
          : scenario.none(best),
      ],
    }
  },
  async positions({ id }, query) {
    const { outside, level } = await answer<{
      level: string
      outside: { statements: number; actors: { actor: string; statements: number; first: string; last: string }[] }
    }>(id, `positions${query}`)
    if (outside.statements === 0) return { args: [], lines: [] }
    const [n, persons] = [outside.statements, outside.actors.length]
    const who = outside.actors.map(
      ({ actor, statements, first, last }) =>
        `${actor} (${statements}, ${first === last ? first : `${first} to ${last}`})`,
    )
    const lie = n === 1 ? 'statement' : 'statements'
    const of = persons === 1 ? 'person' : 'persons'
    const counts = n === 1 ? 'lies outside its term and counts' : 'lie outside their terms and count'
    return {
      args: [],
      lines: [`${n} ${lie} of ${persons} ${of} ${counts} for nobody at level ${level}: ${who.join(', ')}`],
    }
  },
  // These print their tables alone: of a dataset at hand there is no notice.
  async shifts() {
    return { args: [], lines: [] }
  },
  async series({ nations }) {
    return {
      args: ['--of', 'pair', '--actor', nations[0] as string, '--actor', nations[1] as string, '--width', '1m'],
      lines: [],
    }
  },
  async align() {
    return { args: [], lines: [] }
  },
}

/** Commands that tell of files, of a database or of themselves, none of which the API answers; their own tests look at what they say. */
const ELSEWHERE = [
  'start',
  'load',
  'validate',
  'verify',
  'history',
  'restore',
  'remove',
  'list',
  'balance',
  'measures',
  'query',
  'shell',
  'schema',
  'export',
  'open',
  'publish',
  'import',
  'db',
]

/** Commands that refuse what only pairs are compared by. */
const OF_NO_PAIRS = ['mactor', 'positions', 'shifts']

it('every command is checked here, or is known to say nothing that the API answers', () => {
  expect([...Object.keys(SAID), ...ELSEWHERE].sort()).toEqual(Object.keys(COMMANDS).sort())
})

it.each(Object.keys(SAID))(
  '%s says above its table what the API answers',
  async (name) => {
    for (const [place, world] of worlds.entries()) {
      const measure = place % 2 === 0 ? 's' : 'kappa'
      const level = place % 3 === 0 ? 'delegations' : 'persons'
      const query = new URLSearchParams({ measure, minShared: '1', level })
      const { args, lines } = await (SAID[name] as Said)(world, `?${query}`)
      const command = await (COMMANDS[name] as () => Promise<Command>)()
      const ofPairs = OF_NO_PAIRS.includes(name) ? [] : ['--measure', measure, '--min-shared', '1']
      const flags = [...ofPairs, '--level', level]
      expect(await linesOf(command, [world.folder, ...args, ...flags]), `${name} of ${world.id}`).toEqual(lines)
    }
  },
  240_000,
)
