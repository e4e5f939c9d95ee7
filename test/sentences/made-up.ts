import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'
import type { View } from '../../positions/view.ts'

type Random = () => number

const SYLLABLES = ['ka', 'lo', 'mir', 'tan', 'ves', 'dru', 'pel', 'sor', 'bin', 'gar', 'hul', 'nem']
const DAYS = ['2031-01-05', '2031-02-14', '2031-03-20', '2031-05-01', '2031-06-30', '2031-09-09']
const STATUSES = ['neutral', 'ambiguous', 'no_position', 'undisclosed'] as const

const whole = (random: Random, below: number) => Math.floor(random() * below)
const oneOf = <T>(random: Random, list: readonly T[]): T => list[whole(random, list.length)] as T
const some = <T>(random: Random, list: readonly T[], share: number): T[] => list.filter(() => random() < share)

/** A dataset as it was made up: the ids that a view may name. */
export interface MadeUp {
  readonly id: string
  readonly folder: string
  readonly nations: readonly string[]
  readonly issues: readonly string[]
}

/** A name without digits, so that every digit of a sentence is told by it and not by a name. */
function name(random: Random, taken: Set<string>): string {
  for (;;) {
    const made = Array.from({ length: 2 + whole(random, 3) }, () => oneOf(random, SYLLABLES)).join('')
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

/**
 * Writes a made-up dataset of a few nations, persons who speak for them and a bloc, on a few issues of two scales, stated on several days, some with
 * no value, some signed together.
 */
export function madeUpDataset(random: Random, place: number, root: string): MadeUp {
  const id = `made-up-${place}`
  const folder = join(root, id)
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  const nations = Array.from({ length: 2 + whole(random, 8) }, () => name(random, taken))
  const persons = Array.from({ length: whole(random, 4) }, () => name(random, taken))
  const bloc = name(random, taken)
  const issues = Array.from({ length: 1 + whole(random, 7) }, () => name(random, taken))
  const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`
  const actors = [
    ...nations.map((one, i) => [one, capital(one), 'nation', ['FRA', 'DEU', 'ITA', ''][i % 4], 1 + whole(random, 5)]),
    ...persons.map((one) => [one, capital(one), 'person', '', '']),
    [bloc, capital(bloc), 'bloc', '', ''],
  ]
  const affiliations = [
    // What somebody says before the term counts for nobody.
    ...persons.map((one, i) => [
      one,
      oneOf(random, nations),
      'represents',
      1 + whole(random, 2),
      i % 3 === 1 ? '2031-02-20' : '',
    ]),
    ...some(random, nations, 0.4).map((one) => [one, bloc, 'member', '', '']),
  ]
  const wide = random() < 0.5
  const values = wide ? [-2, -1, 0, 1, 2] : [1, 2, 3]
  const labels = ['far below', 'below', 'between', 'above', 'far above']
  const density = 0.3 + 0.7 * random()
  const unanimous = random() < 0.3 ? oneOf(random, issues) : ''
  const stances = [...nations, ...persons, bloc].flatMap((actor) =>
    issues.flatMap((issue) =>
      Array.from({ length: 1 + whole(random, 2) }, () => {
        if (random() > density) return []
        const status = random() < 0.12 ? oneOf(random, STATUSES) : 'position'
        const value = status === 'position' ? (issue === unanimous ? 1 : oneOf(random, values)) : ''
        const day = oneOf(random, DAYS)
        const until = random() < 0.1 ? '2031-08-01' : ''
        const joint = random() < 0.1 ? 'declaration' : ''
        return [[actor, issue, value, status, day, until, joint]]
      }).flat(),
    ),
  )
  const table = (file: string, header: string, rows: readonly (readonly unknown[])[]) =>
    writeFileSync(join(folder, file), `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`)
  table('actors.csv', 'id,name,kind,nation,influence', actors)
  table('affiliations.csv', 'actor,group,kind,rank,from', affiliations)
  table(
    'issues.csv',
    'id,name,question,scale',
    issues.map((one) => [one, capital(one), `What of ${one}?`, 'points']),
  )
  table(
    'scale_points.csv',
    'scale,value,label,definition',
    values.map((value, i) => ['points', value, labels[i], '']),
  )
  const unique = new Map(stances.map((row) => [`${row[0]} ${row[1]} ${row[4]}`, row]))
  table('stances.csv', 'actor,issue,value,status,stated_on,valid_to,joint', [...unique.values()])
  writeFileSync(
    join(folder, 'datapackage.json'),
    JSON.stringify({
      name: id,
      title: `Made-up talks of ${capital(bloc)}`,
      parley: { defaults: { level: 'persons', minShared: 1 } },
    }),
  )
  return { id, folder, nations, issues }
}

/** The same view with a move or two that nobody made. */
export function withMoves(random: Random, view: View, { nations, issues }: MadeUp): View {
  const move = Array.from(
    { length: 1 + whole(random, 2) },
    () => `${oneOf(random, nations)}=${oneOf(random, issues)}=${1 + whole(random, 2)}`,
  )
  return { ...view, move, kind: undefined, issue: undefined, level: 'persons' }
}

/** A random view of a made-up dataset: of each part of a view that changes what is told, at times. */
export function madeUpView(random: Random, { nations, issues }: MadeUp): View {
  const at = <T>(share: number, value: () => T): T | undefined => (random() < share ? value() : undefined)
  const [a, b, c, d] = [...nations].sort(() => random() - 0.5)
  const days = [...DAYS].sort()
  const from = at(0.15, () => days[whole(random, 2)])
  const when = {
    v: 2,
    measure: at(0.4, () => oneOf(random, PAIR_MEASURES).id),
    minShared: at(0.6, () => 1 + whole(random, 3)),
    asOf: at(0.4, () => oneOf(random, days.slice(2))),
  }
  // A day within the window and before the view's own; without any, the last statement may still lie before it, which is refused.
  const earlier = days.slice(0, 3).filter((day) => day >= (from ?? '') && day < (when.asOf ?? '9999'))
  const view = {
    ...when,
    from,
    issue: at(0.25, () =>
      some(random, issues, 0.6)
        .concat(issues[0] as string)
        .filter((one, i, all) => all.indexOf(one) === i),
    ),
    weight: at(0.2, () => [`${issues[0]}=${oneOf(random, [0, 2, 0.5])}`]),
    level: at(0.5, () => oneOf(random, ['persons', 'delegations'] as const)),
    inherit: at(0.15, () => true),
    kind: at(0.15, () => ['nation' as const]),
    joint: at(0.2, () => 'exclude' as const),
    drop: at(0.2, () => 'unanimous' as const),
    agree: at(0.2, () => oneOf(random, [0.2, 0.5, 0.9])),
    strongest: at(0.15, () => 1 + whole(random, 2)),
    color: at(0.3, () => oneOf(random, ['kind', 'bloc', `issue:${issues[0]}`] as const)),
    size: at(0.3, () => oneOf(random, ['same', 'positions', 'influence', 'links'] as const)),
    layout: at(0.4, () => oneOf(random, ['forces', 'coalitions', 'circle', `issue:${issues[0]}`] as const)),
    node: at(0.2, () => 'pie' as const),
    hulls: at(0.2, () => true),
    focus: at(0.15, () => a as string),
    hide: at(0.25, () => [oneOf(random, nations)]),
    held: at(0.2, () => oneOf(random, ['any', `issue:${issues[0]}`] as const)),
    order: at(0.2, () => oneOf(random, ['name', '-name', 'bloc'])),
    by: at(0.2, () => oneOf(random, ['bloc', 'kind', 'coalition'] as const)),
    since: at(0.5, () => oneOf(random, earlier)),
    resolution: at(0.2, () => oneOf(random, [0.5, 1.5])),
    seed: at(0.2, () => whole(random, 9)),
    ...(nations.length > 3 && random() < 0.4
      ? { left: [a, b] as string[], right: [c, d] as string[] }
      : { select: [a, b] as string[] }),
  }
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View
}
