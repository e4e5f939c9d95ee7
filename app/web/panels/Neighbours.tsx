import { PAIR_MEASURES } from '../../../positions/measures/index.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'
import type { AlignmentLines } from '../worker/protocol.ts'

const { valueWords } = forms

/** Who stands nearest to an actor, or farthest; each opens the account of the two. */
export function Neighbours({ of, title, from }: { of: string; title: string; from: AlignmentLines }) {
  const { lines, tied } = from
  const { summary } = useExplorer()
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (lines.length === 0 || !measure) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="neighbours">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" className="link" onClick={() => changeView({ select: [of, line.id] })}>
              {line.name}
            </button>
            <span className="figure">
              {valueWords(line.value, measure)}{' '}
              <span className="small">{messages.actor.on(line.shared, from.inScope)}</span>
            </span>
          </li>
        ))}
      </ul>
      {tied > 0 && <p className="small">{messages.actor.tied(tied)}</p>}
    </>
  )
}
