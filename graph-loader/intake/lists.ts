import { type Said, say } from '../words/index.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { Ask } from './questions.ts'
import type { Role } from './roles.ts'
import { isWide, type Shape } from './shapes.ts'
import type { Told } from './understanding.ts'

/** Marks that stand between the names in a cell, by the words for them. */
export const LIST_MARKS: Readonly<Record<string, string>> = { semicolon: ';', bar: '|', line: '\n', comma: ',' }

/** So many cells are examples. */
const EXAMPLES = 3

/** The names in a cell: those between the mark, or the cell itself where none is told. */
export function namesIn(text: string, mark: string | undefined): readonly string[] {
  if (!mark) return [text]
  const parts = partsOf(text, mark)
  return parts.length > 0 ? parts : [text]
}

/**
 * Looks for cells that name several issues or actors. Where their parts are named elsewhere too it is asked whether each is on its own; where nothing shows it they are one name, which is said. Gives what is said.
 */
export function askOfLists(
  columns: readonly ForeignColumn[],
  roles: readonly Role[],
  shape: Shape | null,
  told: Told,
  ask: Ask,
): Said[] {
  if (shape !== 'long' && !isWide(shape)) return []
  const said: Said[] = []
  for (const role of ['issue', 'actor']) {
    const column = columns[roles.indexOf(role)]
    const found = column && listsOf(column)
    if (!column || !found) continue
    const mark = told.lists?.[column.name]
    if (mark !== undefined) {
      if (mark !== '') said.push(say('namesSeveral', column.name, mark))
      continue
    }
    const examples = found.cells.slice(0, EXAMPLES)
    const word = Object.keys(LIST_MARKS).find((name) => LIST_MARKS[name] === found.mark) ?? ''
    if (found.isSure) ask('lists', column.name, say('maybeSeveral', examples, column.name, word), null, found.mark)
    else said.push(say('readAsOneName', examples, column.name, word))
  }
  return said
}

/** The cells that are lists, by the first mark that divides any: sure where a part of one stands elsewhere too. Commas stand within names, so that all parts have to. */
function listsOf({ cells }: ForeignColumn): { mark: string; cells: readonly string[]; isSure: boolean } | null {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  const whole = new Set(texts)
  for (const mark of Object.values(LIST_MARKS)) {
    const lists = texts.map((text) => ({ text, parts: partsOf(text, mark) })).filter(({ parts }) => parts.length > 1)
    if (lists.length === 0) continue
    if (mark === ',') {
      const sure = lists.filter(({ parts }) => parts.every((part) => whole.has(part)))
      return sure.length > 0 ? { mark, cells: sure.map(({ text }) => text), isSure: true } : null
    }
    const count = new Map<string, number>()
    for (const { parts } of lists) for (const part of new Set(parts)) count.set(part, (count.get(part) ?? 0) + 1)
    const isSure = [...count].some(([part, often]) => often > 1 || whole.has(part))
    return { mark, cells: lists.map(({ text }) => text), isSure }
  }
  return null
}

function partsOf(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
