import { type CellLook, cellMarks } from '../../../diagram/drawing/cell.ts'
import type { Mark } from '../../../diagram/drawing/mark.ts'
import { textColor } from '../../../diagram/drawing/text-color.ts'
import { THEMES, type Theme } from '../../../diagram/palette.ts'
import { useStore } from '../state/store.ts'
import { theme } from '../state/theme.ts'

/** A cell as the printed picture draws it. */
export function CellPicture({ look, width, height }: { look: CellLook; width: number; height: number }) {
  const colors = THEMES[useStore(theme)]
  const marks = cellMarks({ x: 0, y: 0, width, height }, look, { unit: 1, size: 11 })
  return (
    <svg width={width} height={height} aria-hidden="true" className="cell-picture">
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a cell have no other name than their place
        <MarkElement key={i} mark={mark} colors={colors} />
      ))}
    </svg>
  )
}

function MarkElement({ mark, colors }: { mark: Mark; colors: Theme }) {
  if (mark.mark === 'text') {
    return (
      <text
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        textAnchor={mark.anchor}
        fill={textColor(colors, mark.color ?? 'ink')}
      >
        {mark.text}
      </text>
    )
  }
  if (mark.mark !== 'rect' && mark.mark !== 'path') return null
  const paint = {
    fill: typeof mark.fill === 'string' ? colors[mark.fill] : 'none',
    stroke: mark.stroke && colors[mark.stroke.color],
    strokeWidth: mark.stroke?.width,
  }
  if (mark.mark === 'path') return <path d={mark.d} {...paint} strokeLinecap="round" />
  return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} {...paint} />
}
