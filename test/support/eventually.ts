import { setTimeout } from 'node:timers/promises'

/** Asks again until the answer is what is wanted, and gives it; throws with the last answer when it never is, within `seconds`. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    let answer: T | undefined
    let error: unknown
    try {
      answer = await ask()
      if (wanted(answer)) return answer
    } catch (caught) {
      error = caught
    }
    if (Date.now() > end) throw new Error(`not within ${seconds} s; last: ${JSON.stringify(answer) ?? String(error)}`)
    await setTimeout(100)
  }
}
