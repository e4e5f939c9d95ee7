import { expect } from 'vitest'
import { pairMeasure } from '../../positions/measures/registry.ts'
import type { Show, View } from '../../positions/view.ts'
import type { ApiAnswers } from './api-answers.ts'
import type { PictureWords } from './picture-words.ts'
import type { Sentence } from './recorder.ts'

/** What a picture or a page says of whom it shows, as far as sentences count it. */
export interface Shown {
  /** Ids of the actors that are drawn; null where the way to look draws no actors one by one. */
  readonly drawn: readonly string[] | null
  /** How many lines of a network are drawn. */
  readonly lines: number
}

/** Whom a scene shows, and with how many lines. */
export function shownBy(show: Show, scene: unknown): Shown {
  const { nodes, edges, units, rows, issues } = (scene ?? {}) as Record<
    string,
    { id: string; actors?: { id: string }[] }[]
  >
  const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id) ?? null
  if (show === 'network') return { drawn: ids(nodes), lines: edges?.length ?? 0 }
  if (show === 'matrix') return { drawn: ids(units), lines: 0 }
  if (show === 'positions') return { drawn: ids(rows), lines: 0 }
  if (show === 'spectrum') return { drawn: [...new Set(issues?.flatMap(({ actors }) => ids(actors) ?? []))], lines: 0 }
  return { drawn: null, lines: 0 }
}

/** A question that a view asks: what the API answers to it, what was shown, and what follows from the answers alone. */
export class Question {
  readonly view: View
  readonly api: ApiAnswers
  readonly words: PictureWords
  readonly shown: Shown
  readonly heard: readonly Sentence[]
  readonly measure

  constructor(view: View, api: ApiAnswers, words: PictureWords, shown: Shown, heard: readonly Sentence[]) {
    this.view = view
    this.api = api
    this.words = words
    this.shown = shown
    this.heard = heard
    this.measure = pairMeasure(api.scope.measure)
  }

  /** Fails where what was told is not what the API answers. */
  same(told: unknown, answered: unknown): void {
    expect(told).toEqual(answered)
  }

  get all(): number {
    return this.api.units.length
  }

  get middle(): number {
    return (this.measure.range[0] + this.measure.range[1]) / 2
  }

  get pairs() {
    return this.api.pairs.filter(({ value }) => value !== null) as {
      a: string
      b: string
      value: number
      shared: number
    }[]
  }

  get compared(): Set<string> {
    return new Set(this.pairs.flatMap(({ a, b }) => [a, b]))
  }

  /** The number of positions of each actor that has one. */
  get held(): Map<string, number> {
    return counted(this.api.positions.filter(({ value }) => value !== null).map(({ actor }) => actor))
  }

  get hidden(): Set<string> {
    return new Set((this.view.hide ?? []).filter((id) => id !== this.view.focus && this.api.units.includes(id)))
  }

  /** Who is hidden and a unit, whoever the picture is around. */
  get hiddenUnits(): Set<string> {
    return new Set((this.view.hide ?? []).filter((id) => this.api.units.includes(id)))
  }

  /** The number of units that make the pairs which the API answers. */
  get unitsOfPairs(): number {
    return (1 + Math.sqrt(1 + 8 * this.api.pairs.length)) / 2
  }

  get issuesInScope(): string[] {
    return [...new Set(this.api.positions.map(({ issue }) => issue))]
  }

  get among() {
    const drawn = new Set(this.shown.drawn)
    return this.pairs.filter(({ a, b }) => drawn.has(a) && drawn.has(b))
  }

  value(of: number): string {
    return this.words.forms.valueWords(of, this.measure)
  }

  nameOf(id: string): string {
    return this.api.detail.items.actors.find((one) => one.id === id)?.name ?? id
  }

  issueName(id: string): string {
    return this.api.detail.items.issues.find((one) => one.id === id)?.name ?? id
  }

  /** The declared width of the scale of an issue. */
  widthOf(issue: string): number {
    const { issues, scales } = this.api.detail.items
    const { scale } = issues.find(({ id }) => id === issue) as { scale?: string }
    const { min, max } = scales.find(({ id }) => id === scale) as { min: number; max: number }
    return max - min
  }

  issueId(name: string): string {
    return this.api.detail.items.issues.find((one) => one.name === name)?.id ?? name
  }

  idOf(name: string): string {
    return this.api.detail.items.actors.find((one) => one.name === name)?.id ?? name
  }

  pair(a: string, b: string) {
    return this.api.pairs.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))
  }

  /** Whom a picture does not draw though they hold a position, because they have a value with nobody. */
  withoutValue(tooFew: boolean): Set<string> {
    const few = (id: string) =>
      this.api.pairs.every(({ a, b, shared }) => (a !== id && b !== id) || shared < this.api.scope.minShared)
    return new Set([...this.held.keys()].filter((id) => !this.compared.has(id) && few(id) === tooFew))
  }

  get thresholds(): { agree: number; differ: number } {
    const [low, high] = this.measure.range
    const at = (share: number) => Math.round((low + share * (high - low)) * 1e9) / 1e9
    return { agree: this.view.agree ?? at(0.8), differ: this.view.differ ?? at(0.375) }
  }

  /** All lines that the thresholds give among those drawn. */
  lines(layer: 'agree' | 'differ') {
    const { agree, differ } = this.thresholds
    return this.among.filter(({ value }) => (layer === 'agree' ? value >= agree : value <= differ && value < agree))
  }
}

/** How often each text occurs. */
function counted(texts: readonly string[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const text of texts) out.set(text, (out.get(text) ?? 0) + 1)
  return out
}
