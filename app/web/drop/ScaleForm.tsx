import { useId } from 'react'
import { messages } from '../messages.ts'

/** The ends of a scale. */
export interface ScaleRange {
  readonly min: number
  readonly max: number
}

interface ScaleFormProps {
  readonly scale: ScaleRange
  /** Whether the file was checked before. */
  readonly again: boolean
  readonly onChange: (scale: ScaleRange) => void
  readonly onRead: () => void
}

const text = messages.drop

/** Asks for the scale of a file that declares none: it is never taken from the values that are there. */
export function ScaleForm({ scale, again, onChange, onRead }: ScaleFormProps) {
  const help = useId()
  const field = (end: 'min' | 'max') => (
    <label className="row">
      {text[end]}
      <input
        className="field"
        type="number"
        step="any"
        required
        defaultValue={Number.isNaN(scale[end]) ? '' : scale[end]}
        aria-describedby={help}
        onChange={(event) => onChange({ ...scale, [end]: event.target.valueAsNumber })}
        data-testid={`drop-${end}`}
      />
    </label>
  )
  return (
    <form
      className="drop-scale"
      onSubmit={(event) => {
        event.preventDefault()
        if (scale.min < scale.max) onRead()
      }}
    >
      <p id={help}>{text.scale}</p>
      <div className="drop-ends">
        {field('min')}
        {field('max')}
      </div>
      <p>
        <button type="submit" className="button strong" data-testid="drop-read">
          {again ? text.again : text.read}
        </button>
      </p>
      <p className="small">{text.stays}</p>
    </form>
  )
}
