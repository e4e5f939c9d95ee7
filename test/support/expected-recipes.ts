import { alignmentRows } from '../../app/api/alignment-rows.ts'
import { positionRows } from '../../app/api/position-rows.ts'
import { lastDay } from '../../positions/calendar.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { issueDescendants } from '../../positions/dataset/issue-tree.ts'
import { textAt } from '../../positions/dataset/stances/stance-columns.ts'
import { alignmentOf, resolvePositions, scopeOf } from '../../positions/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'

type Rows = unknown[][]
interface Params {
  readonly day: string
  readonly minShared: number
  readonly actor: string
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly issue: string
  readonly known: string
}

/** What each recipe must answer, computed without Cypher; rows in any order. */
export const EXPECTED: Readonly<Record<string, (dataset: FullDataset, params: Params) => Rows>> = {
  alignment: (dataset, params) => pairsOf(dataset, params).flatMap(([a, b, S, n]) => (a < b ? [[a, b, S, n]] : [])),
  nearest: (dataset, params) =>
    pairsOf(dataset, params).flatMap(([a, b, S, n]) => (a === params.actor ? [[b, S, n]] : [])),
  'swing-actors'(dataset, params) {
    const pairs = pairsOf(dataset, params)
    return dataset.actors.flatMap(({ id }): Rows => {
      if (params.left.includes(id) || params.right.includes(id)) return []
      const with_ = (group: readonly string[]) =>
        mean(pairs.flatMap(([a, b, S]) => (a === id && group.includes(b) ? [S] : [])))
      const [left, right] = [with_(params.left), with_(params.right)]
      return left === null || right === null ? [] : [[id, left, right, Math.abs(left - right)]]
    })
  },
  'uncovered-pairs'(dataset, params) {
    const positions = delegations(dataset, { asOf: params.day, minShared: 1 })
    const said = new Set([...positionRows(positions)].flatMap(({ actor, value }) => (value === null ? [] : [actor])))
    return [...alignmentRows(positions, alignmentOf(positions))].flatMap(({ a, b, shared }) =>
      said.has(a) && said.has(b) && shared < params.minShared ? [[a, b, shared]] : [],
    )
  },
  'derived-alignments'(dataset) {
    const positions = resolvePositions(dataset, scopeOf(dataset, {}))
    return [...alignmentRows(positions, alignmentOf(positions))].flatMap(({ a, b, value, shared, coverage }) =>
      value === null ? [] : [[a, b, value, shared, coverage, positions.scope.asOf]],
    )
  },
  'wedge-issue': between,
  'bridge-issue': between,
  'polarised-issues': (dataset, params) =>
    byIssue(dataset, params.day).flatMap(([issue, held]): Rows => {
      if (held.length < 2) return []
      const { min, max } = scaleOf(dataset, issue)
      const places = held.map(({ value }) => (value - min) / (max - min))
      const middle = mean(places) as number
      return [[issue, held.length, mean(places.map((place) => (place - middle) ** 2))]]
    }),
  distribution: (dataset, params) =>
    byIssue(dataset, params.day).flatMap(([issue, held]) =>
      [...new Set(held.map(({ value }) => value))].map((value) => [
        issue,
        value,
        scaleOf(dataset, issue).points.find((point) => point.value === value)?.label ?? null,
        held.filter((one) => one.value === value).length,
      ]),
    ),
  'positions-persons': (dataset, { day }) => heldRows(dataset, { asOf: day, level: 'persons' }),
  'positions-delegations': (dataset, { day }) => heldRows(dataset, { asOf: day, level: 'delegations' }),
  'known-at': (dataset, { day, known }) => heldRows(dataset, { asOf: day, knownAt: known, level: 'persons' }),
  silent(dataset, { issue }) {
    const said = stancesOf(dataset)
    const spoke = new Set(said.filter((one) => one.issue === issue).map(({ actor }) => actor))
    return [...new Set(said.map(({ actor }) => actor))].filter((actor) => !spoke.has(actor)).map((actor) => [actor])
  },
  'first-and-last-word': (dataset, { actor }) =>
    lines(dataset)
      .filter((line) => line[0]?.actor === actor)
      .map((line) => {
        const [first, last] = [line[0] as Said, line.at(-1) as Said]
        return [first.issue, first.statedOn, first.value, last.statedOn, last.value, line.length]
      }),
  'changed-after-document': (dataset) =>
    lines(dataset).flatMap((line) =>
      line.slice(1).flatMap((after, k): Rows => {
        const before = line[k] as Said
        if (before.value === after.value) return []
        return [[after.actor, after.issue, after.statedOn, before.value, after.value, documentsOf(dataset, after.row)]]
      }),
    ),
  'identical-votes': (dataset, params) =>
    votes(dataset, params, { measure: 'percent' }).map(([b, value, shared]) => [b, value, shared]),
  'session-agreement': (dataset, params) =>
    votes(dataset, params, { measure: 's', drop: 'unanimous' }).map(([b, value, n]) => [b, (value + 1) / 2, n]),
  'divided-roll-calls'(dataset, { issue: top }) {
    const index = dataset.issues.findIndex(({ id }) => id === top)
    const below = new Set((issueDescendants(dataset.issues)[index] ?? []).map((at) => dataset.issues[at]?.id))
    const counts = new Map<string, number>()
    for (const { issue, value } of stancesOf(dataset)) {
      if (value === null || !below.has(issue)) continue
      const key = JSON.stringify([issue, value])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts].map(([key, n]) => [...JSON.parse(key), n])
  },
  'evidence-without-quotation'(dataset) {
    const unquoted = (row: number) => !dataset.texts.evidence(row).some(({ exact }) => exact !== undefined)
    return grouped(stancesOf(dataset), ({ actor }) => actor).flatMap(([actor, said]): Rows => {
      const n = said.filter(({ row }) => unquoted(row)).length
      return n === 0 ? [] : [[actor, n, said.length]]
    })
  },
  'stances-per-document'(dataset) {
    const read = stancesOf(dataset).flatMap((said) => documentsOf(dataset, said.row).map((id) => ({ ...said, id })))
    return grouped(read, ({ id }) => id).map(([id, said]) => [
      id,
      said.length,
      new Set(said.map(({ actor }) => actor)).size,
    ])
  },
  'conflicting-codings': (dataset) =>
    grouped(
      stancesOf(dataset).filter(({ value }) => value !== null),
      ({ actor, issue, statedOn }) => JSON.stringify([actor, issue, statedOn]),
    ).flatMap(([key, said]): Rows => {
      const order = said.sort((x, y) => (x.value as number) - (y.value as number) || (x.id < y.id ? -1 : 1))
      const values = [...new Set(order.map(({ value }) => value))]
      return values.length < 2 ? [] : [[...JSON.parse(key), values, order.map(({ id }) => id)]]
    }),
  'joint-texts': (dataset) =>
    grouped(
      stancesOf(dataset).filter(({ joint }) => joint !== undefined),
      ({ joint }) => joint as string,
    ).map(([joint, said]) => [
      joint,
      [...new Set(said.map(({ actor }) => actor))].sort(),
      new Set(said.map(({ issue }) => issue)).size,
    ]),
  representation(dataset) {
    const step = (chain: string[], roles: string[]): Rows =>
      dataset.affiliations.flatMap((tie): Rows => {
        if (tie.actor !== chain.at(-1) || roles.length === 3) return []
        const [to, by] = [
          [...chain, tie.group],
          [...roles, tie.role ?? ''],
        ]
        return [[to, by], ...step(to, by)]
      })
    return dataset.actors.filter(({ kind }) => kind === 'person').flatMap(({ id }) => step([id], []))
  },
  coders: (dataset) =>
    grouped(stancesOf(dataset), ({ row }) => dataset.texts.coder(row) ?? 'not told').map(([coder, said]) => [
      coder,
      said.length,
    ]),
}

