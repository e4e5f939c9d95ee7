import { share } from '../../../web/format/number.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { DividingIssue } from '../divisions.ts'
import type { CoalitionsScene, SceneCoalition } from '../scene.ts'
import { Badge } from './Badge.tsx'
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
        {scene.divisions.map(({ a, b, wedges, bridges }) => {
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
                <Badge coalition={one} /> <Badge coalition={other} />{' '}
                <span className="clamp" title={text.pair(one.name, other.name)}>
                  {text.pair(one.name, other.name)}
                </span>
              </h3>
              <Issues title={text.divides} issues={wedges} by="wedge" one={one} other={other} />
              <Issues title={text.joins} issues={bridges} by="bridge" one={one} other={other} />
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
  /** What the issues are ordered by. */
  readonly by: 'wedge' | 'bridge'
  readonly title: string
  readonly issues: readonly DividingIssue[]
  readonly one: SceneCoalition
  readonly other: SceneCoalition
}

function Issues({ title, issues, one, other, by }: IssuesProps) {
  return (
    <div>
      <h4>{title}</h4>
      {issues.length === 0 && <p className="small">{text.none}</p>}
      <ol className="plain">
        {issues.map((issue) => (
          <li key={issue.id}>
            <span className="clamp" title={issue.name}>
              {issue.name}
            </span>{' '}
            <span className="small">{text.means(one.letter, issue.meanA, other.letter, issue.meanB)}</span>{' '}
            <span className="small">
              · {text.strength[by](share(issue[by]))}, {text.gap(share(issue.gap))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
