import type { Show } from '../positions/view.ts'
import { compareDrawing } from './compare/drawing.ts'
import { compareScene } from './compare/scene.ts'
import type { Drawing } from './drawing/drawing.ts'
import { matrixDrawing } from './matrix/drawing.ts'
import { matrixScene } from './matrix/scene.ts'
import { networkInput } from './network/condensed.ts'
import { networkDrawing } from './network/drawing.ts'
import { networkScene } from './network/scene.ts'
import type { PictureInput } from './picture-input.ts'
import { positionsDrawing } from './positions/drawing.ts'
import { positionsScene } from './positions/scene.ts'
import type { Size, SizeName } from './sizes.ts'
import { spectrumDrawing } from './spectrum/drawing.ts'
import { spectrumScene } from './spectrum/scene.ts'
import { timelineDrawing } from './timeline/drawing.ts'
import { timelineScene } from './timeline/scene.ts'

/** A kind of picture: what it shows of a view, as plain data, and how that is drawn. */
interface PictureKind<Scene> {
  readonly label: string
  readonly scene: (input: PictureInput) => Scene
  readonly draw: (scene: Scene, size?: SizeName | Size) => Drawing
}

const KINDS = {
  network: kind({
    label: 'Network',
    scene: (input) => networkScene(networkInput(input)),
    draw: networkDrawing,
  }),
  matrix: kind({ label: 'Matrix', scene: matrixScene, draw: matrixDrawing }),
  positions: kind({ label: 'Positions', scene: positionsScene, draw: positionsDrawing }),
  spectrum: kind({ label: 'Spectrum', scene: spectrumScene, draw: spectrumDrawing }),
  compare: kind({ label: 'Compare', scene: compareScene, draw: compareDrawing }),
  timeline: kind({ label: 'Timeline', scene: timelineScene, draw: timelineDrawing }),
}

/** Which kind of picture. */
export type PictureId = keyof typeof KINDS

/** The kinds of picture, by the name that a view shows them under. */
export const PICTURES: Readonly<Record<PictureId, PictureKind<unknown>>> = KINDS

/** Hides the scene's type: only the kind that made a scene draws it. */
function kind<Scene>({ label, scene, draw }: PictureKind<Scene>): PictureKind<unknown> {
  return { label, scene, draw: (made, size) => draw(made as Scene, size) }
}

/**
 * The drawing of a view at a size (1600×900 when absent). Throws an Error for people when what the view shows has no picture, a RangeError when
 * the size is out of bounds.
 */
export function drawingOf(input: PictureInput, size?: SizeName | Size): Drawing {
  const { show = 'network' } = input.view
  if (!isPicture(show)) {
    throw new Error(`view: show=${show} has no picture, expected one of ${Object.keys(PICTURES).join(', ')}`)
  }
  const { scene, draw } = PICTURES[show]
  return draw(scene(input), size)
}

function isPicture(show: Show): show is PictureId {
  return Object.hasOwn(PICTURES, show)
}
