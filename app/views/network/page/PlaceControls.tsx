import type { View } from '../../../../positions/view.ts'
import { IssueOptions } from '../../../web/controls/IssueOptions.tsx'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { text } from './words.ts'

const LAYOUTS = ['map', 'forces', 'coalitions', 'circle'] as const
const INSIDES = ['initials', 'pie', 'flag'] as const

/** Where circles stand, whether coalitions are outlined, and what stands in the circles. */
export function PlaceControls() {
  const { view, facts } = useExplorer()
  const hasFlags = facts.actors.some(({ kind, nation }) => kind === 'nation' && nation !== undefined)
  return (
    <fieldset>
      <legend>{text.layout}</legend>
      <select
        className="field"
        aria-label={text.layout}
        value={view.layout ?? 'map'}
        onChange={(event) => {
          const { value } = event.target
          const layout = value === 'map' ? undefined : (value as Exclude<View['layout'], undefined>)
          // A place in one layout means nothing in another.
          changeView({ layout, pin: undefined })
        }}
        data-testid="layout"
      >
        {LAYOUTS.map((layout) => (
          <option key={layout} value={layout}>
            {text.layouts[layout]}
          </option>
        ))}
        <optgroup label={text.alongIssue}>
          <IssueOptions />
        </optgroup>
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={view.hulls ?? view.layout === 'coalitions'}
          onChange={(event) => changeView({ hulls: event.target.checked })}
          data-testid="hulls"
        />
        {text.hulls}
      </label>
      <label className="row stacked">
        {text.inside}
        <select
          className="field"
          value={view.node ?? 'initials'}
          onChange={(event) => {
            const { value } = event.target
            changeView({ node: value === 'initials' ? undefined : (value as Exclude<View['node'], undefined>) })
          }}
          data-testid="node"
        >
          {INSIDES.filter((inside) => inside !== 'flag' || hasFlags).map((inside) => (
            <option key={inside} value={inside}>
              {text.insides[inside]}
            </option>
          ))}
        </select>
      </label>
      {view.pin !== undefined && (
        <button type="button" className="link" onClick={() => changeView({ pin: undefined })} data-testid="release-all">
          {text.releaseAll}
        </button>
      )}
    </fieldset>
  )
}
