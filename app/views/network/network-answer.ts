import type { Compared } from '../../../diagram/picture-input.ts'
import { valueCounts } from '../../../positions/resolve/index.ts'
import { type View, viewKey } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { arrangementOf } from './arrangement/registry.ts'
import { bentWords } from './bent-words.ts'
import { networkInput } from './condensed.ts'
import { fitToWindow } from './fit.ts'
import type { FurtherWays } from './further-ways.ts'
import type { NetworkInput, NetworkScene } from './scene-types.ts'
import { needsFurther, sceneWith } from './scene-with.ts'
import type { MapWindow, WindowFit } from './window-fit.ts'
import { wordsOf } from './words.ts'

/** A fit, and how true its distances are in sentences; empty where they mean nothing. */
export interface NotedFit extends WindowFit {
  readonly note: string
}

/** The network of a view, and the units that are not in it. */
export interface NetworkAnswer {
  readonly view: View
  readonly scene: NetworkScene
  /** Where its circles stand in the window that was asked about; null when none was. */
  readonly fit: NotedFit | null
  /** Units that have no place in the picture: their id, name and number of positions. */
  readonly hidden: readonly { id: string; name: string; positions: number }[]
}

/** Draws the network of a view. Throws a `UserError` when the view does not fit. */
export async function networkAnswer(
  drawn: Drawn,
  { view, window }: { view: View; window?: MapWindow | undefined },
): Promise<NetworkAnswer> {
  const further = await fetchedFor(view)
  const input = inputOf(drawn, view)
  const { positions } = input
  const scene = sceneWith(input, further)
  const { arrangement } = arrangementOf(input, further)
  const { actors } = drawn.dataset
  const counts = valueCounts(positions)
  const hidden = Array.from(positions.units, (actor, u) => ({
    id: actors[actor]?.id as string,
    name: actors[actor]?.name as string,
    positions: counts[u] as number,
  })).filter((_, u) => Number.isNaN(arrangement.x[u]))
  return { view, scene, fit: window ? notedFit(scene, window, further) : null, hidden }
}

/** Fits the network of a view into a window. Throws a `UserError` when the view does not fit the dataset. */
export async function networkFitAnswer(
  drawn: Drawn,
  { view, window }: { view: View; window: MapWindow },
): Promise<NotedFit> {
  const further = await fetchedFor(view)
  return notedFit(sceneWith(inputOf(drawn, view), further), window, further)
}

/** What few networks need, fetched with the first view that does, and the words of its language. */
async function fetchedFor(view: View): Promise<FurtherWays | null> {
  if (view.lang === 'de') await import('./german.ts')
  return needsFurther(view) ? (await import('./further-ways.ts')).FURTHER_WAYS : null
}

/** What networks were last drawn from, by what they compare. */
const known = new WeakMap<Compared, { readonly key: string; readonly input: NetworkInput }>()

/** What the network of a view is drawn from; of too many actors, those who stand for them, which takes long to find. */
function inputOf(drawn: Drawn, view: View): NetworkInput {
  const compared = drawn.compared(view)
  const key = viewKey(view, 'groups')
  const last = known.get(compared)
  const input = last?.key === key ? last.input : networkInput(drawn.input(view))
  known.set(compared, { key, input })
  return { ...input, view }
}

function notedFit(scene: NetworkScene, { width, height }: MapWindow, further: FurtherWays | null): NotedFit {
  const fit = fitToWindow(scene, width, height, further?.fits ?? null)
  return { ...fit, note: bentWords(fit.bent, scene, wordsOf(scene.lang)) }
}
