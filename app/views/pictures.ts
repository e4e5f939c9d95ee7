import type { Drawing } from '../../diagram/drawing/drawing.ts'
import type { Caption } from '../../diagram/frame/caption.ts'
import { type PictureInput, pictureInput } from '../../diagram/picture-input.ts'
import type { Picture } from '../../diagram/picture-parameters.ts'
import { type Size, type SizeName, sizeOf } from '../../diagram/sizes.ts'
import { hypothesisWords } from '../../diagram/text/moves-words.ts'
import { wordsOf } from '../../diagram/words/words.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import type { Show, View } from '../../positions/view.ts'
import { coalitionsDrawing } from './coalitions/drawing.ts'
import { coalitionsScene } from './coalitions/scene.ts'
import { compareDrawing } from './compare/drawing.ts'
import { compareScene } from './compare/scene.ts'
import { matrixDrawing } from './matrix/drawing.ts'
import { matrixScene } from './matrix/scene.ts'
import { networkInput } from './network/condensed.ts'
import { networkDrawing } from './network/drawing.ts'
import { networkScene } from './network/scene.ts'
import { positionsDrawing } from './positions/drawing.ts'
import { positionsScene } from './positions/scene.ts'
import { spectrumDrawing } from './spectrum/drawing.ts'
import { spectrumScene } from './spectrum/scene.ts'
import { timelineDrawing } from './timeline/drawing.ts'
import { timelineScene } from './timeline/scene.ts'
import { whatIfDrawing } from './whatif/drawing.ts'
import { whatIfScene } from './whatif/scene.ts'

/** A kind of picture: what it shows of a view, as plain data, and how that is drawn. */
interface PictureKind<Scene extends Caption> {
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
  coalitions: kind({ label: 'Coalitions', scene: coalitionsScene, draw: coalitionsDrawing }),
  whatif: kind({ label: 'What if', scene: whatIfScene, draw: whatIfDrawing }),
}

/** Which kind of picture. */
export type PictureId = keyof typeof KINDS

/** The kinds of picture, by the name that a view shows them under. */
export const PICTURES: Readonly<Record<PictureId, PictureKind<Caption>>> = KINDS

/** Hides the scene's type: only the kind that made a scene draws it. */
function kind<Scene extends Caption>({ label, scene, draw }: PictureKind<Scene>): PictureKind<Caption> {
  return { label, scene, draw: (made, size) => draw(made as Scene, size) }
}

/**
 * The drawing of a view at a size (1600×900 when absent); its subtitle says so when it holds hypothetical positions. Throws a `UserError` when what the view shows has no picture, or when
 * the size is out of bounds.
 */
export function drawingOf(input: PictureInput, size?: SizeName | Size): Drawing {
  const { show = 'network' } = input.view
  if (!isPicture(show)) {
    throw new UserError('bad-parameter', 'view', `show=${show} has no picture`, {
      expected: `one of ${Object.keys(PICTURES).join(', ')}`,
    })
  }
  const { scene, draw } = PICTURES[show]
  const made = scene(input)
  const hypothesis = hypothesisWords(input.view, input.positions.dataset, wordsOf(input.view.lang))
  return draw(hypothesis === '' ? made : { ...made, subtitle: `${hypothesis} · ${made.subtitle}` }, size)
}

function isPicture(show: Show): show is PictureId {
  return Object.hasOwn(PICTURES, show)
}

/** Pixels that a PNG may have at the most: A4 at four times its size. */
const MOST_PIXELS = 32_000_000

/**
 * The picture of a view as a drawing: the same for the same dataset, view and picture, wherever it is drawn. `documents` is the dataset's number of
 * documents. Throws a `UserError` when the view does not fit the dataset, or the picture is too large.
 */
export function viewDrawing(dataset: Dataset, view: View, picture: Picture, documents: number): Drawing {
  const paper = sizeOf(picture.paper ?? 'slide')
  const size = { width: picture.width ?? paper.width, height: picture.height ?? paper.height }
  if (size.width * size.height * (picture.scale ?? 2) ** 2 > MOST_PIXELS) {
    throw new UserError('bad-parameter', 'scale', 'the picture would have more than 32 million pixels', {
      next: 'make it smaller',
    })
  }
  return drawingOf(pictureInput(dataset, view, { stances: dataset.stances.length, documents }), size)
}
