import { UserError } from '../errors.ts'
import type { MeasureInfo, MeasureOption } from '../measures/index.ts'
import { shown } from '../text.ts'
import { NORMALISATIONS, type Normalisation } from './normalisation.ts'
import type { StatementPair } from './statement-pair.ts'

/** A named measure of what two actors said. `range` is that without normalisation. */
export interface StatementMeasure extends MeasureInfo {
  /** Whether it counts that both spoke on an issue, and not what they said: the value is then no part of what makes a duplicate. */
  readonly ignoresValue: boolean
  readonly options: readonly MeasureOption[]
  /** The value before normalisation. */
  count(pair: StatementPair): number
}

const OPTIONS: readonly MeasureOption[] = [
  {
    id: 'normalisation',
    label: 'Normalisation',
    description: 'What the counts are divided by; where that is 0, the value is 0.',
    choices: NORMALISATIONS.map(({ id, label, formula, description }) => ({
      id,
      label,
      description: `Divided by ${formula}. ${description}`,
    })),
    default: 'none',
  },
  {
    id: 'duplicates',
    label: 'Duplicates',
    description: 'Within what an actor’s repeated statements on an issue count once.',
    choices: [
      { id: 'none', label: 'all count', description: 'Every statement counts.' },
      { id: 'document', label: 'per document', description: 'Repetitions in one document count once.' },
      { id: 'week', label: 'per week', description: 'Repetitions in one ISO week count once.' },
      { id: 'month', label: 'per month', description: 'Repetitions in one month count once.' },
      { id: 'year', label: 'per year', description: 'Repetitions in one year count once.' },
      { id: 'range', label: 'in the whole range', description: 'Every statement counts once.' },
    ],
    default: 'none',
  },
]

const SOURCE =
  'Leifeld 2017, Discourse network analysis, in Victor, Montgomery and Lubell (eds), The Oxford Handbook of Political Networks; definitions as in Discourse Network Analyzer'
const X = 'X_ajq the number of statements of actor a on issue j with value q'

/** Every measure of what two actors said, in the order in which forms offer them. */
export const STATEMENT_MEASURES: readonly StatementMeasure[] = [
  {
    id: 'congruence',
    label: 'Congruence',
    formula: `Σ_j Σ_q Σ_r X_ajq·X_bjr·(1 − |q−r|/Δ_j), ${X}`,
    description:
      'How often two actors said the same of the same issue, a near miss counting in part. Use it to find who shares a language. It grows with how often both speak, so compare pairs only after normalising, and it says nothing of how often the two contradict each other.',
    source: SOURCE,
    range: [0, Number.POSITIVE_INFINITY],
    symmetric: true,
    ignoresValue: false,
    options: OPTIONS,
    count: ({ together, apart }) => together - apart,
  },
  {
    id: 'conflict',
    label: 'Conflict',
    formula: `Σ_j Σ_q Σ_r X_ajq·X_bjr·|q−r|/Δ_j, ${X}`,
    description:
      'How often two actors contradicted each other on the same issue, by the distance of what they said. Use it to find the lines of a dispute. It grows with how often both speak.',
    source: SOURCE,
    range: [0, Number.POSITIVE_INFINITY],
    symmetric: true,
    ignoresValue: false,
    options: OPTIONS,
    count: ({ apart }) => apart,
  },
  {
    id: 'subtract',
    label: 'Congruence minus conflict',
    formula: `Σ_j Σ_q Σ_r X_ajq·X_bjr·(1 − 2·|q−r|/Δ_j), ${X}`,
    description:
      'Congruence less conflict: above 0 who rather agrees, below 0 who rather contradicts. The usual choice for coalitions. Near 0 it may stand for no contact or for as much agreement as conflict: look at both.',
    source: SOURCE,
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    symmetric: true,
    ignoresValue: false,
    options: OPTIONS,
    count: ({ together, apart }) => together - 2 * apart,
  },
  {
    id: 'co-occurrence',
    label: 'Co-occurrence',
    formula: `Σ_j (Σ_q X_ajq)(Σ_q X_bjq), ${X}`,
    description:
      'How often two actors spoke on the same issue, whatever they said. Use it to find who takes part in the same debates; it is no agreement.',
    source: SOURCE,
    range: [0, Number.POSITIVE_INFINITY],
    symmetric: true,
    ignoresValue: true,
    options: OPTIONS,
    count: ({ together }) => together,
  },
]

/** The statement measure of an id. Throws a `UserError` that lists the ids there are. */
export function statementMeasure(id: string): StatementMeasure {
  const found = STATEMENT_MEASURES.find((measure) => measure.id === id)
  if (!found) {
    throw new UserError('bad-parameter', 'measure', `no statement measure ${shown(id)}`, {
      expected: `one of ${STATEMENT_MEASURES.map((one) => one.id).join(', ')}`,
    })
  }
  return found
}

/** The normalised value of a measure for a pair; 0 where the normalisation would divide by 0. */
export function statementValue(measure: StatementMeasure, by: Normalisation, pair: StatementPair): number {
  const divisor = by.divisor(pair)
  return divisor === 0 ? 0 : measure.count(pair) / divisor
}
