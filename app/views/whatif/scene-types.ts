import type { Caption } from '../../../diagram/frame/caption.ts'
import type { Scale, Status } from '../../../positions/dataset/index.ts'

/** What is held at a place: a value, or the status without one; null where there is no stance. */
export interface Held {
  readonly value: number | null
  readonly status: Status
}

/** A hypothetical position beside what is held. */
export interface SceneMove {
  readonly actor: string
  readonly actorName: string
  readonly issue: string
  readonly issueName: string
  readonly scale: Scale
  readonly before: Held | null
  readonly after: number
}

/** A pair's alignment as it is and as it would be; null where there is no value. */
export interface SceneChange {
  readonly a: string
  readonly b: string
  readonly nameA: string
  readonly nameB: string
  readonly before: number | null
  readonly after: number | null
}

/** Where the actor that moves stands on an issue. */
export interface SceneIssue {
  readonly id: string
  readonly name: string
  readonly before: Held | null
  /** The hypothetical value; null when it is not moved. */
  readonly after: number | null
}

/** All that a picture of a scenario shows, before any size or theme; it survives structured cloning. */
export interface WhatIfScene extends Caption {
  readonly description: string
  /** The actor that is moved next: the selected one, else that of the last move. */
  readonly mover: { readonly id: string; readonly name: string } | null
  readonly moves: readonly SceneMove[]
  /** The mover's issues, those that are moved first. */
  readonly issues: readonly SceneIssue[]
  /** The pairs whose value changes, the greatest change first. */
  readonly changed: readonly SceneChange[]
  /** How many pairs change in all, and how many have a value before or after. */
  readonly counts: { readonly changed: number; readonly pairs: number }
  /** How many other pairs change by as much as the first. */
  readonly asMuch: number
  readonly range: readonly [number, number]
}
