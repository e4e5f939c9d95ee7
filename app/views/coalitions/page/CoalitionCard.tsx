import type { PairMeasure } from '../../../../positions/measures/measure.ts'
import { percentOf, share } from '../../../web/format/number.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { CoalitionsScene, SceneCoalition } from '../scene.ts'
import { Badge } from './Badge.tsx'
import { IssueTable } from './IssueTable.tsx'
import { MemberList } from './MemberList.tsx'
import { Swingers } from './Swingers.tsx'
import { text } from './words.ts'

const { valueWords } = forms

interface CardProps {
  readonly scene: CoalitionsScene
  readonly place: number
  readonly measure: PairMeasure
}

/** A coalition: who belongs to it and how strongly, how united it is, and how it stands to the others. */
export function CoalitionCard({ scene, place, measure }: CardProps) {
  const { facts } = useExplorer()
  const coalition = scene.coalitions[place] as SceneCoalition
  const { letter, name, members, cohesion, stability } = coalition
  const inside = new Set(members.map(({ id }) => id))
  const show = () =>
    changeView({
      show: undefined,
      layout: 'coalitions',
      hulls: true,
      focus: undefined,
      hide: facts.actors.map(({ id }) => id).filter((id) => !inside.has(id)),
    })
  return (
    <article className="coalition" aria-labelledby={`coalition-${letter}`} data-testid="coalition">
      <header>
        <Badge coalition={coalition} />
        <h2 id={`coalition-${letter}`} className="clamp" title={name}>
          <span className="visually-hidden">{letter}: </span>
          {name}
        </h2>
        <p className="small">
          {text.members(members.length)} ·{' '}
          {cohesion === null ? text.withinNone : text.within(percentOf(cohesion, measure.range))}
          {' · '}
          <span title={text.foundHelp}>{text.found(share(stability))}</span>
        </p>
      </header>
      {coalition.toOthers.length > 0 && (
        <ul className="coalition-others" aria-label={text.alignments}>
          {coalition.toOthers.slice(0, OTHERS).map(({ coalition: other, value }) => (
            <li key={other}>
              {text.to(scene.coalitions[other]?.letter ?? '')}{' '}
              <strong>{value === null ? text.noValue : percentOf(value, measure.range)}</strong>{' '}
              {value !== null && percentOf(value, measure.range) !== valueWords(value, measure) && (
                <span className="small">{valueWords(value, measure)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {coalition.asMuchWith.length > 0 && (
        <p className="small" data-testid="as-much">
          {text.asMuch(
            coalition.asMuchWith.slice(0, OTHERS).map(({ coalition: other }) => scene.coalitions[other]?.letter ?? ''),
          )}
        </p>
      )}
      <MemberList coalition={coalition} />
      <Swingers scene={scene} coalition={coalition} measure={measure} />
      <IssueTable coalition={coalition} />
      <button type="button" className="button quiet" onClick={show} data-testid="coalition-network">
        {text.network}
      </button>
    </article>
  )
}

/** With so many others the mean alignment is told. */
const OTHERS = 6
