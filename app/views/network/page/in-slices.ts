/** So many milliseconds of work at a time leave room for a frame. */
const SLICE = 8

/** Does work step by step in slices between what else the page does, then calls `done` with its result. Returns how to give it up. */
export function inSlices<T>(steps: Iterator<undefined, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const slice = () => {
    const begun = performance.now()
    do {
      const step = steps.next()
      if (step.done) return done(step.value)
    } while (performance.now() - begun < SLICE)
    timer = setTimeout(slice)
  }
  timer = setTimeout(slice)
  return () => clearTimeout(timer)
}
