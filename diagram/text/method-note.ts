import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { cleanText } from './clean-text.ts'
import { counted, dateWords, instantWords, listWords, measureName } from './words.ts'

const KINDS = { nation: 'nations', person: 'persons', organization: 'organisations', bloc: 'blocs' } as const

/** How an alignment came about, in a sentence: measure, issues, weights, what is left out, the two clocks. */
export function methodNote(positions: Positions, alignment: Alignment): string {
  const { scope } = positions
  const { measure } = alignment
  const cited = measure.source === 'common usage' ? '' : ` (${measure.source})`
  const what = `${measureName(measure)}${cited} over the shared ones of ${counted(alignment.issues, 'issue')}, at least ${scope.minShared}`
  return `${[what, ...scopeWords(positions)].join('; ')}.`
}

/** What a scope chose or left out, in a sentence; empty when there is nothing to tell. */
export function scopeNote(positions: Positions): string {
  const words = scopeWords(positions).join('; ')
  return words === '' ? '' : `${words[0]?.toUpperCase()}${words.slice(1)}.`
}

/** What a scope chose or left out, in words. */
export function scopeWords({ scope, dataset, left }: Positions): string[] {
  const out: string[] = []
  if (scope.weight.size > 0) {
    const weights = [...scope.weight].map(([id, weight]) => {
      const name = dataset.issues.find((issue) => issue.id === id)?.name ?? id
      return `${cleanText(name)} ×${weight}`
    })
    out.push(`weights ${listWords(weights)}`)
  }
  if (dataset.stances.joint !== null) {
    out.push(scope.joint === 'exclude' ? 'without what two signed together' : 'joint texts counted')
  }
  if (scope.drop === 'unanimous') out.push(`${counted(left.unanimous, 'unanimous issue')} left out`)
  if (left.partial > 0) out.push(`${counted(left.partial, 'issue')} known only in part left out`)
  if (scope.inherit) out.push('positions inherited where there is no own')
  if (scope.kind.length > 0) out.push(`${listWords(scope.kind.map((kind) => KINDS[kind]))} only`)
  if (dataset.scales.some((scale) => scale.assumed)) out.push('scale assumed, not declared')
  if (scope.asOf !== undefined) out.push(`positions as of ${dateWords(scope.asOf)}`)
  if (scope.knownAt !== undefined) out.push(`as known on ${instantWords(scope.knownAt)}`)
  return out
}
