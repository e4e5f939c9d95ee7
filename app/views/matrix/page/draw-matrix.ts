import { HATCHES } from '../../../../diagram/drawing/hatches.ts'
import { type Theme, textOn } from '../../../../diagram/palette.ts'
import { cutText } from '../../../../diagram/text/text-width.ts'
import { cellColor } from '../cell-color.ts'
import type { MatrixScene } from '../scene.ts'
import type { TreeJoint } from '../tree-joints.ts'
import type { MatrixWindow } from './matrix-window.ts'

/** What a matrix is drawn from. */
interface MatrixPaint {
  readonly scene: MatrixScene
  readonly joints: readonly TreeJoint[]
  readonly window: MatrixWindow
  readonly scroll: { readonly x: number; readonly y: number }
  readonly theme: Theme
  /** One pixel per cell. */
  readonly pixels: CanvasImageSource
  readonly selected: ReadonlySet<string>
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** The colours of all cells as a picture of one pixel each; cells without a value are clear, so that the hatch below shows. */
export function matrixPixels({ units, value, range }: MatrixScene, theme: Theme): HTMLCanvasElement {
  const n = units.length
  const canvas = document.createElement('canvas')
  canvas.width = n
  canvas.height = n
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const image = context.createImageData(n, n)
  const paper = channels(theme.paper)
  value.forEach((x, at) => {
    const diagonal = at % (n + 1) === 0
    if (Number.isNaN(x) && !diagonal) return
    const [red, green, blue] = diagonal ? paper : channels(theme[cellColor(x, range)])
    image.data.set([red, green, blue, 255], 4 * at)
  })
  context.putImageData(image, 0, 0)
  return canvas
}

function channels(color: string): [number, number, number] {
  const at = (i: number) => Number.parseInt(color.slice(i, i + 2), 16)
  return [at(1), at(3), at(5)]
}

/** Draws the part of a matrix that is in sight. The context's unit is a CSS pixel. */
export function drawMatrix(context: CanvasRenderingContext2D, paint: MatrixPaint): void {
  const { window, theme } = paint
  context.clearRect(0, 0, window.whole.width + 400, window.whole.height + 400)
  context.fillStyle = theme.paper
  drawCells(context, paint)
  if (window.nameSize > 0) drawNames(context, paint)
  if (paint.joints.length > 0) drawTree(context, paint)
  if (paint.scene.blocs.length > 0) drawBlocs(context, paint)
}

function drawCells(context: CanvasRenderingContext2D, { scene, window, scroll, theme, pixels }: MatrixPaint): void {
  const { names, head, inner, cell, gap, n, valueSize } = window
  context.save()
  context.beginPath()
  context.rect(names, head, inner.width, inner.height)
  context.clip()
  context.translate(names - scroll.x, head - scroll.y)
  context.fillStyle = hatch(context, theme)
  context.fillRect(0, 0, n * cell, n * cell)
  context.imageSmoothingEnabled = false
  context.drawImage(pixels, 0, 0, n * cell, n * cell)
  const [firstRow, lastRow] = inSight(scroll.y, inner.height, cell, n)
  const [firstColumn, lastColumn] = inSight(scroll.x, inner.width, cell, n)
  if (gap > 0) {
    context.fillStyle = theme.paper
    for (let row = firstRow; row <= lastRow + 1; row++) context.fillRect(scroll.x, row * cell - gap, inner.width, gap)
    for (let column = firstColumn; column <= lastColumn + 1; column++)
      context.fillRect(column * cell - gap, scroll.y, gap, inner.height)
  }
  if (valueSize > 0) {
    context.font = `${valueSize}px ${FONT}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const at = row * n + column
        const words = scene.words[at]
        if (!words) continue
        context.fillStyle = theme[textOn(theme, cellColor(scene.value[at] as number, scene.range))]
        context.fillText(words, (column + 0.5) * cell - gap / 2, (row + 0.5) * cell)
      }
    }
  }
  context.restore()
}

/** The first and the last line in sight. */
function inSight(scroll: number, length: number, cell: number, n: number): [number, number] {
  return [Math.max(0, Math.floor(scroll / cell)), Math.min(n - 1, Math.ceil((scroll + length) / cell))]
}

function hatch(context: CanvasRenderingContext2D, theme: Theme): CanvasPattern | string {
  const { size, d, width } = HATCHES.diagonal
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const lines = tile.getContext('2d')
  if (!lines) return theme.unknown
  lines.strokeStyle = theme.unknown
  lines.lineWidth = width
  lines.stroke(new Path2D(d))
  return context.createPattern(tile, 'repeat') ?? theme.unknown
}

function drawNames(context: CanvasRenderingContext2D, { scene, window, scroll, theme, selected }: MatrixPaint): void {
  const { names, head, inner, cell, gap, n, nameSize } = window
  context.save()
  context.beginPath()
  context.rect(0, head, names, inner.height)
  context.clip()
  context.textBaseline = 'middle'
  context.textAlign = 'end'
  const [firstRow, lastRow] = inSight(scroll.y, inner.height, cell, n)
  for (let row = firstRow; row <= lastRow; row++) {
    const unit = scene.units[row] as MatrixScene['units'][number]
    const marked = selected.has(unit.id)
    context.font = `${marked ? 650 : 400} ${nameSize}px ${FONT}`
    context.fillStyle = theme.ink
    context.fillText(cutText(unit.name, names - 10, nameSize * 1.04), names - 6, head - scroll.y + (row + 0.5) * cell)
  }
  context.restore()
  context.save()
  context.beginPath()
  context.rect(names, 0, inner.width, head)
  context.clip()
  context.textAlign = 'start'
  context.textBaseline = 'middle'
  const size = Math.min(12, nameSize)
  const [firstColumn, lastColumn] = inSight(scroll.x, inner.width, cell, n)
  for (let column = firstColumn; column <= lastColumn; column++) {
    const unit = scene.units[column] as MatrixScene['units'][number]
    context.font = `${selected.has(unit.id) ? 700 : 600} ${size}px ${FONT}`
    context.fillStyle = selected.has(unit.id) ? theme.ink : theme.muted
    context.save()
    context.translate(names - scroll.x + (column + 0.5) * cell - gap / 2, head - 5)
    context.rotate(-Math.PI / 2)
    context.fillText(unit.short, 0, 0)
    context.restore()
  }
  context.restore()
}

/** The room between the cells and the tree, and beyond it. */
export const TREE_ROOM = { before: 6, after: 6 }

function drawTree(context: CanvasRenderingContext2D, { joints, window, scroll, theme }: MatrixPaint): void {
  const { names, head, inner, cell, tree } = window
  const left = names + inner.width + TREE_ROOM.before
  const width = tree - TREE_ROOM.before - TREE_ROOM.after
  context.save()
  context.beginPath()
  context.rect(left - 2, head, tree, inner.height)
  context.clip()
  context.translate(left, head - scroll.y)
  context.strokeStyle = theme.muted
  context.lineWidth = Math.max(0.6, Math.min(1.2, cell / 8))
  for (const broken of [false, true]) {
    context.setLineDash(broken ? [3, 3] : [])
    context.beginPath()
    for (const joint of joints) {
      if (joint.broken !== broken) continue
      context.moveTo(joint.left.x * width, joint.left.y * cell)
      context.lineTo(joint.x * width, joint.left.y * cell)
      context.lineTo(joint.x * width, joint.right.y * cell)
      context.lineTo(joint.right.x * width, joint.right.y * cell)
    }
    context.stroke()
  }
  context.restore()
}

/** Lines between blocs across the cells, and the names of blocs beside their rows. */
function drawBlocs(context: CanvasRenderingContext2D, { scene, window, scroll, theme }: MatrixPaint): void {
  const { names, head, inner, cell, gap, tree } = window
  context.save()
  context.beginPath()
  context.rect(names, head, inner.width + tree, inner.height)
  context.clip()
  context.strokeStyle = theme.ink
  context.fillStyle = theme.ink
  context.lineWidth = 1
  context.textBaseline = 'middle'
  context.textAlign = 'start'
  const left = names + inner.width + TREE_ROOM.before
  let first = 0
  for (const { label, rows } of scene.blocs) {
    const from = head - scroll.y + first * cell
    const to = from + rows * cell - gap
    const across = names - scroll.x + first * cell
    context.beginPath()
    if (first > 0) {
      context.moveTo(names, from - gap / 2)
      context.lineTo(names + inner.width, from - gap / 2)
      if (across >= names && across <= names + inner.width) {
        context.moveTo(across - gap / 2, head)
        context.lineTo(across - gap / 2, head + inner.height)
      }
    }
    context.moveTo(left, from)
    context.lineTo(left, to)
    context.stroke()
    const size = Math.min(12, Math.max(8, rows * cell * 0.9))
    context.font = `400 ${size}px ${FONT}`
    context.fillText(cutText(label, tree - 18, size * 1.04), left + 6, (from + to) / 2)
    first += rows
  }
  context.restore()
}
