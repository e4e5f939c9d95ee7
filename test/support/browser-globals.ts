/**
 * What a page has of a browser, from happy-dom, for tests that run the page in this process. Import it first. What this process has of the web
 * itself (fetch, streams, messages, timers) stays, so that server and worker run beside the page as they are.
 */
import { Window } from 'happy-dom'
import { paperOf } from './recorded-paper.ts'

const WIDTH = 1200
const HEIGHT = 800

/** The page's window; each test file has its own. */
export const pageWindow = new Window({ url: 'http://127.0.0.1:7700/', width: WIDTH, height: HEIGHT })

const OF_THE_PAGE = new Set(['Event', 'EventTarget', 'CustomEvent', 'navigator', 'location'])
for (const key of Object.getOwnPropertyNames(pageWindow)) {
  if (key in globalThis && !OF_THE_PAGE.has(key)) continue
  const value = (pageWindow as unknown as Record<string, unknown>)[key]
  // Methods of the window belong to it: `addEventListener` and `matchMedia` are called without it.
  const isMethod = typeof value === 'function' && !/^[A-Z]/.test(key)
  Object.defineProperty(globalThis, key, {
    value: isMethod ? (value as () => unknown).bind(pageWindow) : value,
    configurable: true,
    writable: true,
  })
}
for (const key of [
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'getComputedStyle',
  'matchMedia',
] as const)
  Object.defineProperty(globalThis, key, {
    value: (pageWindow[key] as () => unknown).bind(pageWindow),
    configurable: true,
  })
Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })

let immediates = 0
const { setImmediate: soon } = globalThis
/** Whether React has anything left to draw: it draws in slices, each an immediate of this process. */
export const isDrawing = () => immediates > 0
globalThis.setImmediate = ((run: (...args: unknown[]) => void, ...args: unknown[]) => {
  immediates++
  return soon(() => {
    immediates--
    run(...args)
  })
}) as typeof setImmediate

// Nothing is laid out: every element is as large as the page, so that what draws into its own size draws all.
const size = { clientWidth: WIDTH, clientHeight: HEIGHT, offsetWidth: WIDTH, offsetHeight: HEIGHT }
for (const [key, value] of Object.entries(size))
  Object.defineProperty(pageWindow.HTMLElement.prototype, key, { get: () => value, configurable: true })
pageWindow.Element.prototype.getBoundingClientRect = () => new pageWindow.DOMRect(0, 0, WIDTH, HEIGHT)

/** Tells an element's size once, when it is watched. */
class OneSize {
  readonly #told: (entries: readonly object[]) => void
  constructor(told: (entries: readonly object[]) => void) {
    this.#told = told
  }
  observe(target: object): void {
    const contentRect = new pageWindow.DOMRect(0, 0, WIDTH, HEIGHT)
    const box = [{ inlineSize: WIDTH, blockSize: HEIGHT }]
    queueMicrotask(() => this.#told([{ target, contentRect, borderBoxSize: box, contentBoxSize: box }]))
  }
  unobserve(): void {}
  disconnect(): void {}
}
Object.defineProperty(globalThis, 'ResizeObserver', { value: OneSize, configurable: true })

// A pointer is never lost to another element here.
Object.assign(pageWindow.Element.prototype, { setPointerCapture() {}, releasePointerCapture() {}, scrollIntoView() {} })

Object.assign(pageWindow.HTMLElement.prototype, { showPopover() {}, hidePopover() {} })

const { FormData: Fields } = globalThis
/** Fields of a form of the page, as this process's own web sends them. */
class FieldsOfForm extends Fields {
  constructor(form?: HTMLFormElement) {
    super()
    if (form === undefined) return
    for (const [name, value] of new pageWindow.FormData(form as never)) this.append(name, value as string)
  }
}
Object.defineProperty(globalThis, 'FormData', { value: FieldsOfForm, configurable: true })

// Canvases keep what is painted on them; there is no WebGL.
for (const key of ['WebGLRenderingContext', 'WebGL2RenderingContext'])
  Object.defineProperty(globalThis, key, { value: class {}, configurable: true })
pageWindow.HTMLCanvasElement.prototype.getContext = function (this: object, kind: string) {
  return kind === '2d' ? paperOf(this).context : null
} as never

class Path {
  readonly #d: string
  constructor(d = '') {
    this.#d = d
  }
  moveTo(): void {}
  lineTo(): void {}
  rect(): void {}
  toString(): string {
    return this.#d
  }
}
Object.defineProperty(globalThis, 'Path2D', { value: Path, configurable: true })
Object.defineProperty(globalThis, 'devicePixelRatio', { value: 1, configurable: true })
