import { useState } from 'react'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { NetworkScene } from '../scene.ts'
import { linesOfNodes } from './lines-of-nodes.ts'
import { text } from './words.ts'

const { valueWords } = forms

/** The network in words: every actor with whom its lines lead to. It is made when it is opened. */
export function NeighbourList({ scene }: { scene: NetworkScene }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="neighbours">
      <summary>{text.asList}</summary>
      {open && <ActorLines scene={scene} />}
    </details>
  )
}

function ActorLines({ scene }: { scene: NetworkScene }) {
  const { summary } = useExplorer()
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!measure) return null
  return (
    <ul className="neighbour-list">
      {linesOfNodes(scene).map(({ node, agree, differ }) => (
        <li key={node.id}>
          <button type="button" className="link" onClick={() => changeView({ select: [node.id] })}>
            {node.name}
          </button>
          {[
            { verb: text.agreesWith, lines: agree },
            { verb: text.differsFrom, lines: differ },
          ].map(({ verb, lines }) =>
            lines.length === 0 ? null : (
              <span key={verb}>
                {' '}
                {verb} {lines.map(({ other, value }) => `${other.name} (${valueWords(value, measure)})`).join(', ')}.
              </span>
            ),
          )}
          {agree.length + differ.length === 0 && ` ${text.noLine}`}
        </li>
      ))}
    </ul>
  )
}
