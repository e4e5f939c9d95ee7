import { describe, expect, it } from 'vitest'
import { PICTURE_IDS, pictureKind } from '../../app/views/pictures.ts'
import type { PictureId } from '../../app/views/views.ts'
import type { Mark } from '../../diagram/drawing/mark.ts'
import { pictureInput } from '../../diagram/picture-input.ts'
import { SIZES, type SizeName } from '../../diagram/sizes.ts'
import { textWidth } from '../../diagram/text/text-width.ts'
import type { View } from '../../positions/view.ts'
import { datasetOf } from '../support/dataset-builder.ts'

const SCRIPTS = {
  Latin: 'Confederation of the Lower Valleys ',
  Chinese: '下游河谷联邦共和国',
  Arabic: 'اتحاد الوديان السفلى ',
  'one Latin word': 'Unterdampfschifffahrtsgesellschaft',
}
const LENGTHS = [1, 40, 180, 300]
/** How much the marks of the plot must span at least of what they do with names of one character. */
const LEAST = { width: 0.6, height: 0.6 }

/** A name of so many characters that no other has. */
function named(script: keyof typeof SCRIPTS, length: number, nth: number): string {
  const mark = length === 1 ? '' : String.fromCharCode(65 + nth)
  return `${mark}${SCRIPTS[script].repeat(60)}`.slice(0, length).trim() || mark
}

function long(script: keyof typeof SCRIPTS, length: number) {
  const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({ id, name: named(script, length, i) }))
  const issues = ['p', 'q', 'r'].map((id, i) => ({
    id,
    name: named(script, length, i),
    question: named(script, length, i + 10),
    scale: 's',
  }))
  const points = [-2, -1, 0, 1, 2].map((value, i) => ({ value, label: named(script, length, i) }))
  const scales = [{ id: 's', min: -2, max: 2, continuous: false, assumed: false, points }]
  const stances = actors.flatMap(({ id: actor }, i) =>
    issues.flatMap(({ id: issue }, k) =>
      [0, 1].map((day) => ({
        actor,
        issue,
        value: ((i * (k + 2) + day) % 5) - 2,
        statedOn: `2031-0${1 + day * 3 + k}-0${1 + i}`,
      })),
    ),
  )
  return datasetOf({ actors, issues, scales, stances })
}

/** Groups of marks around the plot. */
const AROUND = new Set(['head', 'legend', 'foot'])

interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** The ends of the pieces of a path. */
function pointsOf(d: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const relative = command === command.toLowerCase()
    const [fromX, fromY] = relative ? [x, y] : [0, 0]
    if (/h/i.test(command)) x = fromX + (numbers.at(-1) as number)
    else if (/v/i.test(command)) y = fromY + (numbers.at(-1) as number)
    else if (numbers.length > 1) [x, y] = [fromX + (numbers.at(-2) as number), fromY + (numbers.at(-1) as number)]
    points.push({ x, y })
  }
  return points
}

/** Where each mark lies: texts by their advance widths, all others by their figures; upright ones apart from those turned. */
function boxes(marks: readonly Mark[]): { texts: (Box & { text: string })[]; figures: Box[] } {
  const texts: (Box & { text: string })[] = []
  const figures: Box[] = []
  for (const mark of marks) {
    if (mark.mark === 'group') {
      const inner = boxes(mark.marks)
      texts.push(...inner.texts)
      if (!AROUND.has(mark.id ?? '')) figures.push(...inner.figures)
    } else if (mark.mark === 'text') {
      const width = textWidth(mark.text, mark.size, mark.weight)
      const from = mark.anchor === 'middle' ? -width / 2 : mark.anchor === 'end' ? -width : 0
      const angle = ((mark.turn ?? 0) * Math.PI) / 180
      const ends = [from, from + width].map(
        (d) => [mark.x + d * Math.cos(angle), mark.y + d * Math.sin(angle)] as const,
      )
      const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)]
      texts.push({
        text: mark.text,
        x1: Math.min(...xs),
        x2: Math.max(...xs),
        y1: Math.min(...ys) - mark.size,
        y2: Math.max(...ys),
      })
    } else if (mark.mark === 'rect') {
      figures.push({ x1: mark.x, y1: mark.y, x2: mark.x + mark.width, y2: mark.y + mark.height })
    } else if (mark.mark === 'circle') {
      figures.push({ x1: mark.x - mark.r, y1: mark.y - mark.r, x2: mark.x + mark.r, y2: mark.y + mark.r })
    } else if (mark.mark === 'path') {
      for (const { x, y } of pointsOf(mark.d)) figures.push({ x1: x, y1: y, x2: x, y2: y })
    }
  }
  return { texts, figures }
}

/** What kinds of picture need to be of the long names, where that is anything. */
const VIEWS: Readonly<Partial<Record<PictureId, Partial<View>>>> = {
  compare: { select: ['a', 'b'] },
  timeline: { select: ['a'] },
  whatif: { move: ['a=p=2'] },
}

describe.each(PICTURE_IDS)('a picture of kind %s', (show) => {
  it.each(Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[])(
    'keeps its marks and its room with names in %s',
    async (script) => {
      const { scene: sceneOf, draw } = await pictureKind(show)
      const spans = new Map<string, readonly [number, number]>()
      for (const length of LENGTHS) {
        const dataset = long(script, length)
        for (const extra of [
          VIEWS[show] ?? {},
          ...(show === 'network' ? [{ layout: 'issue:p' as const }] : []),
          ...(show === 'timeline' ? [{ left: ['a', 'b'], right: ['c', 'd'] }] : []),
          ...(show === 'compare' ? [{ left: ['a', 'b'], right: ['c', 'd'] }] : []),
        ]) {
          const view: View = { v: 2, show, minShared: 1, ...extra }
          const scene = sceneOf(pictureInput(dataset, view, { stances: dataset.stances.length, documents: 0 }))
          for (const size of ['slide', 'square', 'a4'] as SizeName[]) {
            const { marks, width, height } = draw(scene, size)
            const { texts, figures } = boxes(marks)
            const where = `${show} ${JSON.stringify(extra)}, ${length} characters, ${size}`
            const out = [...texts, ...figures].filter(
              (box) => box.x1 < -1 || box.y1 < -1 || box.x2 > width + 1 || box.y2 > height + 1,
            )
            expect(JSON.stringify(out.slice(0, 4)), where).toBe('[]')
            const plot = figures.filter(({ y1, y2, x1, x2 }) => x2 - x1 < 0.99 * width || y2 - y1 < 0.99 * height)
            const span = [
              Math.max(...plot.map(({ x2 }) => x2)) - Math.min(...plot.map(({ x1 }) => x1)),
              Math.max(...plot.map(({ y2 }) => y2)) - Math.min(...plot.map(({ y1 }) => y1)),
            ] as const
            const key = `${JSON.stringify(extra)} ${size}`
            const short = spans.get(key) ?? span
            spans.set(key, short)
            const kept = [span[0] / short[0], span[1] / short[1]] as const
            expect([kept[0] >= LEAST.width, kept[1] >= LEAST.height], `${where}: ${kept}`).toEqual([true, true])
          }
        }
      }
    },
    60_000,
  )
})

it('knows the sizes that it asks for', () => {
  expect(Object.keys(SIZES)).toEqual(expect.arrayContaining(['slide', 'square', 'a4']))
})
