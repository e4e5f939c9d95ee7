import { describe, expect, it } from 'vitest'
import { drawingSvg, pageElements } from '../../../diagram/drawing/svg.ts'
import { element, serialised } from '../../../diagram/drawing/svg-element.ts'
import { THEMES } from '../../../diagram/palette.ts'
import { pictureInput } from '../../../diagram/picture-input.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import { viewFromParams } from '../../../positions/view.ts'
import { type DatasetParts, datasetOf, stanceTable } from '../../../test/support/dataset-builder.ts'
import { cardGrid } from './card-grid.ts'
import { cardWords } from './card-words.ts'
import { coalitionsDrawing, membersDrawing } from './drawing.ts'
import { type CoalitionsScene, coalitionsScene } from './scene.ts'
import { wordsOf } from './words.ts'

const ISSUES = ['x', 'y', 'z']
/** Two camps that differ on x and y and agree on z; F knows one issue only, G is alone, H says nothing. */
const TABLE = {
  A: [2, 2, 1],
  B: [2, 1, 1],
  C: [2, 2, 1],
  D: [-2, -2, 1],
  E: [-2, -1, 1],
  F: [2, null, null],
  G: [1, -2, -2],
}
const PARTS: DatasetParts = {
  actors: [...Object.keys(TABLE), 'H'],
  issues: ISSUES,
  stances: stanceTable(TABLE, ISSUES),
}
const sceneOf = (search = 'minShared=3&agree=0.5', parts = PARTS): CoalitionsScene =>
  coalitionsScene(pictureInput(datasetOf(parts), viewFromParams(new URLSearchParams(search)).view, {}))

describe('coalitionsScene', () => {
  it('names coalitions after two members and the number of the others, of three after all, with how united they are', () => {
    const { coalitions } = sceneOf()
    expect(coalitions.map(({ letter, name, members }) => [letter, name, members.map(({ id }) => id)])).toEqual([
      ['A', 'A, B and C', ['A', 'C', 'B']],
      ['B', 'D and E', ['D', 'E']],
    ])
    // S(A,B) = S(B,C) = 1 − 2·(1/4)/3, S(A,C) = 1.
    expect(coalitions[0]?.cohesion).toBeCloseTo((2 * (5 / 6) + 1) / 3, 12)
    expect(coalitions[0]?.members.every(({ belonging, swings }) => belonging === 1 && !swings)).toBe(true)
    expect(coalitions[0]?.issues[0]).toMatchObject({
      id: 'y',
      cohesion: 1 - 2 / 4 / 3,
      mean: 'mean +1.67 (+1 to +2)',
      known: 3,
    })
  })

  it('tells what divides and what joins two coalitions, no issue as both', () => {
    const [division] = sceneOf().divisions
    expect(division?.wedges.map(({ id, gap }) => [id, gap])).toEqual([
      ['x', 1],
      ['y', (5 / 3 + 1.5) / 4],
    ])
    expect(division?.bridges.map(({ id }) => id)).toEqual(['z'])
  })

  it('words each card: what it is, how it stands to the others, and who may leave it, the loosest first', () => {
    const [first, second] = sceneOf().coalitions
    expect([first?.facts, first?.foot, first?.swingers]).toEqual([
      '3 members · 94 % agreement within',
      ['With B 40 %.', 'From B divided most by x.'],
      [],
    ])
    expect(second?.foot).toEqual(['With A 40 %.', 'From A divided most by x.'])
    expect(sceneOf().divisions[0]?.agreement).toBe('40 % agreement (−.19)')
    const { coalitions, divisions } = sceneOf()
    const loose = (id: string, belonging: number, own: number, value: number) => {
      return { id, name: id, belonging, own, nearest: { coalition: 1, value }, swings: true }
    }
    const members = [loose('near', 1, 0.5, 0.5), loose('nearer', 1, 0.5, 0.8), loose('leaves', 0.25, 1, -1)]
    const [one, ...others] = coalitions as [(typeof coalitions)[number]]
    const parts = { coalitions: [{ ...one, members }, ...others], divisions, words: wordsOf('en') }
    const { swingers } = cardWords({ ...parts, percent: (value) => Math.round(50 * (1 + value)) }, 0)
    expect(swingers.map(({ id, why }) => [id, why])).toEqual([
      ['leaves', 'stays in 25 %, 100 % with its own, 0 % with B'],
      ['nearer', 'stays in 100 %, 75 % with its own, 90 % with B'],
      ['near', 'stays in 100 %, 75 % with its own, 75 % with B'],
    ])
  })

  it('tells who is in none, and why', () => {
    expect(sceneOf().outside.map(({ id, reason }) => [id, reason])).toEqual([
      ['G', 'alone'],
      ['F', 'apart'],
      ['H', 'silent'],
    ])
    expect(sceneOf().outside[1]?.why).toBe('holds 1 position, but shares fewer than 3 with anyone')
  })

  it('orders what divides by wedge and what joins by bridge, as the answer of command and call does', () => {
    for (const { wedges, bridges } of sceneOf('minShared=1').divisions) {
      expect(wedges.map(({ wedge }) => wedge)).toEqual(wedges.map(({ wedge }) => wedge).sort((x, y) => y - x))
      expect(bridges.map(({ bridge }) => bridge)).toEqual(bridges.map(({ bridge }) => bridge).sort((x, y) => y - x))
    }
  })

  it('tells first how often chance divides as clearly, and who agrees with others as much as within itself', () => {
    const { notes, firmness, chance, description } = sceneOf()
    expect(chance).toMatchObject({ shuffles: 199, clearer: true })
    expect([notes[0], description.startsWith(firmness)]).toEqual([firmness, true])
    expect(firmness).toMatch(
      /^A division this clear appears in \d+ of 199 shuffles of the positions within each issue \(p = \.\d{3}\): clearer than chance\.$/,
    )
    const german = sceneOf('minShared=3&agree=0.5&lang=de')
    expect(german.notes[0]).toMatch(/\): deutlicher als Zufall\.$/)
    expect(german.notes[0]).toMatch(/ zeigen \d+ von 199 Mischungen .* \(p = 0,\d{3}\)/)
    // Two whom nothing but a third holds together: each agrees more with the third than the group does within.
    const chain = { A: [2, 2, 2], B: [2, 2, -2], C: [2, 2, 0], D: [2, 2, 0] }
    const scene = sceneOf('minShared=3&resolution=3', {
      ...PARTS,
      actors: Object.keys(chain),
      stances: stanceTable(chain, ISSUES),
    })
    for (const { cohesion, toOthers, asMuchWith } of scene.coalitions) {
      const as = toOthers.filter(({ value }) => value !== null && cohesion !== null && value >= cohesion - 1e-12)
      expect(asMuchWith).toEqual(as)
    }
    const mixed = { A: [2, 1, -2], B: [-1, 2, 0], C: [1, -2, 2], D: [-2, 0, 1], E: [0, 2, 2], F: [2, -1, -1] }
    const unclear = sceneOf('', { ...PARTS, actors: Object.keys(mixed), stances: stanceTable(mixed, ISSUES) })
    expect(unclear.chance).toMatchObject({ shuffles: 199, clearer: false })
    expect([unclear.firmness, unclear.subtitle].every((text) => text.includes('no clearer than chance'))).toBe(true)
  })

  it('gives no verdict where shuffles only exchange names, and says why', () => {
    const one = sceneOf('minShared=1&issue=x')
    expect(one.coalitions.length).toBe(2)
    expect(one.chance).toBeNull()
    expect(one.firmness).toMatch(
      /^Whether the division is clearer than chance cannot be told: nobody holds positions on two issues/,
    )
    expect(one.notes[0]).toBe(one.firmness)
    expect([one.subtitle, one.firmness].join()).not.toMatch(/no clearer/)
    expect(sceneOf('minShared=1&issue=x&lang=de').firmness).toMatch(/lässt sich nicht sagen/)
  })

  it('puts into words what is there, and what is not', () => {
    expect(sceneOf().subtitle).toMatch(
      /^2 coalitions of 5 of 8 nations · clearer than chance · agreement from \+\.50 · nobody swings · modularity /,
    )
    expect(sceneOf('agree=1', { ...PARTS, stances: [] })).toMatchObject({ coalitions: [], legend: [] })
  })
})

