import type { RefObject } from 'react'
import { useSize } from './use-size.ts'

/** The width of an element's content in whole pixels, followed as it changes; 0 before it stands. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number] {
  const [element, { width }] = useSize<E>()
  return [element, width]
}
