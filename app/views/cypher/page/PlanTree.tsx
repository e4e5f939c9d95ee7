import { forms } from '../../../web/words.ts'
import type { PlanNode } from './answer-types.ts'
import { text } from './words.ts'

const { numberWords } = forms

/** How Neo4j would run the query: each operator with what it does and how many rows it expects. */
export function PlanTree({ plan }: { plan: PlanNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="cypher-plan" tabIndex={0} aria-label={text.plan} data-testid="cypher-plan">
      <ul>
        <PlanItem node={plan} />
      </ul>
    </section>
  )
}

function PlanItem({ node }: { node: PlanNode }) {
  return (
    <li>
      <strong>{node.operator}</strong> {node.details !== null && <code>{node.details}</code>}
      {node.rows !== null && <span className="small"> {text.expected(numberWords(Math.round(node.rows)))}</span>}
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is shown once and does not change
            <PlanItem key={i} node={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
