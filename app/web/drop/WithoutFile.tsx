import { text } from './words/words.ts'

interface WithoutFileProps {
  /** The paths of the tables that were given. */
  readonly paths: readonly string[]
  readonly leftOut: readonly string[]
  readonly onTold: (leftOut: readonly string[]) => void
}

/** Of several tables that cannot be read together, a choice of those that are: a file with a fault need not keep the others out. */
export function WithoutFile({ paths, leftOut, onTold }: WithoutFileProps) {
  if (paths.length < 2) return null
  const rest = paths.filter((path) => !leftOut.includes(path))
  return (
    <fieldset className="drop-files" data-testid="drop-files">
      <legend>{text.files}</legend>
      {paths.map((path) => (
        <label key={path} className="row">
          <input
            type="checkbox"
            checked={!leftOut.includes(path)}
            disabled={rest.length === 1 && rest[0] === path}
            onChange={({ target }) =>
              onTold(target.checked ? leftOut.filter((one) => one !== path) : [...leftOut, path])
            }
          />
          {path.slice(path.indexOf('/') + 1)}
        </label>
      ))}
    </fieldset>
  )
}
