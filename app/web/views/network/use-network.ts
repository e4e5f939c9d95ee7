import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Network, NetworkEvents } from './network-contract.ts'

/** Fetched while the first picture is being computed. A browser without WebGL fails here, and gets the plain picture. */
const sigma = import('./network.ts')
sigma.catch(() => undefined)

/** A graphics card that lets go more often than this is not asked again. */
const MOST_LOSSES = 3

interface UsedNetwork {
  readonly container: RefObject<HTMLDivElement | null>
  /** Null until it can draw. */
  readonly network: Network | null
  /** Whether there is no WebGL to draw with. */
  readonly plain: boolean
  /** How often it was made anew because its WebGL context was lost. */
  readonly losses: number
}

/** One Sigma in an element for as long as that is shown: made anew when the graphics card lets go, killed when it is left. */
export function useNetwork(events: Omit<NetworkEvents, 'onLost'>): UsedNetwork {
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
    let made: Network | undefined
    let current = true
    sigma
      .then(({ createNetwork }) => {
        if (!current || !container.current) return
        made = createNetwork(container.current, {
          onActor: (...all) => latest.current.onActor(...all),
          onPair: (...all) => latest.current.onPair(...all),
          onNothing: () => latest.current.onNothing(),
          onFit: (fit) => latest.current.onFit(fit),
          onPin: (...all) => latest.current.onPin(...all),
          onRelease: (id) => latest.current.onRelease(id),
          onMenu: (...all) => latest.current.onMenu(...all),
          onLost: () => setLosses((before) => before + 1),
        })
        setNetwork(made)
      })
      .catch(() => setFailed(true))
    return () => {
      current = false
      setNetwork(null)
      made?.kill()
    }
  }, [plain, losses])

  return { container, network, plain, losses }
}
