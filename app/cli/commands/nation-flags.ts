import type { Command } from 'commander'
import type { Told } from '../../../graph-loader/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { repeatable } from '../flags.ts'

/** The flags that tell which actors are nations. */
export interface NationFlags {
  readonly nations?: boolean | undefined
  readonly nation?: readonly string[] | undefined
}

/** Adds them to a command. */
export function addNationFlags(command: Command): Command {
  return command
    .option(
      '--nations',
      'actors that are called as nations are nations, with their codes (default: where most actors are called so)',
    )
    .option('--no-nations', 'no actor is a nation by its name')
    .option(
      '--nation <name=code>',
      'which nation an actor is, such as Congo=COG, or NAME=none where it is none (repeatable)',
      repeatable,
    )
}

/** What they tell. Throws a `UserError` when one is not of its form. */
export function nationsBy({ nations, nation = [] }: NationFlags): Pick<Told, 'nations' | 'nationOf'> {
  const nationOf = Object.fromEntries(pairsOf('--nation', nation, 'NAME=CODE'))
  return { nations, ...(nation.length > 0 ? { nationOf } : {}) }
}

/** The two sides of each value of a flag, as `pairOf` divides it. Throws a `UserError` when one of the names is told twice. */
export function pairsOf(flag: string, texts: readonly string[], form: string): [name: string, value: string][] {
  const told = new Map<string, string>()
  for (const text of texts) {
    const [name, value] = pairOf(flag, text, form)
    const before = told.get(name)
    if (before !== undefined) {
      const both = before === value ? 'is given twice' : `is to be ${shown(before)} and ${shown(value)}`
      throw new UserError('usage', flag, `${shown(name)} ${both}`, { expected: `one ${flag} for each name` })
    }
    told.set(name, value)
  }
  return [...told]
}

/** The two sides of a flag's value, divided at its last `=`; `form` is what is expected. Throws a `UserError` when it has no two. */
export function pairOf(flag: string, text: string, form: string): [name: string, value: string] {
  const at = text.lastIndexOf('=')
  if (at <= 0) throw new UserError('usage', flag, '', { expected: `${form}, found ${shown(text)}` })
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
