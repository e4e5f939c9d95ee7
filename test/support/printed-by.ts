import { vi } from 'vitest'

/** What some work in this process prints on stdout and stderr, in their order. */
export async function printedBy(work: () => Promise<unknown>): Promise<string> {
  const out: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(((text: unknown, ...rest: unknown[]) => {
      out.push(String(text))
      const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
      done?.()
      return true
    }) as never),
  )
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return out.join('')
}
