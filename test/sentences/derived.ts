import { expect } from 'vitest'
import { scopeQueryOf } from '../../positions/view.ts'
import type { MemoryApp } from '../support/memory-app.ts'
import type { Question } from './question.ts'

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length

/** What a page may tell besides single numbers of the answers: means of pairs between groups, and of positions of a side, made of them here. */
export function derivedNumbers(q: Question): number[] {
  if (q.view.show !== 'coalitions') return []
  const { groups, members, positions, united, divisions } = betweenCoalitions(q)
  return [...groups, ...members, ...positions, ...united, ...divisions.flatMap((one) => Object.values(one))]
}

function meanOf(one: ReadonlySet<string>, other: ReadonlySet<string>, q: Question): number[] {
  const values = q.pairs.filter(({ a, b }) => (one.has(a) && other.has(b)) || (one.has(b) && other.has(a)))
  return values.length === 0 ? [] : [mean(values.map(({ value }) => value))]
}

/** Means of the pairs between coalitions and of a member with each, means of positions, and how much issues unite, divide and join them. */
export function betweenCoalitions(q: Question) {
  const groups = q.api.coalitions.coalitions.map(({ members }) => new Set(members.map(({ actor }) => actor)))
  const members = groups.flatMap((group) => [...group])
  const positions = groups.flatMap((group) =>
    q.issuesInScope.flatMap((issue) => {
      const held = q.api.positions.filter((one) => one.issue === issue && one.value !== null && group.has(one.actor))
      return held.length === 0 ? [] : [mean(held.map(({ value }) => value as number))]
    }),
  )
  const united = groups.flatMap((group) =>
    q.issuesInScope.flatMap((issue) => {
      const held = q.api.positions.filter((one) => one.issue === issue && one.value !== null && group.has(one.actor))
      const apart = held.flatMap((one, i) =>
        held.slice(i + 1).map((other) => Math.abs((one.value as number) - (other.value as number))),
      )
      return apart.length === 0 ? [] : [1 - mean(apart) / q.widthOf(issue)]
    }),
  )
  // The distance of two means, as a share of the scale, and what is left of it; both count less where fewer members hold a position.
  const divisions = groups.flatMap((one, i) =>
    groups.slice(i + 1).flatMap((other) =>
      q.issuesInScope.flatMap((issue) => {
        const holding = (group: ReadonlySet<string>) =>
          q.api.positions.filter((at) => at.issue === issue && at.value !== null && group.has(at.actor))
        const [a, b] = [holding(one), holding(other)]
        if (a.length === 0 || b.length === 0) return []
        const [meanA, meanB] = [a, b].map((list) => mean(list.map(({ value }) => value as number))) as [number, number]
        const gap = Math.abs(meanA - meanB) / q.widthOf(issue)
        const known = Math.sqrt((a.length / one.size) * (b.length / other.size))
        return [{ gap, wedge: gap * known, bridge: (1 - gap) * known }]
      }),
    ),
  )
  return {
    groups: groups.flatMap((one) => groups.flatMap((other) => meanOf(one, other, q))),
    members: members.flatMap((id) =>
      groups.flatMap((group) => meanOf(new Set([id]), new Set([...group].filter((other) => other !== id)), q)),
    ),
    positions,
    united,
    divisions,
  }
}

/** Fails where S of two groups is not that of the means of their members' positions. */
export function checkSides(markup: string, q: Question): void {
  const { left, right = [], weight = [], joint } = q.view
  if (left === undefined || q.measure.id !== 's' || joint === 'exclude') return
  const at = (side: readonly string[], issue: string) => {
    const held = q.api.positions.filter((one) => one.issue === issue && one.value !== null && side.includes(one.actor))
    return held.length === 0 ? null : mean(held.map(({ value }) => value as number))
  }
  let [sum, total, shared] = [0, 0, 0]
  for (const issue of q.issuesInScope) {
    const [a, b] = [at(left, issue), at(right, issue)]
    if (a === null || b === null) continue
    const given = weight.find((one) => one.startsWith(`${issue}=`))
    const w = given === undefined ? 1 : Number(given.split('=')[1])
    if (w === 0) continue
    shared++
    total += w
    sum += (w * Math.abs(a - b)) / q.widthOf(issue)
  }
  const told = textOf(/<p class="big"[^>]*data-testid="compare-value"[^>]*>(.*?)<\/p>/s.exec(markup)?.[1] ?? '–')
  expect(told).toBe(shared < q.api.scope.minShared || total === 0 ? '–' : q.value(1 - (2 * sum) / total))
}

