import { type Dataset, issueDescendants, type Scale } from '../../../positions/dataset/index.ts'
import { resolvePositions, unitPlace } from '../../../positions/resolve/index.ts'
import type { Scope } from '../../../positions/scope.ts'
import type { TimeWindow } from '../../../positions/series/index.ts'
import type { LinePoint } from './lines.ts'

/** The mean of an actor's positions on all issues below a heading, window by window. */
export interface TopicLine {
  readonly id: string
  readonly name: string
  readonly scale: Scale
  /** `basis` counts its positions, `of` the issues below the heading that are in scope in the window. */
  readonly points: readonly LinePoint[]
}

/** A heading with a value in fewer windows is no line. */
const LEAST_WINDOWS = 5

/** The mean positions of an actor by heading, those with a value in five windows or more, whose issues are all on one scale, in the order of the issues. */
export function topicLines(dataset: Dataset, scope: Scope, windows: readonly TimeWindow[], actor: string): TopicLine[] {
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const below = issueDescendants(dataset.issues)
  const topics = dataset.issues.flatMap((issue, index) => {
    const leaves = (below[index] as number[]).filter((i) => dataset.issues[i]?.scale !== undefined)
    const named = new Set(leaves.map((i) => dataset.issues[i]?.scale))
    const scale = named.size === 1 ? scales.get([...named][0] as string) : undefined
    return issue.scale !== undefined || scale === undefined
      ? []
      : [{ issue, leaves: new Set(leaves), scale, points: [] as LinePoint[] }]
  })
  for (const { from, to } of windows) {
    const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
    const start = unitPlace(positions, actor) * positions.issues.length
    for (const topic of topics) {
      let sum = 0
      let basis = 0
      let of = 0
      positions.issues.forEach((issue, k) => {
        if (!topic.leaves.has(issue)) return
        of++
        const value = positions.value[start + k] as number
        if (Number.isNaN(value)) return
        sum += value
        basis++
      })
      topic.points.push({ from, to, value: basis === 0 ? null : sum / basis, basis, of })
    }
  }
  return topics
    .filter(({ points }) => points.filter(({ value }) => value !== null).length >= LEAST_WINDOWS)
    .map(({ issue, scale, points }) => ({ id: issue.id, name: issue.name, scale, points }))
}
