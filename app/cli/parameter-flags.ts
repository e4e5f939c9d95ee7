import { type Command, Option } from 'commander'
import { UserError } from '../../positions/errors.ts'
import { type AnyParameter, type Parameters, readParameters, type ValuesOf } from '../../positions/parameters/index.ts'
import { windowInOrder } from '../api/window-in-order.ts'
import { kebab, repeatable } from './flags.ts'

/** Adds a flag for each parameter that commands take, in kebab case, with its help. */
export function addParameterFlags(command: Command, table: Parameters): Command {
  for (const [name, parameter] of Object.entries(table)) {
    const { flag, kind } = parameter
    if (flag === undefined) continue
    const option = new Option(`--${kebab(name)}${flag === '' ? '' : ` ${flag}`}`, helpOf(parameter))
    if (kind.choices) option.choices(kind.choices)
    if (kind.repeated) option.argParser(repeatable)
    command.addOption(option)
  }
  return command
}

/** The values of parsed flags; other flags are ignored. Throws a `UserError` that names each flag at fault and what was expected, one a line. */
export function valuesOfFlags<P extends Parameters>(table: P, flags: object): ValuesOf<P> {
  const { values, faults } = readParameters(table, { ...flags })
  if (faults.length === 0) return windowInOrder(values)
  throw new UserError('usage', null, faults.map(({ name, expected }) => `--${kebab(name)}: ${expected}`).join('\n'))
}

function helpOf({ help, kind, default: usual, ofDataset }: AnyParameter): string {
  const value =
    usual === undefined || typeof usual === 'boolean'
      ? ''
      : ` (default ${usual}${ofDataset ? ', or the dataset’s' : ''})`
  return `${help}${value}${kind.repeated ? ' (repeatable)' : ''}`
}
