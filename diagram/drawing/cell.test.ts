import { expect, test } from 'vitest'
import { CELL_GLYPHS, type CellLook, type CellMark, cellMarks } from './cell.ts'

const box = { x: 10, y: 20, width: 40, height: 20 }
const drawn = (look: Partial<CellLook> & { mark: CellMark }) =>
  cellMarks(box, { color: null, inherited: false, text: '', ...look }, { unit: 1, size: 12 })

test('the marks differ without colour', () => {
  const looks = [
    drawn({ mark: 'position', color: 'issue-2', text: '1' }),
    drawn({ mark: 'neutral', color: 'issue-2', text: '1' }),
    drawn({ mark: 'position', color: 'issue-2', text: '1', inherited: true }),
    drawn({ mark: 'neutral' }),
    drawn({ mark: 'ambiguous' }),
    drawn({ mark: 'no_position' }),
    drawn({ mark: 'undisclosed' }),
    drawn({ mark: 'none' }),
  ]
  const shapes = looks.map((marks) => JSON.stringify(marks).replaceAll(/"issue-\d"/g, '"any"'))
  expect(new Set(shapes).size).toBe(looks.length)
  expect(drawn({ mark: 'none' })).toEqual([])
})

test('a value stands in the middle of its cell, in ink or paper on its colour', () => {
  expect(drawn({ mark: 'position', color: 'issue-5', text: '+2' })).toEqual([
    { mark: 'rect', ...box, fill: 'issue-5' },
    { mark: 'text', text: '+2', x: 30, y: 34.32, size: 12, color: { on: 'issue-5' }, anchor: 'middle' },
  ])
})

test('a glyph is scaled about the middle of its cell', () => {
  const [bar] = drawn({ mark: 'undisclosed' })
  expect(bar).toEqual({
    mark: 'path',
    d: 'M22.78 27.11L37.22 27.11L37.22 32.89L22.78 32.89Z',
    fill: 'ink',
  })
  for (const glyph of Object.values(CELL_GLYPHS)) expect(glyph.d).toMatch(/^[MLCZ\d\s.-]+$/)
})
