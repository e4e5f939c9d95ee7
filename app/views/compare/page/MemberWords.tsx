import type { StancesAnswer } from '../../../api/answers.ts'
import { speakersOf, stanceOf, useLookup } from '../../../web/panels/lookup.ts'
import { PositionSource } from '../../../web/panels/PositionSource.tsx'
import { positionWords } from '../../../web/panels/position-words.ts'
import { SideKey } from '../../../web/panels/SideKey.tsx'
import { StanceWords } from '../../../web/panels/StanceWords.tsx'
import { WordsState } from '../../../web/panels/WordsState.tsx'
import { useExplorer, useViewAnswer } from '../../../web/state/explorer.ts'
import { type Fetched, useStances } from '../../../web/state/fetched.ts'
import type { MemberLine } from '../members-answer.ts'
import type { CompareSide } from '../scene.ts'
import { text as page } from './words.ts'

const text = page.members
/** The words of so many members of a side are told; of the others their positions. */
const TOLD = 12

/** What each member of two groups holds on an issue, with the words that it rests on. */
export function MemberWords({ issue, sides }: { issue: string; sides: readonly [CompareSide, CompareSide] }) {
  const { dataset, attempt } = useExplorer()
  const { value, problem, of } = useViewAnswer('members', { issue })
  const members = of?.issue === issue ? value : undefined
  const speakers = members
    ? [...members.a.slice(0, TOLD), ...members.b.slice(0, TOLD)].flatMap(({ line }) => speakersOf(line))
    : []
  const words = useStances(
    speakers.length > 0 ? { dataset, actors: [...new Set(speakers)], issues: [issue] } : null,
    attempt,
  )
  if (!members) return problem ? <p>{`${text.failed}: ${problem.message}`}</p> : <WordsState problem={undefined} />
  return (
    <div className="member-sides">
      {(['a', 'b'] as const).map((side, at) => (
        <section key={side} aria-label={sides[at as 0 | 1].name}>
          <h3>
            <SideKey side={side} />
            {sides[at as 0 | 1].name}
          </h3>
          <ul className="plain">
            {members[side].map((member, i) => (
              <Member key={member.actor} member={member} words={i < TOLD ? words : null} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Member({ member: { actor, line }, words }: { member: MemberLine; words: Fetched<StancesAnswer> | null }) {
  const { actorName, scale: scaleOf } = useLookup()
  const scale = line === null ? undefined : scaleOf(line.issue)
  const stance = line && words?.answer && stanceOf(line, words.answer.stances)
  return (
    <li className="member">
      <strong>{actorName(actor)}</strong>: {positionWords(line, scale)}{' '}
      {line && <PositionSource line={line} of={actor} scale={scale} />}
      {stance && words?.answer && <StanceWords stance={stance} documents={words.answer.documents} />}
      {line && words && !words.answer && <WordsState problem={words.problem} />}
    </li>
  )
}
