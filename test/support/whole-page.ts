/** The whole page in this process: its components in happy-dom, its worker's code and the server's beside them. Nothing of it is replaced. */
import './browser-globals.ts'
import { vi } from 'vitest'
import type { ReadingMessage } from '../../app/web/worker/given/drop-protocol.ts'
import type { Ask, Reply, SourceMessage } from '../../app/web/worker/protocol.ts'
import { isDrawing, pageWindow } from './browser-globals.ts'
import { type MemoryApp, memoryApp } from './memory-app.ts'

/** The page is at rest when it was found so as often in a row, a few milliseconds apart. */
const LOOKS = 3
const AT_WORK = '[aria-busy="true"], .view-state[role="status"]'
/** A busy machine has time. */
const PATIENCE = { timeout: 20_000, interval: 4 }

/** An open page, as a person uses it: what is done resolves when the page is at rest again. */
export interface WholePage {
  /** What the page asks of its server goes there. */
  readonly app: MemoryApp
  /** Goes to an address of the page (`?show=matrix&…`), as the browser's way back does. */
  visit(search: string): Promise<void>
  /** The query of the address. */
  address(): URLSearchParams
  /** The element with a test id. Throws an Error when there is none. */
  part(testId: string, within?: Element): HTMLElement
  /** The words of such an element, spaces made one. */
  said(testId: string, within?: Element): string
  has(testId: string): boolean
  /** The button, tab or link of a name. Throws an Error when there is none. */
  button(name: string, within?: Element): HTMLButtonElement
  press(name: string | Element, within?: Element): Promise<void>
  /** The field (choice, slider, box, text) of a label. Throws an Error when there is none. */
  field(label: string, within?: Element): HTMLInputElement
  /** Takes a value in a field, or ticks and unticks it. */
  set(label: string | Element, value: string | boolean, within?: Element): Promise<void>
  /** Presses a key on an element, else where the focus is. */
  key(key: string, on?: Element | null, modifiers?: Partial<KeyboardEventInit>): Promise<void>
  /** What a pointer does at a point of an element, in pixels from its corner. */
  point(type: 'move' | 'down' | 'up' | 'leave', on: Element, x: number, y: number): Promise<void>
  rest(): Promise<void>
  /** Until what was changed is drawn, though the page says that it is busy. */
  work(): Promise<void>
  close(): Promise<void>
}

/** What answers a call in place of the server; undefined leaves it to the server. */
export type InPlace = (path: string, init: RequestInit | undefined) => Promise<Response | undefined>

/**
 * Opens the page at an address over the datasets of these paths. One page a test file: its modules keep their state. `inPlace` answers what a server in
 * memory cannot, such as Cypher; `allowSaving` makes it one that saves.
 */
