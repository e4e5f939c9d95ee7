import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from '../text/clean-text.ts'
import { pairWords } from '../text/pair-words.ts'
import { onIssues, timeWords } from '../text/scope-words.ts'
import type { UnitWords } from '../text/unit-words.ts'
import { withArticle } from '../text/with-article.ts'
import { counted, listWords, measureName, valueWords } from '../text/words.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { Layer, Thresholds } from './links.ts'
import type { SceneEdge, SceneHull, SceneNode } from './scene.ts'
import type { Around } from './seen-units.ts'

/** What is asked, around whom, on which issues where the scope names some, and of when. */
export function sceneTitle(positions: Positions, around: Around | null): string {
  const when = timeWords(positions)
  return `Who aligns with ${around === null ? 'whom' : withArticle(cleanText(around.name))}${onIssues(positions)}${when === '' ? '' : `, ${when}`}`
}

interface SubtitleParts {
  readonly alignment: Alignment
  readonly arrangement: Arrangement
  readonly thresholds: Thresholds
  readonly edges: readonly SceneEdge[]
  readonly held: Int32Array
  readonly words: UnitWords
  readonly drawn: number
}

/** How much is drawn, and what lines and places mean. */
export function subtitleOf({ alignment, arrangement, thresholds, edges, held, words, drawn }: SubtitleParts): string {
  const { measure } = alignment
  const holding = held.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  if (holding === 0) return `No ${words.one} holds a position that can be compared`
  if (holding === 1) return `1 ${words.one}, and nobody to compare it with`
  if (drawn === 0) return `${counted(holding, words.one, words.many)}, none of which share enough issues to be compared`
  const has = (layer: Layer) => edges.some((edge) => edge.layer === layer)
  return [
    drawn >= holding ? counted(drawn, words.one, words.many) : `${drawn} of ${counted(holding, words.one, words.many)}`,
    pairWords(alignment),
    has('agree') ? `agreement from ${valueWords(thresholds.agree, measure)}` : 'no pair agrees enough for a line',
    has('differ') ? `disagreement to ${valueWords(thresholds.differ, measure)}` : '',
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
export function descriptionOf({ alignment, arrangement, nodes, edges, hulls }: DescriptionParts): string {
  const of = (layer: Layer) => edges.filter((edge) => edge.layer === layer)
  const pair = ({ a, b, value }: SceneEdge) =>
    `${nodes[a]?.name} and ${nodes[b]?.name} (${valueWords(value, alignment.measure)})`
  const told = (layer: Layer, verb: string) => {
    const lines = of(layer)
    if (lines.length === 0) return `No line of ${layer === 'agree' ? 'agreement' : 'disagreement'}.`
    const strongest = lines.slice(-3).reverse().map(pair)
    return `${counted(lines.length, 'line')} of ${verb}, the strongest between ${listWords(strongest)}.`
  }
  return [
    `A network of ${counted(nodes.length, 'circle')}; ${arrangement.meaning}.`,
    told('agree', 'agreement'),
    told('differ', 'disagreement'),
    hulls.length > 0 ? `Coalitions: ${hulls.map(({ name }) => name).join('; ')}.` : '',
    `Measure: ${measureName(alignment.measure)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
