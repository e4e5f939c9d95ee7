import { expect, test } from 'vitest'
import { pictureInput } from '../../../diagram/picture-input.ts'
import { SIZES, type SizeName } from '../../../diagram/sizes.ts'
import type { Scale } from '../../../positions/dataset/model.ts'
import { type View, viewOf } from '../../../positions/view.ts'
import { type DatasetParts, datasetOf } from '../../../test/support/dataset-builder.ts'
import { positionsDrawing } from './drawing.ts'
import { positionsLayout } from './layout.ts'
import { type PositionsScene, positionsScene } from './scene.ts'

const VOTE: Scale = {
  id: 'vote',
  min: 1,
  max: 3,
  continuous: false,
  assumed: false,
  points: [
    { value: 1, label: 'Yes' },
    { value: 2, label: 'Abstain' },
    { value: 3, label: 'No' },
  ],
}
const DEFAULT: Scale = {
  ...VOTE,
  id: 'default',
  min: -2,
  max: 2,
  points: [-2, -1, 0, 1, 2].map((value) => ({ value, label: `point ${value}` })),
}

const parts: DatasetParts = {
  actors: [
    { id: 'ash', name: 'Ash' },
    { id: 'birch', name: 'Birch' },
    { id: 'cedar', name: 'Émile Cedar', kind: 'person' },
    { id: 'grove', name: 'The Grove', kind: 'bloc' },
    { id: 'silent', name: 'Silent' },
  ],
  affiliations: [{ actor: 'birch', group: 'grove', kind: 'member' }],
  issues: ['water', { id: 'shade', name: 'Shade for all' }, { id: 'poll', scale: 'vote' }],
  scales: [DEFAULT, VOTE],
  stances: [
    { actor: 'ash', issue: 'water', value: 2 },
    { actor: 'birch', issue: 'water', value: -2 },
    { actor: 'cedar', issue: 'water', value: 0, status: 'neutral' },
    { actor: 'ash', issue: 'shade', status: 'ambiguous' },
    { actor: 'birch', issue: 'shade', status: 'no_position' },
    { actor: 'cedar', issue: 'shade', status: 'undisclosed' },
    { actor: 'ash', issue: 'poll', value: 1 },
    { actor: 'cedar', issue: 'poll', value: 2 },
    { actor: 'grove', issue: 'poll', value: 3 },
  ],
}

function sceneOf(view: Partial<View> = {}, from: DatasetParts = parts): PositionsScene {
  const dataset = datasetOf(from)
  const whole = viewOf({ show: 'positions', ...view })
  return positionsScene(pictureInput(dataset, whole, { stances: 9 }))
}

const names = (scene: PositionsScene) => scene.rows.map(({ name }) => name)
const cell = (scene: PositionsScene, actor: string, issue: string) => {
  const row = scene.rows.findIndex(({ id }) => id === actor)
  const column = scene.columns.findIndex(({ id }) => id === issue)
  return scene.faces[scene.cells[row * scene.columns.length + column] as number]
}

test('each status is a mark of its own; a value is told by number, or by label where all labels are short', () => {
  const scene = sceneOf()
  expect(cell(scene, 'ash', 'water')).toMatchObject({
    mark: 'position',
    text: '+2',
    color: 'issue-5',
    words: '+2 point 2',
  })
  expect(cell(scene, 'birch', 'water')).toMatchObject({ mark: 'position', text: '−2', color: 'issue-1' })
  expect(cell(scene, 'cedar', 'water')).toMatchObject({ mark: 'neutral', text: '0', color: 'issue-3' })
  expect(cell(scene, 'ash', 'shade')).toMatchObject({ mark: 'ambiguous', text: '', color: null })
  expect(cell(scene, 'birch', 'shade')?.mark).toBe('no_position')
  expect(cell(scene, 'cedar', 'shade')?.mark).toBe('undisclosed')
  expect(cell(scene, 'silent', 'shade')?.mark).toBe('none')
  expect(cell(scene, 'cedar', 'poll')).toMatchObject({ text: 'Abstain', words: '2 Abstain' })
})

test('what is inherited is marked so, and told', () => {
  const scene = sceneOf({ inherit: true })
  expect(cell(scene, 'birch', 'poll')).toMatchObject({
    mark: 'position',
    inherited: true,
    text: 'No',
    words: '3 No, inherited',
  })
  expect(cell(scene, 'grove', 'poll')).toMatchObject({ inherited: false })
  expect(scene.subtitle).toContain('1 inherited')
  expect(scene.legend.map(({ label }) => label)).toContain('inherited')
  expect(sceneOf().legend.map(({ label }) => label)).not.toContain('inherited')
})

test('rows are ordered by positions held, name or an issue; those without a value stand last either way', () => {
  expect(names(sceneOf())).toEqual(['Ash', 'Émile Cedar', 'Birch', 'The Grove', 'Silent'])
  expect(names(sceneOf({ order: 'name' }))).toEqual(['Ash', 'Birch', 'Émile Cedar', 'Silent', 'The Grove'])
  expect(names(sceneOf({ order: '-name' }))).toEqual(['The Grove', 'Silent', 'Émile Cedar', 'Birch', 'Ash'])
  expect(names(sceneOf({ order: 'issue:water' })).slice(0, 3)).toEqual(['Birch', 'Émile Cedar', 'Ash'])
  expect(names(sceneOf({ order: '-issue:water' })).slice(0, 3)).toEqual(['Ash', 'Émile Cedar', 'Birch'])
  expect(names(sceneOf({ order: 'tree' }))).toEqual(names(sceneOf()))
  expect(sceneOf({ order: 'issue:gone' }).order).toEqual({ by: 'positions', descending: true })
})

