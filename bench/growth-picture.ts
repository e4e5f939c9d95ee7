import { GROWTH_MEASURES, type GrowthPoint } from './growth-measures.ts'

interface Series {
  readonly name: string
  readonly color: string
  readonly of: (point: GrowthPoint) => number
}

const TIMES: readonly Series[] = [
  { name: 'stances to positions', color: '#6b7280', of: ({ resolve }) => resolve },
  ...GROWTH_MEASURES.map((id, i) => ({
    name: `all pairs, ${id}`,
    color: ['#0f6fb8', '#b4540a'][i] as string,
    of: ({ align }: GrowthPoint) => align[id] as number,
  })),
]
const MEMORY: readonly Series[] = [{ name: 'peak, beyond the dataset', color: '#111827', of: ({ memory }) => memory }]

const WIDTH = 880
const PANEL = { width: 300, height: 190 }
const PLACES = { left: 80, right: 500, top: 86, bottom: 366 }

/** The growth curves as SVG: time and memory, by actors and by issues, all axes logarithmic. The same points give the same picture. */
export function growthPicture(byActors: readonly GrowthPoint[], byIssues: readonly GrowthPoint[]): string {
  const actors = { axis: 'actors', at: (point: GrowthPoint) => point.actors }
  const issues = { axis: 'issues', at: (point: GrowthPoint) => point.issues }
  const range = (series: readonly Series[]) =>
    decades([...byActors, ...byIssues].flatMap((point) => series.map(({ of }) => of(point))))
  const [times, sizes] = [range(TIMES), range(MEMORY)]
  const heads = [
    text(PLACES.left, 34, 'How the engine grows', 'font-size="18" font-weight="600" fill="#111827"'),
    text(
      PLACES.left,
      56,
      'Generated data, five-point scale, four of five cells filled. Both axes logarithmic.',
      'fill="#4b5563"',
    ),
  ]
  const fixedIssues = `${(byActors[0]?.issues ?? 0).toLocaleString('en')} issues`
  const fixedActors = `${(byIssues[0]?.actors ?? 0).toLocaleString('en')} actors`
  const panels = [
    panel(PLACES.left, PLACES.top, `Processor time, ${fixedIssues}`, 'ms', byActors, actors, TIMES, times),
    panel(PLACES.right, PLACES.top, `Processor time, ${fixedActors}`, 'ms', byIssues, issues, TIMES, times),
    panel(PLACES.left, PLACES.bottom, `Memory, ${fixedIssues}`, 'MiB', byActors, actors, MEMORY, sizes),
    panel(PLACES.right, PLACES.bottom, `Memory, ${fixedActors}`, 'MiB', byIssues, issues, MEMORY, sizes),
  ]
  const keys = TIMES.map(({ name, color }, i) => key(PLACES.left + i * 190, 650, name, color))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 680" width="${WIDTH}" height="680" role="img" font-family="Inter, system-ui, sans-serif" font-size="12">`,
    '<title>How time and memory of the engine grow with actors and issues</title>',
    `<rect width="${WIDTH}" height="680" fill="#ffffff"/>`,
    ...heads,
    ...panels,
    ...keys,
    '</svg>',
    '',
  ].join('\n')
}

function panel(
  x: number,
  y: number,
  title: string,
  unit: string,
  points: readonly GrowthPoint[],
  { axis, at }: { axis: string; at: (point: GrowthPoint) => number },
  series: readonly Series[],
  range: readonly [number, number],
): string {
  const { width, height } = PANEL
  const xs = points.map(at)
  const across = scale([Math.min(...xs), Math.max(...xs)], x, x + width)
  const up = scale(range, y + height, y + 24)
  const grid = powers(range).map(
    (value) =>
      `<path d="M${x} ${round(up(value))}H${x + width}" stroke="#e5e7eb"/>${text(x - 8, round(up(value)) + 4, short(value), 'text-anchor="end" fill="#6b7280"')}`,
  )
  const ticks = xs.map((value) =>
    text(round(across(value)), y + height + 18, short(value), 'text-anchor="middle" fill="#6b7280"'),
  )
  const lines = series.map(({ of, color }) => {
    const places = points.map((point) => [round(across(at(point))), round(up(Math.max(range[0], of(point))))] as const)
    const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${color}"/>`).join('')
    return `<polyline fill="none" stroke="${color}" stroke-width="2" points="${places.map((place) => place.join(',')).join(' ')}"/>${dots}`
  })
  return [
    text(x, y + 6, `${title} (${unit})`, 'font-weight="600" fill="#111827"'),
    ...grid,
    ...ticks,
    text(x + width, y + height + 36, axis, 'text-anchor="end" fill="#6b7280"'),
    ...lines,
  ].join('\n')
}

function key(x: number, y: number, name: string, color: string): string {
  return `<path d="M${x} ${y - 4}h22" stroke="${color}" stroke-width="2"/><circle cx="${x + 11}" cy="${y - 4}" r="3" fill="${color}"/>${text(x + 30, y, name, 'fill="#111827"')}`
}

function text(x: number, y: number, words: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${words}</text>`
}

/** The powers of ten around numbers. */
function decades(numbers: readonly number[]): [number, number] {
  const logs = numbers.map((x) => Math.log10(Math.max(x, 0.1)))
  return [10 ** Math.floor(Math.min(...logs)), 10 ** Math.ceil(Math.max(...logs))]
}

function powers([low, high]: readonly [number, number]): number[] {
  const first = Math.round(Math.log10(low))
  return Array.from({ length: Math.round(Math.log10(high)) - first + 1 }, (_, i) => 10 ** (first + i))
}

function scale([low, high]: readonly [number, number], from: number, to: number): (value: number) => number {
  const width = Math.log(high / low) || 1
  return (value) => from + (Math.log(value / low) / width) * (to - from)
}

function short(value: number): string {
  return value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(2)))
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
