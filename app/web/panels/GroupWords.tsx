import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { PositionGroup } from '../../accounts/accounts.ts'
import { messages } from '../messages.ts'
import { forms } from '../words.ts'
import { useLookup } from './lookup.ts'
import { tallyWords } from './source-words.ts'

const text = messages.groups

/** What everybody who counts for a group holds on an issue, after the tally. */
export function GroupWords({ group, scale }: { group: PositionGroup; scale: Scale | undefined }) {
  const { actorName } = useLookup()
  const held = (value: number | null, status: keyof typeof messages.status) =>
    value === null || scale === undefined ? messages.status[status] : valueLabel(scale, value, forms)
  return (
    <div data-testid="group-words">
      <p className="small">{tallyWords(group, { scale, actorName })}</p>
      {group.voices.length > 1 && (
        <details>
          <summary>{text.members}</summary>
          <ul className="plain">
            {group.voices.map(({ actor, value, status, body, decides }) => (
              <li key={actor} className="small">
                {`${actorName(actor)}${body ? ` (${text.body})` : ''}: ${held(value, status)}`}
                {decides && ` · ${text.decides}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
