import { useId } from 'react'
import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { Questions } from './Questions.tsx'
import { text } from './words/words.ts'

interface UnderstoodProps {
  readonly table: TableShown
  readonly told: Told
  /** Whether the dataset is open behind it. */
  readonly isOpen: boolean
  readonly onTold: (told: Told) => void
  readonly onKeep: () => void
}

/** How a table was understood: its layout, its first rows with what each column says, and what has to be told. What is changed is read again at once. */
export function Understood({ table, told, isOpen, onTold, onKeep }: UnderstoodProps) {
  const id = useId()
  const setRole = (name: string, role: string) => {
    const all = Object.fromEntries(table.columns.map((column) => [column.name, column.role]))
    onTold({ ...told, shape: table.shape ?? undefined, columns: { ...all, [name]: role } })
  }
  return (
    <section className="drop-understood" data-testid="drop-understood">
      <p role="status">{isOpen ? text.intro(table.name, table.rows) : text.asked(table.name)}</p>
      <label className="row">
        {text.layout}
        <select
          className="field"
          value={table.shape ?? ''}
          onChange={(event) => onTold({ ...told, columns: undefined, shape: event.target.value })}
          data-testid="drop-shape"
        >
          {table.shape === null && <option value="">{text.unknown}</option>}
          {table.shapes
            .filter((shape) => text.shapes[shape] !== undefined)
            .map((shape) => (
              <option key={shape} value={shape}>
                {text.shapes[shape]}
              </option>
            ))}
        </select>
      </label>
      <Questions table={table} told={told} onTold={onTold} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
      <section className="drop-rows" tabIndex={0} aria-labelledby={id}>
        <table>
          <caption id={id}>{text.preview}</caption>
          <thead>
            <tr>
              {table.columns.map(({ name, role }) => (
                <th key={name} scope="col" className={role === 'ignore' ? 'left-out' : undefined}>
                  <span>{name}</span>
                  <select
                    className="field"
                    aria-label={text.role(name)}
                    value={role}
                    onChange={(event) => setRole(name, event.target.value)}
                    data-testid={`drop-role-${name}`}
                  >
                    {table.roles.map((one) => (
                      <option key={one} value={one}>
                        {text.roles[one] ?? one}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(table.columns[0]?.cells ?? []).map((_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <tr key={row}>
                {table.columns.map(({ name, role, cells }) => (
                  <td key={name} className={role === 'ignore' ? 'left-out' : undefined}>
                    {cells[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details>
        <summary>{text.how}</summary>
        <ul>
          {table.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {isOpen && (
        <p>
          <button type="button" className="button strong" onClick={onKeep} data-testid="drop-keep">
            {text.keep}
          </button>
        </p>
      )}
    </section>
  )
}
