import { useEffect, useMemo, useRef } from 'react'
import { THEMES } from '../../../../diagram/palette.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme } from '../../../web/state/theme.ts'
import type { MatrixScene } from '../scene.ts'
import type { TreeJoint } from '../tree-joints.ts'
import { drawMatrix, matrixPixels } from './draw-matrix.ts'
import type { MatrixWindow } from './matrix-window.ts'

interface MatrixCanvasProps {
  readonly scene: MatrixScene
  readonly joints: readonly TreeJoint[]
  readonly window: MatrixWindow
  readonly scroll: { readonly x: number; readonly y: number }
  /** Of the canvas, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly selected: readonly string[]
}

/** The cells in sight, with names and tree, as pixels: forty thousand elements would be too many. */
export function MatrixCanvas({ scene, joints, window, scroll, width, height, selected }: MatrixCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const colors = THEMES[useStore(theme)]
  const pixels = useMemo(() => matrixPixels(scene, colors), [scene, colors])
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const ratio = devicePixelRatio
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (element.width !== across) element.width = across
    if (element.height !== down) element.height = down
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawMatrix(context, { scene, joints, window, scroll, theme: colors, pixels, selected: new Set(selected) })
  }, [scene, joints, window, scroll, colors, pixels, width, height, selected])
  return <canvas ref={canvas} className="matrix-canvas" style={{ width, height }} />
}
