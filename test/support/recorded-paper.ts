/** A canvas's context that draws nothing and tells what would be drawn: where on the canvas, in which colour, width and type, within which bounds. */

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  clip: string
  [style: string]: unknown
}

const STYLE = {
  ...{ fillStyle: '#000000', strokeStyle: '#000000', lineWidth: 1, font: '10px sans-serif', globalAlpha: 1 },
  ...{
    textAlign: 'start',
    textBaseline: 'alphabetic',
    lineCap: 'butt',
    lineJoin: 'miter',
    imageSmoothingEnabled: true,
  },
}
const TEXT = ['textAlign', 'textBaseline', 'font'] as const
const LINE = ['lineWidth', 'lineCap', 'lineJoin'] as const

interface Paper {
  readonly context: CanvasRenderingContext2D
  /** What was drawn since all was cleared, a line each. */
  readonly drawn: string[]
}

const papers = new WeakMap<object, Paper>()

/** What is drawn on with a canvas's `getContext('2d')`. */
export function paperOf(canvas: object): Paper {
  const paper = papers.get(canvas) ?? recordedPaper(canvas)
  papers.set(canvas, paper)
  return paper
}

/** What stands on a canvas, a line each. */
export function drawnOn(canvas: object): readonly string[] {
  return papers.get(canvas)?.drawn ?? []
}

function recordedPaper(canvas: object): Paper {
  const drawn: string[] = []
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: '', dash: '', ...STYLE }
  const kept: State[] = []
  let path: string[] = []

  const at = (x: number, y: number) => {
    const [a, b, c, d, e, f] = state.matrix
    return `${round(a * x + c * y + e)},${round(b * x + d * y + f)}`
  }
  const by = (next: Matrix) => {
    const [a, b, c, d, e, f] = state.matrix
    const [g, h, i, j, k, l] = next
    state.matrix = [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
  }
  const style = (names: readonly string[]) =>
    names.flatMap((name) => (state[name] === STYLE[name as keyof typeof STYLE] ? [] : [said(state[name])]))
  const tell = (what: string, names: readonly string[]) => {
    const clip = state.clip === '' ? [] : [`within ${state.clip}`]
    const dash = names === LINE && state.dash !== '' ? [`dashed ${state.dash}`] : []
    drawn.push([what, ...style([...names, 'globalAlpha']), ...dash, ...clip].join(' '))
  }
  const step = (name: string, ...points: number[]) => {
    const places = Array.from({ length: points.length / 2 }, (_, i) =>
      at(points[2 * i] as number, points[2 * i + 1] as number),
    )
    path.push(`${name} ${places.join(' ')}`)
  }

  const methods: Record<string, (...given: never[]) => unknown> = {
    save: () => kept.push({ ...state }),
    restore: () => {
      state = kept.pop() ?? state
    },
    translate: (x: number, y: number) => by([1, 0, 0, 1, x, y]),
    rotate: (turn: number) => by([Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]),
    scale: (x: number, y: number) => by([x, 0, 0, y, 0, 0]),
    setTransform: (...matrix: number[]) => {
      state.matrix = matrix as unknown as Matrix
    },
    setLineDash: (dash: readonly number[]) => {
      state.dash = dash.join('-')
    },
    beginPath: () => {
      path = []
    },
    closePath: () => path.push('close'),
    moveTo: (x: number, y: number) => step('from', x, y),
    lineTo: (x: number, y: number) => step('to', x, y),
    quadraticCurveTo: (...points: number[]) => step('bent', ...points),
    bezierCurveTo: (...points: number[]) => step('bent', ...points),
    rect: (x: number, y: number, width: number, height: number) => step('rectangle', x, y, x + width, y + height),
    roundRect: (x: number, y: number, width: number, height: number, radius: number) => {
      step('rectangle', x, y, x + width, y + height)
      path.push(`round ${said(radius)}`)
    },
    arc: (x: number, y: number, radius: number, from: number, to: number, back = false) => {
      step('arc', x, y)
      path.push(`radius ${round(radius)} ${round(from)}…${round(to)}${back ? ' back' : ''}`)
    },
    clip: () => {
      state.clip = [state.clip, path.join(' ')].filter((part) => part !== '').join(' and ')
    },
    stroke: (own?: unknown) =>
      tell(`line ${said(state.strokeStyle)}: ${own === undefined ? path.join(' ') : said(own)}`, LINE),
    fill: (own?: unknown) =>
      tell(`filled ${said(state.fillStyle)}: ${own === undefined ? path.join(' ') : said(own)}`, []),
    fillRect: (x: number, y: number, width: number, height: number) =>
      tell(`filled ${said(state.fillStyle)}: rectangle ${at(x, y)} ${at(x + width, y + height)}`, []),
    clearRect: (x: number, y: number, width: number, height: number) => {
      drawn.length = 0
      tell(`cleared ${at(x, y)} ${at(x + width, y + height)}`, [])
    },
    createImageData: (width: number, height: number) => ({ width, data: new Uint8ClampedArray(4 * width * height) }),
    putImageData: ({ width, data }: { width: number; data: Uint8ClampedArray }, x: number, y: number) => {
      const hex = Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')
      const row = 8 * width
      drawn.push(
        `pixels ${at(x, y)}`,
        ...Array.from({ length: hex.length / row }, (_, i) => hex.slice(i * row, (i + 1) * row)),
      )
    },
    strokeText: (text: string, x: number, y: number) =>
      tell(`outlined “${text}” ${at(x, y)} ${said(state.strokeStyle)}`, [...TEXT, 'lineWidth', 'lineJoin']),
    fillText: (text: string, x: number, y: number) =>
      tell(`“${text}” ${at(x, y)} ${said(state.fillStyle)}${turned(state.matrix)}`, TEXT),
    drawImage: (image: unknown, x: number, y: number, width: number, height: number) =>
      tell(`image ${said(image)} ${at(x, y)} ${at(x + width, y + height)}`, ['imageSmoothingEnabled']),
    measureText: (text: string) => ({ width: 6 * text.length }),
    createPattern: (tile: unknown, repetition: string) => `pattern ${repetition} of ${said(tile)}`,
  }
  const context = new Proxy(methods, {
    get: (_, key: string) => (key === 'canvas' ? canvas : (methods[key] ?? state[key])),
    set: (_, key: string, value) => {
      state[key] = value
      return true
    },
  })
  return { context: context as unknown as CanvasRenderingContext2D, drawn }
}

function turned([a, b]: Matrix): string {
  const degrees = Math.round((180 * Math.atan2(b, a)) / Math.PI)
  return degrees === 0 ? '' : ` turned ${degrees}°`
}

function round(n: number): number {
  return Math.round(10 * n) / 10 || 0
}

function said(value: unknown): string {
  if (typeof value === 'number') return String(round(value))
  const size = /^(.*?)([\d.]+)px /.exec(String(value))
  if (size) return `${size[1]}${round(Number(size[2]))}px`
  return typeof value === 'object' && value !== null && papers.has(value)
    ? `[${drawnOn(value).join('; ')}]`
    : String(value)
}
