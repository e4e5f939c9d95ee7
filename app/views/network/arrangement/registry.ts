import { cleanText } from '../../../../diagram/text/clean-text.ts'
import type { Alignment } from '../../../../positions/alignment/index.ts'
import type { View } from '../../../../positions/view.ts'
import { wordsOf } from '../words.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { circleArrangement } from './circle-arrangement.ts'
import { coalitionsArrangement } from './coalitions-arrangement.ts'
import { forcesArrangement } from './forces-arrangement.ts'
import { issueArrangement } from './issue-arrangement.ts'
import { mapArrangement } from './map-arrangement.ts'

type LayoutKind = 'map' | 'forces' | 'coalitions' | 'circle'

/** The ways to place actors that need no further word; `issue:ID` is the other one. */
const ARRANGEMENTS: Readonly<Record<LayoutKind, (input: ArrangementInput) => Arrangement>> = {
  map: mapArrangement,
  forces: forcesArrangement,
  coalitions: coalitionsArrangement,
  circle: circleArrangement,
}

const ISSUE = 'issue:'

/** An arrangement, and why the view's wish could not be met where it could not. */
interface Arranged {
  readonly arrangement: Arrangement
  readonly problem: string
}

/** What was arranged last of an alignment: the same view again, with another selection or theme, asks for the same places. */
const latest = new WeakMap<Alignment, { key: string; arranged: Arranged }>()

/** The arrangement that a view asks for: the map when it names none, or names an issue that it does not have. */
export function arrangementOf(input: ArrangementInput): Arranged {
  const { alignment, view } = input
  const key = JSON.stringify([view.layout, view.seed, view.resolution, view.agree, view.lang])
  const known = latest.get(alignment)
  if (known?.key === key) return known.arranged
  const arranged = arrange(input)
  latest.set(alignment, { key, arranged })
  return arranged
}

function arrange(input: ArrangementInput): Arranged {
  const layout: Exclude<View['layout'], undefined> = input.view.layout ?? 'map'
  if (isKind(layout)) return { arrangement: ARRANGEMENTS[layout](input), problem: '' }
  const id = layout.slice(ISSUE.length)
  const arrangement = issueArrangement(input, id)
  if (arrangement !== null) return { arrangement, problem: '' }
  const name = input.positions.dataset.issues.find((issue) => issue.id === id)?.name ?? id
  return {
    arrangement: mapArrangement(input),
    problem: wordsOf(input.view.lang).network.arrangements.issue.missing(cleanText(name)),
  }
}

function isKind(layout: string): layout is LayoutKind {
  return Object.hasOwn(ARRANGEMENTS, layout)
}
