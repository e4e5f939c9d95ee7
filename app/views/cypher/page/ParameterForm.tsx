import { parameterText, parameterValue } from './parameters.ts'
import { text } from './words.ts'

interface ParameterFormProps {
  readonly names: readonly string[]
  readonly values: { readonly [name: string]: unknown }
  readonly dataset: string
  onChange(values: { readonly [name: string]: unknown }): void
}

/** A field for each parameter of the query; `$dataset` is the open dataset. */
export function ParameterForm({ names, values, dataset, onChange }: ParameterFormProps) {
  if (names.length === 0) return null
  return (
    <fieldset className="cypher-parameters">
      <legend>{text.parameters}</legend>
      {names.map((name) =>
        name === 'dataset' && values.dataset === undefined ? (
          <p key={name} className="small">
            <code>$dataset</code> {text.isDataset(dataset)}
          </p>
        ) : (
          <label key={name} className="row">
            <code>${name}</code>
            <input
              className="field"
              defaultValue={parameterText(values[name])}
              key={parameterText(values[name])}
              placeholder={text.parameterHelp}
              onBlur={(event) => {
                const value = parameterValue(event.target.value)
                if (JSON.stringify(value) !== JSON.stringify(values[name] ?? null))
                  onChange({ ...values, [name]: value })
              }}
            />
          </label>
        ),
      )}
    </fieldset>
  )
}
