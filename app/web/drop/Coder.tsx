import type { FormEvent } from 'react'
import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

interface CoderProps {
  readonly table: TableShown
  readonly told: Told
  readonly onTold: (told: Told) => void
}

/** Who coded a table that has no column for it: two codings of the same are told apart by it. */
export function Coder({ table: { coder, key }, told, onTold }: CoderProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('coder')).trim()
    onTold({ ...told, coder: name === '' ? undefined : name })
  }
  return (
    <form className="row" onSubmit={submit} key={`${key} ${coder}`}>
      <label className="row">
        {text.coder}
        <input className="field" name="coder" maxLength={200} defaultValue={coder ?? ''} data-testid="drop-coder" />
      </label>
      <button type="submit" className="button">
        {text.read}
      </button>
    </form>
  )
}
