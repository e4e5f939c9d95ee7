/** A drawing as a few numbers a group, so that a picture is compared without being kept: what moved or changed is seen by its line. */
import { createHash } from 'node:crypto'
import type { Drawing } from '../../diagram/drawing/drawing.ts'
import type { Mark } from '../../diagram/drawing/mark.ts'

/** A line for each named group of a drawing: how many marks of each kind, and the first letters of a hash of all they say, rounded to tenths. */
export function drawingSums({ marks, width, height }: Drawing): string[] {
  return [`${width}×${height}`, ...sumsOf(marks, '')]
}

function sumsOf(marks: readonly Mark[], name: string): string[] {
  const own: Mark[] = []
  const lines: string[] = []
  for (const mark of marks) {
    if (mark.mark === 'group' && mark.id !== undefined) lines.push(...sumsOf(mark.marks, mark.id))
    else own.push(mark)
  }
  if (own.length === 0) return lines
  const counts = new Map<string, number>()
  for (const { mark } of own) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const counted = [...counts].sort().map(([mark, n]) => `${n} ${mark}`)
  return [`${name || 'drawn'}: ${counted.join(', ')} ${hashOf(own)}`, ...lines]
}

/** The first letters of a hash of plain data with its numbers rounded, so that machines whose last digits differ agree. */
function hashOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'number') return Math.round(value * 10) / 10 + 0
    return typeof value === 'string'
      ? value.replace(/\d+\.\d{2,}/g, (n) => String(Math.round(Number(n) * 10) / 10))
      : value
  })
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
