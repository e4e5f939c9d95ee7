import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { Legend } from '../../../web/painting/Legend.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { TableFoot } from '../../../web/tables/TableFoot.tsx'
import { PositionsGrid } from './PositionsGrid.tsx'
import './positions.css'
import { PositionsControls } from './PositionsControls.tsx'
import { text } from './words.ts'

/** Who stands where: every actor on every issue. */
function PositionsPage() {
  const { dataset, view, attempt } = useExplorer()
  // The table is the same whoever is selected: a selection must not fetch it anew.
  const { select: _select, ...asked } = view
  const { value: scene, problem } = useAnswer('positions', { dataset, view: asked }, attempt)
  if (!scene) return <ViewState problem={problem} />
  const empty = scene.columns.length === 0 || scene.rows.length + scene.left.hidden + scene.left.filtered === 0
  return (
    <>
      <Headline {...scene} />
      {empty || scene.rows.length === 0 ? (
        <div className="map table-empty">
          <div className="map-empty">
            <strong>{empty ? text.empty : text.noRows}</strong>
            <p>{empty ? text.emptyHelp : text.noRowsHelp}</p>
          </div>
        </div>
      ) : (
        <PositionsGrid scene={scene} />
      )}
      <Legend entries={scene.legend} />
      <TableFoot notes={scene.notes.slice(-2)}>
        {scene.left.hidden > 0 && (
          <>
            {text.hidden(scene.left.hidden)}{' '}
            <button type="button" className="link" onClick={() => changeView({ hide: undefined })}>
              {text.showHidden}
            </button>{' '}
          </>
        )}
        {scene.left.filtered > 0 && (
          <>
            {text.filtered(scene.left.filtered)}{' '}
            <button type="button" className="link" onClick={() => changeView({ held: undefined })}>
              {text.showAll}
            </button>
          </>
        )}
      </TableFoot>
    </>
  )
}

/** Who stands where: actors by issues as a table. */
export const view = { Page: PositionsPage, controls: [PositionsControls] }
