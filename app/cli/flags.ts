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

/** Throws `UserError` that names the first of these flags that is given: here it would do nothing. `only` says what it is for. */
export function refuseIdle(given: Readonly<Record<string, unknown>>, names: readonly string[], only: string): void {
  const one = names.find((name) => given[name] !== undefined && given[name] !== false)
  if (one === undefined) return
  throw new UserError('usage', `--${kebab(one)}`, `only for ${only}`)
}

/** The flag of a parameter: `minShared` is `min-shared`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Takes the values of a flag that may be given more than once, as a list. */
export function repeatable(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
