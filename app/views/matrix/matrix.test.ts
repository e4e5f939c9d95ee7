import { describe, expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { seededRandom } from '../../../positions/map/seeded-random.ts'
import { type DatasetParts, stanceTable } from '../../../test/support/dataset-builder.ts'
import { inputOf, STRAIT, STRAIT_ISSUES } from '../../../test/support/strait.ts'
import { CELL_COLORS, cellColor } from './cell-color.ts'
import { matrixDrawing } from './drawing.ts'
import { matrixLayout } from './layout.ts'
import { matrixScene } from './scene.ts'

function many(n: number): DatasetParts {
  const rng = seededRandom(5)
  const ids = Array.from({ length: n }, (_, i) => `made-up actor ${i}`)
  const value = () => (rng() < 0.3 ? null : Math.round(4 * rng()) - 2)
  return {
    actors: ids,
    issues: STRAIT_ISSUES,
    stances: stanceTable(Object.fromEntries(ids.map((id) => [id, STRAIT_ISSUES.map(value)])), STRAIT_ISSUES),
  }
}

describe('matrixScene', () => {
  it('puts those who agree side by side, and tells who is left out', () => {
    const scene = matrixScene(inputOf(STRAIT))
    expect(scene.units.map(({ id }) => id)).toEqual([
      'caspia',
      'borland',
      'astoria',
      'league',
      'ombud',
      'dunmark',
      'estmark',
    ])
    expect(scene.subtitle).toBe('7 of 9 actors · 21 pairs with 3 to 5 shared issues · neighbours agree most')
    expect(scene.notes[0]).toContain('fewer than 3 issues with any other: Quietland.')
    expect(structuredClone(scene)).toEqual(scene)
  })

  it('holds each pair’s value twice, and none on the diagonal', () => {
    const { value, shared, units, words } = matrixScene(inputOf(STRAIT))
    const n = units.length
    const row = (id: string) => units.findIndex((unit) => unit.id === id)
    for (let a = 0; a < n; a++) {
      expect([value[a * n + a], shared[a * n + a]]).toEqual([Number.NaN, 0])
      for (let b = 0; b < n; b++) expect(value[a * n + b]).toEqual(value[b * n + a])
    }
    // Astoria 2 2 1 2 1, Borland 2 1 1 2 2 on −2…2: S = 1 − 2·(2/4)/5.
    const pair = row('astoria') * n + row('borland')
    expect([value[pair], words[pair]]).toEqual([0.8, '+.80'])
  })

  it('joins rows that stand side by side, at the mean of 1 − agreement', () => {
    const { tree, units, value } = matrixScene(inputOf(STRAIT))
    const n = units.length
    const leaves: number[][] = units.map((_, row) => [row])
    tree?.height.forEach((height, i) => {
      const [left, right] = [leaves[tree.left[i] as number], leaves[tree.right[i] as number]] as [number[], number[]]
      const between = left.flatMap((a) => right.map((b) => (1 - (value[a * n + b] as number)) / 2))
      expect(height).toBeCloseTo(between.reduce((sum, d) => sum + d, 0) / between.length, 12)
      const joined = [...left, ...right].sort((a, b) => a - b)
      expect((joined.at(-1) as number) - (joined[0] as number)).toBe(joined.length - 1)
      leaves[n + i] = joined
    })
    expect(leaves.at(-1)).toHaveLength(n)
  })

  it('orders by name on request, without a tree', () => {
    const scene = matrixScene(inputOf(STRAIT, { order: 'name' }))
    expect(scene.units.map(({ name }) => name)).toEqual(scene.units.map(({ name }) => name).toSorted())
    expect(scene.tree).toBeNull()
    expect(scene.notes.join(' ')).not.toContain('tree')
  })

  it('has an entry for what is not known only where something is not', () => {
    const entries = (view = {}) => matrixScene(inputOf(STRAIT, view)).legend.map((entry) => entry.label)
    expect(entries()).toEqual(['S'])
    expect(entries({ minShared: 4 })).toEqual(['S', 'fewer than 4 shared issues'])
  })
})

describe('cellColor', () => {
  it('has nine steps of equal width, the middle one around no agreement', () => {
    const colors = [-1, -0.8, -0.7, -0.1, 0, 0.1, 0.12, 0.99, 1].map((value) => cellColor(value, [-1, 1]))
    expect(colors).toEqual([1, 1, 2, 5, 5, 5, 6, 9, 9].map((step) => `cell-${step}`))
    expect(cellColor(0.5, [0, 1])).toBe(CELL_COLORS[4])
  })
})

describe('matrixDrawing', () => {
  it.each([
    ['strait-slide-light', {}, 'slide', 'light'],
    ['strait-square-dark', { minShared: 4, select: ['ombud'] }, 'square', 'dark'],
    ['strait-letter-print', { order: 'name', minShared: 5 }, 'letter', 'print'],
  ] as const)('draws %s as committed', async (name, view, size, theme) => {
    const svg = drawingSvg(matrixDrawing(matrixScene(inputOf(STRAIT, view)), size), { theme })
    await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`)
  })

  it.each([0, 1, 2, 7, 27, 193, 400])('finds room for %i at every size', (n) => {
    const scene = matrixScene(inputOf(many(n), { minShared: 1 }))
    for (const size of Object.keys(SIZES) as SizeName[]) {
      const { grid, area, rows, tree, cell, unit, valueSize } = matrixLayout(scene, size)
      expect(cell.width).toBeGreaterThan(0)
      expect(grid.y).toBeGreaterThanOrEqual(area.y)
      expect(grid.y + grid.height).toBeLessThanOrEqual(area.y + area.height)
      const right = tree === null ? grid.x + grid.width : tree.x + tree.width
      expect(right).toBeLessThanOrEqual(area.x + area.width + 1)
      expect(rows.columns * cell.height).toBeGreaterThanOrEqual(rows.size)
      if (rows.size > 0) expect(grid.x - area.x).toBeGreaterThanOrEqual(rows.columns * rows.width)
      for (const name of rows.names) expect(textWidth(name, rows.size)).toBeLessThanOrEqual(rows.width)
      if (valueSize > 0) expect(textWidth('+1.00', valueSize)).toBeLessThan(cell.width)
      if (n === 7) expect(valueSize).toBeGreaterThan(8 * unit)
    }
  })

  it('draws two hundred in few bytes', () => {
    const svg = drawingSvg(matrixDrawing(matrixScene(inputOf(many(193), { minShared: 1 })), 'a4'))
    expect(svg.match(/<rect/g)?.length).toBeLessThan(30)
    expect(svg.length).toBeLessThan(1_000_000)
  })
})

describe('who is in a matrix, and in which order', () => {
  const ids = (view: Record<string, unknown>) => matrixScene(inputOf(STRAIT, view)).units.map(({ id }) => id)

  it('leaves out whom the view hides, and tells how many', () => {
    const scene = matrixScene(inputOf(STRAIT, { hide: ['borland', 'estmark'] }))
    expect(scene.units.map(({ id }) => id)).not.toContain('borland')
    expect(scene.units).toHaveLength(5)
    expect(scene.notes[0]).toMatch(/2 actors are hidden\.$/)
  })

  it('stands in order of name or bloc, else neighbours agree most, also where an order is another view’s', () => {
    expect(ids({ order: 'issue:made-up' })).toEqual(ids({}))
    expect(ids({ order: 'constructor' })).toEqual(ids({}))
    const byBloc = matrixScene(inputOf(STRAIT, { order: 'bloc' }))
    expect(byBloc.tree).toBeNull()
    expect(byBloc.subtitle).toMatch(/in order of bloc$/)
    expect(byBloc.blocs.reduce((sum, { rows }) => sum + rows, 0)).toBe(7)
    const text = JSON.stringify(matrixDrawing(byBloc))
    for (const { label } of byBloc.blocs) expect(text).toContain(label)
  })
})
