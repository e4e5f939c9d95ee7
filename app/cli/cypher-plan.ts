import type { CypherNotification, CypherPlan } from '../../graph-store/guard/index.ts'
import { type Format, write } from './print.ts'

/** Prints a query's plan: as a tree, or as JSON in the other formats. */
export async function printPlan(
  planned: { readonly plan: CypherPlan; readonly notifications: readonly CypherNotification[] },
  format: Format,
): Promise<void> {
  if (format !== 'table') await write(`${JSON.stringify(planned)}\n`)
  else for (const line of treeLines(planned.plan, '', '')) await write(`${line}\n`)
}

function* treeLines(plan: CypherPlan, first: string, rest: string): Generator<string> {
  const rows =
    plan.rows === null ? '' : `  (about ${plan.rows.toLocaleString('en', { maximumFractionDigits: 1 })} rows)`
  yield `${first}${plan.operator}${plan.details === null ? '' : `  ${plan.details.replace(/\s+/g, ' ')}`}${rows}`
  for (const [place, child] of plan.children.entries()) {
    const isLast = place === plan.children.length - 1
    yield* treeLines(child, `${rest}${isLast ? '└ ' : '├ '}`, `${rest}${isLast ? '  ' : '│ '}`)
  }
}
