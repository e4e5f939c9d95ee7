import { THEMES } from '../../../../diagram/palette.ts'
import { messages } from '../../../web/messages.ts'
import { useStore } from '../../../web/state/store.ts'
import { theme } from '../../../web/state/theme.ts'
import type { LegendEntry } from '../legend.ts'

/** The legend of the network, drawn as the map draws its marks. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="legend" aria-label={messages.map.legend} data-testid="legend">
      {entries.map((entry) => (
        <li key={`${entry.mark} ${entry.label}`} className={`legend-${entry.mark}`}>
          <Mark entry={entry} />
          {entry.label}
          {entry.mark === 'size' && entry.values}
        </li>
      ))}
    </ul>
  )
}

function Mark({ entry }: { entry: LegendEntry }) {
  const colors = THEMES[useStore(theme)]
  switch (entry.mark) {
    case 'line':
      return (
        <svg width="30" height="10" aria-hidden="true">
          <line
            x1="1"
            y1="5"
            x2="29"
            y2="5"
            stroke={colors[entry.color]}
            strokeWidth="2.5"
            strokeDasharray={entry.layer === 'differ' ? '5 4' : undefined}
          />
        </svg>
      )
    case 'swatch':
      return (
        <svg width="14" height="14" aria-hidden="true">
          <circle
            cx="7"
            cy="7"
            r="5.5"
            fill={entry.style === 'disc' ? colors[entry.color] : 'none'}
            stroke={entry.style === 'disc' ? colors.muted : colors[entry.color]}
            strokeWidth={entry.style === 'disc' ? 0.5 : 1.5}
            strokeDasharray={entry.style === 'broken' ? '2.5 2' : undefined}
          />
        </svg>
      )
    case 'size': {
      const small = (8 * entry.low.radius) / entry.high.radius
      return (
        <svg width={2 * small + 22} height="18" aria-hidden="true" className="legend-sizes">
          <circle cx={small + 1} cy="9" r={small} />
          <circle cx={2 * small + 12} cy="9" r="8" />
        </svg>
      )
    }
    case 'selected':
      return (
        <svg width="16" height="16" aria-hidden="true" className="legend-sizes">
          <circle cx="8" cy="8" r="7" />
          <circle cx="8" cy="8" r="4" />
        </svg>
      )
    case 'ring':
      return (
        <svg width="24" height="16" viewBox="-12 -8 24 16" aria-hidden="true" className="legend-sizes">
          <path d="M-11 0L-5.5-7H5.5L11 0L5.5 7H-5.5Z" />
          <circle cx="-4.5" cy="0" r="2.5" />
          <circle cx="4.5" cy="0" r="2.5" />
        </svg>
      )
    case 'heading':
      return null
  }
}
