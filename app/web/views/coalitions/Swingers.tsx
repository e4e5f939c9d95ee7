import { useState } from 'react'
import type { CoalitionsScene, SceneCoalition } from '../../../../diagram/coalitions/scene.ts'
import type { PairMeasure } from '../../../../positions/measures/measure.ts'
import { percentOf, share } from '../../format/number.ts'
import { messages } from '../../messages.ts'

const text = messages.views.coalitions
const SHOWN = 6

interface SwingersProps {
  readonly scene: CoalitionsScene
  readonly coalition: SceneCoalition
  readonly measure: PairMeasure
}

/** Who may leave a coalition: the loosest first. */
export function Swingers({ scene, coalition, measure }: SwingersProps) {
  const [all, setAll] = useState(false)
  const swingers = coalition.members.filter(({ swings }) => swings).reverse()
  const shown = swingers.slice(0, all ? undefined : SHOWN)
  return (
    <section>
      <h3 title={text.swingHelp}>{text.swing}</h3>
      {swingers.length === 0 && <p className="small">{text.nobodySwings}</p>}
      <ul className="plain small" data-testid="swingers">
        {shown.map(({ id, name, belonging, own, nearest }) => (
          <li key={id}>
            <strong>{name}</strong>{' '}
            {text.swings(
              share(belonging),
              own === null ? '' : text.own(percentOf(own, measure.range)),
              nearest === null
                ? ''
                : text.other(
                    scene.coalitions[nearest.coalition]?.letter ?? '',
                    percentOf(nearest.value, measure.range),
                  ),
            )}
          </li>
        ))}
      </ul>
      {swingers.length > SHOWN && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more(swingers.length - SHOWN)}
        </button>
      )}
    </section>
  )
}
