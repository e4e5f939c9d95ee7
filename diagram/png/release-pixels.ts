import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: ((options: { type: 'minor' }) => void) | undefined

/**
 * Lets go of the pixels of pictures that nobody holds any more. They lie outside of JavaScript's memory, which does not see how large they are and would wait for
 * hundreds: a series of two hundred slides came to hold 4.7 GB. Takes a few milliseconds, and a turn of the event loop, in which they are freed.
 */
export async function releasePixels(): Promise<void> {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as typeof collect
  }
  collect?.({ type: 'minor' })
  await setImmediate()
}
