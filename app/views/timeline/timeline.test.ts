import { describe, expect, it } from 'vitest'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import { pictureInput } from '../../../diagram/picture-input.ts'
import type { View } from '../../../positions/index.ts'
import { type DatasetParts, datasetOf } from '../../../test/support/dataset-builder.ts'
import { columnOf, linePath, lonePoints, timeAxis } from './axis.ts'
import { dayMarks, dayOnAxis } from './day-marks.ts'
import { timelineDrawing } from './drawing.ts'
import { plotDrawing } from './panel-marks.ts'
import type { PanelLine, PanelPoint } from './panels.ts'
import { timelineScene } from './scene.ts'
import { stripDrawing } from './strip-marks.ts'
import { subjectOf } from './subject.ts'

const STANCES: DatasetParts['stances'] = [
  { actor: 'A', issue: 'one', value: -2, statedOn: '2025-01-01' },
  { actor: 'A', issue: 'one', value: 1, statedOn: '2025-01-10' },
  { actor: 'A', issue: 'two', value: 2, statedOn: '2025-01-03', validTo: '2025-01-05' },
  { actor: 'A', issue: 'two', status: 'no_position', statedOn: '2025-01-08' },
  { actor: 'B', issue: 'one', value: -2, statedOn: '2025-01-02' },
  { actor: 'B', issue: 'two', value: 2, statedOn: '2025-01-04' },
  { actor: 'C', issue: 'one', value: 2, statedOn: '2025-01-02' },
]

function sceneOf(view: Partial<View>, parts: Partial<DatasetParts> = {}) {
  const dataset = datasetOf({ actors: ['A', 'B', 'C'], issues: ['one', 'two'], stances: STANCES, ...parts })
  return timelineScene(pictureInput(dataset, { v: 2, minShared: 1, ...view } as View, {}))
}

