import type { Lang } from '../../../../positions/view.ts'
import { share } from '../../../web/format/number.ts'
import { Marks } from '../../../web/painting/Painting.tsx'
import { unitedDrawing } from '../drawing.ts'
import type { SceneCoalition } from '../scene.ts'
import { wordsOf } from '../words.ts'
import { text } from './words.ts'

/** How united a coalition is on each issue, the least united first. */
export function IssueTable({ coalition, lang }: { coalition: SceneCoalition; lang: Lang | undefined }) {
  const { issues, issuesHeld, members, letter } = coalition
  const { united } = wordsOf(lang).coalitions
  return (
    <details className="coalition-issues" open={issues.length <= OPEN}>
      <summary>
        <h3 title={text.unitedHelp}>{united}</h3>
        {issues.length < issuesHeld && <span className="small"> {text.issuesSome(issues.length, issuesHeld)}</span>}
      </summary>
      <table aria-label={`${letter}: ${united}`}>
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
                  <span className="united">
                    <Marks {...unitedDrawing(issue.cohesion)} />
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
