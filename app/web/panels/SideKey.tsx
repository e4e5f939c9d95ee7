import { sideMark } from '../../../diagram/drawing/side-mark.ts'
import { Marks } from '../painting/Painting.tsx'

const SIZE = 12
const MARKS = {
  a: [sideMark({ x: SIZE / 2, y: SIZE / 2, side: 'a', hollow: false, unit: 0.85 })],
  b: [sideMark({ x: SIZE / 2, y: SIZE / 2, side: 'b', hollow: false, unit: 0.85 })],
} as const

/** The mark of a side of a comparison, before its name. */
export function SideKey({ side }: { side: 'a' | 'b' }) {
  return (
    <span className="side-key">
      <Marks marks={MARKS[side]} width={SIZE} height={SIZE} />
    </span>
  )
}
