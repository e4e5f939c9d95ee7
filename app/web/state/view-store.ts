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

/** Whether the last change can be undone, and one that was undone be done again: undo is the browser's way back, redo its way forward. */
export const steps = createStore<{ readonly back: boolean; readonly forward: boolean }>({ back: false, forward: false })

/** Changes by the same control that follow each other so soon are one step of the history. */
const ONE_STEP = 1_000
/** Browsers refuse many changes of the address in a row: while a slider moves it is written only when it rests. */
const REST = 200
/** The control that moves the day by itself. */
const PLAYING = 'play'
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
  addEventListener('popstate', () => {
    lastStep = undefined
    tellSteps()
    void readAddress()
  })
  tellSteps()
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

/** Opens a view as it stands in a link's query. */
export async function openSearch(search: string): Promise<void> {
  const read = await askWorker('read', { search, hash: '' })
  if (read !== DROPPED) go({ view: read.view, problems: read.problems })
}

/** Goes back to the view before the last change. */
export function undo(): void {
  writeNow()
  if (steps.get().back) history.back()
}

/** Goes forward to the view that was undone last. */
export function redo(): void {
  writeNow()
  if (steps.get().forward) history.forward()
}

/** The number of the present step, and of the last one, which a reload of the page must not forget. */
const TOP = 'parley.lastStep'
function stepAt(): number {
  return (history.state as { step?: number } | null)?.step ?? 0
}
let top = 0
try {
  top = Number(sessionStorage.getItem(TOP) ?? 0)
} catch {
  // Storage may be forbidden; then a reload forgets what could be done again.
}

function pushStep(address: string | null): void {
  top = stepAt() + 1
  try {
    sessionStorage.setItem(TOP, String(top))
  } catch {
    // As above.
  }
  history.pushState({ step: top }, '', address)
  tellSteps()
}

function tellSteps(): void {
  const at = stepAt()
  const next = { back: at > 0, forward: at < top }
  const { back, forward } = steps.get()
  if (next.back !== back || next.forward !== forward) steps.set(next)
}

/** Puts a view in place of the one that a link gave, with what of it could not be understood: no step of the history. */
export function mendView(view: View, problems: readonly string[]): void {
  place.set({ view, problems: [...place.get().problems, ...problems] })
  history.replaceState(history.state, '', addressOf(place.get()))
}

/** Takes the problems of the link off the page. */
export function dismissProblems(): void {
  place.set({ ...place.get(), problems: [] })
}

function go(next: Place, control?: string): void {
  const now = performance.now()
  // Time that plays is one step, however slowly it goes.
  const soon = control === PLAYING || now - (lastStep?.at ?? 0) < ONE_STEP
  const sameStep = control !== undefined && lastStep?.control === control && soon
  lastStep = control === undefined ? undefined : { control, at: now }
  if (!sameStep) writeNow()
  place.set(next)
  if (sameStep) {
    clearTimeout(resting)
    resting = setTimeout(writeNow, control === PLAYING ? ONE_STEP : REST)
  } else if (addressOf(next) !== `${location.pathname}${location.search}${location.hash}`) {
    pushStep(addressOf(next))
  }
}

/** Writes what waits for the slider to rest into the present step. */
function writeNow(): void {
  clearTimeout(resting)
  const address = addressOf(place.get())
  if (resting !== undefined && address !== null) history.replaceState(history.state, '', address)
  resting = undefined
}

function addressOf({ view }: Place): string | null {
  return view && `${location.pathname}${viewSearch(view)}`
}
