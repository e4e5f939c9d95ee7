import { describe, expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { seededRandom } from '../../../positions/map/seeded-random.ts'
import type { DatasetParts } from '../../../test/support/dataset-builder.ts'
import { inputOf, STRAIT } from '../../../test/support/strait.ts'
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

  it('marks who changed position since a day, and nobody else', () => {
    const scene = spectrumScene(inputOf(MOVED, { issue: ['tolls', 'fishing'], since: '2031-03-04' }))
    const moves = scene.issues.flatMap(({ actors }) =>
      actors.flatMap(({ id, move, value }) => (move === null ? [] : [`${id} ${move.before} to ${value} ${move.kind}`])),
    )
    expect(moves).toEqual(['dunmark -2 to 1 changed', 'caspia 2 to -1 changed'])
    expect(scene.subtitle).toContain('since 4 March 2031: 2 of 15 positions changed')
    expect(scene.legend[0]).toEqual({
      mark: 'move',
      dash: false,
      label: 'changed position since 4 March 2031',
    })
    const still = spectrumScene(inputOf(STRAIT, { issue: ['tolls'], since: '2031-03-04', asOf: '2031-03-05' }))
    expect(still.subtitle).toContain('since 4 March 2031: none of 8 positions changed')
    expect(still.legend).toEqual([])
  })

  it('does not take what was not known then for what did not move', () => {
    const later = {
      ...STRAIT,
      stances: STRAIT.stances.map((stance) => ({
        ...stance,
        statedOn: stance.actor === 'astoria' || stance.actor === 'borland' ? '2031-03-04' : '2031-05-01',
        ...(stance.actor === 'borland' && { validTo: '2031-04-01' }),
      })),
    }
    const scene = spectrumScene(inputOf(later, { issue: ['tolls'], since: '2031-03-04' }))
    expect(scene.subtitle).toContain('since 4 March 2031: none of 1 position changed, 6 newly known, 1 no longer known')
    expect(scene.since).toEqual({
      changed: 0,
      expired: 0,
      undated: 0,
      'other-speaker': 0,
      'other-members': 0,
      same: 1,
      new: 6,
      gone: 1,
    })
    expect(scene.issues[0]?.gone).toEqual(['Borland & Isles'])
    expect(spectrumScene(inputOf(later, { issue: ['tolls'], since: '2031-01-01' })).subtitle).toContain(
      'since 1 January 2031: no position known on both days, 7 newly known',
    )
  })

  it('tells another speaker of a delegation from a change of position, in arrow, legend and sentence', () => {
    const say = (actor: string, value: number, statedOn: string) => ({ actor, issue: 'tolls', value, statedOn })
    const parts: DatasetParts = {
      actors: [
        { id: 'astoria', name: 'Astoria', nation: 'AUT' },
        { id: 'pia', name: 'Pia Example', kind: 'person' },
        { id: 'quinn', name: 'Quinn Example', kind: 'person' },
        { id: 'borland', name: 'Borland', nation: 'BEL' },
      ],
      affiliations: ['pia', 'quinn'].map((actor) => ({ actor, group: 'astoria', kind: 'represents' })),
      issues: ['tolls'],
      stances: [
        say('pia', -1, '2031-01-01'),
        say('borland', -2, '2031-01-01'),
        say('quinn', 1, '2031-02-01'),
        say('borland', 2, '2031-02-01'),
      ],
    }
    const scene = spectrumScene(
      inputOf(parts, { issue: ['tolls'], level: 'delegations', since: '2031-01-15', asOf: '2031-03-01' }),
    )
    const moves = scene.issues[0]?.actors.flatMap(({ id, move }) => (move === null ? [] : [{ id, ...move }]))
    expect(moves).toEqual([
      { id: 'astoria', before: -1, kind: 'other-speaker', who: [{ name: 'Quinn Example', how: 'spoke' }] },
      { id: 'borland', before: -2, kind: 'changed', who: [{ name: 'Borland', how: 'changed' }] },
    ])
    expect(scene.subtitle).toContain(
      'since 15 January 2031: 1 of 2 positions changed, 1 differs only because another speaks',
    )
    expect(scene.legend.flatMap((entry) => (entry.mark === 'move' ? [[entry.dash, entry.label]] : []))).toEqual([
      [false, 'changed position since 15 January 2031'],
      [true, 'another speaker: no change of position'],
    ])
    const lanes = spectrumLayout(scene, 'slide').issues[0]?.lanes.map(({ dashed, name }) => [dashed, name.text])
    expect(lanes).toEqual([
      [false, 'Borland'],
      [true, 'Astoria (another speaker)'],
    ])
  })

  it('refuses to compare with a day that is not before its own, or before its window, and says what to give', () => {
    const told = (view: object) => () => spectrumScene(inputOf(MOVED, { issue: ['tolls'], ...view }))
    const notBefore = 'since: 2031-06-01 is not before 2031-06-01, the day of this picture; give an earlier day'
    expect(told({ asOf: '2031-06-01', since: '2031-06-01' })).toThrow(notBefore)
    expect(told({ asOf: '2031-03-01', since: '2032' })).toThrow('since: 2032 is not before 2031-03-01')
    // Without a day of its own: the last on which anything was stated, or that its window takes in.
    expect(told({ asOf: undefined, since: '2031-06-02' })).toThrow('since: 2031-06-02 is not before 2031-06-02')
    expect(told({ to: '2031-03-04', since: '2031-05-01' })).toThrow('since: 2031-05-01 is not before 2031-03-04')
    expect(told({ from: '2031-06-01', since: '2031-05-31' })).toThrow(
      'since: 2031-05-31 lies before 2031-06-01, where the window of this picture begins, so nothing counts on that day; give a day from 2031-06-01 on, or let the window begin earlier (from)',
    )
    expect(told({ from: '2031-06-01', since: '2031-06-01' })).not.toThrow()
  })
  it('says how positions were put together only of the issues that it shows', () => {
    const say = (actor: string, issue: string, value: number) => ({ actor, issue, value, statedOn: '2031-01-01' })
    const parts: DatasetParts = {
      actors: ['astoria', { id: 'bloc', name: 'The bloc', kind: 'bloc' }, 'a', 'b', 'c'],
      affiliations: ['a', 'b', 'c'].map((actor) => ({ actor, group: 'bloc', kind: 'member' })),
      issues: ['w', 'x', 'y', 'z', 'joint'],
      stances: [
        ...['w', 'x', 'y', 'z'].flatMap((issue) => [say('astoria', issue, 1), say('bloc', issue, 1)]),
        say('a', 'joint', 1),
        say('b', 'joint', 2),
      ],
    }
    const notes = (view: object) => spectrumScene(inputOf(parts, { level: 'blocs', ...view })).notes.join(' ')
    const put = 'Positions of several members or speakers put together'
    expect(notes({ issue: ['joint'] })).toContain(put)
    expect(notes({})).not.toContain(put)
    expect(notes({ weight: ['joint=3'] })).not.toContain('Weights')
    expect(notes({ issue: ['joint', 'w'], weight: ['joint=3'] })).toContain('Weights')
  })

  it('names who is marked, as coalitions are named', () => {
    const subtitle = (select?: string[]) => spectrumScene(inputOf(STRAIT, { issue: ['tolls'], select })).subtitle
    expect(subtitle(['astoria', 'borland'])).toMatch(/ · marked: Astoria and Borland & Isles$/)
    expect(subtitle()).not.toContain('marked')
    expect(subtitle(['nobody'])).not.toContain('marked')
  })

  it('says on how many issues it counts who changed, and how to see others', () => {
    const { subtitle } = spectrumScene(inputOf(MOVED, { since: '2031-03-04' }))
    expect(subtitle).toContain('4 of 5 issues, those with most positions (choose issues to see others)')
    expect(subtitle).toContain('since 4 March 2031 on these 4 issues: 2 of 28 positions changed')
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

  it('grows type, circles and rows where a single issue leaves room, and nothing is cut for it', () => {
    const few = spectrumLayout(spectrumScene(inputOf(STRAIT, { issue: ['tolls'] })), 'slide')
    const many = spectrumLayout(spectrumScene(inputOf(STRAIT, {})), 'social')
    const sizes = ({ issues, unit }: SpectrumLayout) =>
      issues.flatMap(({ actors }) => actors.map(({ name }) => (name?.size ?? 0) / unit))
    expect(Math.min(...sizes(few))).toBeGreaterThan(18)
    expect(Math.max(...sizes(many))).toBeLessThanOrEqual(20.8)
    const [issue] = few.issues
    expect(issue?.actors.every(({ name }, i) => name?.text === issue.issue.actors[i]?.name)).toBe(true)
    // Its axis and labels reach into the lower third of what the paper has for them.
    expect(issue?.axis.y).toBeGreaterThan(few.area.y + 0.5 * few.area.height)
  })

  it('gives every arrow of few a lane, also where the axis comes near to the name', () => {
    const say = (actor: string, value: number, statedOn: string) => ({ actor, issue: 'tolls', value, statedOn })
    const actors = ['a', 'b', 'c', 'd']
    const stances = actors.flatMap((id, i) => [say(id, -2, '2031-01-01'), say(id, i - 1, '2031-06-01')])
    const scene = spectrumScene(inputOf({ actors, issues: ['tolls'], stances }, { since: '2031-03-01' }))
    for (const size of Object.keys(SIZES) as SizeName[]) {
      const [issue] = spectrumLayout(scene, size).issues
      expect([size, issue?.lanes.length, issue?.moves]).toEqual([size, 4, 0])
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
