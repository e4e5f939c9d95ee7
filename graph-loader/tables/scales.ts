import type { Scale, ScalePoint } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { owned } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { nearest, shown } from '../suggest.ts'
import { type Fault, type Saying, say } from '../words/index.ts'
import { idFault, numberOf } from './cell-rules.ts'
import { type Reading, readTable, type TableFile, type TableRow } from './table.ts'

/** The id of the scale of issues that declare none. */
export const ASSUMED_SCALE = 'assumed'

/** The bounds of the assumed scale when nobody gives any. */
const ASSUMED_BOUNDS = { min: -2, max: 2 } as const

/** Bounds of a scale as datapackage.json declares them, and where it does. */
export interface DeclaredScale {
  readonly continuous?: boolean | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly fail: (key: string | null, ...fault: Fault) => void
}

/** Checks values of one scale; what it has seen it remembers. */
export class ScaleValues {
  readonly scale: Scale | null
  readonly #known = new Map<string, number>()

  /** For null, when the scale itself is at fault, any number is right. */
  constructor(scale: Scale | null) {
    this.scale = scale
  }

  /** The value that a text writes, or what is wrong with it. */
  value(text: string): number | Fault {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const value = numberOf(text)
    if (typeof value !== 'number') return value
    const { scale } = this
    if (scale) {
      if (
        value < scale.min ||
        value > scale.max ||
        !(scale.continuous || scale.points.some((p) => p.value === value))
      ) {
        return [say('offScale', value, scale.id), expectedValues(scale)]
      }
    }
    if (this.#known.size < 1000) this.#known.set(owned(text), value)
    return value
  }
}

/** What a value of the scale may be, in words. */
function expectedValues({ min, max, assumed, continuous, points }: Scale): Saying {
  if (assumed) return say('onAssumedScale', min, max)
  if (continuous) return say('onScale', min, max)
  if (points.length > 12) return say('pointOfMany', points.length, min, max)
  return say(
    'pointOf',
    points.map(({ value }) => String(value)),
  )
}

/** The scales of a dataset: those of scale_points.csv and datapackage.json, ranges that issues name, and the assumed one when it is used. */
export class Scales {
  readonly #values = new Map<string, ScaleValues>()
  readonly #bounds: { readonly min: number; readonly max: number }
  readonly #declared: readonly string[]
  readonly #complete: boolean
  readonly #onAssumed: (() => void) | undefined

  /** `onAssumed` is called when the assumed scale is used. */
  constructor(
    declared: readonly (readonly [id: string, scale: Scale | null])[],
    complete: boolean,
    assumed: { min: number; max: number },
    onAssumed?: () => void,
  ) {
    this.#onAssumed = onAssumed
    for (const [id, scale] of declared) this.#values.set(id, new ScaleValues(scale))
    this.#declared = declared.map(([id]) => id)
    this.#complete = complete
    this.#bounds = assumed
  }

