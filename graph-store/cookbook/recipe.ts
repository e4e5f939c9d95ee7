import { folded } from '../view-query/index.ts'

/** A question that analysts ask, with its answer in Cypher. */
export interface Recipe {
  /** Of small letters, digits and hyphens; the name of its page. */
  readonly id: string
  readonly title: string
  readonly question: string
  /** What the query does and what to mind, one paragraph. */
  readonly explanation: string
  /** One statement that only reads; takes `$dataset` and `params`. */
  readonly query: string
  /** Parameters for `dataset`, beside `$dataset`. */
  readonly params: Readonly<Record<string, unknown>>
  /** The shipped seed that the page shows it on. */
  readonly dataset: 'chevening-2025' | 'talks-2025' | 'un-ukraine'
}

/** What each delegation `a` holds on each issue `i` as of `$day`, with the stance `s`: persons within their terms count for whom they represent. */
export const DELEGATIONS = `MATCH (holder:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.validFrom <= $day <= s.validTo AND s.retractedAt IS NULL AND NOT i.partial
${folded('by-scale')}`

/** The same with a value, and with the width of the scale. */
export const VALUED = `${DELEGATIONS}
MATCH (i)-[:MEASURED_ON]->(scale:Scale) WHERE s.value IS NOT NULL`

/** Every ordered pair of delegations `a`, `b` with `S` and `shared`, where they share `$minShared` issues or more. */
export const PAIRS = `${VALUED}
WITH i, scale.max - scale.min AS width, collect({a: a, s: s}) AS held
UNWIND held AS x UNWIND held AS y
WITH x.a AS a, y.a AS b, abs(x.s.value - y.s.value) / width AS distance,
  sqrt(coalesce(x.s.salience, 1) * coalesce(y.s.salience, 1)) AS w
WHERE a <> b AND w > 0
WITH a, b, sum(w * distance) AS far, sum(w) AS weights, count(*) AS shared
WHERE shared >= $minShared
WITH a, b, 1 - 2 * far / weights AS S, shared`
