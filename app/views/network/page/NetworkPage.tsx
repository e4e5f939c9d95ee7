import './network.css'
import { useMemo } from 'react'
import { CircleControls } from '../../../web/controls/CircleControls.tsx'
import { LineControls } from '../../../web/controls/LineControls.tsx'
import { Headline } from '../../../web/kit/Headline.tsx'
import { ViewState } from '../../../web/kit/ViewState.tsx'
import { useAnswer } from '../../../web/state/ask.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { FocusTrail } from './FocusTrail.tsx'
import { MapView } from './MapView.tsx'
import { mapWindow } from './map-window.ts'
import { NetworkFoot } from './NetworkFoot.tsx'
import { PlaceControls } from './PlaceControls.tsx'

/** Who aligns with whom, as a network. */
function NetworkPage() {
  const { dataset, view, attempt } = useExplorer()
  // The size goes along with the question, but asks nothing anew: the map asks for that itself.
  const asked = useMemo(() => ({ dataset, view, window: mapWindow.get() ?? undefined }), [dataset, view])
  const { value, of, problem } = useAnswer('network', asked, attempt)
  if (!value) return <ViewState problem={problem} />
  return (
    <>
      <Headline {...value.scene} />
      <FocusTrail scene={value.scene} />
      <MapView {...value} dataset={of?.dataset ?? dataset} />
      <NetworkFoot {...value} />
    </>
  )
}

/** The network: alignments as a map of circles and lines. */
export const view = { Page: NetworkPage, controls: [PlaceControls, LineControls, CircleControls] }
