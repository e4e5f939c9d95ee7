import type { View } from '../../../../positions/view.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { pinText } from '../pins.ts'
import type { NetworkScene } from '../scene.ts'
import { text as page } from './words.ts'

const text = page.actions

/** What actions work on: the actors, and the picture that they are in. */
export interface ActionInput {
  readonly ids: readonly string[]
  readonly view: View
  readonly scene: NetworkScene
  /** Where an actor's circle is, in the units of the arrangement. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | undefined
  /** Lets the next click choose whom to compare an actor with. */
  readonly onCompare: (id: string) => void
  /** Lists who is in the ring of an actor; undefined where it is in none. */
  readonly onRing?: (() => void) | undefined
}

/** Something that can be done with one actor or with several. */
interface ActorAction {
  readonly id: string
  readonly label: string
  readonly fits: (input: ActionInput) => boolean
  readonly run: (input: ActionInput) => void
}

const one = ({ ids }: ActionInput) => ids.length === 1
const first = ({ ids }: ActionInput) => ids[0] as string
const pinned = (input: ActionInput) => input.scene.nodes.some(({ id, pin }) => id === first(input) && pin !== null)

/** What can be done with the actors that are selected, marked or pointed at; only what fits is offered. */
export const ACTOR_ACTIONS: readonly ActorAction[] = [
  {
    id: 'focus',
    label: text.focus,
    fits: (input) => one(input) && input.view.focus !== first(input),
    run: (input) => changeView({ focus: first(input), depth: undefined }),
  },
  {
    id: 'compare',
    label: text.compare,
    fits: (input) => one(input) && input.scene.nodes.length > 1,
    run: (input) => input.onCompare(first(input)),
  },
  {
    id: 'ring',
    label: text.ring,
    fits: (input) => one(input) && input.onRing !== undefined,
    run: (input) => input.onRing?.(),
  },
  {
    id: 'evidence',
    label: text.evidence,
    fits: one,
    run: (input) => changeView({ show: 'evidence', select: [first(input)] }),
  },
  {
    id: 'pin',
    label: text.pin,
    fits: (input) => one(input) && !pinned(input) && input.placeOf(first(input)) !== undefined,
    run: (input) => pinActor(input.view, first(input), input.placeOf(first(input)) as { x: number; y: number }),
  },
  {
    id: 'release',
    label: text.release,
    fits: (input) => one(input) && pinned(input),
    run: (input) => releaseActor(input.view, first(input)),
  },
  {
    id: 'only',
    label: text.only,
    fits: (input) => !one(input) && input.ids.length < input.scene.nodes.length,
    run: ({ ids, view, scene }) =>
      hideActors(
        view,
        scene.nodes.map(({ id }) => id).filter((id) => !ids.includes(id)),
      ),
  },
  {
    id: 'group',
    label: text.group,
    fits: (input) => !one(input),
    run: ({ ids }) => changeView({ show: 'compare', left: [...ids], right: undefined }),
  },
  {
    id: 'second-group',
    label: text.secondGroup,
    fits: (input) => !one(input) && input.view.left !== undefined,
    run: ({ ids }) => changeView({ show: 'compare', right: [...ids] }),
  },
  {
    id: 'hide',
    label: text.hide,
    fits: ({ ids, view }) => ids.some((id) => id !== view.focus),
    run: ({ ids, view }) => hideActors(view, ids),
  },
]

/** Takes actors out of the picture. */
function hideActors(view: View, ids: readonly string[]): void {
  const hide = [...new Set([...(view.hide ?? []), ...ids])]
  changeView({ hide, select: view.select?.filter((id) => !ids.includes(id)) })
}

/** Puts an actor's circle at a place, in the units of the arrangement. */
export function pinActor(view: View, id: string, place: { readonly x: number; readonly y: number }): void {
  changeView({ pin: [...pinsBut(view, id), pinText(id, place)] })
}

/** Lets an actor's circle go back to where the data put it. */
export function releaseActor(view: View, id: string): void {
  changeView({ pin: pinsBut(view, id) })
}

function pinsBut({ pin = [] }: View, id: string): string[] {
  return pin.filter((one) => one.slice(0, one.lastIndexOf('@')) !== id)
}
