import type { Plan as DriverPlan, Notification } from 'neo4j-driver'

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

/** What Neo4j remarks on a query; `line` and `column` from 1, `offset` from 0, null when it names no place. */
export interface CypherNotification {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly severity: string
  readonly line: number | null
  readonly column: number | null
  readonly offset: number | null
}

/** The driver's remark; `prefixed` when the text that was sent began with our own line. */
export function notificationOf(notification: Notification, prefixed: boolean): CypherNotification {
  const { code, title, description, severityLevel: severity, position } = notification
  const { line, column, offset } = position as Partial<Record<'line' | 'column' | 'offset', number | bigint>>
  const placed = line !== undefined && column !== undefined && offset !== undefined
  return {
    code,
    title,
    description,
    severity,
    line: placed ? Number(line) - (prefixed ? 1 : 0) : null,
    column: placed ? Number(column) : null,
    offset: placed ? Number(offset) - (prefixed ? PLAN_PREFIX.length : 0) : null,
  }
}
