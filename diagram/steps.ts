/** The result of work that can be done step by step, done at once. */
export function resultOf<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
