import type { FormEvent } from 'react'
import type { TableShown, Told } from '../worker/given/drop-protocol.ts'
import { text } from './words/words.ts'

type WordMeaning = NonNullable<Told['words']>[string]

interface QuestionsProps {
  readonly table: TableShown
  readonly told: Told
  readonly onTold: (told: Told) => void
}

/** What has to be told before a table can be read, and what was told before, with the means to tell it. */
export function Questions({ table, told, onTold }: QuestionsProps) {
  const { questions } = table
  const before = Object.keys(told.words ?? {})
  const words = [...new Set([...table.unknown, ...before])]
  const lists = listColumns(table, told)
  const isAsked = (about: string) => questions.some((question) => question.about === about)
  const asks = {
    scale: isAsked('scale') || told.scale !== undefined,
    number: isAsked('number') || told.decimal !== undefined,
    lists: lists.length > 0,
    dates: isAsked('dates') || told.dates !== undefined,
    words: isAsked('words') || before.length > 0,
  }
  const isForm = Object.values(asks).includes(true)
  if (questions.length === 0 && !isForm) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [min, max] = [Number(data.get('min')), Number(data.get('max'))]
    const meanings = asks.words ? wordsOf(data, words) : {}
    onTold({
      ...told,
      ...(asks.scale && min < max ? { scale: { min, max } } : {}),
      ...(asks.number ? { decimal: data.get('decimal') as Told['decimal'] } : {}),
      ...(asks.lists ? { lists: listsOf(data, lists) } : {}),
      ...(asks.dates ? { dates: data.get('dates') as Told['dates'] } : {}),
      ...(Object.keys(meanings).length > 0 || before.length > 0 ? { words: meanings } : {}),
    })
  }
  return (
    <form className="drop-questions" onSubmit={submit} data-testid="drop-questions">
      {questions.length === 0 ? (
        <p>{text.toldBefore}</p>
      ) : (
        <ul>
          {questions.map(({ about, column, message, toDo }) => (
            <li key={`${about} ${column} ${message}`}>
              {column === null ? '' : `${column}: `}
              {message}. <span className="small">{toDo}</span>
            </li>
          ))}
        </ul>
      )}
      {asks.scale && (
        <fieldset>
          <legend>{text.scale}</legend>
          <End name="min" label={text.min} value={told.scale?.min ?? Math.floor(table.range?.min ?? -2)} />
          <End name="max" label={text.max} value={told.scale?.max ?? Math.ceil(table.range?.max ?? 2)} />
        </fieldset>
      )}
      {lists.map(([column, , isOpen], at) => (
        <Choice
          key={column}
          name={`list ${at}`}
          legend={text.lists(column)}
          told={isOpen ? undefined : told.lists?.[column] === '' ? 'one' : 'several'}
          of={[
            ['several', text.several],
            ['one', text.oneName],
          ]}
        />
      ))}
      {asks.number && (
        <Choice
          name="decimal"
          legend={text.number}
          told={told.decimal}
          of={[
            [',', text.comma],
            ['.', text.point],
          ]}
        />
      )}
      {asks.dates && (
        <Choice
          name="dates"
          legend={text.dates}
          told={told.dates}
          of={[
            ['day-first', text.dayFirst],
            ['month-first', text.monthFirst],
          ]}
        />
      )}
      {asks.words && (
        <fieldset className="drop-words">
          <legend>{text.words}</legend>
          {words.map((word, at) => (
            <Meaning key={word} word={word} at={at} told={told.words?.[word]} />
          ))}
        </fieldset>
      )}
      {isForm && (
        <p>
          <button type="submit" className="button strong" data-testid="drop-answer">
            {text.read}
          </button>
        </p>
      )}
    </form>
  )
}

/** What a word among the values means: a number, or nothing. */
function Meaning({ word, at, told }: { word: string; at: number; told: WordMeaning | undefined }) {
  return (
    <label className="row">
      <span className="drop-word">{word}</span>
      <select
        className="field"
        name={`kind ${at}`}
        defaultValue={typeof told === 'string' ? told : 'number'}
        aria-label={text.meaning(word)}
      >
        <option value="number">{text.number1}</option>
        <option value="no_position">{text.noPosition}</option>
        <option value="none">{text.nothing}</option>
      </select>
      <input
        className="field"
        type="number"
        step="any"
        name={`number ${at}`}
        defaultValue={typeof told === 'number' ? told : undefined}
        aria-label={text.number1}
      />
    </label>
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

/** A column whose cells may name several: what divides them, where that is known, and whether it is asked now. */
type ListColumn = readonly [column: string, mark: string, isOpen: boolean]

/** The columns whose cells may name several, those that are asked about before those that were told of. */
function listColumns({ questions }: TableShown, { lists = {} }: Told): ListColumn[] {
  const open = questions.flatMap(({ about, column, mark = '' }): ListColumn[] =>
    about === 'lists' && column !== null ? [[column, mark, true]] : [],
  )
  const told = Object.entries(lists).flatMap(([column, mark]): ListColumn[] =>
    open.some(([name]) => name === column) ? [] : [[column, mark, false]],
  )
  return [...open, ...told]
}

/** What divides the names in the cells of columns; a column of several of which that is not known any more is asked about again. */
function listsOf(data: FormData, lists: readonly ListColumn[]): Record<string, string> {
  return Object.fromEntries(
    lists.flatMap(([column, mark], at) => {
      const isSeveral = data.get(`list ${at}`) === 'several'
      return isSeveral && mark === '' ? [] : [[column, isSeveral ? mark : '']]
    }),
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
  told,
  of,
}: {
  name: string
  legend: string
  told: string | undefined
  of: readonly (readonly [value: string, label: string])[]
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {of.map(([value, label]) => (
        <label key={value} className="row">
          <input type="radio" name={name} value={value} defaultChecked={told === value} required />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
