import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import type { ViewChange } from '../state/view-url.ts'
import { DateField } from './DateField.tsx'

const text = messages.controls

/** Rules of counting: joint texts, unanimous issues, inherited positions, issues that are known in part. */
export function RuleControls() {
  const { view, facts, summary } = useExplorer()
  const { joint, drop, inherit, partial } = summary.scope
  return (
    <fieldset>
      <legend>{text.rules}</legend>
      {facts.hasJoint && (
        <Rule
          label={text.joint}
          help={text.jointHelp}
          on={joint === 'all'}
          change={(on) => ({ joint: on ? undefined : 'exclude' })}
        />
      )}
      <Rule
        label={text.unanimous}
        on={drop === 'unanimous'}
        change={(on) => ({ drop: on ? 'unanimous' : undefined })}
      />
      {facts.hasAffiliations && (
        <Rule
          label={text.inherit}
          help={text.inheritHelp}
          on={inherit}
          change={(on) => ({ inherit: on || undefined })}
        />
      )}
      {facts.hasPartial && <Rule label={text.partial} on={partial} change={(on) => ({ partial: on || undefined })} />}
      <DateField
        label={messages.time.knownAt}
        value={view.knownAt?.slice(0, 10)}
        onChange={(knownAt) => changeView({ knownAt })}
        testId="known-at"
      />
      <p className="help">{messages.time.knownAtHelp}</p>
    </fieldset>
  )
}

function Rule({
  label,
  help,
  on,
  change,
}: {
  label: string
  help?: string
  on: boolean
  change: (on: boolean) => ViewChange
}) {
  return (
    <label className="check" title={help}>
      <input type="checkbox" checked={on} onChange={(event) => changeView(change(event.target.checked))} />
      <span>
        {label}
        {help && <span className="help"> {help}</span>}
      </span>
    </label>
  )
}
