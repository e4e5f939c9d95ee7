import type { FormEvent } from 'react'
import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

interface QuestionsProps {
  readonly table: TableShown
  readonly told: Told
  readonly onTold: (told: Told) => void
}

/** What has to be told before a table can be read, with the means to tell it. */
export function Questions({ table, told, onTold }: QuestionsProps) {
  const { questions } = table
  if (questions.length === 0) return null
  const asks = (about: string) => questions.some((question) => question.about === about)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [min, max] = [Number(data.get('min')), Number(data.get('max'))]
    const words = { ...told.words, ...wordsOf(data, table.unknown) }
    onTold({
      ...told,
      ...(asks('scale') && min < max ? { scale: { min, max } } : {}),
      ...(asks('number') ? { decimal: data.get('decimal') as Told['decimal'] } : {}),
      ...(asks('lists') ? { lists: { ...told.lists, ...listsOf(data, questions) } } : {}),
      ...(asks('dates') ? { dates: data.get('dates') as Told['dates'] } : {}),
      ...(Object.keys(words).length > 0 ? { words } : {}),
    })
  }
  return (
    <form className="drop-questions" onSubmit={submit} data-testid="drop-questions">
      <ul>
        {questions.map(({ about, column, message, toDo }) => (
          <li key={`${about} ${column} ${message}`}>
            {column === null ? '' : `${column}: `}
            {message} <span className="small">{toDo}</span>
          </li>
        ))}
      </ul>
      {asks('scale') && (
        <fieldset>
          <legend>{text.scale}</legend>
          <End name="min" label={text.min} value={Math.floor(table.range?.min ?? -2)} />
          <End name="max" label={text.max} value={Math.ceil(table.range?.max ?? 2)} />
        </fieldset>
      )}
      {questions.map(({ about, column }, at) =>
        about === 'lists' ? (
          <Choice
            key={column}
            name={`list ${at}`}
            legend={text.lists(column ?? '')}
            of={[
              ['several', text.several],
              ['one', text.oneName],
            ]}
          />
        ) : null,
      )}
      {asks('number') && (
        <Choice
          name="decimal"
          legend={text.number}
          of={[
            [',', text.comma],
            ['.', text.point],
          ]}
        />
      )}
      {asks('dates') && (
        <Choice
          name="dates"
          legend={text.dates}
          of={[
            ['day-first', text.dayFirst],
            ['month-first', text.monthFirst],
          ]}
        />
      )}
      {asks('words') && (
        <fieldset className="drop-words">
          <legend>{text.words}</legend>
          {table.unknown.map((word, at) => (
            <label key={word} className="row">
              <span className="drop-word">{word}</span>
              <select className="field" name={`kind ${at}`} defaultValue="number" aria-label={text.meaning(word)}>
                <option value="number">{text.number1}</option>
                <option value="no_position">{text.noPosition}</option>
                <option value="none">{text.nothing}</option>
              </select>
              <input className="field" type="number" step="any" name={`number ${at}`} aria-label={text.number1} />
            </label>
          ))}
        </fieldset>
      )}
      {!questions.every(({ about }) => about === 'columns' || about === 'told') && (
        <p>
          <button type="submit" className="button strong" data-testid="drop-answer">
            {text.read}
          </button>
        </p>
      )}
    </form>
  )
}

/** The meanings that were given to some words; a word without a number has none yet. */
function wordsOf(data: FormData, unknown: readonly string[]): NonNullable<Told['words']> {
  return Object.fromEntries(
    unknown.flatMap((word, at): [string, number | 'no_position' | 'none'][] => {
      const kind = data.get(`kind ${at}`)
      if (kind === 'no_position' || kind === 'none') return [[word, kind]]
      const number = data.get(`number ${at}`)
      return typeof number === 'string' && number !== '' ? [[word, Number(number)]] : []
    }),
  )
}

/** What divides the names in the cells of columns that were asked about. */
function listsOf(data: FormData, questions: TableShown['questions']): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ about, column, mark = '' }, at) =>
      about === 'lists' && column !== null ? [[column, data.get(`list ${at}`) === 'several' ? mark : '']] : [],
    ),
  )
}

function End({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <label className="row">
      {label}
      <input
        className="field"
        type="number"
        step="any"
        required
        name={name}
        defaultValue={value}
        data-testid={`drop-${name}`}
      />
    </label>
  )
}

function Choice({
  name,
  legend,
  of,
}: {
  name: string
  legend: string
  of: readonly (readonly [value: string, label: string])[]
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {of.map(([value, label]) => (
        <label key={value} className="row">
          <input type="radio" name={name} value={value} required />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
