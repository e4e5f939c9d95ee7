import { useEffect, useState } from 'react'

interface DateFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** A whole date, or undefined when the field is emptied. */
  readonly onChange: (date: string | undefined) => void
  /** The first and the last day that it takes; absent: any. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly testId?: string
}

/** A field for a day; what is being typed stays in the field until it is a date, or the field is left. */
export function DateField({ label, value = '', onChange, min, max, testId }: DateFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <label className="date">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        value={typed}
        min={min}
        max={max}
        onChange={(event) => {
          setTyped(event.target.value)
          // A year of four digits is typed one by one: 0002 is on its way to 2025.
          if (event.target.value >= '1000' && event.target.validity.valid) onChange(event.target.value)
        }}
        onBlur={() => {
          if (typed === '' && value !== '') onChange(undefined)
          else setTyped(value)
        }}
        data-testid={testId}
      />
    </label>
  )
}
