import './network.css'
import { Headline } from '../../shell/Headline.tsx'
import { ViewState } from '../../shell/ViewState.tsx'
import { useViewAnswer } from '../../state/ask.ts'
import { FocusTrail } from './FocusTrail.tsx'
import { MapView } from './MapView.tsx'
import { NetworkFoot } from './NetworkFoot.tsx'

/** Who aligns with whom, as a network. */
export function NetworkPage() {
  const { value, problem } = useViewAnswer('network')
  if (!value) return <ViewState problem={problem} />
  return (
    <>
      <Headline {...value.scene} />
      <FocusTrail scene={value.scene} />
      <MapView scene={value.scene} />
      <NetworkFoot {...value} />
    </>
  )
}
