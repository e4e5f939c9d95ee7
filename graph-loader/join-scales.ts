import { type FullDataset, type Scale, stanceAt } from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { shown } from '../positions/text.ts'

/** The scale of words of agreement, which is as wide as the strongest word of a file. */
const AGREEMENT = 'agreement'

/** A scale that files have otherwise than the dataset has it, where the dataset has stances on it. */
export interface ScaleConflict {
  /** The id that the files give their scale. */
  readonly scale: string
  /** An issue that is on it, and how many more are. */
  readonly issue: string
  readonly more: number
  /** The dataset's scale, which adding never changes, and that of the files. */
  readonly before: Bounds
  readonly after: Bounds
  /** Whether what is added can be laid on the dataset's scale: words of agreement mean there what they mean here. */
  readonly isKept: boolean
  /** The first stance of the files that is off the dataset's scale. */
  readonly off?: { readonly stance: string; readonly value: number } | undefined
}

interface Bounds {
  readonly min: number
  readonly max: number
}

/** The scales of what is added that are others than those of the stances that are there, and by the issue the scale that it stays on. */
export interface JoinScales {
  readonly conflicts: readonly ScaleConflict[]
  readonly staysOn: ReadonlyMap<string, string>
  /** Scales of the dataset, by id, that stay as they are. */
  readonly stay: ReadonlySet<string>
}

/** Compares the scales of what is added with those that stances of the dataset are on. */
export function joinScales(base: FullDataset, added: FullDataset): JoinScales {
  const scalesThere = new Map(base.scales.map((scale) => [scale.id, scale]))
  const scalesBrought = new Map(added.scales.map((scale) => [scale.id, scale]))
  const valued = new Set(valuesOf(base).map(({ issue }) => issue))
  const placed = new Map(base.issues.flatMap(({ id, scale }) => (valued.has(id) && scale ? [[id, scale]] : [])))
  const inUse = new Set(placed.values())
  const found = new Map<string, ScaleConflict>()
  const staysOn = new Map<string, string>()
  const stay = new Set<string>()
  const valuesBrought = new Map<string, Valued[]>()
  for (const one of valuesOf(added)) {
    const list = valuesBrought.get(one.issue)
    if (list) list.push(one)
    else valuesBrought.set(one.issue, [one])
  }
  for (const { id: issue, scale: name = '' } of added.issues) {
    const after = scalesBrought.get(name)
    const before = scalesThere.get(placed.get(issue) ?? (inUse.has(name) ? name : ''))
    if (!after || !before) continue
    if (isSame(before, after) && after.id !== AGREEMENT) continue
    staysOn.set(issue, before.id)
    stay.add(before.id)
    if (inUse.has(after.id)) stay.add(after.id)
    const off = valuesBrought.get(issue)?.find(({ value }) => !isOn(before, value))
    // A file that says nothing of its scale is on that of the dataset; the merge tells of what is no point of it.
    const isWithin = !off || (off.value >= before.min && off.value <= before.max)
    if ((after.assumed || isSame(before, after)) && isWithin) continue
    const key = `${before.id}\u001f${after.id}`
    const one = found.get(key)
    found.set(key, {
      scale: after.id,
      issue: one?.issue ?? issue,
      more: one ? one.more + 1 : 0,
      before: { min: before.min, max: before.max },
      after: { min: after.min, max: after.max },
      isKept: (one?.isKept ?? true) && !off && (after.assumed || after.id === AGREEMENT),
      off: one?.off ?? (off && { stance: added.texts.id(off.row), value: off.value }),
    })
  }
  return { conflicts: [...found.values()], staysOn, stay }
}

/** Throws a `UserError` for the first scale on which what is added cannot be laid. */
export function expectScalesKept({ conflicts }: JoinScales): void {
  const first = conflicts.find(({ isKept }) => !isKept)
  if (!first) return
  const { scale, issue, more, before, after, off } = first
  const [own, theirs] = [boundsText(before), boundsText(after)]
  const of = `issue ${shown(issue)}${more > 0 ? ` and ${more} more` : ''}`
  const value = off ? `; the value ${off.value} of stance ${shown(off.stance)} is off ${own}` : ''
  throw new UserError(
    'invalid-data',
    'scale',
    `${scale}: ${theirs} instead of ${own}, the dataset’s scale of ${of}, which adding never changes${value}; nothing was added`,
    {
      next: off
        ? `read all files anew together with the wider scale: parley import table FILES --scale=${widest(before, after)}`
        : `read the added file on the dataset’s scale, if its values mean that: --scale=${own}; else read all files anew together`,
    },
  )
}

function boundsText({ min, max }: Bounds): string {
  return `${min}..${max}`
}

function widest(a: Bounds, b: Bounds): string {
  return boundsText({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) })
}

function isSame(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max && a.continuous === b.continuous
}

function isOn({ min, max, continuous, points }: Scale, value: number): boolean {
  if (value < min || value > max) return false
  return continuous || points.length === 0 || points.some((point) => point.value === value)
}

interface Valued {
  readonly row: number
  readonly issue: string
  readonly value: number
}

/** The stances that have a value, with their issue's id. */
function valuesOf({ stances, actors, issues }: FullDataset): Valued[] {
  const found: Valued[] = []
  for (let row = 0; row < stances.length; row++) {
    const { issue, value } = stanceAt(stances, row, actors, issues)
    if (value !== null) found.push({ row, issue, value })
  }
  return found
}
