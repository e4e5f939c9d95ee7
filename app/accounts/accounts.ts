/** What the page shows of a dataset, a position and a pair; all of it survives structured cloning. */

import type { Actor, ActorKind, Dataset, Defaults, Issue, Scale, Status } from '../../positions/dataset/index.ts'
import type { NullReason } from '../../positions/measures/index.ts'
import type { MemberRule } from '../../positions/member-rule.ts'
import type { HeldStatus, MemberTally, VIA } from '../../positions/resolve/index.ts'

/** Which version of a dataset a request is about. */
export interface DatasetRef {
  readonly id: string
  /** Its content's hash, as the list of datasets tells it; a new hash means that the worker fetches it anew. */
  readonly sha256: string
}

/** A dataset as the page needs it for its controls: everything but the stances. */
export interface DatasetFacts {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly description: string | undefined
  readonly licence: string | undefined
  readonly sources: readonly { title: string; path?: string | undefined }[]
  readonly defaults: Defaults
  readonly span: { from: string; to: string } | null
  /** The number of stances stated on each date, by date. */
  readonly dates: readonly (readonly [date: string, count: number])[]
  readonly actors: readonly Actor[]
  readonly issues: readonly Issue[]
  readonly scales: readonly Scale[]
  readonly kinds: readonly ActorKind[]
  readonly counts: { stances: number; documents: number }
  readonly hasJoint: boolean
  readonly hasPartial: boolean
  readonly hasAffiliations: boolean
  /** Blocs and organisations that have members, by id. */
  readonly groups: readonly { readonly id: string; readonly name: string; readonly kind: ActorKind }[]
}

/** A dataset in the worker's memory, with what the page is told of it. */
export interface OpenDataset {
  readonly dataset: Dataset
  readonly facts: DatasetFacts
}

/** One position of an actor, and whose words it rests on. */
export interface PositionLine {
  readonly issue: string
  readonly value: number | null
  readonly status: HeldStatus
  readonly via: (typeof VIA)[number]
  /** Id of the actor whose stance it is; null when it is made of several. */
  readonly from: string | null
  readonly statedOn: string | undefined
  readonly joint: string | undefined
  /** How many actors have a stance from that joint text; 0 without one. */
  readonly signed: number
  /** Least and greatest value among those who count for the unit; null when none has a value. */
  readonly low: number | null
  readonly high: number | null
  /** Who counts for the unit and what they hold; null for a unit that nobody else counts for. */
  readonly group: PositionGroup | null
}

/** How a group came by a position. */
export interface PositionGroup extends Omit<MemberTally, 'silent'> {
  /** Whether its own words alone are its position, and what its members hold is not used. */
  readonly own: boolean
  /** How many members it has, whoever spoke. */
  readonly members: number
  /** Ids of those who belong to it on the day (of a vote, else the one asked about) and have said nothing on the issue for it. */
  readonly silent: readonly string[]
  /** Null when the position is that of one who speaks for the group. */
  readonly rule: MemberRule | null
  readonly voices: readonly {
    readonly actor: string
    /** Whose stance it is; null when it is made of several. */
    readonly speaker: string | null
    readonly value: number | null
    readonly status: Status
    /** The body's own words. */
    readonly body: boolean
    /** Whether the position is made of it. */
    readonly decides: boolean
  }[]
}

/** One issue of a pair's account. */
export interface PairIssueLine {
  readonly issue: string
  readonly a: PositionLine | null
  readonly b: PositionLine | null
  readonly distance: number | null
  readonly contribution: number | null
  readonly joint: boolean
  /** Whether both hold a position, and it weighs nothing for them. */
  readonly weightless: boolean
}

/** The account of a pair in a view. */
export interface PairReport {
  readonly a: string
  readonly b: string
  /** False when one of the two is no unit of comparison at this level. */
  readonly areUnits: boolean
  readonly value: number | null
  readonly reason: NullReason | null
  readonly shared: number
  /** On how many of the shared issues both hold the same. */
  readonly equal: number
  readonly inScope: number
  readonly coverage: number
  /** Least and greatest value when any one shared issue is left out; null where no value is left then. */
  readonly without: readonly [number, number] | null
  readonly issues: readonly PairIssueLine[]
}
