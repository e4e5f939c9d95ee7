import { FewerShared } from '../../../web/kit/FewerShared.tsx'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { Legend } from '../../../web/painting/Legend.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { TableFoot } from '../../../web/tables/TableFoot.tsx'
import { Matrix } from './Matrix.tsx'
import './matrix.css'
import { MatrixControls } from './MatrixControls.tsx'
import { text } from './words.ts'

/** Who aligns with whom: every pair a cell. */
function MatrixPage() {
  const { dataset, view, attempt } = useExplorer()
  // The matrix is the same whoever is selected: a selection must not fetch it anew.
  const { select: _select, left: _left, right: _right, ...asked } = view
  const { value: scene, problem } = useAnswer('matrix', { dataset, view: asked }, attempt)
  if (!scene) return <ViewState problem={problem} />
  const hidden = view.hide?.length ?? 0
  return (
    <>
      <Headline {...scene} />
      {scene.units.length < 2 ? (
        <div className="map table-empty">
          <div className="map-empty">
            <strong>{text.empty}</strong>
            <p>{text.emptyHelp}</p>
            <FewerShared />
          </div>
        </div>
      ) : (
        <Matrix key={`${dataset.id} ${scene.units.map(({ id }) => id).join(' ')}`} scene={scene} />
      )}
      <Legend entries={scene.legend} />
      <TableFoot notes={scene.notes}>
        {hidden > 0 && (
          <>
            {text.hidden(hidden)}{' '}
            <button type="button" className="link" onClick={() => changeView({ hide: undefined })}>
              {text.showHidden}
            </button>{' '}
          </>
        )}
        <button type="button" className="link" onClick={() => changeView({ show: 'pairs' })}>
          {text.pairsTable}
        </button>
      </TableFoot>
    </>
  )
}

/** Who aligns with whom, as a matrix: actors by actors, neighbours alike. */
export const view = { Page: MatrixPage, controls: [MatrixControls] }
