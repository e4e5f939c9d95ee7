import { useState } from 'react'
import { shownList } from '../../../positions/text.ts'
import { download } from '../state/download.ts'
import type { GivenTold, NamesShown, TableShown, Told } from '../worker/given/drop-protocol.ts'
import { Coder } from './Coder.tsx'
import { FirstRows } from './FirstRows.tsx'
import { HeaderRows } from './HeaderRows.tsx'
import { Names } from './names/Names.tsx'
import { Questions } from './Questions.tsx'
import { Tables } from './Tables.tsx'
import { text } from './words/words.ts'

interface UnderstoodProps {
  /** The tables; none for a CSV in Parley's own form, of which there are only names to decide about. */
  readonly tables: readonly TableShown[]
  readonly name: string
  /** What there is to decide of the names of actors. */
  readonly names: NamesShown | null
  readonly told: GivenTold
  /** The key of the table that is shown; the first that asks for something, else the first, where none was chosen. */
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
  /** Whether the dataset is open behind it. */
  readonly isOpen: boolean
  /** The text of a recipe by which such tables are read the same way; null before they can be read. */
  readonly recipe: string | null
  /** What else was given and is not read. */
  readonly passedOver: readonly string[]
  /** Whether it may matter who coded a table (default: where there are several). */
  readonly asksCoder?: boolean | undefined
  readonly onTold: (told: GivenTold) => void
  readonly onKeep: () => void
}

/** How the tables of what was given were understood, one of them at a time, and what of them is read. */
export function Understood({
  tables,
  name,
  names,
  told,
  chosen,
  onChoose,
  isOpen,
  recipe,
  passedOver,
  asksCoder = tables.length > 1,
  onTold,
  onKeep,
}: UnderstoodProps) {
  const asking = tables.find(({ questions }) => questions.length > 0)
  const table =
    tables.find(({ key }) => key === chosen) ?? asking ?? tables.find(({ isBeside }) => !isBeside) ?? tables[0]
  // What was changed of the names and is not read yet: it is read all at once. Of a CSV in Parley's own form nothing else is done for it.
  const [draft, setDraft] = useState<GivenTold>()
  const asked = tables.filter(({ questions }) => questions.length > 0).length
  const rows = tables.reduce((sum, one) => sum + one.rows, 0)
  return (
    <section className="drop-understood" data-testid="drop-understood">
      <p role="status">
        {table === undefined
          ? text.introStrict(name)
          : isOpen
            ? tables.length > 1
              ? text.introAll(tables.length, rows)
              : text.intro(table.name, table.rows)
            : asked === 0
              ? text.mended
              : tables.length > 1
                ? text.askedAll(asked, tables.length)
                : text.asked(table.name)}
      </p>
      {table && <Tables tables={tables} chosen={table.key} told={told} onChoose={onChoose} onTold={onTold} />}
      {isOpen && (
        <Names
          names={names}
          told={draft ?? told}
          onChange={(next) => setDraft(table ? next : { ...next, nations: next.nations ?? false })}
          onRead={draft ? () => onTold(draft) : null}
        />
      )}
      {table && (
        <OneTable
          key={table.key}
          table={table}
          told={told.tables?.[table.key] ?? {}}
          asksCoder={asksCoder && !table.columns.some(({ role }) => role === 'coder')}
          onTold={(next) => onTold({ ...(draft ?? told), tables: { ...told.tables, [table.key]: next } })}
        />
      )}
      {passedOver.length > 0 && <p className="small">{text.notRead(shownList(passedOver, 8))}</p>}
      {isOpen && draft === undefined && (
        <p className="drop-ends">
          <button type="button" className="button strong" onClick={onKeep} data-testid="drop-keep">
            {text.keep}
          </button>
          {recipe !== null && (
            <button
              type="button"
              className="button"
              title={text.recipeHelp}
              onClick={() => download(recipe, 'application/json', 'import.json')}
              data-testid="drop-recipe"
            >
              {text.recipe}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

interface OneTableProps {
  readonly table: TableShown
  readonly asksCoder: boolean
  readonly told: Told
  readonly onTold: (told: Told) => void
}

/** How a table was understood: its layout, its first rows with what each column says, and what has to be told. What is changed is read again at once. */
function OneTable({ table, asksCoder, told, onTold }: OneTableProps) {
  // A database says itself what it holds: nothing of it can be chosen.
  if (table.columns.length === 0)
    return (
      <ul className="drop-how">
        {table.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )
  return (
    <>
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
      {asksCoder && <Coder table={table} told={told} onTold={onTold} />}
      <HeaderRows table={table} told={told} onTold={onTold} />
      <Questions table={table} told={told} onTold={onTold} />
      <FirstRows table={table} onTold={(next) => onTold({ ...told, ...next })} />
    </>
  )
}
