import type { GraphRead, Sides } from '../graphs/index.ts'
import { say } from '../words/index.ts'
import { type FileSays, type ForeignColumn, type ForeignTable, isEmpty } from './foreign-table.ts'
import { SIGNS, WEIGHTS } from './pair-columns.ts'
import { rolesOf } from './roles.ts'
import { isValueColumn } from './value-columns.ts'

/** Names under which lines say in words what they are. */
const WORDS = /^(type|label|relation|relationship|relation type|connection type|kind|edge type|position type)$/i

/** What the lines of a two-mode graph say of a table of stances: which of their attributes is the value, and what is open. The first `own` columns are those of the two ends. */
export function graphSays(
  { columns }: ForeignTable,
  { hasUnclearZeros }: GraphRead,
  { isKnown, kinds }: Sides,
  own: number,
): FileSays {
  const said = columns.slice(own)
  const roles: Record<string, string> = isKnown ? rolesOfEnds(columns.slice(0, own)) : {}
  const open: FileSays['open'][number][] = []
  if (!isKnown) {
    const [first, second] = [
      columns[0]?.name ?? '',
      columns.slice(0, own).findLast(({ name }) => !/ name$/.test(name))?.name ?? '',
    ]
    open.push({
      column: null,
      asked: say('twoKinds', kinds.flat(), first, second),
      untilColumns: [first, second],
    })
  }
  const weight = said.find(({ name }) => WEIGHTS.test(name) && !/^value$/i.test(name))
  const sign = said.find(({ name }) => SIGNS.test(name))
  const named = said.find((_, at) => rolesOf(said)[at] === 'value')
  const worded = said.find((column) => WORDS.test(column.name) && isValueColumn(column, {}, null))
  const value = named ?? sign ?? (weight && !isConstant(weight) ? weight : (worded ?? weight))
  if (weight && weight !== value) roles[weight.name] = 'ignore'
  if (!value) {
    const names = said.map(({ name }) => name)
    open.push({
      column: null,
      asked: say('linesSayNothing', names),
      untilColumns: names,
    })
    return { roles, open }
  }
  // One that is 1 everywhere says nothing of how they stand, unless somebody says that it does.
  const isBare = value !== worded && isConstant(value)
  roles[value.name] = isBare ? 'ignore' : 'value'
  if (value === sign && weight && !isConstant(weight) && !named)
    open.push({
      column: null,
      asked: say('signAndWeight', sign.name, weight.name),
      untilColumns: [weight.name],
    })
  if (isBare)
    open.push({
      column: value.name,
      asked: say('alwaysOne', value.name),
      untilColumns: said.map(({ name }) => name),
    })
  if (hasUnclearZeros)
    open.push({
      column: value.name,
      asked: say('zeroUnclear'),
      untilWord: '0',
    })
  const isSign = isWithinOne(value) && (value === sign || (WEIGHTS.test(value.name) && holdsOneOnly(value)))
  return { roles, open, scale: isSign ? { min: -1, max: 1 } : undefined }
}

function rolesOfEnds(columns: readonly ForeignColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ name }) => [name, name]))
}

function filled({ cells, counts }: ForeignColumn) {
  return cells.filter((cell, at) => !isEmpty(cell) && (counts[at] as number) > 0)
}

function isWithinOne(column: ForeignColumn): boolean {
  return filled(column).every(({ text }) => Math.abs(Number(text)) <= 1)
}

/** Whether weights are 1, -1 and 0 alone, and one of them -1: then they are signs. */
function holdsOneOnly(column: ForeignColumn): boolean {
  const numbers = filled(column).map(({ text }) => Number(text))
  return numbers.includes(-1) && numbers.every(Number.isInteger)
}

function isConstant(column: ForeignColumn): boolean {
  const cells = filled(column)
  return cells.length === 1 && Number(cells[0]?.text) === 1
}