interface Point {
  readonly from: string
  readonly to: string
  readonly value: number | null
}
interface TimelineShown {
  readonly subject: { readonly of: string; readonly actors?: readonly string[] }
  readonly width: string | null
  readonly panels: readonly { readonly lines: readonly { readonly points?: readonly Point[] }[] }[]
}

/** Fails where what a timeline draws of two actors at the beginning, in the middle and at the end of a step is not what the API answers of its last day. */
export async function checkWindows(scene: unknown, q: Question, app: MemoryApp): Promise<void> {
  const { subject, width, panels } = scene as TimelineShown
  if (subject.of !== 'pair') return
  const points = panels[0]?.lines[0]?.points ?? []
  const [a = '', b = ''] = subject.actors ?? q.view.select ?? []
  for (const at of new Set([0, Math.floor(points.length / 2), points.length - 1])) {
    const point = points[at]
    if (point === undefined) continue
    const search = new URLSearchParams()
    const scope = {
      ...scopeQueryOf(q.view),
      asOf: point.to,
      from: width === null ? undefined : point.from,
      to: undefined,
    }
    for (const [key, value] of Object.entries(scope)) {
      for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value])
        search.append(key, String(one))
    }
    const response = await app.get(`/api/datasets/${q.api.detail.id}/pairs/${a}/${b}/robustness?${search}`)
    if (!response.ok) continue
    const { value } = (await response.json()) as { value: number | null }
    if (point.value === null || value === null) expect([point.to, point.value]).toEqual([point.to, value])
    else expect(point.value, point.to).toBeCloseTo(value, 9)
  }
}

/** Fails where a row of the table of pairs is not what the API answers of the two. */
export function checkPairRows(markup: string, q: Question): void {
  const table = /<section class="pairs-scroll".*?<\/table>/s.exec(markup)?.[0] ?? ''
  const rows = [...table.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/tr>/gs)].map(([, row]) =>
    (row as string).split(/<td[^>]*>/).map(textOf),
  )
  const { focus } = q.view
  const ofFocus = q.api.pairs.filter(({ a, b }) => focus === undefined || a === focus || b === focus)
  expect(rows.length).toBe(Math.min(50, ofFocus.length))
  for (const [a = '', b = '', value = '', shared = ''] of rows) {
    const found = q.pair(q.idOf(a), q.idOf(b))
    expect([a, b, Number(/^\d+/.exec(shared)?.[0])]).toEqual([a, b, found?.shared])
    if (found?.value != null) expect(value, `${a} and ${b}`).toContain(percentOf(found.value, q))
    else expect(value).not.toMatch(/\d/)
  }
}

/** Fails where those who stand nearest to an actor or farthest from it are not those of the API's answer, in its order. */
export function checkNeighbours(markup: string, q: Question): void {
  const of = q.view.select?.[0]
  const lists = [...markup.matchAll(/<ul class="neighbours">(.*?)<\/ul>/gs)].map(([, list]) =>
    [...(list as string).matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) =>
      /<button[^>]*>(.*?)<\/button><span class="figure">(.*?)<\/span>/s
        .exec(item as string)
        ?.slice(1, 3)
        .map(textOf),
    ),
  )
  if (of === undefined || q.view.select?.length !== 1 || lists.length === 0) return
  const others = q.pairs.filter(({ a, b }) => a === of || b === of)
  const expected = [1, -1].map((sign) =>
    others
      .filter(({ value }) => sign * (value - q.middle) > 0)
      .sort((x, y) => sign * (y.value - x.value))
      .slice(0, 5)
      .map(({ value }) => q.value(value)),
  )
  expect(lists.map((list) => list.map((one) => one?.[1]))).toEqual(expected.filter((list) => list.length > 0))
  for (const [name, value] of lists.flat() as [string, string][]) {
    expect([name, value]).toEqual([name, q.value(q.pair(of, q.idOf(name))?.value as number)])
  }
}

/** Fails where the list of a network's lines gives somebody another value than the API. */
export function checkLines(markup: string, q: Question): void {
  const list = /<ul class="neighbour-list">(.*?)<\/ul>/s.exec(markup)?.[1] ?? ''
  for (const [, item] of list.matchAll(/<li>(.*?)<\/li>/gs)) {
    const [, name = '', lines = ''] = /<button[^>]*>(.*?)<\/button>(.*)/s.exec(item as string) ?? []
    for (const [, other = '', value] of textOf(lines).matchAll(/(\S+) \(([^()]*)\)/g)) {
      expect([name, other, value]).toEqual([name, other, q.value(q.pair(q.idOf(name), q.idOf(other))?.value as number)])
    }
  }
}

function percentOf(value: number, q: Question): string {
  const [low, high] = q.measure.range
  return `${Math.round((100 * (value - low)) / (high - low))} %`
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
