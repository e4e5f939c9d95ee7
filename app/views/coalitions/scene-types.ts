import type { Caption } from '../../../diagram/frame/caption.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import type { AsMuchWith, DivisionChance } from '../../../positions/coalitions/index.ts'
import type { SceneDivision } from './divisions.ts'
import type { SceneIssue } from './issues.ts'
import type { SceneMember } from './members.ts'
import type { SceneOutsider } from './outsiders.ts'

/** What a card says around its rows. */
export interface CardWords {
  /** How many belong to it, and how much they agree. */
  readonly facts: string
  /** How the coalition stands to the others, and what divides it most from the first of them, line by line. */
  readonly foot: readonly string[]
  /** Who may leave it and why: who stays in the fewest searches first, then who stands nearest to another, or nearer than to its own. */
  readonly swingers: readonly { readonly id: string; readonly name: string; readonly why: string }[]
}

/** A coalition with all that is told of it; numbers are values of the measure unless they say otherwise. */
export interface SceneCoalition extends CardWords {
  /** `A` for the largest, … `Z`, `AA`. */
  readonly letter: string
  /** After two of its members and the number of the others. */
  readonly name: string
  readonly color: ColorToken
  readonly members: readonly SceneMember[]
  /** The mean alignment of its pairs; null when no pair has a value. */
  readonly cohesion: number | null
  /** How alike it is when the search is run again with another seed, 0…1: it tells of the search, not of chance. */
  readonly stability: number
  /** To every other coalition, by its place; null where no pair has a value. */
  readonly toOthers: readonly { readonly coalition: number; readonly value: number | null }[]
  /** Those with which it agrees on average at least as much as within itself. */
  readonly asMuchWith: readonly AsMuchWith[]
  /** The least united first. */
  readonly issues: readonly SceneIssue[]
  /** How many issues it holds positions on, of which those above are the least united. */
  readonly issuesHeld: number
}

/** A coalition before it is worded. */
export type BareCoalition = Omit<SceneCoalition, keyof CardWords>

/** All that a picture of coalitions shows, before any size or theme; it survives structured cloning. */
export interface CoalitionsScene extends Caption {
  readonly description: string
  readonly coalitions: readonly SceneCoalition[]
  readonly divisions: readonly SceneDivision[]
  readonly outside: readonly SceneOutsider[]
  readonly modularity: number | null
  /** How often chance divides as clearly; null where that is not computed or cannot be told. */
  readonly chance: DivisionChance | null
  /** The same as a sentence, before all that is told of the groups; empty where nothing is divided. */
  readonly firmness: string
  /** How the coalitions were found. */
  readonly method: {
    readonly resolution: number
    readonly seed: number
    readonly runs: number
    readonly agree: number | null
  }
}
