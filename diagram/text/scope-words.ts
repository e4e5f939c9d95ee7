import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from './clean-text.ts'
import { counted, dateWords, listWords } from './words.ts'

/** More issues than this are counted in the title, not named. */
const NAMED_ISSUES = 3

/** Which issues a scope names, to follow a title: ` on A and B`, ` on 5 issues`; empty when it names none. */
export function onIssues({ scope, dataset, issues }: Positions): string {
  const names = scope.issue.map((id) => cleanText(dataset.issues.find((issue) => issue.id === id)?.name ?? id))
  if (names.length === 0) return ''
  return ` on ${names.length > NAMED_ISSUES ? counted(issues.length, 'issue') : listWords(names)}`
}

/** The dataset's title, or its id where it has none. */
export function datasetTitle({ dataset }: Positions): string {
  return cleanText(dataset.info.title) || dataset.info.id
}

/** The time of a scope in words: a window of statements, or the day of the positions; empty when the dataset has no dates. */
export function timeWords({ scope: { from, to, asOf } }: Positions): string {
  if (from !== undefined && to !== undefined) return `${dateWords(from)} to ${dateWords(to)}`
  if (from !== undefined) return `from ${dateWords(from)}${asOf === undefined ? '' : ` to ${dateWords(asOf)}`}`
  if (to !== undefined) return `up to ${dateWords(to)}`
  return asOf === undefined ? '' : dateWords(asOf)
}
