import { type RefObject, useEffect, useRef, useState } from 'react'

const NONE = { width: 0, height: 0 }

/** The size of an element's content in whole pixels, followed as it changes; 0×0 before it stands. */
export function useSize<E extends Element>(): readonly [RefObject<E | null>, { width: number; height: number }] {
  const element = useRef<E>(null)
  const [size, setSize] = useState(NONE)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? NONE
      setSize({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, size]
}
