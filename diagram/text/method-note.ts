import type { Alignment } from '../../positions/alignment/index.ts'
import type { Actor } from '../../positions/dataset/index.ts'
import { madeOfFew, type Positions, rulesUsed } from '../../positions/resolve/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { actorName } from './actor-name.ts'
import { cleanText } from './clean-text.ts'
import { measureName } from './measure-name.ts'

/** How many positions made of few are named. */
const EXAMPLES = 2

/** How an alignment came about, in a sentence: measure, issues, weights, what is left out, the two clocks. */
export function methodNote(positions: Positions, alignment: Alignment, words: SharedWords): string {
  const { scope } = positions
  const { measure } = alignment
  const cited = measure.source === 'common usage' ? '' : ` (${measure.source})`
  const what = words.around.method(`${measureName(measure)}${cited}`, alignment.issues, scope.minShared)
  return `${[what, ...scopeWords(positions, words)].join('; ')}.`
}

/** What a scope chose or left out, in a sentence; empty when there is nothing to tell. */
export function scopeNote(positions: Positions, words: SharedWords): string {
  const told = scopeWords(positions, words).join('; ')
  return told === '' ? '' : `${told[0]?.toUpperCase()}${told.slice(1)}.`
}

/** What a scope chose or left out, in words. */
export function scopeWords(positions: Positions, { around, forms }: SharedWords): string[] {
  const { scope, dataset, left, outside } = positions
  const words = around.scope
  const out: string[] = []
  if (scope.weight.size > 0) {
    const weights = [...scope.weight].map(([id, weight]) => {
      const name = dataset.issues.find((issue) => issue.id === id)?.name ?? id
      return `${cleanText(name)} ×${forms.digits(weight)}`
    })
    out.push(words.weights(weights))
  }
  if (dataset.stances.joint !== null) out.push(scope.joint === 'exclude' ? words.withoutJoint : words.joint)
  if (scope.drop === 'unanimous') out.push(words.unanimous(left.unanimous))
  if (left.partial > 0) out.push(words.partial(left.partial))
  if (scope.inherit) out.push(words.inherited)
  const rules = rulesUsed(positions)
  if (rules.length > 0) out.push(words.members(rules))
  const few = madeOfFew(positions)
  if (few.length > 0) {
    const examples = few.slice(0, EXAMPLES).map(({ actor, issue, spoke, members }) => {
      const name = cleanText(dataset.issues[issue]?.name ?? '')
      return words.fewOn(actorName(dataset.actors[actor] as Actor), name, spoke, members)
    })
    out.push(words.few(few.length, examples))
  }
  if (outside.length > 0) out.push(words.outside(outside.length))
  if (scope.kind.length > 0) out.push(words.kinds(scope.kind))
  if (dataset.scales.some((scale) => scale.assumed)) out.push(words.assumed)
  if (scope.asOf !== undefined) out.push(words.asOf(scope.asOf))
  if (scope.knownAt !== undefined) out.push(words.knownAt(scope.knownAt))
  return out
}
