import { useEffect, useRef, useState } from 'react'
import { isAsking } from './ask.ts'
import { createStore } from './store.ts'

/** After so many milliseconds it is looked again whether the page has drawn the day before. */
const SOON = 30

/** Whether time runs by itself: what a screen reader tells would then be out of date before it is said. */
export const timeRuns = createStore(false)

/** Time that runs by itself: whether it does, and how to start and stop it. */
export interface Playing {
  readonly playing: boolean
  play(): void
  pause(): void
}

/**
 * Calls `advance` so many times a second while it plays, but never before everything asked of the worker for the day before is answered: a slow
 * picture makes time run slower, not into a queue. It ends when `advance` returns false, and when the component goes.
 */
export function usePlaying(perSecond: number, advance: () => boolean): Playing {
  const [playing, setPlaying] = useState(false)
  const latest = useRef(advance)
  latest.current = advance
  useEffect(() => {
    if (!playing) return
    timeRuns.set(true)
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      if (isAsking()) timer = setTimeout(tick, SOON)
      else if (latest.current()) timer = setTimeout(tick, 1000 / perSecond)
      else setPlaying(false)
    }
    timer = setTimeout(tick, SOON)
    return () => {
      clearTimeout(timer)
      timeRuns.set(false)
    }
  }, [playing, perSecond])
  return { playing, play: () => setPlaying(true), pause: () => setPlaying(false) }
}
