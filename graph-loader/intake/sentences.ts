import { shown, shownList } from '../suggest.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { Role } from './roles.ts'
import { isWide, SHAPES } from './shapes.ts'
import type { Told, Understanding } from './understanding.ts'
import { foldedWord } from './value-words.ts'
import type { ValueReading } from './values.ts'

/** What a table has that the one before, of which a recipe tells, did not have. */
export function newsOf(
  fresh: readonly ForeignColumn[],
  { isRecipe, words = {} }: Told,
  values: ValueReading,
): string[] {
  if (!isRecipe) return []
  const known = new Set(Object.keys(words).map(foldedWord))
  const more = values.words.filter(({ word }) => !known.has(foldedWord(word))).map(({ word }) => shown(word))
  return [
    ...(fresh.length > 0
      ? [
          `new since the recipe, and left out: ${shownList(
            fresh.map(({ name }) => shown(name)),
            12,
          )}`,
        ]
      : []),
    ...(more.length > 0 ? [`words that are new since the recipe: ${shownList(more, 12)}`] : []),
  ]
}

/** Words that were told and do not occur. */
function unusedWords({ words = {}, isRecipe }: Told, values: ValueReading): string[] {
  if (isRecipe) return []
  const met = new Set(values.words.map(({ word }) => foldedWord(word)))
  const unused = Object.keys(words).filter((word) => !met.has(foldedWord(word)))
  return unused.length > 0 ? [`no value is ${shownList(unused.map(shown), 12)}, which --word tells of`] : []
}

/** What is told of a table, as far as it was understood. */
interface ToBeTold extends Pick<Understanding, 'table' | 'shape' | 'roles' | 'values' | 'dates' | 'scale'> {
  readonly told: Told
  /** The label of the kind of file that it is. */
  readonly profile: string | undefined
  /** What is to be known of that kind of file; its issues have scales of their own where there is any. */
  readonly notes?: readonly string[]
  /** Whether its scale is asked for. */
  readonly isScaleAsked?: boolean
}

/** What was understood of a table, a sentence each. */
export function sentencesOf(about: ToBeTold): string[] {
  const { table, shape, roles, values, dates, scale, told, profile, notes } = about
  const { columns } = table
  const wide = isWide(shape)
  const list = columns.flatMap(({ name }, at) => {
    const role = roles[at] as Role
    return role === 'ignore' || (wide && role === 'value') ? [] : [`${shown(name)} is the ${role}`]
  })
  const left = columns.filter((_, at) => roles[at] === 'ignore').map(({ name }) => shown(name))
  const words = values.words.slice(0, 30).map(({ word, meaning, count }) => `${shown(word)} as ${meaning} (${count})`)
  const across = columns.filter((_, at) => roles[at] === 'value').map(({ name }) => shown(name))
  const isAssumed =
    shape !== null &&
    scale === null &&
    !notes &&
    told.scale === undefined &&
    values.range !== null &&
    !about.isScaleAsked
  return [
    `read as ${table.format}${profile === undefined ? '' : `; its header is that of the ${profile}`}`,
    ...table.notes,
    ...(shape === null ? [] : [`understood as ${SHAPES[shape]}${told.shape === undefined ? '' : ', as told'}`]),
    ...(wide
      ? [`${across.length} ${across.length === 1 ? 'column' : 'columns'} of values: ${shownList(across, 12)}`]
      : []),
    list.join(', '),
    ...(left.length > 0 ? [`left out: ${shownList(left, 12)}`] : []),
    ...(notes ?? []),
    ...unusedWords(told, values),
    ...(values.decimal === ',' ? ['numbers have a decimal comma'] : []),
    ...(words.length > 0 ? [`words understood: ${words.join(', ')}`] : []),
    ...(dates.order === null ? [] : [`dates have the ${dates.order === 'day-first' ? 'day' : 'month'} first`]),
    ...(scale === null ? [] : [`the scale is ${scale.min}..${scale.max}`]),
    ...(isAssumed ? ['the scale is -2..2, the usual one, since all numbers are on it; --scale tells another'] : []),
    ...(told.scale === undefined ? [] : [`the scale is ${told.scale.min}..${told.scale.max}, as told`]),
  ].filter((sentence) => sentence !== '')
}
