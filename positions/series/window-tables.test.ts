import { describe, expect, it } from 'vitest'
import { type DatasetParts, DEFAULT_SCALE, datasetOf } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { calendarSpan } from '../calendar-span.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { polarisation, windowPolarisation } from './polarisation.ts'
import { timeWindows } from './time-windows.ts'
import { windowTables } from './window-tables.ts'

const scales = [
  DEFAULT_SCALE,
  {
    id: 'vote',
    min: 1,
    max: 3,
    continuous: false,
    assumed: false,
    points: [1, 2, 3].map((value) => ({ value, label: String(value) })),
  },
]
/** Roll calls, each of one date at some precision, on two scales. */
function rollCalls(more: DatasetParts['stances'] = [], parts: Partial<DatasetParts> = {}) {
  const rng = seededRandom(11)
  const actors = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const issues = Array.from({ length: 90 }, (_, i) => ({ id: `i${i}`, scale: i % 3 === 0 ? 'default' : 'vote' }))
  const stances = issues.flatMap(({ id, scale }, i) => {
    const statedOn = [`${1890 + (i % 12)}`, `${1890 + (i % 12)}-0${1 + (i % 9)}`, `${1890 + (i % 12)}-12-31`][
      i % 3
    ] as string
    return actors.flatMap((actor) => {
      const pick = Math.floor(rng() * 4)
      const value = scale === 'vote' ? [1, 2, 3][pick] : [-2, 0, 1][pick]
      return value === undefined ? [] : [{ actor, issue: id, value: i % 10 === 0 ? 1 : value, statedOn }]
    })
  })
  return datasetOf({ actors, issues, scales, stances: [...stances, ...more], ...parts })
}
const widths = [
  ['1y', '1y'],
  ['3y', '1y'],
  ['5m', '2m'],
  ['400d', '100d'],
] as const

describe('windowTables', () => {
  it.each(
    (['s', 'percent'] as const).flatMap((measure) =>
      widths.flatMap(([width, step]) =>
        (['none', 'unanimous'] as const).map((drop) => ({ measure, width, step, drop })),
      ),
    ),
  )('gives what each window gives by itself: $measure, $width by $step, drop $drop', ({ width, step, ...query }) => {
    const dataset = rollCalls()
    const scope = scopeOf(dataset, { ...query, minShared: 2, kind: ['nation'] })
    const windows = timeWindows('1889', '1903', calendarSpan(width), calendarSpan(step))
    const tables = windowTables(dataset, scope, windows)
    expect(tables).not.toBeNull()
    for (const window of windows) {
      const found = tables?.alignment(window)
      const positions = resolvePositions(dataset, { ...scope, ...window, asOf: window.to })
      const expected = alignmentOf(positions)
      expect(found?.shared).toEqual(expected.shared)
      expect(found?.issues).toBe(expected.issues)
      expect(found?.units).toEqual(expected.units)
      expected.value.forEach((value, i) => {
        if (Number.isNaN(value)) expect(found?.value[i]).toBeNaN()
        else expect(found?.value[i]).toBeCloseTo(value, 12)
      })
    }
  })

  it('reaches to the last day that there is, and knows its windows only', () => {
    const dataset = rollCalls()
    const windows = [
      { from: '0001-01-01', to: '1895-12-31' },
      { from: '1893-01-01', to: '9999-12-31' },
    ]
    const tables = windowTables(dataset, scopeOf(dataset, { minShared: 1 }), windows)
    for (const window of windows) {
      const alone = alignmentOf(
        resolvePositions(dataset, scopeOf(dataset, { ...window, asOf: window.to, minShared: 1 })),
      )
      expect(tables?.alignment(window).shared).toEqual(alone.shared)
    }
    expect(() => tables?.alignment({ from: '1890-01-01', to: '1891-01-01' })).toThrow('none of those')
  })

  const windows = timeWindows('1890', '1901', calendarSpan('2y'), calendarSpan('1y'))
  const given = (dataset: ReturnType<typeof rollCalls>, query: ScopeQuery = {}) =>
    windowTables(dataset, scopeOf(dataset, query), windows)
  it.each<[string, DatasetParts['stances'][number]]>([
    ['an issue of two days', { actor: 'a', issue: 'late', value: 1, statedOn: '1899' }],
    ['an actor twice on an issue', { actor: 'b', issue: 'late', value: 2, statedOn: '1900' }],
    ['a stance with an end', { actor: 'a', issue: 'late', value: 1, statedOn: '1900', validTo: '1901' }],
    [
      'a stance that begins on another day',
      { actor: 'a', issue: 'late', value: 1, statedOn: '1900', validFrom: '1890' },
    ],
    ['a retracted stance', { actor: 'a', issue: 'late', value: 1, statedOn: '1900', retractedAt: '1901' }],
    ['a salience', { actor: 'a', issue: 'late', value: 1, statedOn: '1900', salience: 2 }],
  ])('leaves %s to each window', (_, stance) => {
    const late = [{ actor: 'b', issue: 'late', value: 1, statedOn: '1900' }, stance]
    const base = rollCalls()
    const issues = [...base.issues.map(({ id, scale }) => ({ id, ...(scale === undefined ? {} : { scale }) })), 'late']
    expect(given(rollCalls([], { issues }))).not.toBeNull()
    expect(given(rollCalls(late, { issues }))).toBeNull()
  })

  it('leaves other levels, weights, a day of knowledge, and measures that are no mean to each window', () => {
    const dataset = rollCalls()
    expect(given(dataset)).not.toBeNull()
    for (const query of [
      { level: 'delegations' },
      { weight: ['i1=2'] },
      { knownAt: '1950' },
      { measure: 'kappa' },
      { inherit: true },
    ] as const) {
      expect(given(dataset, query as ScopeQuery)).toBeNull()
    }
    expect(windowTables(dataset, scopeOf(dataset, {}), windows.slice(0, 1))).toBeNull()
  })
})

describe('windowPolarisation', () => {
  it.each(
    widths.flatMap(([width, step]) =>
      (['none', 'unanimous'] as const).flatMap((drop) =>
        [[], ['i3=5', 'i4=0']].map((weight) => ({ width, step, drop, weight })),
      ),
    ),
  )('gives exactly what each window gives by itself: $width by $step, drop $drop, weights $weight', (given) => {
    const { width, step, ...query } = given
    const dataset = rollCalls()
    const scope = scopeOf(dataset, query)
    const windows = timeWindows('1889', '1903', calendarSpan(width), calendarSpan(step))
    const at = windowPolarisation(dataset, scope, windows)
    for (const window of windows) {
      const positions = resolvePositions(dataset, { ...scope, ...window, asOf: window.to })
      const { value, issues } = polarisation(positions)
      expect(at?.(window)).toEqual({ value, issues, inScope: positions.issues.length })
    }
    expect(windows.some((window) => (at?.(window).value ?? 0) > 0)).toBe(true)
  })

  it('leaves to each window what may differ between windows', () => {
    const later = rollCalls([{ actor: 'a', issue: 'i3', value: 0, statedOn: '1900-01-01' }])
    const windows = timeWindows('1890', '1901', calendarSpan('2y'), calendarSpan('1y'))
    expect(windowPolarisation(later, scopeOf(later, {}), windows)).toBeNull()
    expect(windowPolarisation(rollCalls(), scopeOf(rollCalls(), { inherit: true }), windows)).toBeNull()
  })
})
