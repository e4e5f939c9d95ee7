import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group } from '../../../diagram/drawing/mark.ts'
import { frameLayout } from '../../../diagram/frame/frame.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { changeMarks } from './change-marks.ts'
import { moveMarks } from './move-marks.ts'
import type { WhatIfScene } from './scene.ts'

/** A scenario as a drawing of a size (1600×900 when absent): what is moved, and what changes most. Throws a `UserError` when the size is out of bounds. */
export function whatIfDrawing(scene: WhatIfScene, size?: SizeName | Size): Drawing {
  const frame = frameLayout(scene, size)
  const { moves, changes } = parts(frame.area, frame.unit, scene.moves.length)
  return framedDrawing({
    caption: scene,
    frame,
    marks: [
      group('moves', moveMarks(scene, moves, frame.unit)),
      group('changes', changeMarks(scene, changes, frame.unit)),
    ],
  })
}

/** Side by side where the area is wide, else one above the other; `count` moves need so much height and no more. */
function parts(area: Box, unit: number, count: number): { moves: Box; changes: Box } {
  const { x, y, width, height } = area
  if (width > 1.35 * height) {
    const gap = 56 * unit
    const left = 0.36 * (width - gap)
    return {
      moves: { x, y, width: left, height },
      changes: { x: x + left + gap, y, width: width - left - gap, height },
    }
  }
  const upper = Math.min(0.45 * height, (34 + 92 * Math.max(1, count)) * unit)
  return {
    moves: { x, y, width, height: upper },
    changes: { x, y: y + upper + 20 * unit, width, height: height - upper - 20 * unit },
  }
}
