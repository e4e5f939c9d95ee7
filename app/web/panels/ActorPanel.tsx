import { useState } from 'react'
import { ActorSearch } from '../kit/ActorSearch.tsx'
import { messages } from '../messages.ts'
import { useAnswer } from '../state/ask.ts'
import { useExplorer } from '../state/explorer.ts'
import { useStances } from '../state/fetched.ts'
import { useStore } from '../state/store.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'
import { speakersOf, useLookup } from './lookup.ts'
import { Neighbours } from './Neighbours.tsx'
import { openedIssue } from './opened-issue.ts'
import { PositionItem } from './PositionItem.tsx'

const text = messages.actor
/** The words of so few positions are fetched at once; of more, when one is opened. */
const AT_ONCE = 40
const LISTED = 30

/** An actor: what it holds in the view, whose words that rests on, and who stands nearest to it and farthest. */
export function ActorPanel({ id }: { id: string }) {
  const { view, dataset, facts, attempt } = useExplorer()
  const { actorName, issue } = useLookup()
  const actor = facts.actors.find((one) => one.id === id)
  const answered = useAnswer('actor', actor ? { dataset, view, actor: id } : null, attempt)
  const account = answered.of?.actor === id ? answered.value : undefined
  const [all, setAll] = useState(false)
  const opened = useStore(openedIssue)
  const atOnce = account !== undefined && account.positions.length > 0 && account.positions.length <= AT_ONCE
  const speakers = [...new Set([...(account?.holders ?? []), ...(account?.positions.flatMap(speakersOf) ?? [])])]
  const words = useStances(
    atOnce ? { dataset, actors: speakers, issues: account.positions.map(({ issue }) => issue) } : null,
    attempt,
  )

  if (!actor) {
    return (
      <section className="panel">
        <h2>{id}</h2>
        <p>{text.unknown}</p>
      </section>
    )
  }
  const asked = opened?.actor === id ? opened.issue : undefined
  const askedLine = account?.positions.find((line) => line.issue === asked)
  const listed = account?.positions.filter((line) => line !== askedLine) ?? []
  const shown = listed.slice(0, all ? undefined : LISTED)
  const valued = account?.positions.filter(({ value }) => value !== null).length ?? 0
  const others = account?.holders.filter((holder) => holder !== id) ?? []
  return (
    <section className="panel" data-testid="actor-panel" aria-busy={account === undefined}>
      <h2 className="clamp" title={actor.name}>
        {actor.name}
      </h2>
      {actor.aliases.length > 0 && <p className="small">{text.also(forms.listWords(actor.aliases))}</p>}
      {account && !account.isUnit && (
        <p>
          {account.countsFor.length === 0
            ? text.notUnitAlone
            : text.notUnit(account.countsFor.map(actorName).join(', '))}{' '}
          {account.countsFor.map((unit) => (
            <button type="button" className="link" key={unit} onClick={() => changeView({ select: [unit] })}>
              {actorName(unit)}
            </button>
          ))}
        </p>
      )}
      {account?.isUnit && (
        <>
          <p className="small">
            {text.positions(valued, account.inScope, account.positions.length - valued)}
            {others.length > 0 && `. ${text.holders(others.map(actorName).join(', '))}`}
          </p>
          <div className="compare">
            <ActorSearch
              label={messages.panel.compare}
              except={id}
              onPick={(other) => changeView({ select: [id, other] })}
              placeholder={messages.panel.compare}
            />
          </div>
          {account.positions.length === 0 && <p>{text.none}</p>}
          {asked !== undefined && (
            <ul className="positions" data-testid="opened-issue">
              {askedLine ? (
                <PositionItem
                  key={asked}
                  line={askedLine}
                  unit={id}
                  speakers={speakers}
                  words={atOnce ? words : null}
                  opened
                />
              ) : (
                <li role="status">{text.noStance(issue(asked)?.name ?? asked)}</li>
              )}
            </ul>
          )}
          <ul className="positions">
            {shown.map((line) => (
              <PositionItem key={line.issue} line={line} unit={id} speakers={speakers} words={atOnce ? words : null} />
            ))}
          </ul>
          {shown.length < listed.length && (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {text.more(listed.length - shown.length)}
            </button>
          )}
          <Neighbours of={id} title={text.nearest} from={account.nearest} />
          <Neighbours of={id} title={text.farthest} from={account.farthest} />
        </>
      )}
    </section>
  )
}
