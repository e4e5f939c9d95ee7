import { coalitionsOf } from '../positions/coalitions/index.ts'
import { ACTOR_KINDS, type ActorKind } from '../positions/dataset/index.ts'
import { blocsOf } from '../positions/resolve/index.ts'
import type { View } from '../positions/view.ts'
import type { PictureInput } from './picture-input.ts'
import { cleanText } from './text/clean-text.ts'
import { wordsOf } from './words/words.ts'

/** The groups of a table's rows in their order, and by place of the unit which it is in. */
export interface RowGroups {
  readonly labels: readonly string[]
  readonly of: readonly number[]
}

type GroupBy = NonNullable<View['by']>

const GROUPERS: Readonly<Record<GroupBy, (input: PictureInput) => RowGroups>> = {
  coalition: byCoalition,
  bloc: byBloc,
  kind: byKind,
}

/** The groups that the view asks for; null when it asks for none. */
export function rowGroups(input: PictureInput): RowGroups | null {
  const { by } = input.view
  return by === undefined ? null : GROUPERS[by](input)
}

function byCoalition({ alignment, view }: PictureInput): RowGroups {
  const { agree, seed, resolution, lang } = view
  const { groups } = wordsOf(lang)
  const { coalition, count } = coalitionsOf(alignment(), {
    ...(agree === undefined ? {} : { agree }),
    ...(seed === undefined ? {} : { seed }),
    ...(resolution === undefined ? {} : { resolution }),
    runs: 0,
    steps: [],
  })
  const labels = [...Array.from({ length: count }, (_, c) => groups.coalition(c + 1)), groups.noCoalition]
  return { labels, of: Array.from(coalition, (c) => (c < 0 ? count : c)) }
}

function byBloc({ positions: { dataset, units, scope }, view }: PictureInput): RowGroups {
  const blocs = blocsOf(dataset.actors, dataset.affiliations, scope.asOf)
  const own = Array.from(units, (actor) =>
    dataset.actors[actor]?.kind === 'bloc' ? [actor] : (blocs[actor] as number[]),
  )
  const members = new Map<number, number>()
  for (const bloc of own.flat()) members.set(bloc, (members.get(bloc) ?? 0) + 1)
  const order = [...members].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([bloc]) => bloc)
  const rank = new Map(order.map((bloc, at) => [bloc, at]))
  return {
    labels: [...order.map((bloc) => cleanText(dataset.actors[bloc]?.name ?? '')), wordsOf(view.lang).groups.noBloc],
    // Who is in several stands in the largest.
    of: own.map((list) => Math.min(order.length, ...list.map((bloc) => rank.get(bloc) as number))),
  }
}

function byKind({ positions: { dataset, units }, view }: PictureInput): RowGroups {
  const { kinds } = wordsOf(view.lang).groups
  return {
    labels: ACTOR_KINDS.map((kind) => kinds[kind]),
    of: Array.from(units, (actor) => ACTOR_KINDS.indexOf(dataset.actors[actor]?.kind as ActorKind)),
  }
}
