import { type Cell, type ForeignColumn, isEmpty } from './foreign-table.ts'
import { type DecimalMark, isNumeric, numberForm, numberFrom } from './numbers.ts'
import { foldedWord, usualMeaning, type WordMeaning } from './value-words.ts'

/** A word in the values, and what it was understood as. */
export interface UnderstoodValue {
  readonly word: string
  readonly meaning: WordMeaning
  readonly count: number
}

/** What a cell of values says: a position, that no position was taken, or nothing. */
export type CellValue = number | 'no_position' | 'none'

/** How the values of a table are read. */
export interface ValueReading {
  readonly decimal: DecimalMark | null
  /** The words among them, the more frequent first. */
  readonly words: readonly UnderstoodValue[]
  /** The least and the greatest number, words included; null when there is none. */
  readonly range: { readonly min: number; readonly max: number } | null
  /** Whether all positions are words, so that the words are the points of the scale. */
  readonly allWords: boolean
  /** Texts that nothing says the meaning of, with how often each stands there, the more frequent first. */
  readonly unknown: readonly (readonly [text: string, count: number])[]
  /** Whether its numbers are per cent: all, some of them (0 aside), or none. */
  readonly percent: 'all' | 'some' | 'none'
  /** A number that may be two, such as `1,234`. */
  readonly unclear: string | null
  /** What a cell says; null when nobody knows. */
  meaningOf(cell: Cell): CellValue | null
}

/** Words of agreement are on a scale of this at most to either side. */
const USUAL = 2

/**
 * Finds out how the values in some columns are read. `words` are meanings that were told, or that a profile knows; they go before the usual ones. `decimal` is the decimal mark, when it was told; `divider`
 * what stands between the fields of the file.
 */
export function readValues(
  columns: readonly ForeignColumn[],
  words: Readonly<Record<string, WordMeaning>>,
  decimal: DecimalMark | undefined,
  divider: string | null,
): ValueReading {
  const told = new Map(Object.entries(words).map(([word, meaning]) => [foldedWord(word), meaning]))
  const form = decimal === undefined ? formOf(columns, told, divider) : { decimal, unclear: null }
  const meaningOf = (cell: Cell): CellValue | null => {
    if (isEmpty(cell)) return 'none'
    const meaning = told.get(foldedWord(cell.text))
    if (meaning !== undefined) return meaning
    if (cell.type === 'number') return Number(cell.text)
    if (cell.type === 'date') return null
    const number = numberFrom(cell.text, form.decimal, decimal !== undefined)
    if (number !== null) return number
    const usual = usualMeaning(cell.text)
    return typeof usual === 'number' && !isUsual() ? null : usual
  }
  // Beside numbers of another scale, such as 0..10, a word of agreement is no point of theirs.
  let isUsualScale: boolean | undefined
  const isUsual = () => {
    isUsualScale ??= columns.every(({ cells }) =>
      cells.every((cell) => {
        if (isEmpty(cell) || told.has(foldedWord(cell.text))) return true
        const number = cell.type === 'number' ? Number(cell.text) : numberFrom(cell.text, form.decimal, false)
        return number === null || Math.abs(number) <= USUAL
      }),
    )
    return isUsualScale
  }
  const understood = new Map<string, UnderstoodValue>()
  const unknown = new Map<string, number>()
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let numbers = 0
  let [percents, plain] = [0, 0]
  for (const column of columns) {
    column.cells.forEach((cell, at) => {
      const count = column.counts[at] as number
      const value = meaningOf(cell)
      if (value === null) {
        unknown.set(cell.text.trim(), (unknown.get(cell.text.trim()) ?? 0) + count)
        return
      }
      if (typeof value === 'number') {
        min = Math.min(min, value)
        max = Math.max(max, value)
      }
      if (isEmpty(cell)) return
      const isWord = told.has(foldedWord(cell.text)) || !(cell.type === 'number' || isNumeric(cell.text))
      if (!isWord) {
        numbers++
        if (/%\s*$/.test(cell.text)) percents++
        else if (value !== 0) plain++
        return
      }
      const word = cell.text.trim()
      const before = understood.get(word)?.count ?? 0
      understood.set(word, { word, meaning: value, count: before + count })
    })
  }
  const often = <T extends { readonly count: number }>(list: T[]) => list.sort((a, b) => b.count - a.count)
  return {
    decimal: form.decimal,
    words: often([...understood.values()]),
    range: min > max ? null : { min, max },
    allWords: numbers === 0 && [...understood.values()].some(({ meaning }) => typeof meaning === 'number'),
    unknown: [...unknown].sort((a, b) => b[1] - a[1]),
    percent: percents === 0 ? 'none' : plain > 0 ? 'some' : 'all',
    unclear: form.unclear,
    meaningOf,
  }
}

function formOf(columns: readonly ForeignColumn[], told: ReadonlyMap<string, WordMeaning>, divider: string | null) {
  const cells = columns.flatMap((column) => column.cells.filter(({ text }) => !told.has(foldedWord(text))))
  return numberForm(cells, divider)
}
