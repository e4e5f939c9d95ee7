import type { CellLook, CellMark } from '../../../diagram/drawing/cell.ts'
import type { LegendEntry as FrameLegendEntry } from '../../../diagram/frame/legend-entry.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import { type Face, rampColor } from './faces.ts'
import type { Words } from './words.ts'

/** One entry of a table's legend. */
export type LegendEntry = FrameLegendEntry<'position' | 'ramp'>

const RAMP = ['issue-1', 'issue-2', 'issue-3', 'issue-4', 'issue-5'] as const
/** The marks in the order in which the legend tells them. */
const MARKS = ['neutral', 'ambiguous', 'split', 'no_position', 'undisclosed'] as const satisfies readonly CellMark[]

/** The legend of what is drawn and nothing else: the colours of the scales, then the marks other than a plain position. `scales` are those in use. */
export function legendOf(shown: readonly Face[], scales: readonly Scale[], words: Words): LegendEntry[] {
  const { marks, legend: labels } = words.positions
  const legend: LegendEntry[] = []
  const has = (mark: CellMark) => shown.some((face) => face.mark === mark)
  if (shown.some((face) => face.mark === 'position'))
    legend.push({ mark: 'ramp', colors: rampColors(scales), ...rampEnds(scales, words) })
  for (const mark of MARKS) {
    if (!has(mark)) continue
    // A neutral stance is drawn with its value where it has one.
    const face = shown.find((one) => one.mark === mark && one.color !== null) ?? shown.find((one) => one.mark === mark)
    legend.push({ mark: 'position', look: plain(face as Face), label: marks[mark] })
  }
  const inherited = shown.find((face) => face.inherited)
  if (inherited) legend.push({ mark: 'position', look: { ...lookOf(inherited), text: '' }, label: labels.inherited })
  if (has('none'))
    legend.push({
      mark: 'position',
      look: { mark: 'none', color: null, inherited: false, text: '' },
      label: labels.blank,
    })
  return legend
}

function plain(face: Face): CellLook {
  return { ...lookOf(face), inherited: false }
}

function lookOf({ mark, color, inherited, text }: Face): CellLook {
  return { mark, color, inherited, text }
}

/** The colours of the points of the one scale in use, else all. */
function rampColors([only, ...others]: readonly Scale[]): readonly ColorToken[] {
  if (only === undefined || others.length > 0 || only.points.length === 0) return RAMP
  const used = new Set(only.points.map(({ value }) => rampColor(only, value)))
  return RAMP.filter((color) => used.has(color))
}

/** What the colours are, and from which to which end they run: the points of the one scale in use, else the ends of each issue's own. */
function rampEnds(
  scales: readonly Scale[],
  { positions: { legend }, forms }: Words,
): { label: string; low: string; high: string } {
  const [only] = scales
  if (scales.length !== 1 || only === undefined) {
    return { label: legend.ends, low: legend.low, high: legend.high }
  }
  const label = (value: number) =>
    cleanText(only.points.find((point) => point.value === value)?.label ?? '') || forms.scaleNumber(value, only.min)
  return { label: '', low: label(only.min), high: label(only.max) }
}
