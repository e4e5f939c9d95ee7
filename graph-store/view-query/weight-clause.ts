import type { Scope } from '../../positions/scope.ts'

/** How an issue `i` weighs: a clause that adds `issueWeight` to `i`, `held`, `inScope`, or nothing when none is weighted. */
export function weightClause({ weight }: Scope): { text: string; name: string; params: Record<string, unknown> } {
  if (weight.size === 0) return { text: '', name: '1.0', params: {} }
  return {
    text: `
WITH i, held, inScope, COLLECT { MATCH (i)-[:PART_OF*1..]->(above:Issue) RETURN above.id } AS above
WITH i, held, inScope, coalesce([w IN $weights WHERE w.issue = i.id | w.weight][0],
  [w IN $weights WHERE w.issue IN above | w.weight][-1], 1.0) AS issueWeight`,
    name: 'issueWeight',
    params: { weights: [...weight].map(([issue, value]) => ({ issue, weight: value })) },
  }
}
