import type { CountMode, PairCounts, Planes } from './pair-counter.ts'

/** Counts all pairs in plain TypeScript, a word at a time. */
export function countPairsPlain({ units, words, presence, planes }: Planes, mode: CountMode): PairCounts {
  const shared = new Int32Array((units * (units - 1)) / 2)
  const differing = new Int32Array(shared.length)
  let at = 0
  for (let u = 0; u < units; u++) {
    for (let v = u + 1; v < units; v++) {
      const a = u * words
      const b = v * words
      let both = 0
      let count = 0
      for (let j = 0; j < words; j++) {
        const present = (presence[a + j] as number) & (presence[b + j] as number)
        if (present === 0) continue
        both += bitCount(present)
        let any = 0
        for (const plane of planes) {
          const differs = ((plane[a + j] as number) ^ (plane[b + j] as number)) & present
          if (mode === 'sum') count += bitCount(differs)
          else any |= differs
        }
        count += bitCount(any)
      }
      shared[at] = both
      differing[at] = count
      at++
    }
  }
  return { shared, differing }
}

/** The number of ones in a 32-bit word. */
function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