test('sums are over the rows that are shown', () => {
  const [water] = sceneOf().columns
  expect(water).toMatchObject({ counts: [1, 0, 1, 0, 1], positions: 3, stances: 3 })
  const [fewer] = sceneOf({ hide: ['cedar'] }).columns
  expect(fewer).toMatchObject({ counts: [1, 0, 0, 0, 1], positions: 2, agreement: -1 })
  expect(sceneOf({ hide: ['cedar'] }).columns[1]).toMatchObject({ positions: 0, agreement: 'no-positions' })
})

test('the filter keeps who holds a position, on any issue or on one, and tells whom it leaves out', () => {
  expect(names(sceneOf({ held: 'any' }))).toEqual(['Ash', 'Émile Cedar', 'Birch', 'The Grove'])
  const scene = sceneOf({ held: 'issue:water', hide: ['birch'] })
  expect(names(scene)).toEqual(['Ash', 'Émile Cedar'])
  expect(scene.left).toEqual({ hidden: 1, filtered: 2 })
  expect(scene.notes[0]).toBe('1 actor is hidden. 2 actors without a position asked for are left out.')
})

test('groups stand under their headings, each row in one', () => {
  expect(sceneOf({ by: 'kind' }).groups).toEqual([
    { label: 'Nations', rows: 3 },
    { label: 'Persons', rows: 1 },
    { label: 'Blocs', rows: 1 },
  ])
  const byBloc = sceneOf({ by: 'bloc' })
  expect(byBloc.groups).toEqual([
    { label: 'The Grove', rows: 2 },
    { label: 'In no bloc', rows: 3 },
  ])
  expect(names(byBloc).slice(0, 2)).toEqual(['Birch', 'The Grove'])
  expect(sceneOf({ by: 'coalition' }).groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(5)
})

test('title, subtitle and description say in words what is shown', () => {
  const scene = sceneOf()
  expect(scene.title).toBe('Who stands where')
  expect(scene.subtitle).toBe('5 actors · 3 issues · 6 positions, 40 % of the table · 3 stances without a value')
  expect(scene.description).toMatch(/^A table of 5 actors by 3 issues\. Most united on /)
  expect(sceneOf({}, { actors: ['ash'], issues: ['water'], stances: [] }).subtitle).toBe(
    'No nation has a stance in this view',
  )
})

test('of blocs with as many members the first by id comes first, and who is in two stands in the larger', () => {
  const blocs = ['elms', 'ferns', 'firs', 'grove'].map((id) => ({ id, name: id, kind: 'bloc' as const }))
  const member = (actor: string, group: string) => ({ actor, group, kind: 'member' as const })
  const scene = sceneOf(
    { by: 'bloc', level: 'persons' },
    {
      ...parts,
      actors: [...blocs, 'ash', 'birch', 'cedar', 'dogwood'],
      affiliations: [
        member('ash', 'firs'),
        member('birch', 'ferns'),
        member('cedar', 'elms'),
        member('cedar', 'grove'),
        member('dogwood', 'grove'),
      ],
      stances: ['ash', 'birch', 'cedar', 'dogwood'].map((actor) => ({ actor, issue: 'water', value: 1 })),
    },
  )
  expect(scene.groups.map(({ label, rows }) => [label, rows])).toEqual([
    ['grove', 3],
    ['elms', 1],
    ['ferns', 2],
    ['firs', 2],
  ])
})

test('a scene survives structured cloning', () => {
  const scene = sceneOf({ by: 'kind' })
  expect(structuredClone(scene)).toEqual(scene)
})

const many: DatasetParts = {
  actors: Array.from({ length: 90 }, (_, i) => `made-up-${String(i).padStart(3, '0')}`),
  issues: Array.from({ length: 150 }, (_, k) => ({ id: `question-${k}`, name: `Made-up question number ${k}` })),
  stances: Array.from({ length: 90 * 150 }, (_, at) => ({
    actor: `made-up-${String(Math.floor(at / 150)).padStart(3, '0')}`,
    issue: `question-${at % 150}`,
    value: (at % 5) - 2,
  })),
}

test.each(Object.keys(SIZES) as SizeName[])(
  'what does not fit a %s is left out and told, and the rest stays within',
  (size) => {
    const scene = sceneOf({ order: 'issue:question-140' }, many)
    const layout = positionsLayout(scene, size)
    const rows = layout.lines.length
    expect(rows).toBeLessThan(90)
    expect(layout.footer.map(({ text }) => text).join(' ')).toContain(
      `Drawn are the first ${rows} of 90 nations and the first ${layout.columns.length} of 150 issues`,
    )
    expect(layout.columns[0]?.at).toBe(140)
    const { area, table } = layout
    expect(table.x + table.width).toBeLessThanOrEqual(area.x + area.width + 0.01)
    expect(table.y + table.height).toBeLessThanOrEqual(area.y + area.height + 0.01)
  },
)

test('a drawing holds every row by name, and is the same each time', () => {
  const drawing = positionsDrawing(sceneOf({ by: 'kind' }))
  const text = JSON.stringify(drawing)
  for (const name of ['Ash', 'Birch', 'Émile Cedar', 'The Grove', 'Silent', 'Persons']) expect(text).toContain(name)
  expect(JSON.stringify(positionsDrawing(sceneOf({ by: 'kind' })))).toBe(text)
})
