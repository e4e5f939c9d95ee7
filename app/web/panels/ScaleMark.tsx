import { useMemo } from 'react'
import { type SideValue, scaleDrawing } from '../../../diagram/drawing/scale-marks.ts'
import type { Scale, Status } from '../../../positions/dataset/index.ts'
import { Marks } from '../painting/Painting.tsx'

/** A position, as far as a scale shows it. */
interface ScaledLine extends Omit<SideValue, 'neutral'> {
  readonly status: Status | 'split' | null
}

interface ScaleMarkProps {
  readonly scale: Scale
  readonly a?: ScaledLine | null
  readonly b?: ScaledLine | null
}

/** A small picture of a scale with one or two positions on it; what it shows is also said in words beside it. */
export function ScaleMark({ scale, a = null, b = null }: ScaleMarkProps) {
  const drawing = useMemo(() => scaleDrawing(scale, { a: sideOf(a), b: sideOf(b) }), [scale, a, b])
  return <Marks {...drawing} />
}

function sideOf(line: ScaledLine | null): SideValue | undefined {
  return line === null ? undefined : { ...line, neutral: line.status === 'neutral' }
}
