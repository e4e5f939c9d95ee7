import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { messages } from '../../../web/messages.ts'
import { behindWords } from '../../timeline/page/behind-words.ts'
import type { SpectrumIssue, SpectrumMove } from '../scene.ts'
import { text } from './words.ts'

const SHOWN = 10

interface MoveListProps {
  readonly issue: Pick<SpectrumIssue, 'actors' | 'gone'>
  readonly since: string
  /** A value of the scale in words. */
  readonly words: (value: number) => string
}

/** Who changed position since a day, from where to where, the farthest first; for whom others speak or count instead; and whose position is known on one of the two days only. */
export function MoveList({ issue: { actors, gone }, since, words }: MoveListProps) {
  const moves = actors
    .flatMap(({ id, name, value, move }) => (move === null ? [] : [{ id, name, value, ...move }]))
    .sort((a, b) => Math.abs(b.value - b.before) - Math.abs(a.value - a.before))
  const changed = moves.filter(({ kind }) => kind === 'changed')
  const others = moves.filter(({ kind }) => kind !== 'changed')
  const both = moves.length + actors.filter((actor) => actor.since === 'same').length
  const fresh = actors.flatMap((actor) => (actor.since === 'new' ? [actor.name] : []))
  return (
    <div data-testid="moves">
      <h3>{text.moved(changed.length, both, since)}</h3>
      <Moves moves={changed} words={words} />
      {others.length > 0 && (
        <div data-testid="other-voices">
          <h3>{messages.groups.others(others.length)}</h3>
          <Moves moves={others} words={words} />
        </div>
      )}
      {fresh.length > 0 && (
        <p className="small">
          <strong>{text.fresh}:</strong> {fresh.join(', ')}
        </p>
      )}
      {gone.length > 0 && (
        <p className="small">
          <strong>{text.gone}:</strong> {gone.join(', ')}
        </p>
      )}
    </div>
  )
}

interface MovesProps {
  readonly moves: readonly (SpectrumMove & { readonly id: string; readonly name: string; readonly value: number })[]
  readonly words: (value: number) => string
}

function Moves({ moves, words }: MovesProps) {
  const { shown, rest } = useFirstOf(moves, SHOWN, text.more)
  return (
    <>
      <ul className="plain">
        {shown.map(({ id, name, before, value, who }) => (
          <li key={id}>
            {text.move(name, words(before), words(value))}
            {behindWords(who, name)}
          </li>
        ))}
      </ul>
      {rest}
    </>
  )
}
