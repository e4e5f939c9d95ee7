import { type KeyboardEvent, useState } from 'react'
import type { NetworkScene, SceneNode } from '../scene.ts'
import type { ShownCircle } from './name-places.ts'
import { ARROWS, neighbourTowards } from './neighbour-towards.ts'
import { text } from './words.ts'

/** What the keys of the map do. */
interface MapKeys {
  readonly scene: NetworkScene
  readonly selected: readonly string[]
  readonly shown: () => readonly ShownCircle[]
  onOpen(id: string, add: boolean): void
  onMark(id: string): void
  onMenu(id: string): void
  onZoom(by: 'in' | 'out' | 'all'): void
  /** Escape, or a click beside everything. */
  onLeave(): void
}

interface UsedKeys {
  /** Where the keyboard is: an actor that is drawn, or null. */
  readonly cursor: string | null
  /** What was found last, in words, for who cannot see it. */
  readonly told: string
  forget(): void
  onKeyDown(event: KeyboardEvent): void
}

const ZOOMS: Readonly<Record<string, 'in' | 'out' | 'all'>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' }

/** Walks the map by keys: arrows go along lines from the selected actor, or the largest circle. */
export function useMapKeys(keys: MapKeys): UsedKeys {
  const { scene, selected } = keys
  const [at, setAt] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const nodeOf = (id: string | null | undefined) => scene.nodes.find((node) => node.id === id)
  const cursor = nodeOf(at)?.id ?? null

  const goTo = ({ id, name, positions, links, more }: SceneNode) => {
    setAt(id)
    setTold(text.told(name, positions, links, more))
  }

  const walk = (arrow: readonly [number, number]) => {
    const from = cursor ?? nodeOf(selected[0])?.id
    if (from === undefined) {
      const largest = scene.nodes.reduce((best, node) => (node.radius > best.radius ? node : best))
      return goTo(largest)
    }
    const next = nodeOf(neighbourTowards(scene, keys.shown(), from, arrow))
    if (next) goTo(next)
    else {
      setAt(from)
      setTold(text.noWay)
    }
  }

  return {
    cursor,
    told,
    forget: () => setAt(null),
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || scene.nodes.length === 0) return
      const { key } = event
      const [arrow, zoom] = [ARROWS[key], ZOOMS[key]]
      if (arrow) walk(arrow)
      else if (zoom) keys.onZoom(zoom)
      else if (key === 'Escape') {
        setAt(null)
        keys.onLeave()
      } else if (cursor === null) return
      else if (key === 'Enter') keys.onOpen(cursor, event.shiftKey)
      else if (key === ' ') keys.onMark(cursor)
      else if (key === 'm' || key === 'ContextMenu') keys.onMenu(cursor)
      else return
      event.preventDefault()
    },
  }
}
