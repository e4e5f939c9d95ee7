/** A canvas over (or under) all that is in an element, which lets the pointer through. */
export interface LayerCanvas {
  /** Its context, cleared and sized to the element. */
  cleared(width: number, height: number): CanvasRenderingContext2D
  remove(): void
}

/** Adds a canvas to an element, above or below what is there. */
export function layerCanvas(container: HTMLElement, where: 'above' | 'below'): LayerCanvas {
  const canvas = document.createElement('canvas')
  canvas.className = 'network-layer'
  container[where === 'above' ? 'append' : 'prepend'](canvas)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  return {
    cleared(width, height) {
      const ratio = devicePixelRatio
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio)
        canvas.height = Math.round(height * ratio)
        canvas.style.width = `${width}px`
        canvas.style.height = `${height}px`
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, width, height)
      return context
    },
    remove: () => canvas.remove(),
  }
}
