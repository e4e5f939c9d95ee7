import type { Command } from 'commander'
import { UserError } from '../../positions/errors.ts'

/** Makes a command throw `UserError` for a flag that is given twice though it takes one value: the last would count, and the first be ignored. */
export function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    let times = 0
    command.on(`option:${option.name()}`, () => {
      times++
      const value: unknown = command.getOptionValue(option.attributeName())
      // What may be repeated is a list by now; a switch says the same twice.
      if (times < 2 || Array.isArray(value) || typeof value === 'boolean') return
      throw new UserError('usage', option.long ?? option.flags, `given ${times} times, and takes one value`, {
        next: 'give it once',
      })
    })
  }
}
