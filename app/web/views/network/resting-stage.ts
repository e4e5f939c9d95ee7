/** An element that changes its size no sooner than after so many milliseconds without another change. */
const REST = 150

/** An element within another, of its size once that has rested. */
export interface RestingStage {
  readonly element: HTMLElement
  /** Whether it has the size of what it is in. */
  rests(): boolean
  remove(): void
}

/**
 * Puts an element into another that follows its size when that rests, then calls `onSize`: a canvas for the graphics card takes tens of
 * milliseconds to be sized anew, and the words around a map change its height with every day that it shows.
 */
export function restingStage(container: HTMLElement, onSize: () => void): RestingStage {
  const element = document.createElement('div')
  element.className = 'network-stage'
  container.append(element)
  let timer: ReturnType<typeof setTimeout> | undefined
  let size = ''
  const sizeNow = () => `${container.offsetWidth}px ${container.offsetHeight}px`
  const follow = () => {
    size = sizeNow()
    element.style.width = `${container.offsetWidth}px`
    element.style.height = `${container.offsetHeight}px`
  }
  follow()
  const observer = new ResizeObserver(() => {
    clearTimeout(timer)
    if (size === sizeNow()) return
    timer = setTimeout(() => {
      follow()
      onSize()
    }, REST)
  })
  observer.observe(container)
  return {
    element,
    rests: () => size === sizeNow(),
    remove() {
      clearTimeout(timer)
      observer.disconnect()
      element.remove()
    },
  }
}
