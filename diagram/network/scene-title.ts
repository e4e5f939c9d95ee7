import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from '../text/clean-text.ts'
import { counted, dateWords, listWords } from '../text/words.ts'

/** More issues than this are counted in the title, not named. */
const NAMED_ISSUES = 3

/** The title of a picture: what is asked, on which issues where the scope names some, and of when. */
export function sceneTitle(positions: Positions): string {
  const { scope, dataset } = positions
  const names = scope.issue.map((id) => cleanText(dataset.issues.find((issue) => issue.id === id)?.name ?? id))
  const on =
    names.length === 0
      ? ''
      : ` on ${names.length > NAMED_ISSUES ? counted(positions.issues.length, 'issue') : listWords(names)}`
  const when = timeWords(positions)
  return `Who aligns with whom${on}${when === '' ? '' : `, ${when}`}`
}

/** The dataset's title, or its id where it has none. */
export function datasetTitle({ dataset }: Positions): string {
  return cleanText(dataset.info.title) || dataset.info.id
}

/** The time of a scope in words: a window of statements, or the day of the positions; empty when the dataset has no dates. */
function timeWords({ scope: { from, to, asOf } }: Positions): string {
  if (from !== undefined && to !== undefined) return `${dateWords(from)} to ${dateWords(to)}`
  if (from !== undefined) return `from ${dateWords(from)}${asOf === undefined ? '' : ` to ${dateWords(asOf)}`}`
  if (to !== undefined) return `up to ${dateWords(to)}`
  return asOf === undefined ? '' : dateWords(asOf)
}
