import { type Said, say } from '../words/index.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { Role } from './roles.ts'
import { isWide } from './shapes.ts'
import type { Told, Understanding } from './understanding.ts'
import { foldedWord } from './value-words.ts'
import type { ValueReading } from './values.ts'

/** What a table has that the one before, of which a recipe tells, did not have. */
export function newsOf(fresh: readonly ForeignColumn[], { isRecipe, words = {} }: Told, values: ValueReading): Said[] {
  if (!isRecipe) return []
  const known = new Set(Object.keys(words).map(foldedWord))
  const more = values.words.filter(({ word }) => !known.has(foldedWord(word))).map(({ word }) => word)
  return [
    ...(fresh.length > 0
      ? [
          say(
            'newColumns',
            fresh.map(({ name }) => name),
          ),
        ]
      : []),
    ...(more.length > 0 ? [say('newWords', more)] : []),
  ]
}

/** Words that were told and do not occur. */
function unusedWords({ words = {}, isRecipe }: Told, values: ValueReading): Said[] {
  if (isRecipe) return []
  const met = new Set(values.words.map(({ word }) => foldedWord(word)))
  const unused = Object.keys(words).filter((word) => !met.has(foldedWord(word)))
  return unused.length > 0 ? [say('wordsNotMet', unused)] : []
}

/** What is told of a table, as far as it was understood. */
interface ToBeTold extends Pick<Understanding, 'table' | 'shape' | 'roles' | 'values' | 'dates' | 'scale'> {
  readonly told: Told
  /** The label of the kind of file that it is. */
  readonly profile: Said | undefined
  /** What is to be known of that kind of file; its issues have scales of their own where there is any. */
  readonly notes?: readonly Said[]
  /** Whether its scale is asked for. */
  readonly isScaleAsked?: boolean
}

/** What was understood of a table, a sentence each. */
export function sentencesOf(about: ToBeTold): Said[] {
  const { table, shape, roles, values, dates, scale, told, profile, notes } = about
  const { columns } = table
  const wide = isWide(shape)
  const named = columns.flatMap(({ name }, at) => {
    const role = roles[at] as Role
    return role === 'ignore' || (wide && role === 'value') ? [] : [say('columnIs', name, role)]
  })
  const called = (role: Role) => columns.flatMap(({ name }, at) => (roles[at] === role ? [name] : []))
  const left = called('ignore')
  const words = values.words.slice(0, 30).map(({ word, meaning, count }) => say('wordMeans', word, meaning, count))
  const within = columns.flatMap(({ name, head }, at) =>
    roles[at] === 'value' && head !== undefined && name.endsWith(`.${head.name}`) ? [head.name] : [],
  )
  const isAssumed =
    shape !== null &&
    scale === null &&
    !notes &&
    told.scale === undefined &&
    values.range !== null &&
    !about.isScaleAsked
  return [
    readAs(table, profile),
    ...table.notes,
    ...(shape === null ? [] : [say(told.shape === undefined ? 'understoodAs' : 'understoodAsTold', shape)]),
    ...(wide ? [say('valuesAcross', called('value'))] : []),
    ...(wide && within.length > 0 ? [say('calledWithin', within)] : []),
    ...(named.length > 0 ? [say('together', named)] : []),
    ...(left.length > 0 ? [say('leftOut', left)] : []),
    ...(notes ?? []),
    ...unusedWords(told, values),
    ...(values.decimal === ',' ? [say('decimalComma')] : []),
    ...(words.length > 0 ? [say('wordsMean', words)] : []),
    ...(dates.order === null ? [] : [say(dates.order === 'day-first' ? 'dayFirst' : 'monthFirst')]),
    ...(scale === null ? [] : [say('scaleIs', scale.min, scale.max)]),
    ...(isAssumed ? [say('scaleUsual')] : []),
    ...(told.coder === undefined ? [] : [say('coderTold', told.coder)]),
    ...(told.scale === undefined ? [] : [say('scaleTold', told.scale.min, told.scale.max)]),
  ]
}

/** How the file was read, and what kind it is by its header. */
export function readAs({ format }: Understanding['table'], kind: Said | null | undefined): Said {
  return kind === null || kind === undefined ? say('readAs', format) : say('readAsKind', format, kind)
}