export async function openPage(
  paths: readonly string[],
  search = '',
  inPlace: InPlace = async () => undefined,
  allowSaving = false,
): Promise<WholePage> {
  const app = await memoryApp(paths, {}, undefined, undefined, allowSaving)
  globalThis.fetch = (async (input: URL | string, init?: RequestInit) => {
    const url = new URL(input, pageWindow.location.href)
    const headers = { ...Object.fromEntries(new Headers(init?.headers)), host: url.host }
    const path = url.pathname + url.search
    return (await inPlace(path, init)) ?? app.app.request(path, { ...init, headers })
  }) as typeof fetch
  Object.defineProperty(globalThis, 'Worker', { value: WorkerBeside, configurable: true })
  pageWindow.happyDOM.setURL(`http://127.0.0.1:7700/${search}`)
  document.body.innerHTML = '<div id="root"></div>'
  await import('../../app/web/main.tsx')
  const { isAsking } = await import('../../app/web/state/ask.ts')
  const { place } = await import('../../app/web/state/view-store.ts')

  let quiet = 0
  const rest = () => {
    quiet = 0
    return vi.waitFor(() => {
      const isAtWork = isAsking() || isDrawing() || !document.querySelector('#main') || document.querySelector(AT_WORK)
      quiet = isAtWork ? 0 : quiet + 1
      if (quiet < LOOKS) throw new Error('the page is at work')
    }, PATIENCE)
  }

  const part = (testId: string, within: ParentNode = document) =>
    found(within.querySelector<HTMLElement>(`[data-testid="${testId}"]`), testId, within)
  const button = (name: string, within: ParentNode = document) => {
    const all = [...within.querySelectorAll<HTMLButtonElement>('button, a, summary, [role="button"], [role="option"]')]
    const named = all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name))
    return found(named ?? null, name, within)
  }
  const field = (label: string, within: ParentNode = document) => {
    const all = [...within.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    const named = all.find((one) => labelOf(one) === label) ?? all.find((one) => labelOf(one).startsWith(label))
    return found(named ?? null, label, within)
  }
  await rest()

  return {
    app,
    async visit(to) {
      const before = place.get()
      // An entry of the step before, as a link within the page makes.
      history.pushState(history.state, '', `/${to}`)
      dispatchEvent(new PopStateEvent('popstate'))
      await vi.waitFor(() => {
        if (place.get() === before) throw new Error('the address has not been read')
      }, PATIENCE)
      await rest()
    },
    address() {
      // Written when the sliders rest, or at the latest when the page is left.
      dispatchEvent(new Event('pagehide'))
      return new URLSearchParams(location.search)
    },
    part,
    said: (testId, within) => words(part(testId, within)),
    has: (testId) => document.querySelector(`[data-testid="${testId}"]`) !== null,
    button,
    async press(name, within) {
      const pressed = typeof name === 'string' ? button(name, within) : (name as HTMLElement)
      if ((pressed as HTMLButtonElement).disabled) throw new Error(`"${nameOf(pressed)}" cannot be pressed`)
      pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      await rest()
    },
    field,
    async set(label, value, within) {
      const one = typeof label === 'string' ? field(label, within) : (label as HTMLInputElement)
      if (typeof value === 'boolean') {
        if (one.checked !== value) one.click()
      } else {
        // Past React's own setter, which would take the value for one that it has set itself.
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value')?.set
        setter?.call(one, value)
        for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }))
      }
      await rest()
    },
    async key(key, on = document.activeElement, modifiers = {}) {
      on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))
      await rest()
    },
    async point(type, on, x, y) {
      const where = {
        clientX: x,
        clientY: y,
        button: 0,
        pointerId: 1,
        pointerType: 'mouse',
        bubbles: true,
        cancelable: true,
      }
      // React hears that a pointer has left from its being elsewhere.
      const event = type === 'leave' ? 'pointerout' : `pointer${type}`
      on.dispatchEvent(new PointerEvent(event, { ...where, ...(type === 'leave' && { relatedTarget: document.body }) }))
      await rest()
    },
    rest,
    async work() {
      // Twice: what is drawn may have effects that are drawn.
      for (let turn = 0; turn < 2; turn++) {
        await new Promise((resolve) => setTimeout(resolve))
        await vi.waitFor(() => {
          if (isDrawing()) throw new Error('it draws')
        }, PATIENCE)
      }
    },
    async close() {
      await pageWindow.happyDOM.abort()
      await app.close()
    },
  }
}

/** Waits for what comes of itself: an answer, a search that follows typing. */
export function soon(check: () => void): Promise<void> {
  return vi.waitFor(check, PATIENCE)
}

/** The words in an element, spaces made one. */
export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? words(element)
}

function labelOf(field: HTMLInputElement): string {
  return field.getAttribute('aria-label') ?? words(field.labels?.[0] ?? field.closest('label'))
}

function found<E>(element: E | null, name: string, within: ParentNode): E {
  if (element === null) throw new Error(`no "${name}" in: ${words(within as Element).slice(0, 300)}`)
  return element
}

let workers = 0

/** A worker of the page, run beside it: messages are copied as between threads. */
class WorkerBeside {
  readonly #hearers: ((event: MessageEvent<Reply>) => void)[] = []
  readonly #scope = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (reply: Reply) => this.#tell(structuredClone(reply)),
  }
  readonly #started: Promise<unknown>

  constructor() {
    Object.defineProperty(globalThis, 'self', { value: this.#scope, configurable: true })
    // Each worker has the module for itself.
    this.#started = import(/* @vite-ignore */ `../../app/web/worker/worker.ts?${++workers}`)
  }

  #tell(data: Reply): void {
    setTimeout(() => {
      for (const hear of this.#hearers) hear({ data } as MessageEvent<Reply>)
    })
  }

  async postMessage(message: Ask | SourceMessage | ReadingMessage): Promise<void> {
    const data = message.kind === 'source' || message.kind === 'reading' ? message : structuredClone(message)
    await this.#started
    this.#scope.onmessage?.({ data })
  }

  terminate(): void {
    this.#hearers.length = 0
  }

  addEventListener(type: string, hear: (event: MessageEvent<Reply>) => void): void {
    if (type === 'message') this.#hearers.push(hear)
  }
}
