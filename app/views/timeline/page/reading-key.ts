/** Where a key goes among `count` places from the one at `at` (−1: none yet); null for keys that go nowhere. */
export function readingKey(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at < 0 ? last : at - 1,
    ArrowDown: at < 0 ? last : at - 1,
    PageUp: at + 10,
    PageDown: at - 10,
    Home: 0,
    End: last,
  }
  const next = to[key]
  return next === undefined ? null : Math.min(last, Math.max(0, next))
}
