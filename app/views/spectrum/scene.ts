import type { NodeMark } from '../../../diagram/drawing/disc.ts'
import type { Caption } from '../../../diagram/frame/caption.ts'
import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { nodeColors } from '../../../diagram/node-colors.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { actorName } from '../../../diagram/text/actor-name.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { compareNames } from '../../../diagram/text/compare-names.ts'
import { markedWords } from '../../../diagram/text/marked-words.ts'
import { scopeNote } from '../../../diagram/text/method-note.ts'
import { datasetTitle, issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import { shortName } from '../../../diagram/text/short-name.ts'
import { sourceNote } from '../../../diagram/text/source-note.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { pointWords, valueLabel } from '../../../diagram/text/value-label.ts'
import type { Actor, ActorKind, Scale } from '../../../positions/dataset/index.ts'
import {
  heldStatus,
  onlyIssues,
  type Positions,
  resolvePositions,
  valueCounts,
} from '../../../positions/resolve/index.ts'
import {
  CHANGE_KINDS,
  type ChangeKind,
  comparedWithDay,
  type HeldThen,
  type SinceCounts,
  type SinceThen,
  type VoiceChange,
} from '../../../positions/series/index.ts'
import { swatchesOf } from '../network/legend.ts'
import { type Words, wordsOf } from './words.ts'

/** An actor on a scale. */
export interface SpectrumActor {
  /** Index of the actor in the dataset. */
  readonly actor: number
  readonly id: string
  readonly name: string
  readonly short: string
  readonly kind: ActorKind
  readonly color: ColorToken
  readonly style: NodeMark
  readonly selected: boolean
  readonly value: number
  /** How its position stands to that of the day of the comparison; null where no day was given. */
  readonly since: Exclude<SinceThen, 'gone'> | null
  /** What it held on that day, where that is another value, and what lies behind it (see `changeOfPosition`); else null. */
  readonly move: SpectrumMove | null
}

/** Another value than on the day of the comparison. */
export interface SpectrumMove {
  readonly before: number
  readonly kind: ChangeKind
  readonly who: readonly { readonly name: string; readonly how: VoiceChange['how'] }[]
}

/** Actors without a value on an issue, by what is known of them instead. */
export interface WithoutValue {
  readonly words: string
  readonly names: readonly string[]
}

/** One issue: its scale, who stands where on it, and who does not. */
export interface SpectrumIssue {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly min: number
  readonly max: number
  /** The declared points with their values in words, ascending. */
  readonly points: readonly { readonly value: number; readonly label: string; readonly definition: string }[]
  /** By value, then name. */
  readonly actors: readonly SpectrumActor[]
  readonly without: readonly WithoutValue[]
  /** Names of those who held a value on the day of the comparison and hold none now. */
  readonly gone: readonly string[]
}

/** All that a spectrum shows, before any size or theme; it survives structured cloning. */
export interface SpectrumScene extends Caption {
  /** What the picture shows, in sentences, for who cannot see it. */
  readonly description: string
  readonly issues: readonly SpectrumIssue[]
  /** The day of the comparison; null where none was given. */
  readonly day: string | null
  /** The positions on the issues shown, by how they stand to those of that day; null where there is none. */
  readonly since: SinceCounts | null
}

/** When no issue is chosen, those with most positions, so many at the most. */
const ISSUES_UNASKED = 4

/** The spectrum of a view: the scales of its issues, who stands where, who moved since, and every word around them. Deterministic. */
export function spectrumScene({ positions, view, counts }: PictureInput): SpectrumScene {
  const { since } = view
  const held = heldAnywhere(positions)
  const words = wordsOf(view.lang)
  const unit = unitKind(positions)
  const columns = chosenColumns(positions)
  const colors = nodeColors(
    positions,
    view.color,
    [...positions.units.keys()].filter((u) => (held[u] as number) > 0),
    words,
  )
  const earlier = since === undefined ? null : comparedWithDay(positions, since)
  const tally: Record<SinceThen, number> = {
    changed: 0,
    expired: 0,
    undated: 0,
    'other-speaker': 0,
    'other-members': 0,
    same: 0,
    new: 0,
    gone: 0,
  }
  const selected = new Set(view.select)
  // Who has a value nowhere, but declined to say on an issue that is shown, is listed there.
  const declined = new Set<number>()
  const issues = columns.map((column): SpectrumIssue => {
    const issue = positions.dataset.issues[positions.issues[column] as number]
    const scale = positions.dataset.scales.find((one) => one.id === issue?.scale) as Scale
    const actors: SpectrumActor[] = []
    const without = new Map<string, string[]>()
    const gone: string[] = []
    positions.units.forEach((index, u) => {
      const actor = positions.dataset.actors[index] as Actor
      const cell = u * positions.issues.length + column
      const value = positions.value[cell] as number
      const { id, kind } = actor
      const change = earlier?.since(cell) ?? null
      if (change !== null) tally[change]++
      if (change === 'gone') gone.push(actorName(actor))
      if (Number.isNaN(value)) {
        const status = heldStatus(positions, cell)
        if (held[u] === 0 && status === null) return
        if (held[u] === 0) declined.add(u)
        const told = words.holding.list[status ?? 'position']
        without.set(told, [...(without.get(told) ?? []), actorName(actor)])
        return
      }
      const { color, mark } = colors.of(u)
      actors.push({
        actor: index,
        id,
        name: actorName(actor),
        short: shortName(actor),
        kind,
        color,
        style: mark,
        selected: selected.has(id),
        value,
        since: change === 'gone' ? null : change,
        move: moveOf(positions, cell, earlier),
      })
    })
    actors.sort((a, b) => a.value - b.value || compareNames(a, b))
    return {
      id: issue?.id ?? '',
      name: cleanText(issue?.name ?? ''),
      question: cleanText(issue?.question ?? ''),
      min: scale.min,
      max: scale.max,
      points: scale.points.map((point) => ({
        value: point.value,
        label: valueLabel(scale, point.value, words.forms),
        definition: cleanText(point.definition ?? ''),
      })),
      actors,
      without: [...without].map(([told, names]) => ({ words: told, names: inOrder(names) })).sort(unknownLast(words)),
      gone: inOrder(gone),
    }
  })
  const silent = held.filter((count, u) => count === 0 && !declined.has(u)).length
  const shown = new Set(issues.flatMap(({ actors }) => actors.map(({ actor }) => actor)))
  const swatches = swatchesOf(
    [...positions.units.keys()].filter((u) => (held[u] as number) > 0).map(colors.of),
    words.colors,
  )
  const all = positions.issues.length
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: words.titles.stands(issuesAsked(positions, words), timeWords(positions, words)),
    subtitle: [
      words.spectrum.unitsOf(shown.size, positions.units.length, unit),
      words.spectrum.issues(issues.length, all),
      since === undefined ? '' : words.spectrum.since(since, tally, issues.length < all ? issues.length : null),
      markedWords(positions, view, words, shown),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    description: descriptionOf(issues, words),
    legend: [
      ...CHANGE_KINDS.filter((kind) => tally[kind] > 0).map((kind): LegendEntry => {
        const { moves } = words.spectrum
        const label = kind === 'changed' ? moves.changed(since as string) : moves[kind]
        return { mark: 'move', dash: kind !== 'changed', label }
      }),
      ...(swatches.length === 0 ? [] : [{ mark: 'heading', label: colors.title } as LegendEntry, ...swatches]),
    ],
    notes: [
      [silent === 0 ? '' : words.spectrum.othersSilent(silent, unit), colors.problem ?? '']
        .filter((note) => note !== '')
        .join(' '),
      scopeNote(onlyIssues(positions, columns), words),
      sourceNote(positions, counts, words),
    ].filter((note) => note !== ''),
    issues,
    day: since ?? null,
    since: since === undefined ? null : tally,
  }
}

function moveOf({ dataset }: Positions, cell: number, earlier: HeldThen | null): SpectrumMove | null {
  const since = earlier?.since(cell)
  const kind = CHANGE_KINDS.find((one) => one === since)
  if (!earlier || kind === undefined) return null
  const who = earlier.who(cell).map(({ actor, how }) => ({ name: actorName(dataset.actors[actor] as Actor), how }))
  return { before: earlier.then(cell) as number, kind, who }
}

/** The number of issues on which each unit has a value, by unit, whatever issues the scope names or drops: who is silent on one of them is told. */
function heldAnywhere(positions: Positions): Int32Array {
  const { dataset, scope, units } = positions
  if (scope.issue.length === 0 && scope.drop === 'none') return valueCounts(positions)
  const all = resolvePositions(dataset, { ...scope, issue: [], drop: 'none' })
  const counts = valueCounts(all)
  const byActor = new Map([...all.units].map((actor, u) => [actor, counts[u] as number]))
  return Int32Array.from(units, (actor) => byActor.get(actor) ?? 0)
}

/** Names in the order of lists. */
function inOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => compareNames({ id: a, name: a }, { id: b, name: b }))
}

