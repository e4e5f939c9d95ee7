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
  const pairs = nation.map((text) => pairOf('--nation', text, 'NAME=CODE'))
  return { nations, ...(pairs.length > 0 ? { nationOf: Object.fromEntries(pairs) } : {}) }
}

/** The two sides of a flag's value, divided at its last `=`; `form` is what is expected. Throws a `UserError` when it has no two. */
export function pairOf(flag: string, text: string, form: string): [name: string, value: string] {
  const at = text.lastIndexOf('=')
  if (at <= 0) throw new UserError('usage', flag, '', { expected: `${form}, found ${shown(text)}` })
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
