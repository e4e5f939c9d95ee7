import type { Members } from '../../../positions/member-rule.ts'
import { messages } from '../messages.ts'
import { useLookup } from '../panels/lookup.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { forms } from '../words.ts'

const text = messages.groups
const RULES = ['by-scale', 'majority', 'median', 'mean'] as const satisfies readonly Members[]

/** By which rule members' positions become their group's, and which statements count for nobody at this level. */
export function MembersControl() {
  const { view, summary } = useExplorer()
  const { actorName } = useLookup()
  const { statements, actors } = summary.outside
  const chosen = view.members ?? 'by-scale'
  const choose = (rule: string) => {
    const members = RULES.find((one) => one === rule)
    changeView({ members: members === 'by-scale' ? undefined : members })
  }
  return (
    <>
      <label className="small">
        {text.rule}
        <select className="field" value={chosen} onChange={(event) => choose(event.target.value)} data-testid="members">
          {RULES.map((rule) => (
            <option key={rule} value={rule}>
              {text.rules[rule]}
            </option>
          ))}
        </select>
      </label>
      <p className="help">{text.ruleHelp}</p>
      {statements > 0 && (
        <details className="help" data-testid="outside-terms">
          <summary>{text.outside(statements, actors.length, messages.controls.levels[summary.scope.level])}</summary>
          <ul className="plain">
            {actors.map(({ actor, statements: n, first, last }) => (
              <li key={actor} className="small">
                {text.outsideOne(actorName(actor), n, whenWords(first, last))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function whenWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return ''
  return first === last ? forms.shortDate(first) : `${forms.shortDate(first)} – ${forms.shortDate(last)}`
}
