import type { FullDataset } from '../positions/dataset/index.ts'
import { cut } from './suggest.ts'

/** Something about a name that a reader cannot see. */
interface OddName {
  /** The table whose rows have the name. */
  readonly place: string
  readonly message: string
  readonly expected: string
}

/** Characters that turn the direction of what follows, also of what stands behind the name. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u
/** Characters that draw nothing: format characters, blanks, and letters that are blank by their nature. */
const UNSEEN = /^[\p{DI}\p{Cf}\p{Z}\u2800]+$/u
const INVISIBLE = /[\p{DI}\p{Cf}\p{Z}\u2800]/gu
/** So many names of one kind are told one by one. */
const TOLD = 10

/** Names and ids that cannot be seen, or that turn the direction of the text around them; nothing is changed by it. */
export function oddNames({
  actors,
  issues,
  documents,
  scales,
}: Pick<FullDataset, 'actors' | 'issues' | 'documents' | 'scales'>): OddName[] {
  return [
    ...oddOf(
      'actors',
      actors.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ),
    ...oddOf(
      'issues',
      issues.flatMap(({ id, name }) => [id, name]),
    ),
    ...oddOf(
      'documents',
      documents.flatMap(({ id, title }) => [id, title]),
    ),
    ...oddOf(
      'scale_points',
      scales.flatMap(({ id, points }) => [id, ...points.map(({ label }) => label)]),
    ),
  ]
}

function oddOf(place: string, names: readonly string[]): OddName[] {
  const found = [...new Set(names)].flatMap((name): OddName[] => {
    if (UNSEEN.test(name))
      return [
        {
          place,
          message: `the name ${visible(name)} consists of invisible characters`,
          expected: 'a name that can be read',
        },
      ]
    if (TURNING.test(name))
      return [
        {
          place,
          message: `the name ${visible(name)} turns the direction of what stands behind it`,
          expected: 'the name without these characters',
        },
      ]
    return []
  })
  const more = found.length - TOLD
  if (more <= 0) return found
  return [
    ...found.slice(0, TOLD),
    { place, message: `${more.toLocaleString('en')} more names like these`, expected: 'names that can be read' },
  ]
}

/** A name with the invisible characters by their numbers. */
function visible(name: string): string {
  const point = (character: string) =>
    character === ' ' ? ' ' : `<U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}>`
  return JSON.stringify(cut(name.replace(INVISIBLE, point)))
}