type Pair = readonly [a: string, b: string, value: number, shared: number]

function delegations(dataset: FullDataset, query: ScopeQuery) {
  return resolvePositions(dataset, scopeOf(dataset, { level: 'delegations', measure: 's', ...query }))
}

function pairsOf(dataset: FullDataset, { day, minShared }: Params): Pair[] {
  const positions = delegations(dataset, { asOf: day, minShared })
  return bothWays([...alignmentRows(positions, alignmentOf(positions))])
}

function bothWays(rows: readonly { a: string; b: string; value: number | null; shared: number }[]): Pair[] {
  return rows.flatMap(({ a, b, value, shared }): Pair[] =>
    value === null
      ? []
      : [
          [a, b, value, shared],
          [b, a, value, shared],
        ],
  )
}

function votes(dataset: FullDataset, { issue, actor }: Params, query: ScopeQuery): [string, number, number][] {
  if (!dataset.issues.some(({ id }) => id === issue)) return []
  const positions = resolvePositions(
    dataset,
    scopeOf(dataset, { level: 'persons', minShared: 1, issue: [issue], ...query }),
  )
  return bothWays([...alignmentRows(positions, alignmentOf(positions))]).flatMap(([a, b, value, shared]) =>
    a === actor ? [[b, value, shared] as [string, number, number]] : [],
  )
}

