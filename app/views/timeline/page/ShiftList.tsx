import { useFirstOf } from '../../../web/controls/first-of.tsx'
import { messages } from '../../../web/messages.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { forms } from '../../../web/words.ts'
import type { SceneShift, TimelineScene } from '../scene.ts'
import { behindWords } from './behind-words.ts'
import { text } from './words.ts'

const SHOWN = 12

/** Who changed position, when and how far, in words, and where others speak or count instead; each goes to its day. */
export function ShiftList({ shifts, others, putOnce }: Pick<TimelineScene, 'shifts' | 'others' | 'putOnce'>) {
  return (
    <>
      <section data-testid="shifts">
        <h2 className="list-title">{putOnce ? text.shifts.once : text.shifts.title(shifts.length)}</h2>
        {shifts.length === 0 && <p className="small">{putOnce ? text.shifts.putOnce : text.shifts.none}</p>}
        <Shifts shifts={shifts} />
      </section>
      {others.length > 0 && (
        <section data-testid="other-voices">
          <h2 className="list-title">{messages.groups.others(others.length)}</h2>
          <Shifts shifts={others} />
        </section>
      )}
    </>
  )
}

function Shifts({ shifts }: { shifts: readonly SceneShift[] }) {
  const { shown, rest } = useFirstOf(shifts, SHOWN, text.more)
  return (
    <>
      <ul className="plain">
        {shown.map((shift) => (
          <li key={`${shift.on} ${shift.actor} ${shift.issue}`} className="dated">
            <button
              type="button"
              className="link"
              aria-label={text.goTo(forms.shortDate(shift.on))}
              onClick={() => changeView({ asOf: shift.on, from: undefined, to: undefined })}
            >
              {forms.shortDate(shift.on)}
            </button>
            <span>
              <span aria-hidden="true">{shift.change > 0 ? '▲ ' : '▼ '}</span>
              {text.shifts.one(shift.actorName, shift.issueName, shift.before, shift.after)}
              {behindWords(shift.who, shift.actorName)}
            </span>
          </li>
        ))}
      </ul>
      {rest}
    </>
  )
}
