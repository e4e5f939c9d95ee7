// Browsers have no setImmediate; there the shortest wait serves.
const turn = (resolve: () => void) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve))

/** Lets other work of the process run for a moment; rejects with the signal's reason when aborted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise<void>(turn)
  signal?.throwIfAborted()
}
