import type { View } from '../../../positions/view.ts'
import { DROPPED } from '../worker/client.ts'
import { askWorker } from './ask.ts'
import { createStore } from './store.ts'
import { changedView, type ViewChange, viewSearch } from './view-url.ts'

/** Where the page is. `view` is null until the address has been read. */
export interface Place {
  readonly view: View | null
  /** What of the link could not be read. */
  readonly problems: readonly string[]
}

/** The view of the page's address: it follows the address, and the address follows it. */
export const place = createStore<Place>({ view: null, problems: [] })

/** Changes by the same control that follow each other so soon are one step of the history. */
const ONE_STEP = 1_000
/** Browsers refuse many changes of the address in a row: while a slider moves it is written only when it rests. */
const REST = 200
let lastStep: { control: string; at: number } | undefined
let resting: ReturnType<typeof setTimeout> | undefined

async function readAddress(): Promise<void> {
  clearTimeout(resting)
  const read = await askWorker('read', { search: location.search, hash: location.hash })
  if (read === DROPPED) return
  place.set({ view: read.view, problems: read.problems })
}

/** Reads the address now, and whenever the person goes back or forward. */
export function followAddress(): Promise<void> {
  addEventListener('popstate', () => void readAddress())
  addEventListener('pagehide', writeNow)
  return readAddress()
}

/** Changes the view. With a `control` named, its changes in quick succession (a slider on its way) are one step of the history. */
export function changeView(change: ViewChange, control?: string): void {
  const { view } = place.get()
  if (view !== null) go({ view: changedView(view, change), problems: [] }, control)
}

/** Leaves all but the dataset to its defaults. */
export function resetView(): void {
  const { view } = place.get()
  if (view !== null) go({ view: changedView({ v: view.v }, { dataset: view.dataset }), problems: [] })
}

/** Opens another dataset with its own defaults. */
export function openDataset(dataset: string): void {
  const { view } = place.get()
  if (view !== null && view.dataset !== dataset) go({ view: { v: view.v, dataset }, problems: [] })
}

/** Takes the problems of the link off the page. */
export function dismissProblems(): void {
  place.set({ ...place.get(), problems: [] })
}

function go(next: Place, control?: string): void {
  const now = performance.now()
  const sameStep = control !== undefined && lastStep?.control === control && now - lastStep.at < ONE_STEP
  lastStep = control === undefined ? undefined : { control, at: now }
  if (!sameStep) writeNow()
  place.set(next)
  if (sameStep) {
    clearTimeout(resting)
    resting = setTimeout(writeNow, REST)
  } else if (addressOf(next) !== `${location.pathname}${location.search}${location.hash}`) {
    history.pushState(null, '', addressOf(next))
  }
}

/** Writes what waits for the slider to rest into the present step. */
function writeNow(): void {
  clearTimeout(resting)
  const address = addressOf(place.get())
  if (resting !== undefined && address !== null) history.replaceState(null, '', address)
  resting = undefined
}

function addressOf({ view }: Place): string | null {
  return view && `${location.pathname}${viewSearch(view)}`
}
