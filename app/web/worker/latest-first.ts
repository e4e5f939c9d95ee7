/** A task that waits for its turn. */
interface Waiting<T> {
  readonly slot: string
  readonly task: T
}

/**
 * Runs tasks one after the other, each after `pause` (so that messages that came meanwhile are heard first), and drops a waiting task when a
 * newer one of the same slot comes. `run` must not reject.
 */
export function latestFirst<T>(
  run: (task: T) => Promise<void>,
  drop: (task: T) => void,
  pause: () => Promise<void>,
): (slot: string, task: T) => void {
  let queue: Waiting<T>[] = []
  let running = false

  const work = async () => {
    running = true
    for (;;) {
      await pause()
      const next = queue.shift()
      if (!next) break
      await run(next.task)
    }
    running = false
  }

  return (slot, task) => {
    queue = queue.filter((waiting) => {
      if (waiting.slot !== slot) return true
      drop(waiting.task)
      return false
    })
    queue.push({ slot, task })
    if (!running) void work()
  }
}
