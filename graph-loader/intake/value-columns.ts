import { type ForeignColumn, isEmpty } from './foreign-table.ts'
import { foldedWord, type WordMeaning } from './value-words.ts'
import { readValues, type ValueReading } from './values.ts'

/** Numbers with a mark or a unit: `1*`, `(1)`, `2 pt`. */
const NEAR_NUMBER = /^[^\p{L}\p{N}]*\d+([.,]\d+)?[^\p{L}\p{N}]{0,3}\p{L}{0,3}[^\p{L}\p{N}]*$/u
/** Marks in the cells of a wide table are as few and as short as this. */
const MARKS = { distinct: 12, length: 40 } as const

type Words = Readonly<Record<string, WordMeaning>>

/**
 * Which columns hold values. Of those that may (`likely`): where at least half of what one holds are values or nearly so, and one of them a position; and then those that mostly hold the same texts as these do. Where there is
 * none, the columns without a role after the first, when they hold a few short texts again and again: whatever these mean has to be told, and lest a mark in one cell drop a whole column it is asked for.
 */
export function valueColumns(
  likely: readonly ForeignColumn[],
  roleless: readonly ForeignColumn[],
  words: Words,
  divider: string | null,
): (column: ForeignColumn) => boolean {
  const sure = likely.filter((column) => isValueColumn(column, words, divider))
  if (sure.length === 0) {
    const marked = new Set(columnsOfMarks(roleless))
    return (column) => marked.has(column)
  }
  const texts = new Set(sure.flatMap(({ cells }) => cells.map(({ text }) => foldedWord(text))))
  const alike = likely.filter((column) => {
    const known = readValues([column], words, undefined, divider)
    const strange = known.unknown.filter(([text]) => !texts.has(foldedWord(text)))
    return known.unknown.length > 0 && 2 * sum(strange) <= filled(column)
  })
  const all = new Set([...sure, ...alike])
  return (column) => all.has(column)
}

/** Whether at least half of what a column holds are values or nearly so, and one of them a position. */
export function isValueColumn(column: ForeignColumn, words: Words, divider: string | null): boolean {
  const { unknown, range, words: found } = readValues([column], words, undefined, divider)
  const near = unknown.filter(([text]) => NEAR_NUMBER.test(text))
  if (range === null && near.length === 0 && !found.some(({ meaning }) => meaning === 'no_position')) return false
  return 2 * (sum(unknown) - sum(near)) <= filled(column)
}

function columnsOfMarks([first, ...others]: readonly ForeignColumn[]): readonly ForeignColumn[] {
  if (first === undefined || others.length < 2) return []
  const texts = others.flatMap(({ cells }) => cells.map(({ text }) => text.trim()).filter((text) => text !== ''))
  const distinct = new Set(texts)
  const all = others.reduce((count, column) => count + filled(column), 0)
  const few = distinct.size > 1 && distinct.size <= MARKS.distinct && all >= 2 * distinct.size
  return few && texts.every((text) => text.length <= MARKS.length) ? others : []
}

function sum(list: ValueReading['unknown']): number {
  return list.reduce((all, [, count]) => all + count, 0)
}

function filled({ cells, counts }: ForeignColumn): number {
  return cells.reduce((all, cell, at) => (isEmpty(cell) ? all : all + (counts[at] ?? 0)), 0)
}
