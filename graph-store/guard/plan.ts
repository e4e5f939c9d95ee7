import type { Plan as DriverPlan } from 'neo4j-driver'

/** What stands before a text whose plan is asked for: on a line of its own, so that columns in errors are those of the text. */
export const PLAN_PREFIX = 'EXPLAIN\n'

/** A node of a query's plan: the operator's name without the suffix that Neo4j gives it, what it works on, and how many rows the planner expects. */
export interface CypherPlan {
  readonly operator: string
  readonly details: string | null
  readonly rows: number | null
  readonly variables: readonly string[]
  readonly children: readonly CypherPlan[]
}

/** The plan that EXPLAIN gave. */
export function planOf(plan: DriverPlan): CypherPlan {
  const { Details: details, EstimatedRows: rows } = plan.arguments as Record<string, unknown>
  return {
    operator: plan.operatorType.replace(/@[^@]*$/, ''),
    details: typeof details === 'string' && details !== '' ? details : null,
    rows: typeof rows === 'number' ? rows : typeof rows === 'bigint' ? Number(rows) : null,
    variables: plan.identifiers,
    children: plan.children.map(planOf),
  }
}
