import { cleanText } from '../../../diagram/text/clean-text.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import { pairWords } from '../../../diagram/text/pair-words.ts'
import { issuesAsked, timeWords } from '../../../diagram/text/scope-words.ts'
import type { UnitKind } from '../../../diagram/words/forms.ts'
import { type Alignment, alignmentAmong, type Who } from '../../../positions/alignment/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import type { Thresholds } from '../../api/thresholds.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { Layer } from './links.ts'
import type { SceneEdge, SceneHull, SceneNode } from './scene-types.ts'
import type { Around } from './seen-units.ts'
import type { Words } from './words.ts'

/** What is asked, around whom, on which issues where the scope names some, and of when. */
export function sceneTitle(positions: Positions, around: Around | null, words: Words): string {
  const asked = [issuesAsked(positions, words), timeWords(positions, words)] as const
  return around === null ? words.titles.aligns(...asked) : words.titles.alignsWith(cleanText(around.name), ...asked)
}

interface SubtitleParts {
  readonly alignment: Alignment
  readonly arrangement: Arrangement
  readonly thresholds: Thresholds
  readonly edges: readonly SceneEdge[]
  readonly who: Who
  readonly unit: UnitKind
  /** Places of the units that are drawn. */
  readonly drawn: readonly number[]
}

/** How much is drawn, and what lines and places mean. */
export function subtitleOf(parts: SubtitleParts, words: Words): string {
  const { alignment, arrangement, thresholds, edges, who, unit, drawn } = parts
  const { network, around, forms } = words
  const { measure } = alignment
  if (who.holding.length === 0) return network.nobody(unit)
  if (who.holding.length === 1) return network.onlyOne(unit)
  if (who.compared.length === 0) return network.noneCompared(who.holding.length, unit)
  const has = (layer: Layer) => edges.some((edge) => edge.layer === layer)
  return [
    around.unitsOf(drawn.length, who.all, unit),
    pairWords(alignmentAmong(alignment, drawn), words),
    has('agree') ? network.agreeFrom(forms.valueWords(thresholds.agree, measure)) : network.noneAgree,
    has('differ') ? network.differTo(forms.valueWords(thresholds.differ, measure)) : '',
    arrangement.short,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

interface DescriptionParts {
  readonly alignment: Alignment
  readonly arrangement: Arrangement
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly hulls: readonly SceneHull[]
}

/** What the picture shows, in sentences, for who cannot see it. */
export function descriptionOf(parts: DescriptionParts, { network, around, forms }: Words): string {
  const { alignment, arrangement, nodes, edges, hulls } = parts
  const pair = ({ a, b, value }: SceneEdge) =>
    around.pair(nodes[a]?.name ?? '', nodes[b]?.name ?? '', forms.valueWords(value, alignment.measure))
  const told = (layer: Layer) => {
    const lines = edges.filter((edge) => edge.layer === layer)
    return lines.length === 0
      ? network.noLine[layer]
      : network.lines[layer](lines.length, lines.slice(-3).reverse().map(pair))
  }
  return [
    network.circles(nodes.length, arrangement.meaning),
    told('agree'),
    told('differ'),
    hulls.length > 0 ? network.coalitions(hulls.map(({ name }) => name)) : '',
    around.measure(measureName(alignment.measure)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