describe('one actor', () => {
  it('holds each position from the day it is stated until it is given up, with gaps where nothing is known', () => {
    const { panels } = sceneOf({ select: ['A'] })
    const spans = panels.map(({ id, lines }) => [id, lines[0]?.points.map(({ from, to, value }) => [from, to, value])])
    expect(spans).toEqual([
      [
        'one',
        [
          ['2025-01-01', '2025-01-09', -2],
          ['2025-01-10', '2025-01-10', 1],
        ],
      ],
      [
        'two',
        [
          ['2025-01-03', '2025-01-05', 2],
          ['2025-01-08', '2025-01-10', null],
        ],
      ],
    ])
    expect(panels[1]?.lines[0]?.points[1]?.words).toBe('no position taken, from 8 January 2025')
  })

  it('goes to the day of the view, also after the last statement, and says what is held then', () => {
    const stances: DatasetParts['stances'] = [
      { actor: 'A', issue: 'one', value: 2, statedOn: '2024-01-01' },
      { actor: 'A', issue: 'one', value: -2, statedOn: '2024-06-01', validTo: '2024-12-31' },
      { actor: 'A', issue: 'two', value: -2, statedOn: '2024-06-01', validTo: '2024-12-31' },
    ]
    const { panels, span, subtitle, description } = sceneOf({ select: ['A'], asOf: '2025-06-30' }, { stances })
    expect(span).toEqual({ from: '2024-01-01', to: '2025-06-30' })
    expect(subtitle).toContain('1 January 2024 to 30 June 2025')
    expect(panels[0]?.lines[0]?.points.map(({ from, to, value }) => [from, to, value])).toEqual([
      ['2024-01-01', '2024-05-31', 2],
      ['2024-06-01', '2024-12-31', -2],
      ['2025-01-01', '2025-06-30', 2],
    ])
    expect(panels.map(({ onDay }) => onDay)).toEqual(['on 30 June 2025: +2', 'on 30 June 2025: not known'])
    expect(description).toContain(
      'one: position: first +2, to 31 May 2024; last +2, from 1 January 2025; on 30 June 2025: +2.',
    )
    // A day before the last statement leaves the line as it is, and is told.
    const early = sceneOf({ select: ['A'], asOf: '2024-03-01' }, { stances })
    expect([early.span.to, early.panels[0]?.onDay]).toEqual(['2024-06-01', 'on 1 March 2024: +2'])
  })

  it('says that a position may take effect on another day than that of its statement', () => {
    const stances = [{ actor: 'A', issue: 'one', value: 2, statedOn: '2024-06-01', validFrom: '2024-01-01' }]
    const { notes } = sceneOf({ select: ['A'] }, { stances })
    expect(notes.join(' ')).toContain(
      'from the day on which it took effect (that of its statement, unless another is named)',
    )
  })

  it('marks its shifts, and nobody else’s', () => {
    const { shifts } = sceneOf({ select: ['A'] })
    expect(shifts.map(({ on, before, after, change }) => [on, before, after, change])).toEqual([
      ['2025-01-10', '−2', '+1', 3],
    ])
    expect(sceneOf({ select: ['B'] }).shifts).toEqual([])
  })

  it('says that positions cannot change where each issue was put on one day only, and not that nobody changed', () => {
    const votes = ['one', 'two'].flatMap((issue, i) =>
      ['A', 'B'].map((actor) => ({ actor, issue, value: i, statedOn: `2025-01-0${i + 1}` })),
    )
    const once = sceneOf({ select: ['A'] }, { stances: votes })
    expect([once.putOnce, once.description]).toEqual([true, expect.stringContaining('none can change')])
    expect(sceneOf({ select: ['C'] }).putOnce).toBe(false)
  })

  it('is told by heading where there are too many issues to draw one by one', () => {
    const leaves = Array.from({ length: 60 }, (_, i) => `i${i}`)
    const day = (i: number) => `20${String(10 + (i % 6)).padStart(2, '0')}-05-01`
    const { panels, notes } = sceneOf(
      { select: ['A'], window: '1y', step: '1y' },
      {
        issues: [
          { id: 'head', name: 'Heading', scale: undefined } as never,
          ...leaves.map((id) => ({ id, parents: ['head'] })),
        ],
        stances: leaves.map((issue, i) => ({ actor: 'A', issue, value: i % 2 === 0 ? 2 : 0, statedOn: day(i) })),
      },
    )
    expect(panels.map(({ title }) => title)).toEqual(['Heading'])
    expect(panels[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([2, 0, 2, 0, 2, 0])
    expect(panels[0]?.lines[0]?.points[0]?.words).toBe(
      'mean +2 over 10 of 10 issues, 1 January 2010 to 31 December 2010',
    )
    expect(notes[0]).toContain('by heading')
  })
})

describe('two actors', () => {
  it('align as held at the end of each step, null before both are known', () => {
    const { panels, subtitle } = sceneOf({ select: ['A', 'B'], step: '1d' })
    const points = panels[0]?.lines[0]?.points ?? []
    expect(points.map(({ value }) => value)).toEqual([null, 1, 1, 1, 1, 1, 1, 1, 1, 0.25 - 0.75])
    expect(points.map(({ coverage }) => coverage).slice(0, 4)).toEqual([0, 1, 0.5, 1])
    expect(subtitle).toContain('a value in 9 of 10 windows · 1 to 2 shared issues')
  })

  it('within windows count only what was stated in them', () => {
    const points = sceneOf({ select: ['A', 'B'], window: '2d', step: '2d' }).panels[0]?.lines[0]?.points ?? []
    expect(points.map(({ from, to, value }) => [from, to, value])).toEqual([
      ['2025-01-01', '2025-01-02', 1],
      ['2025-01-03', '2025-01-04', 1],
      ['2025-01-05', '2025-01-06', null],
      ['2025-01-07', '2025-01-08', null],
      ['2025-01-09', '2025-01-10', null],
    ])
  })

  it('keep the same line, whatever day is looked at', () => {
    expect(sceneOf({ select: ['A', 'B'], asOf: '2025-01-02' }).panels).toEqual(sceneOf({ select: ['A', 'B'] }).panels)
    expect(sceneOf({ select: ['A', 'B'], asOf: '2025-01-02' }).day).toBe('2025-01-02')
  })
})

it('follows who is selected, else groups, else everyone', () => {
  expect(subjectOf({ select: ['A'] }).of).toBe('actor')
  expect(subjectOf({ select: ['A', 'B'], left: ['C', 'D'] }).of).toBe('pair')
  expect(subjectOf({ select: ['A', 'B', 'C'] }).of).toBe('group')
  expect(subjectOf({ left: ['A'], right: ['B', 'C'] }).of).toBe('groups')
  expect(subjectOf({ left: ['A', 'B'] }).of).toBe('group')
  expect(subjectOf({ left: ['A'] }).of).toBe('everyone')
})

it('tells cohesion and polarisation of a group on the last day', () => {
  const { panels } = sceneOf({ select: ['A', 'B', 'C'], step: '1d' })
  const last = panels.map(({ id, lines }) => [id, lines[0]?.points.at(-1)?.value])
  // A and B −.5, A and C .5, B and C −1.
  expect(last[0]?.[0]).toBe('alignment')
  expect(last[0]?.[1]).toBeCloseTo(-1 / 3, 12)
  expect(last[1]?.[0]).toBe('polarisation')
  expect(last[1]?.[1]).toBeGreaterThan(0.5)
})

it('refuses what has no time or does not stand for itself, in words', () => {
  const undated = STANCES.map(({ statedOn: _on, validTo: _to, ...rest }) => rest)
  expect(() => sceneOf({}, { stances: undated })).toThrow(/have no dates/)
  expect(() => sceneOf({ select: ['nobody', 'A'] })).toThrow(/no actor "nobody"/)
})

describe('a line', () => {
  const axis = timeAxis({ from: '2025-01-01', to: '2025-01-10' }, 0, 100, 5)
  const point = (day: number, value: number | null, cut = false): PanelPoint => {
    const on = `2025-01-${String(day).padStart(2, '0')}`
    return { from: on, to: on, value, coverage: 1, cut, words: '' }
  }
  const line = (kind: PanelLine['kind'], points: PanelPoint[]): PanelLine => ({
    id: 'x',
    name: 'x',
    kind,
    color: 'ink',
    dashed: false,
    points,
  })

  it('never bridges a gap, and leaves lone values to dots', () => {
    const points = [
      point(1, 1),
      point(2, 2),
      point(3, null),
      point(4, 3),
      point(5, null),
      point(6, 1),
      point(7, 2),
      point(8, 9, true),
    ]
    const path = linePath(line('window', points), axis, (value) => value)
    expect(path.match(/M/g)).toHaveLength(3)
    expect(path).toContain('M5,1L15,2')
    expect(path).toContain('M55,1L65,2')
    expect(lonePoints(points).map(({ value }) => value)).toEqual([3, 9])
  })

  it('steps upright from day to day, and breaks where nothing is held', () => {
    const points = [point(1, 1), point(2, 2), point(5, 3)]
    expect(linePath(line('step', points), axis, (value) => value)).toBe('M0 1H10V2H20M40 3H50')
  })
})

it.each(['slide', 'square', 'social', 'a4'] as const)(
  'is drawn as %s with a panel for each issue and the day of the view',
  (size) => {
    const svg = drawingSvg(timelineDrawing(sceneOf({ select: ['A'], asOf: '2025-01-05' }), size))
    expect(svg.match(/id="panel-\d+"/g)).toHaveLength(2)
    expect(svg).toContain('id="day-1"')
    expect(svg).toContain('day of the view: 5 January 2025')
  },
)

it('draws on the page the lines of the picture, where they can be read out', () => {
  const { panels, shifts, span, dates } = sceneOf({ select: ['A'] })
  const column = columnOf({ panels, span }, { left: 0, width: 400, unit: 1 })
  const [one] = panels as [(typeof panels)[0]]
  const { y, marks, height } = plotDrawing(one, shifts, column)
  const held = marks.find((mark) => mark.mark === 'path' && mark.stroke?.color === 'ink')
  expect(held).toMatchObject({ d: linePath(one.lines[0] as PanelLine, column.axis, y) })
  expect([y(2) > 0, y(-2) < height, y(2) < y(-2)]).toEqual([true, true, true])
  const ticks = stripDrawing({ dates, shifts, panels }, column).marks.filter(
    (mark) => mark.mark === 'path' && mark.stroke?.opacity !== undefined,
  )
  expect(ticks).toHaveLength(dates.length)
})

it('puts the day of the view behind all panels, and its window before it', () => {
  const scene = sceneOf({ select: ['A'], asOf: '2025-01-05', from: '2025-01-03' })
  const { axis } = columnOf(scene, { left: 0, width: 400, unit: 1 })
  const day = dayOnAxis(scene, axis)
  expect(day).toEqual({ x: axis.end('2025-01-05'), from: axis.at('2025-01-03') })
  const marks = dayMarks(day ?? { x: 0, from: null }, { top: 0, height: 50, unit: 1 })
  expect(marks.map(({ mark }) => mark)).toEqual(['rect', 'path'])
  expect(dayOnAxis({ ...scene, day: '2024-12-31' }, axis)).toBe(null)
})
