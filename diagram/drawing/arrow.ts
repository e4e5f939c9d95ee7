import { line, type Mark, round } from './mark.ts'

/** A level arrow from a ring, where something was, to a head, where it is now; dashed where nobody moved. */
export function arrow({
  x1,
  x2,
  y,
  dashed,
  unit,
}: {
  x1: number
  x2: number
  y: number
  dashed: boolean
  unit: number
}): Mark[] {
  const towards = x2 >= x1 ? 1 : -1
  const [ring, head] = [3.2 * unit, 7 * unit]
  const stroke = { color: 'ink', width: 1.3 * unit } as const
  const [back, half] = [x2 - towards * head, 3.4 * unit]
  return [
    { mark: 'circle', x: x1, y, r: ring, stroke },
    line(x1 + towards * ring, y, back, y, dashed ? { ...stroke, dash: [4 * unit, 3 * unit] } : stroke),
    {
      mark: 'path',
      d: `M${round(x2)} ${round(y)}L${round(back)} ${round(y - half)}V${round(y + half)}Z`,
      fill: 'ink',
    },
  ]
}
