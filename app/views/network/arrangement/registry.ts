import { cleanText } from '../../../../diagram/text/clean-text.ts'
import type { Alignment } from '../../../../positions/alignment/index.ts'
import type { View } from '../../../../positions/view.ts'
import { wordsOf } from '../words.ts'
import type { Arrangement, ArrangementInput, FurtherArrangements } from './arrangement.ts'
import { mapArrangement } from './map-arrangement.ts'

const ISSUE = 'issue:'

/** An arrangement, and why the view's wish could not be met where it could not. */
interface Arranged {
  readonly arrangement: Arrangement
  readonly problem: string
}

/** What was arranged last of an alignment: the same view again, with another selection or theme, asks for the same places. */
const latest = new WeakMap<Alignment, { key: string; arranged: Arranged }>()

/**
 * The arrangement that a view asks for: the map when it names none, or names an issue that it does not have. Those besides the map are in `further`,
 * which may be absent where the view asks for none of them.
 */
export function arrangementOf(input: ArrangementInput, further: FurtherArrangements | null): Arranged {
  const { alignment, view } = input
  const key = JSON.stringify([view.layout, view.seed, view.resolution, view.agree, view.lang])
  const known = latest.get(alignment)
  if (known?.key === key) return known.arranged
  const arranged = arrange(input, further)
  latest.set(alignment, { key, arranged })
  return arranged
}

function arrange(input: ArrangementInput, further: FurtherArrangements | null): Arranged {
  const { layout = 'map' } = input.view
  if (!isFurther(layout)) return { arrangement: mapArrangement(input), problem: '' }
  if (further === null) throw new Error(`the arrangement ${layout} was not fetched`)
  if (!isIssue(layout)) return { arrangement: further.arrangements[layout](input), problem: '' }
  const id = layout.slice(ISSUE.length)
  const arrangement = further.issue(input, id)
  if (arrangement !== null) return { arrangement, problem: '' }
  const name = input.positions.dataset.issues.find((issue) => issue.id === id)?.name ?? id
  return {
    arrangement: mapArrangement(input),
    problem: wordsOf(input.view.lang).network.arrangements.issue.missing(cleanText(name)),
  }
}

/** Whether a layout is another than the map. */
export function isFurther(layout: View['layout']): layout is Exclude<View['layout'], 'map' | undefined> {
  return layout !== undefined && layout !== 'map'
}

function isIssue(layout: string): layout is `issue:${string}` {
  return layout.startsWith(ISSUE)
}
