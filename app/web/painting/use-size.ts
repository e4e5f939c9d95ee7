import { type RefObject, useEffect, useRef, useState } from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

const NONE: Size = { width: 0, height: 0 }
const widthOf = ({ width }: Size): number => Math.floor(width)
const sizeOf = ({ width, height }: Size): Size => ({ width: Math.floor(width), height: Math.floor(height) })

/** What is read of an element's content box, followed as it changes; `none` before it stands. */
function useContentBox<E extends Element, T>(read: (box: Size) => T, none: T): readonly [RefObject<E | null>, T] {
  const element = useRef<E>(null)
  const [found, setFound] = useState(none)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setFound(read(entry?.contentRect ?? NONE)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [read])
  return [element, found]
}

/** The size of an element's content in whole pixels, followed as it changes; 0×0 before it stands. */
export function useSize<E extends Element>(): readonly [RefObject<E | null>, Size] {
  return useContentBox<E, Size>(sizeOf, NONE)
}

/** The width of an element's content in whole pixels, followed as it changes; 0 before it stands. What is as tall as its content is not drawn again when only its height changes. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number] {
  return useContentBox<E, number>(widthOf, 0)
}
