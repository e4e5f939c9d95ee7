import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

interface HeaderRowsProps {
  readonly table: TableShown
  readonly told: Told
  readonly onTold: (told: Told) => void
}

/** In which rows of the file the names of the columns stand: another row, or two that are joined, is read again at once. Nothing where a file has no rows of names. */
export function HeaderRows({ table, told, onTold }: HeaderRowsProps) {
  const known = table.header.join(', ')
  if (known === '' && told.header === undefined) return null
  const take = (field: HTMLInputElement) => {
    const rows = field.value.split(/[,;\s]+/).flatMap((part) => (part === '' ? [] : Number(part)))
    const isSound = rows.length > 0 && rows.every((row) => Number.isInteger(row) && row > 0)
    if (!isSound) field.value = known
    else if (rows.join(', ') !== known)
      onTold({ ...told, columns: undefined, shape: undefined, header: rows.length > 1 ? rows : rows[0] })
  }
  return (
    <label className="row">
      {text.header}
      <input
        key={known}
        className="field"
        inputMode="numeric"
        size={6}
        title={text.headerHelp}
        defaultValue={known}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget)
        }}
        data-testid="drop-header"
      />
    </label>
  )
}
