import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { viewEntry } from '../../views/views.ts'
import type { Explorer } from '../state/explorer.ts'
import { service } from '../state/service-store.ts'
import { heldName } from '../worker/given/held-id.ts'
import type { text } from './words/words.ts'

/** The name of a way. */
export type WayId = keyof typeof text.ways

/** A way to take out what is looked at: what its tab says, when it is offered, and its form, fetched when it is chosen. */
interface WayOut {
  readonly id: WayId
  readonly offered: (explorer: Explorer) => boolean
  readonly Form: LazyExoticComponent<ComponentType>
}

/** All ways out of the page, in the order of their tabs. */
export const WAYS: readonly WayOut[] = [
  {
    id: 'picture',
    offered: ({ view }) => !viewEntry(view.show).unpictured,
    Form: lazy(async () => ({ default: (await import('./picture/PictureWay.tsx')).PictureWay })),
  },
  {
    id: 'numbers',
    offered: () => true,
    Form: lazy(async () => ({ default: (await import('./numbers/NumbersWay.tsx')).NumbersWay })),
  },
  {
    id: 'file',
    offered: () => true,
    Form: lazy(async () => ({ default: (await import('./file/FileWay.tsx')).FileWay })),
  },
  {
    id: 'link',
    // What a server has needs no more than its address; a file from a disk has none.
    offered: ({ dataset }) => heldName(dataset.id) !== null && location.protocol !== 'file:',
    Form: lazy(async () => ({ default: (await import('./link/LinkWay.tsx')).LinkWay })),
  },
  {
    id: 'server',
    offered: ({ dataset }) => heldName(dataset.id) !== null && service.get().health?.saving === true,
    Form: lazy(async () => ({ default: (await import('./save/ServerWay.tsx')).ServerWay })),
  },
]
