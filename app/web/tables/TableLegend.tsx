import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { THEMES } from '../../../diagram/palette.ts'
import { messages } from '../messages.ts'
import { useStore } from '../state/store.ts'
import { theme } from '../state/theme.ts'
import { CellPicture } from './CellPicture.tsx'
import { FigureFill } from './FigureFill.tsx'

/** The legend of a table, drawn as its cells are. */
export function TableLegend({ entries }: { entries: readonly LegendEntry[] }) {
  const colors = THEMES[useStore(theme)]
  if (entries.length === 0) return null
  return (
    <ul className="legend" aria-label={messages.map.legend} data-testid="legend">
      {entries.map((entry) => (
        <li key={`${entry.mark} ${entry.label}`} className={`legend-${entry.mark}`}>
          {entry.mark === 'ramp' && entry.low}
          {entry.mark === 'ramp' && (
            <svg width={14 * entry.colors.length} height="14" aria-hidden="true">
              {entry.colors.map((color, i) => (
                <rect key={color} x={14 * i} width="14" height="14" fill={colors[color]} />
              ))}
            </svg>
          )}
          {entry.mark === 'cell' && (
            <svg width="20" height="14" aria-hidden="true">
              <FigureFill fill={entry.fill} colors={colors} />
            </svg>
          )}
          {entry.mark === 'position' && entry.look.mark !== 'none' && (
            <CellPicture look={entry.look} width={28} height={18} />
          )}
          {entry.mark === 'ramp' && entry.high} {entry.label}
        </li>
      ))}
    </ul>
  )
}
