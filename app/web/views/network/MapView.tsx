import { useEffect, useRef, useState } from 'react'
import type { NetworkScene } from '../../../../diagram/network/scene.ts'
import { PAIR_MEASURES } from '../../../../positions/measures/registry.ts'
import { percentOf } from '../../format/number.ts'
import { messages } from '../../messages.ts'
import { useExplorer } from '../../state/explorer.ts'
import { useStore } from '../../state/store.ts'
import { theme as themeStore } from '../../state/theme.ts'
import { changeView } from '../../state/view-store.ts'
import { Legend } from './Legend.tsx'
import type { Network } from './network.ts'
import { setApart } from './set-apart.ts'

/** Fetched while the first picture is being computed. A browser without WebGL fails here, which is told where the map would be. */
const sigma = import('./network.ts')
sigma.catch(() => undefined)

/** The map: one Sigma for as long as it is shown, drawn anew when picture, selection or theme change. */
export function MapView({ scene }: { scene: NetworkScene }) {
  const { view } = useExplorer()
  const theme = useStore(themeStore)
  const container = useRef<HTMLDivElement>(null)
  const [network, setNetwork] = useState<Network | null>(null)
  const [failed, setFailed] = useState(false)
  const selected = view.select
  const latest = useRef(selected)
  latest.current = selected
  const badge = useBadge()

  useEffect(() => {
    let made: Network | undefined
    let current = true
    sigma
      .then(({ createNetwork }) => {
        if (!current || !container.current) return
        made = createNetwork(container.current, {
          onActor: (id, add) => {
            const before = latest.current ?? []
            if (add && before.length === 1 && before[0] !== id) changeView({ select: [before[0] as string, id] })
            else changeView({ select: [id] })
          },
          onFit: (fit) => setApart.set(fit.moved),
          onPair: (a, b) => changeView({ select: [a, b] }),
          onNothing: () => {
            if (latest.current !== undefined) changeView({ select: undefined })
          },
        })
        setNetwork(made)
      })
      .catch(() => setFailed(true))
    return () => {
      current = false
      made?.kill()
    }
  }, [])

  useEffect(() => {
    network?.draw({ scene, theme, selected: selected ?? [], badge })
  }, [network, scene, theme, selected, badge])

  return (
    <div className="map">
      <div
        ref={container}
        className="network"
        role="img"
        aria-label={`${scene.title}. ${scene.description}`}
        data-testid="map"
        data-drawn={network !== null}
        data-actors={scene.nodes.length}
        data-lines={scene.edges.length}
      />
      {failed && <p className="map-empty">{messages.map.noWebgl}</p>}
      {!failed && scene.nodes.length === 0 && (
        <div className="map-empty">
          <strong>{messages.hidden.empty}</strong>
          <p>{messages.hidden.emptyHelp}</p>
        </div>
      )}
      <fieldset className="zoom" aria-label={messages.map.label}>
        <button type="button" className="icon" aria-label={messages.map.zoomIn} onClick={() => network?.zoom('in')}>
          +
        </button>
        <button type="button" className="icon" aria-label={messages.map.zoomOut} onClick={() => network?.zoom('out')}>
          −
        </button>
        <button type="button" className="icon" aria-label={messages.map.fit} onClick={() => network?.zoom('all')}>
          ⤢
        </button>
      </fieldset>
      <Legend entries={scene.legend} />
    </div>
  )
}

/** What stands on the line between two selected actors: their agreement and on how many issues. */
function useBadge(): string | null {
  const { view, pair, summary } = useExplorer()
  const [a, b] = view.select ?? []
  const { value: report, of } = pair
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  if (!report || !measure || of?.a !== a || of?.b !== b || report.value === null) return null
  return `${percentOf(report.value, measure.range)} · ${report.shared} of ${report.inScope}`
}
