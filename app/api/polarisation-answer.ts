import { type Alignment, alignmentOf } from '../../positions/alignment/index.ts'
import {
  balanceOf,
  type CampsOptions,
  camps,
  type SignedGraph,
  signedGraphOfAlignment,
} from '../../positions/balance/index.ts'
import {
  estebanRay,
  type GroupMeasure,
  type GroupSample,
  groupSize,
  issueCounts,
  leik,
  tastleWierman,
  vanDerEijk,
} from '../../positions/groups/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import { polarisation } from '../../positions/series/index.ts'
import type { CampsAnswer, PolarisationAnswer } from './analysis-answers.ts'
import { answerScope, numberOrNull } from './answer-scope.ts'
import type { PolarisationQuery } from './parameters.ts'
import { thresholdsOf } from './thresholds.ts'

/** The names of an issue's columns, in the order in which they are printed. */
export const POLARISATION_COLUMNS = [
  'issue',
  'positions',
  'distribution',
  'polarisation',
  'vanDerEijk',
  'estebanRay',
  'leik',
  'tastleWierman',
] as const

/** How divided all actors are on each issue (null for every index with fewer than two positions), and how balanced the graph of agreement and disagreement is. */
export function polarisationAnswer(
  positions: Positions,
  query: Pick<PolarisationQuery, 'agree' | 'differ' | 'camps'>,
  alignment: Alignment = alignmentOf(positions),
): PolarisationAnswer {
  const { dataset } = positions
  const thresholds = thresholdsOf(positions.scope.measure, query)
  const whole = polarisation(positions)
  const graph = signedGraphOfAlignment(alignment, thresholds)
  const { frustration, ...balance } = balanceOf(graph)
  const { issues: inScope, ...scope } = answerScope(positions)
  return {
    ...scope,
    inScope,
    polarisation: whole.value,
    polarisedIssues: whole.issues,
    balance: {
      ...thresholds,
      lines: graph.sign.length,
      ...balance,
      frustration: { value: frustration.value, exact: frustration.exact, atLeast: frustration.atLeast },
      ...(query.camps === undefined ? {} : { camps: campsAnswer(graph, actorIds(positions), query.camps) }),
    },
    issues: Array.from(positions.issues, (issue, k) => {
      const counts = issueCounts(positions, k)
      // One rule for all: nobody is divided from nobody, so it takes two positions.
      const of = (measure: GroupMeasure) => (counts && groupSize(counts) >= 2 ? measured(measure, counts) : null)
      return {
        issue: dataset.issues[issue]?.id as string,
        name: dataset.issues[issue]?.name as string,
        positions: counts ? groupSize(counts) : 0,
        distribution: counts ? distribution(positions, issue, counts) : [],
        polarisation: numberOrNull(whole.byIssue[k]),
        vanDerEijk: of(vanDerEijk),
        estebanRay: of(estebanRay),
        leik: of(leik),
        tastleWierman: of(tastleWierman),
      }
    }),
  }
}

/** Issues as rows with the columns of `POLARISATION_COLUMNS`; the distribution as `value:count` divided by blanks. */
export function* polarisationRows({ issues }: PolarisationAnswer): Generator<object> {
  for (const { distribution, ...issue } of issues) {
    yield { ...issue, distribution: distribution.map(({ value, count }) => `${value}:${count}`).join(' ') }
  }
}

function actorIds({ dataset, units }: Positions): string[] {
  return Array.from(units, (actor) => dataset.actors[actor]?.id as string)
}

function measured(measure: GroupMeasure, counts: GroupSample): number | null {
  const value = measure.compute(counts)
  return typeof value === 'number' ? value : null
}

function distribution({ dataset }: Positions, issue: number, { values, counts }: GroupSample) {
  const scale = dataset.scales.find(({ id }) => id === dataset.issues[issue]?.scale)
  return Array.from(values, (value, i) => ({
    value,
    label: scale?.points.find((point) => point.value === value)?.label ?? null,
    count: counts[i] as number,
  }))
}

/** The division of a graph into at most `asked` camps, or any number, that frustrates the fewest lines; each node by name. */
export function campsAnswer(graph: SignedGraph, names: readonly string[], asked: number | 'any'): CampsAnswer {
  const options: CampsOptions = asked === 'any' ? {} : { most: asked }
  const { value, exact, atLeast, count, partition } = camps(graph, options)
  return {
    value,
    exact,
    atLeast,
    count,
    partition: Object.fromEntries(names.map((name, node) => [name, partition[node] as number])),
  }
}