  /** The scale that an issue's cell names, or null when it names none that there is (which is told). */
  named(row: TableRow, column: string): ScaleValues | null {
    const text = row.cell(column)
    const known = this.#values.get(text)
    if (known) return known
    const dots = text.indexOf('..')
    const min = dots < 0 ? null : numberOf(text.slice(0, dots))
    const max = dots < 0 ? null : numberOf(text.slice(dots + 2))
    if (typeof min === 'number' && typeof max === 'number') {
      if (min < max) return this.#range(min, max)
      row.fail(column, say('rangeBackwards', text), say('rangeSuch'))
    } else if (this.#complete) {
      row.fail(column, say('unknownScale', text), say('scaleOrRange', nearest(text, this.#declared)))
    } else {
      row.bad = true
    }
    return null
  }

  /** The assumed scale. */
  assumed(): ScaleValues {
    let values = this.#values.get(ASSUMED_SCALE)
    if (!values) {
      this.#onAssumed?.()
      values = new ScaleValues({ id: ASSUMED_SCALE, ...this.#bounds, continuous: true, assumed: true, points: [] })
      this.#values.set(ASSUMED_SCALE, values)
    }
    return values
  }

  /** Every scale that is declared or used, in code-point order of their ids. */
  list(): Scale[] {
    return [...this.#values.values()].flatMap(({ scale }) => scale ?? []).sort((a, b) => compareCodePoints(a.id, b.id))
  }

  #range(min: number, max: number): ScaleValues {
    const id = `${min}..${max}`
    let values = this.#values.get(id)
    if (!values) {
      values = new ScaleValues({ id, min, max, continuous: true, assumed: false, points: [] })
      this.#values.set(id, values)
    }
    return values
  }
}

/** Reads scale_points.csv and joins it with the scales that datapackage.json declares. */
export async function readScales(
  file: TableFile | undefined,
  declared: ReadonlyMap<string, DeclaredScale>,
  assumed: { min: number; max: number } | undefined,
  reading: Reading,
): Promise<Scales> {
  const points = new Map<string, { line: number; points: Map<number, { line: number; point: ScalePoint }> }>()
  const faulty = new Set<string>()
  let complete = true
  if (file) {
    complete =
      (await readTable(file, 'scale_points', reading, (row) => {
        const id = row.newId('scale')
        if (id === ASSUMED_SCALE) row.fail('scale', say('scaleReserved', ASSUMED_SCALE), say('anotherId'))
        const point = row.item('scale_points') as ScalePoint
        const { value } = point
        if (id === undefined) {
          complete = false
          return
        }
        let scale = points.get(id)
        if (!scale) {
          scale = { line: row.line, points: new Map() }
          points.set(owned(id), scale)
        }
        if (row.bad) {
          faulty.add(id)
          return
        }
        const before = scale.points.get(value)
        if (before) {
          row.fail('value', say('pointTwice', id, value, before.line), say('pointsThatDiffer'))
          faulty.add(id)
          return
        }
        scale.points.set(value, { line: row.line, point })
      })) && complete
  }
  const scales: [string, Scale | null][] = []
  for (const [id, { line, points: byValue }] of points) {
    const bounds = declared.get(id)
    if (faulty.has(id)) {
      scales.push([id, null])
      continue
    }
    const list = [...byValue.values()].map(({ point }) => point).sort((a, b) => a.value - b.value)
    const [least, most] = [(list[0] as ScalePoint).value, (list.at(-1) as ScalePoint).value]
    scales.push([id, joined(id, list, bounds, least, most, reading.problems, file as TableFile, line)])
  }
  for (const [id, scale] of declared) {
    if (points.has(id) || id === ASSUMED_SCALE) continue
    scales.push([id, boundsOnly(id, scale, complete)])
  }
  const own = declared.get(ASSUMED_SCALE)
  const bounds = assumed ?? { min: own?.min ?? ASSUMED_BOUNDS.min, max: own?.max ?? ASSUMED_BOUNDS.max }
  if (!(bounds.min < bounds.max)) own?.fail(null, 'the assumed scale ends before it begins', 'min below max')
  const isGiven = assumed !== undefined || (own?.min !== undefined && own.max !== undefined)
  return new Scales(scales, complete, bounds, isGiven ? undefined : reading.onAssumedScale)
}

function joined(
  id: string,
  points: ScalePoint[],
  bounds: DeclaredScale | undefined,
  least: number,
  most: number,
  problems: Problems,
  file: TableFile,
  line: number,
): Scale | null {
  const min = bounds?.min ?? least
  const max = bounds?.max ?? most
  if (min > least) bounds?.fail('min', `min ${min} is above the point ${least}`, 'bounds that hold every point')
  if (max < most) bounds?.fail('max', `max ${max} is below the point ${most}`, 'bounds that hold every point')
  if (min > least || max < most) return null
  if (min === max) {
    problems.add(file.name, line, 'scale', say('onePoint', id), say('twoPoints'))
    return null
  }
  return { id, min, max, continuous: bounds?.continuous ?? false, assumed: false, points }
}

function boundsOnly(id: string, { min, max, continuous, fail }: DeclaredScale, complete: boolean): Scale | null {
  const fault = idFault(id)
  if (fault) fail(null, ...fault)
  else if (!complete) return null
  else if (continuous === false)
    fail('continuous', `the scale ${shown(id)} has no points`, 'points in scale_points, or continuous: true')
  else if (min === undefined || max === undefined) {
    fail(null, `the scale ${shown(id)} has neither points nor both bounds`, 'points in scale_points, or min and max')
  } else if (min >= max) fail(null, `the scale ${shown(id)} ends before it begins`, 'min below max')
  else return { id, min, max, continuous: true, assumed: false, points: [] }
  return null
}
