import { type DrawingSvgOptions, drawingSvg } from '../../../diagram/drawing/svg.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { networkDrawing } from './drawing.ts'
import type { NetworkScene } from './scene.ts'

/** A network scene as an SVG document of a size (1600×900 when absent). Throws a `UserError` when the size is out of bounds. */
export function networkSvg(scene: NetworkScene, options: DrawingSvgOptions & { size?: SizeName | Size } = {}): string {
  const { size, ...how } = options
  return drawingSvg(networkDrawing(scene, size), how)
}
