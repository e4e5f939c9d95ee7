import type { SceneDivision } from './divisions.ts'
import type { SceneMember } from './members.ts'
import type { BareCoalition, CardWords } from './scene-types.ts'
import type { Words } from './words.ts'

interface CardParts {
  readonly coalitions: readonly BareCoalition[]
  readonly divisions: readonly SceneDivision[]
  /** A value of the measure as agreement, 0…100. */
  readonly percent: (value: number) => number
  readonly words: Words
}

/** So many of the others are named. */
const OTHERS = 5

/** The words of the card of a coalition by its index. */
export function cardWords(
  { coalitions, divisions, percent, words: { coalitions: words } }: CardParts,
  index: number,
): CardWords {
  const { members, cohesion, toOthers, asMuchWith } = coalitions[index] as BareCoalition
  const letterOf = (other: number) => coalitions[other]?.letter ?? ''
  const count = words.members(members.length)
  const others = toOthers
    .slice(0, OTHERS)
    .flatMap(({ coalition, value }) => (value === null ? [] : [words.to(letterOf(coalition), percent(value))]))
  const asMuch = asMuchWith.slice(0, OTHERS).map(({ coalition }) => letterOf(coalition))
  const division = divisions.find(({ a, b, wedges }) => (a === index || b === index) && wedges.length > 0)
  const divider = division?.wedges[0]?.name ?? ''
  return {
    facts: cohesion === null ? count : `${count} · ${words.within(percent(cohesion))}`,
    foot: [
      others.length === 0 ? '' : words.toOthers(others),
      asMuch.length === 0 ? '' : words.asMuch(asMuch),
      division === undefined ? '' : words.divided(letterOf(division.a === index ? division.b : division.a), divider),
    ].filter((line) => line !== ''),
    swingers: members
      .filter(({ swings }) => swings)
      .sort((x, y) => x.belonging - y.belonging || lead(x) - lead(y))
      .map(({ id, name, belonging, own, nearest }) => ({
        id,
        name,
        why: words.swings(
          Math.round(100 * belonging),
          own === null ? null : percent(own),
          nearest === null ? '' : letterOf(nearest.coalition),
          nearest === null ? null : percent(nearest.value),
        ),
      })),
  }
}

/** By how much one stands nearer to its own than to the nearest other coalition. */
function lead({ own, nearest }: SceneMember): number {
  return own === null || nearest === null ? 0 : own - nearest.value
}