function unknownLast({ holding }: Words): (a: WithoutValue, b: WithoutValue) => number {
  const rank = ({ words }: WithoutValue) => (words === holding.list.position ? 1 : 0)
  return (a, b) => rank(a) - rank(b) || (a.words < b.words ? -1 : 1)
}

/** Places of the issues that are shown, in the order of the dataset: all that the scope names, else those with most positions. */
export function chosenColumns({ issues, units, value, scope }: Positions): number[] {
  const all = [...issues.keys()]
  if (scope.issue.length > 0) return all
  const width = issues.length
  const heldOn = (column: number) => {
    let count = 0
    for (let u = 0; u < units.length; u++) if (!Number.isNaN(value[u * width + column])) count++
    return count
  }
  const count = all.map(heldOn)
  return all
    .sort((a, b) => (count[b] as number) - (count[a] as number) || a - b)
    .slice(0, ISSUES_UNASKED)
    .sort((a, b) => a - b)
}

function descriptionOf(issues: readonly SpectrumIssue[], { spectrum, forms }: Words): string {
  const { listWords } = forms
  if (issues.length === 0) return spectrum.noIssue
  return issues
    .map(({ name, actors, points, without }) => {
      const values = [...new Set(actors.map((actor) => actor.value))]
      const told = values.map((value) => {
        return `${pointWords(points, value, forms)}: ${listWords(actors.filter((actor) => actor.value === value).map((actor) => actor.name))}`
      })
      const rest = without.map(({ words, names }) => `${words}: ${listWords(names)}`)
      return `${name}. ${[...told, ...rest].join('; ')}.`
    })
    .join(' ')
}