describe('membersDrawing', () => {
  it('is as tall as its rows, in fewer columns where names are long', () => {
    const [coalition] = sceneOf().coalitions as [CoalitionsScene['coalitions'][number]]
    const members = Array.from({ length: 12 }, (_, i) => ({ ...coalition.members[0], id: `m${i}`, name: `N${i}` }))
    const of = (name: string) => {
      const some = members.map((one) => ({ ...one, name: `${name}${one.id}` })) as typeof coalition.members
      return membersDrawing({ ...coalition, members: some }, 400, wordsOf('en'))
    }
    expect(of('Long names need the width of the card ').height).toBeCloseTo(2 * of('').height, 6)
    const svg = serialised(element('g', {}, pageElements(of('').marks, THEMES.light, 'p')))
    expect(svg.match(/data-target="m\d+"/g)?.length).toBe(12)
    expect(svg).toContain('<title>m3, stays in 100 % of searches</title>')
  })
})

describe('coalitionsDrawing', () => {
  it.each(Object.keys(SIZES) as SizeName[])(
    'names every coalition and says hypothetical of nothing at size %s',
    (size) => {
      const svg = drawingSvg(coalitionsDrawing(sceneOf(), size), { theme: 'light' })
      for (const { name } of sceneOf().coalitions) expect(svg).toContain(name)
      expect(svg).not.toContain('NaN')
    },
  )

  it('draws as many cards as fit, side by side, within the area', () => {
    const area = { x: 10, y: 20, width: 900, height: 420 }
    const { cards, shown } = cardGrid(50, area, 1)
    expect(shown).toBe(6)
    for (const { x, y, width, height } of cards) {
      expect(x).toBeGreaterThanOrEqual(10)
      expect(x + width).toBeLessThanOrEqual(910.001)
      expect(y + height).toBeLessThanOrEqual(440.001)
    }
  })
})
