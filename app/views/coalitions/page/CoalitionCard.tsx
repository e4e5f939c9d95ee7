import type { Lang } from '../../../../positions/view.ts'
import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { share } from '../../../web/format/number.ts'
import { Marks } from '../../../web/painting/Painting.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { badgeDrawing } from '../drawing.ts'
import type { SceneCoalition } from '../scene.ts'
import { IssueTable } from './IssueTable.tsx'
import { MemberList } from './MemberList.tsx'
import { text } from './words.ts'

/** A coalition: who belongs to it and how strongly, how united it is, and how it stands to the others. */
export function CoalitionCard({ coalition, lang }: { coalition: SceneCoalition; lang: Lang | undefined }) {
  const { facts } = useExplorer()
  const { letter, name, members, stability } = coalition
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
        <Marks {...badgeDrawing(coalition)} />
        <h2 id={`coalition-${letter}`} className="clamp" title={name}>
          <span className="visually-hidden">{letter}: </span>
          {name}
        </h2>
        <p className="small">
          {coalition.facts}
          {' · '}
          <span title={text.foundHelp}>{text.found(share(stability))}</span>
        </p>
      </header>
      <MemberList coalition={coalition} lang={lang} />
      <Swingers coalition={coalition} />
      <IssueTable coalition={coalition} lang={lang} />
      {coalition.foot.length > 0 && (
        <div className="small">
          {coalition.foot.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <button type="button" className="button quiet" onClick={show} data-testid="coalition-network">
        {text.network}
      </button>
    </article>
  )
}

/** So many who swing stand there from the start. */
const SHOWN = 6

/** Who may leave a coalition, and why. */
function Swingers({ coalition: { swingers } }: { coalition: SceneCoalition }) {
  const { shown, rest } = useFirstOf(swingers, SHOWN, text.more, text.fewer)
  return (
    <section>
      <h3>{text.swing}</h3>
      <p className="small">{swingers.length === 0 ? text.nobodySwings : text.swingHelp}</p>
      <ul className="plain small swingers" data-testid="swingers">
        {shown.map(({ id, name, why }) => (
          <li key={id}>
            <strong className="clamp" title={name}>
              {name}
            </strong>{' '}
            {why}
          </li>
        ))}
      </ul>
      {rest}
    </section>
  )
}
