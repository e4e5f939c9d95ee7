import { useState } from 'react'
import type { SceneShift } from '../../../../diagram/timeline/scene.ts'
import { messages } from '../../messages.ts'
import { changeView } from '../../state/view-store.ts'
import { forms } from '../../words.ts'

const text = messages.views.timeline
const SHOWN = 12

/** Who changed position, when and how far, in words; each goes to its day. */
export function ShiftList({ shifts }: { shifts: readonly SceneShift[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? shifts : shifts.slice(0, SHOWN)
  return (
    <section data-testid="shifts">
      <h2 className="list-title">{text.shifts.title(shifts.length)}</h2>
      {shifts.length === 0 && <p className="small">{text.shifts.none}</p>}
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
            </span>
          </li>
        ))}
      </ul>
      {shifts.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text.more(shifts.length - shown.length)}
        </button>
      )}
    </section>
  )
}
