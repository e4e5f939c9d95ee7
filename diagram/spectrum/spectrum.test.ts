import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import type { DatasetParts } from '../../test/support/dataset-builder.ts'
import { inputOf, STRAIT } from '../../test/support/strait.ts'
import { drawingSvg } from '../drawing/svg.ts'
import type { Box } from '../geometry.ts'
import { SIZES, type SizeName } from '../sizes.ts'
import { textWidth } from '../text/text-width.ts'
import { spectrumDrawing } from './drawing.ts'
import { type SpectrumLayout, spectrumLayout } from './layout.ts'
import { spectrumScene } from './scene.ts'
import { type Placed, stacksOf } from './stacks.ts'

/** The strait, where Dunmark gave way on tolls in June, and Caspia hardened on fishing. */
const MOVED: DatasetParts = {
  ...STRAIT,
  stances: [
    ...(STRAIT.stances ?? []),
    { actor: 'dunmark', issue: 'tolls', value: 1, statedOn: '2031-06-01' },
    { actor: 'caspia', issue: 'fishing', value: -1, statedOn: '2031-06-02' },
  ],
}

function boxesOf({ circle, name }: Placed): Box[] {
  const { x, y, r } = circle
  const around = { x: x - r, y: y - r, width: 2 * r, height: 2 * r }
  if (name === null) return [around]
  const height = 0.8 * name.size
  return [around, { x: name.x, y: name.y - height, width: textWidth(name.text, name.size), height }]
}

function overlaps(placed: readonly Placed[]): number {
  const boxes = placed.map(boxesOf)
  let count = 0
  boxes.forEach((own, i) => {
    for (const other of boxes.slice(i + 1).flat()) {
      for (const box of own) {
        const apart = (a: number, aSize: number, b: number, bSize: number) =>
          a + aSize <= b + 0.01 || b + bSize <= a + 0.01
        if (!apart(box.x, box.width, other.x, other.width) && !apart(box.y, box.height, other.y, other.height)) count++
      }
    }
  })
  return count
}

function within(layout: SpectrumLayout): boolean {
  const { area } = layout
  return layout.issues.every(({ box, actors, axis, without }) => {
    const inside = actors.flatMap(boxesOf).every((one) => {
      return (
        one.x >= box.x - 1 &&
        one.x + one.width <= box.x + box.width + 1 &&
        one.y >= box.y &&
        one.y + one.height <= axis.y
      )
    })
    return inside && (without.at(-1)?.y ?? axis.y) <= area.y + area.height
  })
}

describe('spectrumScene', () => {
  it('tells who stands where, and in words what is known of the others', () => {
    const scene = spectrumScene(inputOf(STRAIT, { issue: ['harbour'] }))
    expect(scene.title).toBe('Who stands where on The harbour, 4 March 2031')
    const [issue] = scene.issues
    expect(issue?.actors.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'dunmark -2',
      'ombud 0',
      'league 1',
      'astoria 2',
      'borland 2',
      'caspia 2',
    ])
    expect(issue?.without).toEqual([
      { words: 'Ambiguous', names: ['Estmark'] },
      { words: 'No position known', names: ['Quietland'] },
    ])
    expect(scene.notes[0]).toBe('1 other actor has no position on any issue.')
    expect(scene.description).toContain('Ambiguous: Estmark; No position known: Quietland.')
    expect(structuredClone(scene)).toEqual(scene)
  })

  it('marks who moved since a day, and nobody else', () => {
    const scene = spectrumScene(inputOf(MOVED, { issue: ['tolls', 'fishing'], since: '2031-03-04' }))
    const moves = scene.issues.flatMap(({ actors }) =>
      actors.flatMap(({ id, before, value }) => (before === null ? [] : [`${id} ${before} to ${value}`])),
    )
    expect(moves).toEqual(['dunmark -2 to 1', 'caspia 2 to -1'])
    expect(scene.subtitle).toContain('moves since 4 March 2031')
    expect(scene.legend[0]).toEqual({ mark: 'move', label: 'moved since 4 March 2031' })
    const still = spectrumScene(inputOf(STRAIT, { issue: ['tolls'], since: '2031-03-04' }))
    expect(still.subtitle).toContain('nobody moved since 4 March 2031')
    expect(still.legend).toEqual([])
  })

  it('takes the issues with most positions when none is named, in the order of the dataset', () => {
    const scene = spectrumScene(inputOf(STRAIT))
    expect(scene.issues.map(({ id }) => id)).toEqual(['tolls', 'fishing', 'ferry', 'harbour'])
    expect(scene.subtitle).toContain('4 of 5 issues, those with most positions')
  })

  it('colours actors as the view says', () => {
    const scene = spectrumScene(inputOf(STRAIT, { issue: ['tolls'], color: 'kind' }))
    expect(new Set(scene.issues[0]?.actors.map(({ color }) => color))).toEqual(new Set(['nation', 'bloc', 'person']))
    expect(scene.legend.map(({ label }) => label)).toEqual(['Kind', 'nation', 'person', 'bloc'])
  })
})

describe('spectrumDrawing', () => {
  it.each([
    ['strait-slide-light', { issue: ['tolls', 'fishing'], since: '2031-03-04' }, 'slide', 'light'],
    ['strait-square-dark', { color: 'kind', select: ['ombud'] }, 'square', 'dark'],
    ['strait-a4-print', { issue: ['harbour'] }, 'a4', 'print'],
  ] as const)('draws %s as committed', async (name, view, size, theme) => {
    const svg = drawingSvg(spectrumDrawing(spectrumScene(inputOf(MOVED, view)), size), { theme })
    await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`)
  })

  it.each(Object.keys(SIZES) as SizeName[])('keeps everybody apart and in the picture at the size %s', (size) => {
    for (const view of [{}, { issue: ['tolls'] }, { since: '2031-03-04', issue: ['tolls', 'fishing', 'ferry'] }]) {
      const layout = spectrumLayout(spectrumScene(inputOf(MOVED, view)), size)
      expect(layout.issues.length).toBeGreaterThan(0)
      for (const { actors } of layout.issues) expect(overlaps(actors)).toBe(0)
      expect(within(layout)).toBe(true)
    }
  })

  it('says when nobody has a position', () => {
    const scene = spectrumScene(inputOf({ actors: ['a'], issues: ['tolls'], stances: [] }))
    expect(scene.issues).toEqual([])
    expect(drawingSvg(spectrumDrawing(scene))).toContain('No issue on which anybody holds a position.')
  })
})

describe('stacksOf', () => {
  const room = { x: 0, y: 0, width: 800, height: 200 }
  const rng = seededRandom(3)

  it.each([
    ['a few', 8, () => 100 + 200 * Math.floor(4 * rng())],
    ['hundreds at three points', 300, () => 150 + 250 * Math.floor(3 * rng())],
    ['a hundred anywhere', 100, () => 800 * rng()],
  ])('stands %s apart', (_, count, x) => {
    const wishes = Array.from({ length: count }, (__, i) => ({ x: x(), name: `Actor ${i}`, selected: false }))
    const placed = stacksOf(wishes, room, 1)
    expect(placed).toHaveLength(count)
    expect(overlaps(placed)).toBe(0)
    for (const { circle } of placed) expect(circle.y - circle.r).toBeGreaterThanOrEqual(0)
  })

  it('names everybody where there is room', () => {
    const wishes = ['Astoria', 'Borland', 'Caspia'].map((name) => ({ x: 400, name, selected: false }))
    expect(stacksOf(wishes, room, 1).map(({ name }) => name?.text)).toEqual(['Astoria', 'Borland', 'Caspia'])
  })
})
