import { Marks } from '../../../web/painting/Painting.tsx'
import { changeView } from '../../../web/state/view-store.ts'
import type { DividingIssue } from '../divisions.ts'
import { badgeDrawing } from '../drawing.ts'
import type { CoalitionsScene, SceneCoalition } from '../scene.ts'
import { text } from './words.ts'

/** What divides and what joins each two of the largest coalitions; each two can be compared. */
export function Between({ scene }: { scene: CoalitionsScene }) {
  const told = new Set(scene.divisions.flatMap(({ a, b }) => [a, b])).size
  return (
    <section className="between" aria-labelledby="between">
      <h2 id="between">{text.between}</h2>
      <p className="small">
        {text.betweenHelp}
        {told < scene.coalitions.length && ` ${text.largest(told)}`}
      </p>
      <ul className="plain">
        {scene.divisions.map(({ a, b, title, agreement, wedges, bridges }) => {
          const [one, other] = [scene.coalitions[a] as SceneCoalition, scene.coalitions[b] as SceneCoalition]
          const compare = () =>
            changeView({
              show: 'compare',
              left: one.members.map(({ id }) => id),
              right: other.members.map(({ id }) => id),
              select: undefined,
            })
          return (
            <li key={`${a} ${b}`} className="division" data-testid="division">
              <h3 className="division-head">
                <Marks {...badgeDrawing(one)} /> <Marks {...badgeDrawing(other)} />{' '}
                <span className="clamp" title={title}>
                  {title}
                </span>
              </h3>
              {agreement !== '' && <p className="small division-agreement">{agreement}</p>}
              <Issues title={text.divides} issues={wedges} />
              <Issues title={text.joins} issues={bridges} />
              <button type="button" className="button quiet" onClick={compare} data-testid="compare-coalitions">
                {text.compare(one.letter, other.letter)}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface IssuesProps {
  readonly title: string
  readonly issues: readonly DividingIssue[]
}

function Issues({ title, issues }: IssuesProps) {
  return (
    <div>
      <h4>{title}</h4>
      {issues.length === 0 && <p className="small">{text.none}</p>}
      <ol className="plain">
        {issues.map(({ id, name, words }) => (
          <li key={id}>
            <span className="clamp" title={name}>
              {name}
            </span>{' '}
            <span className="small">{words}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
