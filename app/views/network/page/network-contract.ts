import type { Point } from '../../../../diagram/geometry.ts'
import type { NetworkScene } from '../scene.ts'
import type { MapWindow, WindowFit } from '../window-fit.ts'
import type { ShownCircle } from './name-places.ts'

/** What a network tells. */
export interface NetworkEvents {
  onActor(id: string, add: boolean): void
  onPair(a: string, b: string): void
  onNothing(): void
  /** The window that the scene is to be fitted into, when it is known and whenever it has another size. */
  onWindow(window: MapWindow): void
  /** Where the circles came to rest, by id, as a text; null when they move. */
  onPlaces(places: string | null): void
  /** A circle was dragged to a place, in the units of the arrangement. */
  onPin(id: string, place: Point): void
  /** A pinned circle was double-clicked. */
  onRelease(id: string): void
  /** The menu of an actor is asked for, at a point of the network. */
  onMenu(id: string, at: Point): void
  /** The outline around identical actors was chosen, at a point of the network. */
  onRing(ids: readonly string[], at: Point): void
  /** The graphics card took its context away: nothing is drawn any more. */
  onLost(): void
}

/** What a network draws. */
export interface NetworkInput {
  readonly scene: NetworkScene
  /** Where its circles stand in the window. */
  readonly fit: WindowFit
  readonly theme: 'light' | 'dark'
  /** Ids of the selected actors, one or two. */
  readonly selected: readonly string[]
  /** What stands on the line between two selected actors. */
  readonly badge: string | null
  /** Where the keyboard is. */
  readonly cursor: string | null
  /** Ids of the actors that were marked by box or lasso. */
  readonly marked: ReadonlySet<string>
}

/** A drawn network; it holds several WebGL contexts until it is killed. */
export interface Network {
  draw(input: NetworkInput): void
  zoom(by: 'in' | 'out' | 'all'): void
  /** Where the circles are, in pixels of the network. */
  shown(): readonly ShownCircle[]
  /** Where an actor's circle is, in the units of the arrangement. */
  placeOf(id: string): Point | undefined
  /** Looks anew at where it is: the element that it draws into was put into another. */
  wake(): void
  kill(): void
}
