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
  takeUpSteps()
  tellSteps()
  addEventListener('pagehide', writeNow)
  return readAddress()
}

/** Changes the view. With a `control` named, its changes in quick succession (a slider on its way) are one step of the history. */
export function changeView(change: ViewChange, control?: string): void {
  const { view } = place.get()
  if (view !== null) go({ view: changedView(view, change), problems: [] }, control)
}

/** The language that the address asks for: it is the page's, and stays whatever is opened. */
function languageOf(view: View | null): Pick<View, 'lang'> {
  return view?.lang === undefined ? {} : { lang: view.lang }
}

/** Leaves all but the dataset to its defaults. */
export function resetView(): void {
  const { view } = place.get()
  if (view !== null)
    go({ view: changedView({ v: view.v, ...languageOf(view) }, { dataset: view.dataset }), problems: [] })
}

/** Opens another dataset with its own defaults. */
export function openDataset(dataset: string): void {
  const { view } = place.get()
  if (view !== null && view.dataset !== dataset) go({ view: { v: view.v, dataset, ...languageOf(view) }, problems: [] })
}

/** Opens a view as it stands in a link's query. */
export async function openSearch(search: string): Promise<void> {
  const read = await askWorker('read', { search, hash: '' })
  if (read !== DROPPED) go({ view: { ...languageOf(place.get().view), ...read.view }, problems: read.problems })
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

/** What an entry of the history holds: the number of its step, and the opening of the page that it belongs to. */
interface Step {
  readonly step: number
  readonly of: string
}

function stepHere(): Step | null {
  const state = history.state as Partial<Step> | null
  return typeof state?.step === 'number' && state.of === opening ? { step: state.step, of: opening } : null
}

/** The last step and its opening, which a reload of the page must not forget. */
const TOP = 'parley.lastStep'
let opening = ''
let top = 0

/**
 * Takes up the steps of an entry that is loaded again; any other begins with none. The last step of another opening of this tab is not
 * its own: a link opened in between has cut off what could be done again.
 */
function takeUpSteps(): void {
  const here = history.state as Partial<Step> | null
  const last = rememberedTop()
  opening = here?.of ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  const step = here?.of === undefined ? 0 : (here.step ?? 0)
  top = last?.of === opening ? Math.max(step, last.step ?? 0) : step
  if (here?.of === undefined) history.replaceState({ step, of: opening } satisfies Step, '')
  rememberTop()
}

function rememberedTop(): Partial<Step> | null {
  try {
    return JSON.parse(sessionStorage.getItem(TOP) ?? 'null')
  } catch {
    // Storage may be forbidden; then a reload forgets what could be done again.
    return null
  }
}

function rememberTop(): void {
  try {
    sessionStorage.setItem(TOP, JSON.stringify({ step: top, of: opening } satisfies Step))
  } catch {
    // As above.
  }
}

function pushStep(address: string | null): void {
  top = (stepHere()?.step ?? 0) + 1
  rememberTop()
  history.pushState({ step: top, of: opening } satisfies Step, '', address)
  tellSteps()
}

function tellSteps(): void {
  const at = stepHere()?.step
  const next = { back: at !== undefined && at > 0, forward: at !== undefined && at < top }
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
