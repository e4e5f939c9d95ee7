import { expect, it } from 'vitest'
import type { Mark } from '../drawing/mark.ts'
import { drawingSvg } from '../drawing/svg.ts'
import { SIZES } from '../sizes.ts'
import { textWidth } from '../text/text-width.ts'
import { schemaDrawing } from './drawing.ts'
import { modelLayout, TYPE } from './layout.ts'
import { type GraphModel, modelBoxes } from './model-boxes.ts'

const property = (name: string, share = 1) => ({ name, types: ['STRING'], share })
const MODEL: GraphModel = {
  labels: [
    { name: 'Actor', count: 5, properties: [property('name'), property('nation', 0.5)], within: [] },
    { name: 'Nation', count: 3, properties: [property('name')], within: ['Actor'] },
    { name: 'Stance', count: 1_234, properties: [property('value')], within: [] },
  ],
  relationships: [
    { name: 'HOLDS', count: 1_234, properties: [], between: [from('Actor', 'Stance'), from('Nation', 'Stance')] },
    { name: 'REPRESENTS', count: 2, properties: [property('role')], between: [from('Actor', 'Nation')] },
  ],
}

function from(a: string, b: string) {
  return { from: a, to: b }
}

it('draws a label whose nodes all have another one inside that one’s box, and its arrows from there, once', () => {
  const { boxes, links } = modelBoxes(MODEL)
  expect(boxes.map(({ label, kinds }) => [label.name, kinds.map(({ name }) => name)])).toEqual([
    ['Actor', ['Nation']],
    ['Stance', []],
  ])
  expect(links.map(({ type, from, to }) => [from, type.name, to])).toEqual([
    ['Actor', 'HOLDS', 'Stance'],
    ['Actor', 'REPRESENTS', 'Actor'],
  ])
})

it('of two labels on the same nodes, the first by name has the box', () => {
  const same = ['B', 'A'].map((name) => ({ name, count: 2, properties: [], within: name === 'A' ? ['B'] : ['A'] }))
  const { boxes } = modelBoxes({ labels: same, relationships: [] })
  expect(boxes.map(({ label, kinds }) => [label.name, kinds[0]?.name])).toEqual([['A', 'B']])
})

it.each(['LR', 'TB'] as const)('keeps boxes apart and inside the layout (%s)', (direction) => {
  const { boxes, links } = modelBoxes(MODEL)
  const { width, height, boxes: placed } = modelLayout(boxes, links, direction)
  const [a, b] = placed as [(typeof placed)[number], (typeof placed)[number]]
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  expect(apart).toBe(true)
  for (const box of placed) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
})

it('is the same for the same model, and tells counts, properties and what not all have', () => {
  const svg = drawingSvg(schemaDrawing(MODEL))
  expect(drawingSvg(schemaDrawing(structuredClone(MODEL)))).toBe(svg)
  for (const words of ['1,239 nodes of 3 labels', 'HOLDS 1,234', 'REPRESENTS 2', 'nation?', 'role']) {
    expect(svg).toContain(words)
  }
})

it('draws an empty graph, and a model of very many labels', () => {
  expect(drawingSvg(schemaDrawing({ labels: [], relationships: [] }))).toContain('0 nodes of 0 labels')
  const labels = Array.from({ length: 60 }, (_, k) => ({ name: `L${k}`, count: 1, properties: [], within: [] }))
  expect(schemaDrawing({ labels, relationships: [] }).marks.length).toBeGreaterThan(0)
})

it('clears the ground under the words of an arrow as wide as they are, the name in semibold', () => {
  const flat = (marks: readonly Mark[]): Mark[] =>
    marks.flatMap((mark) => (mark.mark === 'group' ? flat(mark.marks) : [mark]))
  const marks = flat(schemaDrawing(MODEL).marks)
  const texts = marks.flatMap((mark, at) =>
    mark.mark === 'text' && /^(HOLDS|REPRESENTS|role)/.test(mark.text) ? [{ mark, at }] : [],
  )
  expect(texts.length).toBeGreaterThan(2)
  for (const { mark, at } of texts) {
    const ground = marks.slice(0, at).findLast((one) => one.mark === 'rect' && one.fill === 'paper')
    const width = textWidth(mark.text, mark.size, mark.weight === 'semibold' ? 'semibold' : 'regular')
    expect((ground as { width: number }).width).toBeCloseTo(width + (8 * mark.size) / TYPE.link, 3)
  }
})

it.each([
  ['wide', { width: 1600, height: 500 }],
  ['high', { width: 500, height: 1600 }],
])('lies along the longer side of the room: %s', async (name, room) => {
  const svg = drawingSvg(schemaDrawing(MODEL, { ...SIZES.slide, ...room }))
  await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`)
})
