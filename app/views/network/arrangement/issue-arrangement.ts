import { cleanText } from '../../../../diagram/text/clean-text.ts'
import { valueLabel } from '../../../../diagram/text/value-label.ts'
import { comparedUnits } from '../../../../positions/alignment/index.ts'
import { NO_CODE, type Scale } from '../../../../positions/dataset/index.ts'
import { heldStatus, valueCounts } from '../../../../positions/resolve/index.ts'
import { type Words, wordsOf } from '../words.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'

/** Where those stand who have no value on the issue: to the right of the scale (0…1). */
const UNKNOWN_AT = 1.25

/** One issue's scale from left to right; who has no value on it stands in a column of its own. Null where the view has no such issue. */
export function issueArrangement({ positions, alignment, view }: ArrangementInput, id: string): Arrangement | null {
  const words = wordsOf(view.lang)
  const { dataset, issues, value, status, units } = positions
  const index = dataset.issues.findIndex((issue) => issue.id === id)
  const column = issues.indexOf(index)
  const issue = dataset.issues[index]
  const scale = dataset.scales.find((one) => one.id === issue?.scale)
  if (issue === undefined || scale === undefined || column < 0) return null
  const held = valueCounts(positions)
  const compared = new Set(comparedUnits(alignment))
  const n = units.length
  const x = new Float64Array(n).fill(Number.NaN)
  const without = new Map<number, string>()
  for (let u = 0; u < n; u++) {
    const cell = u * issues.length + column
    const code = status[cell] as number
    if (held[u] === 0 && code === NO_CODE && !compared.has(u)) continue
    const one = value[cell] as number
    x[u] = Number.isNaN(one) ? UNKNOWN_AT : (one - scale.min) / (scale.max - scale.min)
    if (!Number.isNaN(one)) continue
    without.set(u, words.holding.axis[heldStatus(positions, cell) ?? 'none'])
  }
  const name = cleanText(issue.name)
  return {
    x,
    y: x.map((at) => (Number.isNaN(at) ? Number.NaN : 0)),
    fit: 'axis',
    turns: false,
    map: null,
    short: words.network.arrangements.issue.short(name),
    meaning: words.network.arrangements.issue.meaning(name),
    note: words.network.arrangements.issue.note(name),
    axis: { title: name, ...axisOf(scale, without, words) },
  }
}

function axisOf(
  scale: Scale,
  without: ReadonlyMap<number, string>,
  { network, forms }: Words,
): Pick<NonNullable<Arrangement['axis']>, 'ticks' | 'unknown'> {
  const points = scale.points.length > 0 ? scale.points.map((point) => point.value) : [scale.min, scale.max]
  const ticks = [...points]
    .sort((a, b) => a - b)
    .map((value) => ({ at: (value - scale.min) / (scale.max - scale.min), label: valueLabel(scale, value, forms) }))
  return {
    ticks,
    unknown: (drawn) => {
      const tally = new Map<string, number>()
      for (const u of drawn) {
        const word = without.get(u)
        if (word !== undefined) tally.set(word, (tally.get(word) ?? 0) + 1)
      }
      const counts = [...tally].map(([word, count]) => `${word}\u00a0${forms.numberWords(count)}`)
      const label = counts.length === 1 ? (counts[0] as string) : network.arrangements.issue.noValue(counts)
      return counts.length === 0 ? null : { at: UNKNOWN_AT, label }
    },
  }
}
