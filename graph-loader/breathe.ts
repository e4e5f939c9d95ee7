import { setImmediate } from 'node:timers/promises'

/** Lets other work of the process run for a moment; rejects with the signal's reason when aborted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
