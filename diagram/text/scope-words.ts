import type { Positions } from '../../positions/resolve/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { cleanText } from './clean-text.ts'

/** More issues than this are counted in the title, not named. */
const NAMED_ISSUES = 3

/** Which issues a scope names, for a title: `A and B`, `5 issues`; empty when it names none. */
export function issuesAsked({ scope, dataset, issues }: Positions, { around, forms }: SharedWords): string {
  const names = scope.issue.map((id) => cleanText(dataset.issues.find((issue) => issue.id === id)?.name ?? id))
  return names.length > NAMED_ISSUES ? around.issues(issues.length) : forms.listWords(names)
}

/** The dataset's title, or its id where it has none. */
export function datasetTitle({ dataset }: Positions): string {
  return cleanText(dataset.info.title) || dataset.info.id
}

/** The time of a scope in words: a window of statements, or the day of the positions; empty when the dataset has no dates. */
export function timeWords({ scope: { from, to, asOf } }: Positions, { around, forms }: SharedWords): string {
  const { time } = around
  if (from !== undefined && to !== undefined) return time.between(from, to)
  if (from !== undefined) return asOf === undefined ? time.since(from) : time.sinceTo(from, asOf)
  if (to !== undefined) return time.upTo(to)
  return asOf === undefined ? '' : forms.dateWords(asOf)
}
