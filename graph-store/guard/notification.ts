import type { Notification } from 'neo4j-driver'
import { PLAN_PREFIX } from './plan.ts'

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
