import { line, type Mark, round } from '../../../diagram/drawing/mark.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import type { MatrixLayout } from './layout.ts'
import type { MatrixScene } from './scene.ts'

/** Steps of agreement between the marks of the tree's scale, the first that leaves room. */
const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1] as const

/** The agreement tree beside its rows: branches meet at the mean agreement of those whom they join, told by a scale above. */
export function treeMarks({ tree, lang, units: { length: n } }: MatrixScene, layout: MatrixLayout): Mark[] {
  const { tree: box, grid, cell, unit } = layout
  if (tree === null || box === null) return []
  const known = [...tree.height].filter((height) => !Number.isNaN(height))
  const most = Math.max(0.01, ...known)
  // Joints of groups that nothing compares stand beyond the scale, and are broken.
  const scaled = known.length < tree.height.length ? 0.9 * box.width : box.width
  const x = (height: number) => box.x + (Number.isNaN(height) ? box.width : (height / most) * scaled)
  const size = 11 * unit
  const step = STEPS.find((one) => (one / most) * scaled >= 1.6 * textWidth('100 %', size) + 6 * unit) ?? 1
  const marks: Mark[] = []
  for (let at = 0; at <= most + 1e-9; at += step) {
    const text = `${Math.round(100 * (1 - at))} %`
    marks.push(line(x(at), grid.y - 4 * unit, x(at), grid.y + grid.height, { color: 'rule', width: 0.8 * unit }))
    const anchor = at === 0 ? 'start' : 'middle'
    marks.push({ mark: 'text', text, x: x(at), y: grid.y - 8 * unit, size, color: 'muted', anchor })
  }
  marks.push({ mark: 'text', text: wordsOf(lang).matrix.tree, x: box.x, y: grid.y - 23 * unit, size, color: 'muted' })
  const place = new Float64Array(2 * n - 1)
  const reach = new Float64Array(2 * n - 1)
  for (let row = 0; row < n; row++) {
    place[row] = grid.y + (row + 0.5) * cell.height - cell.gap / 2
    reach[row] = box.x
  }
  const width = Math.max(0.5, Math.min(1.2, cell.height / 8)) * unit
  const [whole, broken]: [string[], string[]] = [[], []]
  tree.height.forEach((height, i) => {
    const [a, b] = [tree.left[i] as number, tree.right[i] as number]
    const [ya, yb] = [place[a] as number, place[b] as number]
    // Where values are missing, a joint may lie lower than one below it.
    const at = Math.max(x(height), reach[a] as number, reach[b] as number)
    const d = `M${round(reach[a] as number)} ${round(ya)}H${round(at)}V${round(yb)}H${round(reach[b] as number)}`
    if (Number.isNaN(height)) broken.push(d)
    else whole.push(d)
    place[n + i] = (ya + yb) / 2
    reach[n + i] = at
  })
  if (whole.length > 0) marks.push({ mark: 'path', d: whole.join(''), stroke: { color: 'muted', width } })
  if (broken.length > 0) {
    marks.push({ mark: 'path', d: broken.join(''), stroke: { color: 'muted', width, dash: [3 * unit, 3 * unit] } })
  }
  return marks
}
