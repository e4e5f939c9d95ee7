import type { CellLook, CellMark } from '../../../diagram/drawing/cell.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Forms } from '../../../diagram/words/forms.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import { hasStance, heldStatus, type Positions, VIA } from '../../../positions/resolve/index.ts'
import type { Words } from './words.ts'

/** What a cell shows: its look, and the same in words. */
export interface Face extends CellLook {
  readonly words: string
}

/** What the cells of positions show: cell (u, k) shows `faces[of[u * issues + k]]`; face 0 is that of no stance. */
export interface Faces {
  readonly faces: readonly Face[]
  readonly of: Int32Array
}

const ISSUE_COLORS = ['issue-1', 'issue-2', 'issue-3', 'issue-4', 'issue-5'] as const

/** The colour of a value on a scale, in five steps from its low to its high end. */
export function rampColor(scale: Pick<Scale, 'min' | 'max'>, value: number): ColorToken {
  const share = (value - scale.min) / (scale.max - scale.min)
  return ISSUE_COLORS[Math.max(0, Math.min(4, Math.round(share * 4)))] as ColorToken
}

/** Labels up to this wide, in pixels of 12, stand in a cell themselves; of scales with longer ones the number does. */
const LABEL_WIDTH = 44

/** What each value of a scale is called in a cell: the label where all labels of the scale are short words, else the number. */
function cellText(scale: Scale, { scaleNumber }: Forms): (value: number) => string {
  const labels = new Map(scale.points.map((point) => [point.value, cleanText(point.label)]))
  const worded =
    labels.size > 0 &&
    [...labels.values()].every((label) => /\p{L}/u.test(label) && textWidth(label, 12) <= LABEL_WIDTH)
  return (value) => (worded ? labels.get(value) : undefined) ?? scaleNumber(value, scale.min)
}

/** What every cell of the positions shows, each distinct face once. */
export function facesOf(positions: Positions, words: Words): Faces {
  const { dataset, issues, value, via } = positions
  const width = issues.length
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const known = new Map<string, number>()
  const faces: Face[] = [{ mark: 'none', color: null, inherited: false, text: '', words: words.positions.marks.none }]
  const of = new Int32Array(value.length)
  const makers = Array.from(issues, (issue) => {
    const id = dataset.issues[issue]?.scale ?? ''
    const scale = scales.get(id)
    return { id, scale, text: scale && cellText(scale, words.forms) }
  })
  for (let cell = 0; cell < of.length; cell++) {
    if (!hasStance(positions, cell)) continue
    const { id, scale, text } = makers[cell % width] as (typeof makers)[number]
    const held = value[cell] as number
    const inherited = (VIA[via[cell] as number] as string).startsWith('inherited')
    const mark = heldStatus(positions, cell) as CellMark
    const key = `${id}\u001f${held}\u001f${mark}\u001f${inherited}`
    let face = known.get(key)
    if (face === undefined) {
      face = faces.length
      known.set(key, face)
      faces.push(faceOf({ scale, text, value: held, mark, inherited }, words))
    }
    of[cell] = face
  }
  return { faces, of }
}

interface FaceParts {
  readonly scale: Scale | undefined
  readonly text: ((value: number) => string) | undefined
  readonly value: number
  readonly mark: CellMark
  readonly inherited: boolean
}

function faceOf(
  { scale, text, value, mark, inherited }: FaceParts,
  { positions: { marks, inheritedCell }, forms }: Words,
): Face {
  const known = scale !== undefined && text !== undefined && !Number.isNaN(value)
  const label = known ? valueLabel(scale, value, forms) : ''
  const said = label === '' ? marks[mark] : mark === 'position' ? label : `${label}, ${marks[mark]}`
  return {
    mark,
    color: known ? rampColor(scale, value) : null,
    inherited,
    text: known ? text(value) : '',
    words: inherited ? inheritedCell(said) : said,
  }
}
