import { type RefObject, useEffect, useRef, useState } from 'react'
import { actorsInSight } from '../../../web/state/map-actors.ts'
import type { Network, NetworkEvents } from './network-contract.ts'

/** Fetched while the first picture is being computed. A browser without WebGL fails here, and gets the plain picture. */
const sigma = import('./network.ts')
sigma.catch(() => undefined)

/** A graphics card that lets go more often than this is not asked again. */
const MOST_LOSSES = 3

/** The one Sigma of the page, in an element of its own: kept when the map is left, for its canvases take long to be made and to be given back. */
interface Kept {
  readonly element: HTMLElement
  readonly network: Network
}
let kept: Kept | null = null
/** Who hears of what happens to it: the map that is shown, if any is. */
let hearer: NetworkEvents | null = null

interface UsedNetwork {
  readonly container: RefObject<HTMLDivElement | null>
  /** Null until it can draw. */
  readonly network: Network | null
  /** Whether there is no WebGL to draw with. */
  readonly plain: boolean
  /** How often it was made anew because its WebGL context was lost. */
  readonly losses: number
}

/** The page's Sigma in an element for as long as that is shown; it is made anew when the graphics card lets go. */
export function useNetwork(events: Relayed): UsedNetwork {
  const container = useRef<HTMLDivElement>(null)
  const [network, setNetwork] = useState<Network | null>(null)
  const [failed, setFailed] = useState(false)
  const [losses, setLosses] = useState(0)
  const plain = failed || losses > MOST_LOSSES
  const latest = useRef(events)
  latest.current = events

  // biome-ignore lint/correctness/useExhaustiveDependencies: a loss asks for a new one
  useEffect(() => {
    if (plain) return
    let current = true
    const shown = container.current
    const own: NetworkEvents = {
      ...relayed(() => latest.current),
      onPlaces: (places) => {
        if (!shown) return
        if (places === null) delete shown.dataset.places
        else shown.dataset.places = places
        actorsInSight.set(places === null ? null : () => within(places, shown))
      },
      onLost: () => setLosses((before) => before + 1),
    }
    sigma
      .then(({ createNetwork }) => {
        if (!current || !shown) return
        hearer = own
        const former = kept
        if (former) shown.append(former.element)
        kept = former ?? created(shown, createNetwork)
        if (former) former.network.wake()
        setNetwork(kept.network)
      })
      .catch(() => setFailed(true))
    return () => {
      current = false
      setNetwork(null)
      if (hearer === own) hearer = null
      own.onPlaces(null)
      kept?.element.remove()
    }
  }, [plain, losses])

  return { container, network, plain, losses }
}

function within(places: string, { clientWidth, clientHeight }: HTMLElement): string[] {
  const at = Object.entries(JSON.parse(places) as Record<string, readonly [number, number]>)
  return at.flatMap(([id, [x, y]]) => (x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight ? [id] : []))
}

/** Throws an Error where there is no WebGL. */
function created(shown: HTMLElement, create: typeof import('./network.ts').createNetwork): Kept {
  const element = document.createElement('div')
  element.className = 'network-host'
  shown.append(element)
  try {
    const network = create(element, {
      ...relayed(() => hearer),
      onPlaces: (places) => hearer?.onPlaces(places),
      onLost() {
        kept = null
        network.kill()
        element.remove()
        hearer?.onLost()
      },
    })
    return { element, network }
  } catch (error) {
    element.remove()
    throw error
  }
}

type Relayed = Omit<NetworkEvents, 'onLost' | 'onPlaces'>

/** What a person does on a map and how large it is, told to whoever hears of it when it happens, if anybody does. */
function relayed(of: () => Relayed | null): Relayed {
  return {
    onActor: (...all) => of()?.onActor(...all),
    onPair: (...all) => of()?.onPair(...all),
    onNothing: () => of()?.onNothing(),
    onWindow: (window) => of()?.onWindow(window),
    onPin: (...all) => of()?.onPin(...all),
    onRelease: (id) => of()?.onRelease(id),
    onMenu: (...all) => of()?.onMenu(...all),
    onRing: (...all) => of()?.onRing(...all),
  }
}
