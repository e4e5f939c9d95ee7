import './timeline.css'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { useExplorer, useViewAnswer } from '../../../web/state/explorer.ts'
import { useSameParts } from '../../../web/state/same-parts.ts'
import { FollowBar } from './FollowBar.tsx'
import { SeriesControls } from './SeriesControls.tsx'
import { ShiftList } from './ShiftList.tsx'
import { TimelineDocuments } from './TimelineDocuments.tsx'
import { TimelinePlot } from './TimelinePlot.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { useDocuments } from './use-documents.ts'
import { text } from './words.ts'

/** Positions, alignment or cohesion through time, with the documents and the changes of position under it. */
function TimelinePage() {
  const { facts, dataset } = useExplorer()
  const { value, problem, of, pending } = useViewAnswer('timeline')
  // While the day moves the lines stay as they are: only what changed is drawn anew.
  const current = useSameParts(problem === undefined && of?.dataset.id === dataset.id ? value : undefined)
  const documents = useDocuments(current)
  return (
    <div className="timeline" data-testid="timeline">
      <Headline
        kicker={current?.scene.kicker ?? facts.title}
        title={current?.scene.title ?? text.label}
        subtitle={current?.scene.subtitle ?? ''}
      />
      <FollowBar />
      {!current && <ViewState problem={problem} />}
      {current && (
        <div className="timeline-scroll" aria-busy={pending} data-stale={pending}>
          {pending && (
            <p className="stale-words" role="status">
              {text.computing}
            </p>
          )}
          {current.scene.panels.length === 0 && <p className="small">{text.empty}</p>}
          <TimelinePlot scene={current.scene} documents={documents} />
          <div className="timeline-lists">
            <ShiftList {...current.scene} />
            <TimelineDocuments documents={documents} />
          </div>
          <TimelineTable panels={current.scene.panels} />
          {current.scene.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

/** The timeline: positions, alignment and cohesion through time. */
export const view = { Page: TimelinePage, controls: [SeriesControls] }
