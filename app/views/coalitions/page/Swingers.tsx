import { useState } from 'react'
import type { PairMeasure } from '../../../../positions/measures/measure.ts'
import { percentOf, share } from '../../../web/format/number.ts'
import type { SceneMember } from '../members.ts'
import type { CoalitionsScene, SceneCoalition } from '../scene.ts'
import { text } from './words.ts'

const SHOWN = 6

interface SwingersProps {
  readonly scene: CoalitionsScene
  readonly coalition: SceneCoalition
  readonly measure: PairMeasure
}

/** Who may leave a coalition: who stays in the fewest runs first, then who stands nearest to another, or nearer than to its own. */
export function Swingers({ scene, coalition, measure }: SwingersProps) {
  const [all, setAll] = useState(false)
  const swingers = coalition.members
    .filter(({ swings }) => swings)
    .sort((a, b) => a.belonging - b.belonging || lead(a) - lead(b))
  const shown = swingers.slice(0, all ? undefined : SHOWN)
  return (
    <section>
      <h3>{text.swing}</h3>
      <p className="small">{swingers.length === 0 ? text.nobodySwings : text.swingHelp}</p>
      <ul className="plain small swingers" data-testid="swingers">
        {shown.map(({ id, name, belonging, own, nearest }) => (
          <li key={id}>
            <strong className="clamp" title={name}>
              {name}
            </strong>{' '}
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

/** By how much one stands nearer to its own than to the nearest other coalition. */
function lead({ own, nearest }: SceneMember): number {
  return own === null || nearest === null ? 0 : own - nearest.value
}
