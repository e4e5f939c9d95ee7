/** How fast something goes on, and how long it still takes. */
export interface Rate {
  /** Units per second over the last ten seconds or so, null until a tenth of a second has passed. */
  readonly rate: number | null
  /** Seconds until `total` at that rate, null while there is no rate or it is 0. */
  readonly secondsLeft: number | null
}

const WINDOW = 10_000
const SHORTEST = 100

/** A meter of the rate of one phase of work. `now` gives the time in milliseconds; only differences count. */
export function createRateMeter(now: () => number = () => performance.now()): {
  /** Takes how many units of `total` are done by now. */
  update(done: number, total: number): Rate
} {
  const samples: { at: number; done: number }[] = [{ at: now(), done: 0 }]
  return {
    update(done, total) {
      const at = now()
      // At most some 200 samples are kept, however often it is called.
      if (at - (samples.at(-1) as { at: number }).at >= WINDOW / 200) samples.push({ at, done })
      while (samples.length > 1 && (samples[1] as { at: number }).at <= at - WINDOW) samples.shift()
      const first = samples[0] as { at: number; done: number }
      const elapsed = at - first.at
      if (elapsed < SHORTEST) return { rate: null, secondsLeft: null }
      const rate = Math.max(0, ((done - first.done) * 1000) / elapsed)
      return { rate, secondsLeft: rate > 0 ? Math.max(0, total - done) / rate : null }
    },
  }
}
