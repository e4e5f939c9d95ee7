import type { View } from '../../../positions/view.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { changeView } from '../state/view-store.ts'
import { IssueOptions } from './IssueOptions.tsx'

const text = messages.controls

/** What colour and size of the circles show. */
export function CircleControls() {
  const { view, facts } = useExplorer()
  const hasInfluence = facts.actors.some((actor) => actor.influence !== undefined)
  const sizes = (['positions', 'links', 'influence', 'same'] as const).filter(
    (size) => size !== 'influence' || hasInfluence,
  )
  return (
    <fieldset>
      <legend>{text.marks}</legend>
      <label className="row stacked">
        {text.color}
        <select
          className="field"
          value={view.color ?? 'none'}
          onChange={(event) => {
            const { value } = event.target
            changeView({ color: value === 'none' ? undefined : (value as Exclude<View['color'], undefined>) })
          }}
          data-testid="color"
        >
          <option value="none">{text.colorNames.none}</option>
          {facts.kinds.length > 1 && <option value="kind">{text.colorNames.kind}</option>}
          {facts.kinds.includes('bloc') && <option value="bloc">{text.colorNames.bloc}</option>}
          {facts.groups.some(({ kind }) => kind === 'organization') && (
            <option value="organization">{messages.groups.organizations}</option>
          )}
          {facts.groups.length > 0 && (
            <optgroup label={messages.groups.membersOf}>
              {facts.groups.map(({ id, name }) => (
                <option key={id} value={`member:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={text.colorIssues}>
            <IssueOptions />
          </optgroup>
        </select>
      </label>
      <label className="row stacked">
        {text.size}
        <select
          className="field"
          value={view.size ?? 'positions'}
          onChange={(event) => changeView({ size: event.target.value as Exclude<View['size'], undefined> })}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {text.sizes[size]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
