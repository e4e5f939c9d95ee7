import type { PictureInput } from '../../../diagram/picture-input.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { lastMoves } from '../../../diagram/text/moves-words.ts'
import { type Scale, STATUSES, type Status } from '../../../positions/dataset/index.ts'
import { hasStance, type Positions } from '../../../positions/resolve/index.ts'
import { type ChangedPair, changedPairs } from '../../../positions/scenario/index.ts'
import { captionOf } from './caption.ts'
import type { Held, SceneChange, SceneIssue, SceneMove, WhatIfScene } from './scene-types.ts'
import { wordsOf } from './words.ts'

export type { Held, SceneChange, SceneIssue, SceneMove, WhatIfScene } from './scene-types.ts'

/** So many changed pairs are told. */
const MOST = 60

/** The scenario of a view: what is moved, and how alignments change. Nothing is written. Deterministic. */
export function whatIfScene({ positions, alignment: aligned, view, counts, before: held }: PictureInput): WhatIfScene {
  const before = held()
  const alignment = aligned()
  const { dataset } = positions
  const nameOf = (id: string) => cleanText(dataset.actors.find((actor) => actor.id === id)?.name ?? id)
  const moves = lastMoves(view).map((move): SceneMove => {
    const issue = dataset.issues.find(({ id }) => id === move.issue)
    return {
      actor: move.actor,
      actorName: nameOf(move.actor),
      issue: move.issue,
      issueName: cleanText(issue?.name ?? move.issue),
      scale: dataset.scales.find(({ id }) => id === issue?.scale) as Scale,
      before: heldAt(before.positions, move.actor, move.issue),
      after: move.value,
    }
  })
  const moverId = view.select?.[0] ?? moves.at(-1)?.actor
  const mover = moverId === undefined ? null : { id: moverId, name: nameOf(moverId) }
  const all = changedPairs(before, { positions, alignment })
  const valued = alignment.value.reduce(
    (sum, value, at) => sum + (Number.isNaN(value) && Number.isNaN(before.alignment.value[at]) ? 0 : 1),
    0,
  )
  const changed = all.slice(0, MOST).map((pair) => told(pair, positions))
  const like = ({ delta }: ChangedPair) => (delta === null ? null : Math.round(Math.abs(delta) * 1e9))
  const asMuch = all.filter((pair, i) => i > 0 && like(pair) === like(all[0] as ChangedPair)).length
  const total = { changed: all.length, pairs: valued }
  return {
    lang: view.lang,
    ...captionOf({ positions, alignment, moves, mover, changed, total, asMuch, counts, words: wordsOf(view.lang) }),
    mover,
    moves,
    issues: mover === null ? [] : issuesOf(mover.id, before.positions, moves),
    changed,
    counts: total,
    asMuch,
    range: alignment.measure.range,
  }
}

function told({ a, b, before, after }: ChangedPair, { dataset }: Positions): SceneChange {
  const [one, other] = [dataset.actors[a], dataset.actors[b]]
  return {
    a: one?.id ?? '',
    b: other?.id ?? '',
    nameA: cleanText(one?.name ?? ''),
    nameB: cleanText(other?.name ?? ''),
    before,
    after,
  }
}

/** The issues that an actor can be moved on: those in scope with a scale, and those that it is moved on. */
function issuesOf(actor: string, before: Positions, moves: readonly SceneMove[]): SceneIssue[] {
  const { dataset, issues } = before
  const moved = new Map(moves.filter((move) => move.actor === actor).map((move) => [move.issue, move.after]))
  const inScope = Array.from(issues, (issue) => dataset.issues[issue]).filter((issue) => issue?.scale !== undefined)
  const others = dataset.issues.filter((issue) => moved.has(issue.id) && !inScope.includes(issue))
  const rows = [...others, ...inScope].flatMap((issue): SceneIssue[] => {
    if (issue === undefined) return []
    const after = moved.get(issue.id) ?? null
    return [{ id: issue.id, name: cleanText(issue.name), before: heldAt(before, actor, issue.id), after }]
  })
  return rows.sort((a, b) => Number(b.after !== null) - Number(a.after !== null))
}

function heldAt(positions: Positions, actor: string, issue: string): Held | null {
  const { dataset, units, issues, value, status } = positions
  const u = units.indexOf(dataset.actors.findIndex(({ id }) => id === actor))
  const k = issues.indexOf(dataset.issues.findIndex(({ id }) => id === issue))
  if (u < 0 || k < 0) return null
  const cell = u * issues.length + k
  if (!hasStance(positions, cell)) return null
  const at = value[cell] as number
  return { value: Number.isNaN(at) ? null : at, status: STATUSES[status[cell] as number] as Status }
}
