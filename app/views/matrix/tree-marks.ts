import { line, type Mark, round } from '../../../diagram/drawing/mark.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import type { MatrixLayout } from './layout.ts'
import type { MatrixScene } from './scene.ts'
import { treeJoints, treeScale } from './tree-joints.ts'
import { wordsOf } from './words.ts'

/** Steps of agreement between the marks of the tree's scale, the first that leaves room. */
const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1] as const

/** The agreement tree beside its rows: branches meet at the mean agreement of those whom they join, told by a scale above. */
export function treeMarks({ tree, lang, units: { length: n } }: MatrixScene, layout: MatrixLayout): Mark[] {
  const { tree: box, grid, cell, unit } = layout
  if (tree === null || box === null) return []
  const { most, scale } = treeScale(tree)
  const x = (share: number) => box.x + share * box.width
  const size = 11 * unit
  const step = STEPS.find((one) => (one / most) * scale * box.width >= 1.6 * textWidth('100 %', size) + 6 * unit) ?? 1
  const marks: Mark[] = []
  for (let at = 0; at <= most + 1e-9; at += step) {
    const text = `${Math.round(100 * (1 - at))} %`
    const here = x((at / most) * scale)
    marks.push(line(here, grid.y - 4 * unit, here, grid.y + grid.height, { color: 'rule', width: 0.8 * unit }))
    const anchor = at === 0 ? 'start' : 'middle'
    marks.push({ mark: 'text', text, x: here, y: grid.y - 8 * unit, size, color: 'muted', anchor })
  }
  marks.push({ mark: 'text', text: wordsOf(lang).matrix.tree, x: box.x, y: grid.y - 23 * unit, size, color: 'muted' })
  const y = (rows: number) => grid.y + rows * cell.height - cell.gap / 2
  const width = Math.max(0.5, Math.min(1.2, cell.height / 8)) * unit
  const [whole, broken]: [string[], string[]] = [[], []]
  for (const { x: at, left, right, broken: unknown } of treeJoints(tree, n)) {
    const d = `M${round(x(left.x))} ${round(y(left.y))}H${round(x(at))}V${round(y(right.y))}H${round(x(right.x))}`
    if (unknown) broken.push(d)
    else whole.push(d)
  }
  if (whole.length > 0) marks.push({ mark: 'path', d: whole.join(''), stroke: { color: 'muted', width } })
  if (broken.length > 0) {
    marks.push({ mark: 'path', d: broken.join(''), stroke: { color: 'muted', width, dash: [3 * unit, 3 * unit] } })
  }
  return marks
}
