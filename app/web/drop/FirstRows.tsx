import { useId } from 'react'
import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

interface FirstRowsProps {
  readonly table: TableShown
  /** A column says something else: the roles of all, and the layout that they are of. */
  readonly onTold: (told: Pick<Told, 'shape' | 'columns'>) => void
}

/** The first rows of a table as they were understood, with what each column says, to be changed; and how it was read. */
export function FirstRows({ table, onTold }: FirstRowsProps) {
  const id = useId()
  // Which columns of votes are read, their publisher or their words say: they have no roles to choose.
  const isOfVotes = table.shape === 'votes'
  const setRole = (name: string, role: string) => {
    const all = Object.fromEntries(table.columns.map((column) => [column.name, column.role]))
    onTold({ shape: table.shape ?? undefined, columns: { ...all, [name]: role } })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it */}
      <section className="drop-rows" tabIndex={0} aria-labelledby={id}>
        <table>
          <caption id={id}>{text.preview}</caption>
          <thead>
            <tr>
              {table.columns.map(({ name, role }) => (
                <th key={name} scope="col" className={role === 'ignore' && !isOfVotes ? 'left-out' : undefined}>
                  <span>{name}</span>
                  {!isOfVotes && (
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
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(table.columns[0]?.cells ?? []).map((_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <tr key={row}>
                {table.columns.map(({ name, role, cells }) => (
                  <td key={name} className={role === 'ignore' && !isOfVotes ? 'left-out' : undefined}>
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
        <ul className="drop-how">
          {table.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
