import { useId } from 'react'
import { type Fill, HATCHES } from '../../../diagram/drawing/hatches.ts'
import type { Theme } from '../../../diagram/palette.ts'

/** All of an SVG in a colour or a hatch. */
export function FigureFill({ fill, colors }: { fill: Fill; colors: Theme }) {
  const id = useId()
  if (typeof fill === 'string') return <rect width="100%" height="100%" fill={colors[fill]} />
  const { size, d, width } = HATCHES[fill.hatch]
  return (
    <>
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
        <path d={d} fill="none" stroke={colors[fill.color]} strokeWidth={width} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </>
  )
}
