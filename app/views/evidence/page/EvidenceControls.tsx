import { messages } from '../../../web/messages.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import type { Confidence, Origin } from '../evidence-page.ts'
import { text } from './words.ts'

// From their words: the model would bring the schemas along.
const ORIGINS = Object.keys(messages.evidence.origin) as Origin[]
const CONFIDENCES = Object.keys(messages.evidence.confidence) as Confidence[]

/** Which stances are shown: how they are known, and how sure the coder was. */
export function EvidenceControls() {
  const { view } = useExplorer()
  return (
    <>
      <fieldset>
        <legend>{text.origin}</legend>
        {ORIGINS.map((origin) => (
          <label className="check" key={origin}>
            <input
              type="checkbox"
              checked={view.origin?.includes(origin) ?? true}
              onChange={() => changeView({ origin: toggled(ORIGINS, view.origin, origin) })}
            />
            {messages.evidence.origin[origin]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.confidence}</legend>
        {CONFIDENCES.map((confidence) => (
          <label className="check" key={confidence}>
            <input
              type="checkbox"
              checked={view.confidence?.includes(confidence) ?? true}
              onChange={() => changeView({ confidence: toggled(CONFIDENCES, view.confidence, confidence) })}
            />
            {messages.evidence.confidence[confidence]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** A choice among all with one turned on or off; undefined when that leaves all of them, or none. */
function toggled<T>(all: readonly T[], chosen: readonly T[] | undefined, one: T): T[] | undefined {
  const now = all.filter((other) => (chosen?.includes(other) ?? true) !== (other === one))
  return now.length === all.length || now.length === 0 ? undefined : now
}
