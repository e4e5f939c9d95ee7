import { text } from './words.ts'

interface ZoomButtonsProps {
  /** Absent: cells are as large as they can be, or as small. */
  readonly onIn: (() => void) | undefined
  readonly onOut: (() => void) | undefined
}

/** Makes cells larger and smaller. */
export function ZoomButtons({ onIn, onOut }: ZoomButtonsProps) {
  return (
    <fieldset className="matrix-zoom" aria-label={text.zoomLabel}>
      <button type="button" className="icon" aria-label={text.zoomOut} disabled={!onOut} onClick={onOut}>
        −
      </button>
      <button type="button" className="icon" aria-label={text.zoomIn} disabled={!onIn} onClick={onIn}>
        +
      </button>
    </fieldset>
  )
}
