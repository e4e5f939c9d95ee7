import { share } from '../../../web/format/number.ts'
import type { SceneCoalition } from '../scene.ts'
import { text } from './words.ts'

/** How united a coalition is on each issue, the least united first. */
export function IssueTable({ coalition }: { coalition: SceneCoalition }) {
  const { issues, issuesHeld, members, letter } = coalition
  return (
    <details className="coalition-issues" open={issues.length <= OPEN}>
      <summary>
        <h3 title={text.unitedHelp}>{text.issues}</h3>
        {issues.length < issuesHeld && <span className="small"> {text.issuesSome(issues.length, issuesHeld)}</span>}
      </summary>
      <table aria-label={`${letter}: ${text.issues}`}>
        <thead>
          <tr>
            <th scope="col">{text.issue}</th>
            <th scope="col">{text.united}</th>
            <th scope="col">{text.mean}</th>
            <th scope="col" className="figure">
              {text.hold}
            </th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              <th scope="row">
                <span className="clamp" title={issue.name}>
                  {issue.name}
                </span>
              </th>
              <td>
                {issue.cohesion === null ? (
                  <span className="small">{text.oneHolder}</span>
                ) : (
                  <span className="heat" style={{ '--heat': issue.cohesion } as React.CSSProperties}>
                    {share(issue.cohesion)}
                  </span>
                )}
              </td>
              <td>{issue.mean}</td>
              <td className="figure">
                {issue.known}/{members.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** A table of at most so many issues stands open. */
const OPEN = 12
