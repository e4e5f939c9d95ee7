import { messages } from '../../../web/messages.ts'
import type { AreaTool } from './SelectArea.tsx'
import { text } from './words.ts'

interface ToolsProps {
  readonly tool: 'pan' | AreaTool
  onTool(tool: 'pan' | AreaTool): void
  onZoom(by: 'in' | 'out' | 'all'): void
}

const ICONS: Readonly<Record<AreaTool, string>> = {
  box: 'M3 3h4M9 3h3M14 3h3v3M17 8v4M17 14v3h-3M12 17H8M6 17H3v-3M3 12V8M3 6V3',
  lasso: 'M10 3c4 0 7 2 7 5s-3 5-7 5-7-2-7-5 3-5 7-5M6 12c-1 2 0 3 1 3s2 1 1 3',
}

/** The tools of the map: zoom, and marking several actors. */
export function MapTools({ tool, onTool, onZoom }: ToolsProps) {
  return (
    <fieldset className="zoom" aria-label={messages.map.label}>
      <button type="button" className="icon" aria-label={messages.map.zoomIn} onClick={() => onZoom('in')}>
        +
      </button>
      <button type="button" className="icon" aria-label={messages.map.zoomOut} onClick={() => onZoom('out')}>
        −
      </button>
      <button type="button" className="icon" aria-label={messages.map.fit} onClick={() => onZoom('all')}>
        ⤢
      </button>
      {(['box', 'lasso'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="icon"
          aria-label={text.tools[one]}
          title={text.tools[one]}
          aria-pressed={tool === one}
          onClick={() => onTool(tool === one ? 'pan' : one)}
          data-testid={`tool-${one}`}
        >
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d={ICONS[one]} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      ))}
    </fieldset>
  )
}
