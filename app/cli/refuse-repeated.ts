import type { Command } from 'commander'
import { UsageError } from './tell-error.ts'

/** Makes a command throw `UsageError` for a flag that is given twice though it takes one value: the last would count, and the first be ignored. */
export function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    let times = 0
    command.on(`option:${option.name()}`, () => {
      times++
      const value: unknown = command.getOptionValue(option.attributeName())
      // What may be repeated is a list by now; a switch says the same twice.
      if (times < 2 || Array.isArray(value) || typeof value === 'boolean') return
      throw new UsageError(`${option.long ?? option.flags}: given ${times} times, and takes one value; give it once`)
    })
  }
}
