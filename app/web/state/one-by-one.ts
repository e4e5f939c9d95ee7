import { useEffect, useState } from 'react'

/** A list as it is to be drawn: when it changes, one item more is the new one with each frame, so that no frame has to lay out all of them. */
export function useOneByOne<T>(items: readonly T[]): readonly T[] {
  const [shown, setShown] = useState<readonly T[]>(() => items.slice(0, 1))
  useEffect(() => {
    let done = 0
    let frame = 0
    const step = () => {
      done++
      setShown((before) => [...items.slice(0, done), ...before.slice(done, items.length)])
      if (done < items.length) frame = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(frame)
  }, [items])
  return shown
}
