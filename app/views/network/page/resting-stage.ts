import type { MapWindow } from '../window-fit.ts'

/** An element that changes its size no sooner than after so many milliseconds without another change. */
const REST = 150
/** Made so many pixels higher than what it is in, it need not grow with every line of text that goes. */
const SPARE = 56
/** Less than this is no window: what holds it is not shown. */
const LEAST = 10

/** An element within another, as wide as that, and a little higher. */
export interface RestingStage {
  readonly element: HTMLElement
  /** The part of it that is seen. */
  seen(): MapWindow
  /** Whether it has the size of what it is in. */
  rests(): boolean
  /** Takes the size of what it is in now. */
  follow(): void
  remove(): void
}

/**
 * Puts an element into another that follows its size when that rests, then calls `onSize`. Canvases for the graphics card take up to a second to be
 * sized anew, and the words around a map change its height with every day that it shows: so a lower window only hides the lowest part.
 */
export function restingStage(container: HTMLElement, onSize: () => void): RestingStage {
  const element = document.createElement('div')
  element.className = 'network-stage'
  container.append(element)
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen: MapWindow = { width: 0, height: 0 }
  let high = 0
  const sizeNow = () => ({ width: container.offsetWidth, height: container.offsetHeight })
  const rests = () => {
    const now = sizeNow()
    return now.width < LEAST || now.height < LEAST || (now.width === seen.width && now.height === seen.height)
  }
  const follow = () => {
    seen = sizeNow()
    if (seen.height > high || seen.height < high - 2 * SPARE) high = seen.height + SPARE
    element.style.width = `${seen.width}px`
    element.style.height = `${high}px`
  }
  follow()
  const observer = new ResizeObserver(() => {
    clearTimeout(timer)
    if (rests()) return
    timer = setTimeout(() => {
      if (rests()) return
      follow()
      onSize()
    }, REST)
  })
  observer.observe(container)
  return {
    element,
    seen: () => seen,
    rests,
    follow,
    remove() {
      clearTimeout(timer)
      observer.disconnect()
      element.remove()
    },
  }
}
