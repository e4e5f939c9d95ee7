/** A page whose maps are drawn: WebGL that draws nothing but takes all, with what is under the pointer as a test says. Import it before the page. */
import { pageWindow } from './browser-globals.ts'
import { told } from './page-outline.ts'
import { paperOf } from './recorded-paper.ts'

/** The number of what is under the pointer, as Sigma counts it: circles from 1, then lines; 0 is nothing. */
let under = 0

/** Puts a circle or a line under the pointer, wherever it is. */
export function putUnder(index: number): void {
  under = index
}

/** What a buffer of the graphics card holds: numbers, so many bytes of which are one circle or line. */
interface Held {
  data?: Float32Array
  stride?: number | undefined
}

/** The circles and lines that were drawn last on a canvas, a line each: places, sizes and colours as the programs of the card take them. */
const drawnByCard = new WeakMap<object, string[]>()

told.push((canvas) => drawnByCard.get(canvas) ?? [])

function gl(canvas: object): object {
  let bound: Held | null = null
  const used = new Set<Held>()
  // Sigma draws once more out of sight, to find what is under the pointer.
  let isForPointer = false
  const methods: Record<string, (...given: never[]) => unknown> = {
    readPixels: (...given: unknown[]) =>
      (given[6] as Uint8Array).set([(under >> 16) & 255, (under >> 8) & 255, under & 255, 255]),
    createBuffer: () => ({}),
    bindBuffer: (_: number, buffer: Held | null) => {
      bound = buffer
    },
    bufferData: (_: number, data: Float32Array) => {
      if (bound) bound.data = data.slice()
    },
    vertexAttribPointer: (...given: number[]) => {
      if (bound) {
        bound.stride = given[4]
        used.add(bound)
      }
    },
    bindFramebuffer: (_: number, buffer: unknown) => {
      isForPointer = buffer !== null
    },
    clear: () => isForPointer || drawnByCard.set(canvas, []),
    getAttribLocation: () => 0,
    getExtension: () => new Proxy({}, { get: (_, key: string) => (key.startsWith('draw') ? draw : () => undefined) }),
    drawArrays: () => draw(),
    drawArraysInstanced: () => draw(),
  }
  const draw = () => {
    if (!isForPointer) drawnByCard.set(canvas, [...(drawnByCard.get(canvas) ?? []), ...[...used].flatMap(itemsOf)])
    used.clear()
  }
  return new Proxy(methods, {
    get(own, key: string) {
      if (key === 'canvas') return canvas
      if (/^[A-Z]/.test(key)) return key.length
      return own[key] ?? (() => (/^(create|getUniform)/.test(key) ? {} : true))
    },
  })
}

/** The circles or lines in a buffer; what is the same for all corners tells nothing. */
function itemsOf({ data = new Float32Array(), stride = 0 }: Held): string[] {
  const n = stride / 4
  if (n < 4) return []
  const bits = new Uint32Array(data.buffer)
  return Array.from({ length: Math.floor(data.length / n) }, (_, item) =>
    Array.from({ length: n }, (_, part) =>
      numberOrColor(data[item * n + part] as number, bits[item * n + part] as number),
    ).join(' '),
  )
}

/** A number, or a colour that is packed into one, whose bytes stand from the last to the first. */
function numberOrColor(number: number, bits: number): string {
  const size = Math.abs(number)
  if (number === 0 || (size > 1e-4 && size < 1e5)) return String(Math.round(1000 * number) / 1000)
  return `#${[0, 8, 16, 24].map((shift) => ((bits >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`
}

for (const kind of ['WebGLRenderingContext', 'WebGL2RenderingContext'])
  Object.assign(globalThis[kind as never] as object, { FLOAT: 5126, UNSIGNED_BYTE: 5121, TRIANGLES: 4 })
/** An image whose picture comes later, as in a browser. */
class ImageLater extends pageWindow.Image {
  override set src(url: string) {
    setTimeout(() => {
      super.src = url
    })
  }
  override get src(): string {
    return super.src
  }
}
Object.defineProperty(globalThis, 'Image', { value: ImageLater, configurable: true })

const contexts = new WeakMap<object, object>()
pageWindow.HTMLCanvasElement.prototype.getContext = function (this: object, kind: string) {
  if (kind === '2d') return paperOf(this).context
  const made = contexts.get(this) ?? gl(this)
  contexts.set(this, made)
  return made
} as never
