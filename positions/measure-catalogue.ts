import { GRAPH_MEASURES } from './balance/index.ts'
import { DIVISION_MEASURES } from './coalitions/index.ts'
import { GROUP_MEASURES } from './groups/index.ts'
import { MACTOR_MEASURES } from './mactor/index.ts'
import { type MeasureInfo, type MeasureOption, PAIR_MEASURES } from './measures/index.ts'
import { STATEMENT_MEASURES } from './statements/index.ts'

/** What a measure is taken of: two actors' positions, two actors' statements, a group, a signed graph, a division, a MACTOR model. */
export const MEASURE_KINDS = ['pair', 'statements', 'group', 'graph', 'division', 'mactor'] as const

/** What is told of a measure in lists and documents. */
export interface CatalogueEntry extends MeasureInfo {
  readonly kind: (typeof MEASURE_KINDS)[number]
  readonly options: readonly MeasureOption[]
}

/** Every measure of every kind, each id once, in the order of the kinds. */
export const MEASURE_CATALOGUE: readonly CatalogueEntry[] = [
  ...PAIR_MEASURES.map((measure) => entry('pair', measure)),
  ...STATEMENT_MEASURES.map((measure) => entry('statements', measure, measure.options)),
  ...GROUP_MEASURES.map((measure) => entry('group', measure, measure.options)),
  ...GRAPH_MEASURES.map((measure) => entry('graph', measure)),
  ...DIVISION_MEASURES.map((measure) => entry('division', measure)),
  ...MACTOR_MEASURES.map((measure) => entry('mactor', measure)),
]

function entry(
  kind: CatalogueEntry['kind'],
  { id, label, formula, description, source, range, symmetric }: MeasureInfo,
  options: readonly MeasureOption[] = [],
): CatalogueEntry {
  return { kind, id, label, formula, description, source, range, symmetric, options }
}
