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
import type { PictureCode } from './view-code.ts'
import { type PictureId, VIEW_CODE, VIEWS } from './views.ts'

/** The kinds of picture, by the name that a view shows them under. */
export const PICTURE_IDS: readonly PictureId[] = VIEWS.map(({ id }) => id).filter(isPicture)

/** A kind of picture: what it shows of a view, as plain data, and how that is drawn. */
interface PictureKind {
  readonly scene: (input: PictureInput) => Caption
  readonly draw: (scene: Caption, size?: SizeName | Size) => Drawing
}

/** A kind of picture with its code; only the kind that made a scene draws it. */
export async function pictureKind(id: PictureId): Promise<PictureKind> {
  const code = VIEW_CODE[id] as unknown as PictureCode<Caption>
  const [scene, draw] = await Promise.all([code.scene(), code.draw()])
  return { scene, draw }
}

/**
 * The drawing of a view at a size (1600×900 when absent); its subtitle says so when it holds hypothetical positions. Throws a `UserError` when what the view shows has no picture, or when
 * the size is out of bounds.
 */
export async function drawingOf(input: PictureInput, size?: SizeName | Size): Promise<Drawing> {
  const { show = 'network' } = input.view
  if (!isPicture(show)) {
    throw new UserError('bad-parameter', 'view', `show=${show} has no picture`, {
      expected: `one of ${PICTURE_IDS.join(', ')}`,
    })
  }
  const { scene, draw } = await pictureKind(show)
  const made = scene(input)
  const hypothesis = hypothesisWords(input.view, input.positions.dataset, wordsOf(input.view.lang))
  return draw(hypothesis === '' ? made : { ...made, subtitle: `${hypothesis} · ${made.subtitle}` }, size)
}

/** Whether a way to look has a picture. */
export function isPicture(show: Show): show is PictureId {
  return 'scene' in VIEW_CODE[show]
}

/** Pixels that a PNG may have at the most: A4 at four times its size. */
const MOST_PIXELS = 32_000_000

/**
 * The picture of a view as a drawing: the same for the same dataset, view and picture, wherever it is drawn. `documents` is the dataset's number of
 * documents. Throws a `UserError` when the view does not fit the dataset, or the picture is too large.
 */
export async function viewDrawing(dataset: Dataset, view: View, picture: Picture, documents: number): Promise<Drawing> {
  const paper = sizeOf(picture.paper ?? 'slide')
  const size = { width: picture.width ?? paper.width, height: picture.height ?? paper.height }
  if (size.width * size.height * (picture.scale ?? 2) ** 2 > MOST_PIXELS) {
    throw new UserError('bad-parameter', 'scale', 'the picture would have more than 32 million pixels', {
      next: 'make it smaller',
    })
  }
  return drawingOf(pictureInput(dataset, view, { stances: dataset.stances.length, documents }), size)
}
