import { DateField } from '../../../web/controls/DateField.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { text } from './words.ts'

/** The day with whose positions those of the view are compared. */
export function SinceControls() {
  const { view, facts, summary } = useExplorer()
  const { since: days } = summary
  if (!facts.span) return null
  return (
    <fieldset>
      <legend>{text.controls}</legend>
      <DateField
        label={text.since}
        value={view.since}
        onChange={(since) => changeView({ since })}
        min={days.from ?? undefined}
        max={days.until ?? undefined}
        testId="since"
      />
      <p className="help">{text.sinceHelp}</p>
    </fieldset>
  )
}