function heldRows(dataset: FullDataset, query: ScopeQuery): Rows {
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  return [...positionRows(positions)].map(({ actor, issue, value, status }) => {
    const u = positions.units.indexOf(dataset.actors.findIndex(({ id }) => id === actor))
    const k = positions.issues.indexOf(dataset.issues.findIndex(({ id }) => id === issue))
    const row = positions.row[u * positions.issues.length + k] as number
    return [actor, issue, value, status, row < 0 ? null : dataset.texts.id(row)]
  })
}

function byIssue(dataset: FullDataset, day: string): [string, { actor: string; value: number }[]][] {
  const held = [...positionRows(delegations(dataset, { asOf: day }))].flatMap(({ actor, issue, value }) =>
    value === null ? [] : [{ actor, issue, value }],
  )
  return grouped(held, ({ issue }) => issue)
}

function between(dataset: FullDataset, { day, left, right }: Params): Rows {
  return byIssue(dataset, day).flatMap(([issue, held]): Rows => {
    const of = (group: readonly string[]) =>
      mean(held.flatMap(({ actor, value }) => (group.includes(actor) ? [value] : [])))
    const [a, b] = [of(left), of(right)]
    const { min, max } = scaleOf(dataset, issue)
    return a === null || b === null ? [] : [[issue, a, b, Math.abs(a - b) / (max - min)]]
  })
}

interface Said {
  readonly row: number
  readonly id: string
  readonly actor: string
  readonly issue: string
  readonly value: number | null
  readonly statedOn: string | null
  readonly joint: string | undefined
}

function stancesOf({ stances, actors, issues, texts }: FullDataset): Said[] {
  return Array.from({ length: stances.length }, (_, row) => {
    const value = stances.value[row] as number
    const statedOn = textAt(stances.statedOn, row)
    return {
      row,
      id: texts.id(row),
      actor: actors[stances.actor[row] as number]?.id as string,
      issue: issues[stances.issue[row] as number]?.id as string,
      value: Number.isNaN(value) ? null : value,
      statedOn: statedOn === undefined ? null : lastDay(statedOn),
      joint: textAt(stances.joint, row),
    }
  })
}

/** The dated stances with a value of each actor on each issue, by day and id. */
function lines(dataset: FullDataset): Said[][] {
  const dated = stancesOf(dataset).filter(({ value, statedOn }) => value !== null && statedOn !== null)
  const groups = grouped(dated, ({ actor, issue }) => JSON.stringify([actor, issue]))
  return groups.map(([, said]) =>
    said.sort((x, y) =>
      x.statedOn === y.statedOn ? (x.id < y.id ? -1 : 1) : (x.statedOn as string) < (y.statedOn as string) ? -1 : 1,
    ),
  )
}

function documentsOf(dataset: FullDataset, row: number): string[] {
  return [...new Set(dataset.texts.evidence(row).map(({ document }) => document))].sort()
}

function scaleOf({ issues, scales }: FullDataset, id: string) {
  const scale = scales.find((one) => one.id === issues.find((issue) => issue.id === id)?.scale)
  if (!scale) throw new Error(`issue "${id}" has no scale`)
  return scale
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
