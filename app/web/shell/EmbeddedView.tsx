import '../embed/embed.css'
import { viewEntry } from '../../views/views.ts'
import { wholeAddress } from '../embed/embedded.ts'
import { messages } from '../messages.ts'
import { useExplorer } from '../state/explorer.ts'
import { ViewPage } from './ViewPage.tsx'

/** The picture of a view within another page: title, picture, legend and foot, and a link to the whole. */
export function EmbeddedView() {
  const { view, pending } = useExplorer()
  return (
    <div className="page embed" data-testid="embed">
      <main id="main" className="stage" aria-busy={pending}>
        <ViewPage id={viewEntry(view.show).id} />
      </main>
      <p className="embed-foot">
        <a href={wholeAddress()} target="_blank" rel="noopener" data-testid="whole">
          {messages.embed.whole}
        </a>
      </p>
    </div>
  )
}
