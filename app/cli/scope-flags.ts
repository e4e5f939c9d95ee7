import { type Command, Option } from 'commander'
import { ACTOR_KINDS, LEVELS } from '../../positions/dataset/model.ts'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'
import { MEMBER_RULES } from '../../positions/member-rule.ts'
import { type ScopeQuery, scopeQuerySchema } from '../../positions/scope.ts'
import { windowInOrder } from '../api/window-in-order.ts'
import { parsedFlags } from './parsed-flags.ts'
import { repeatable } from './repeatable.ts'

/** Adds the flags that say what is compared and how: every parameter of the HTTP API, in kebab case. */
export function addScopeFlags(command: Command): Command {
  return command
    .addOption(new Option('--measure <id>', 'measure of alignment').choices(PAIR_MEASURES.map(({ id }) => id)))
    .option('--min-shared <n>', 'shared issues that a pair needs for a value (default 3, or the dataset’s)')
    .option('--as-of <date>', 'positions held on this day (default: the dataset’s, else its last date)')
    .option('--known-at <time>', 'only what was recorded by this day or UTC time')
    .option('--from <date>', 'only stances stated on or after this day')
    .option('--to <date>', 'only stances stated on or before this day')
    .option('--issue <id>', 'only this issue and all below it (repeatable)', repeatable)
    .option('--weight <issue=number>', 'weight of an issue and all below it (repeatable)', repeatable)
    .addOption(new Option('--level <level>', 'whose positions are compared').choices(LEVELS))
    .addOption(
      new Option(
        '--members <rule>',
        'how members’ positions become their group’s (default: majority, on continuous scales median)',
      ).choices(MEMBER_RULES),
    )
    .option('--inherit', 'fill gaps from representatives, then from blocs')
    .addOption(
      new Option('--kind <kind>', 'only actors of this kind (repeatable)').choices(ACTOR_KINDS).argParser(repeatable),
    )
    .addOption(
      new Option('--joint <rule>', 'joint texts: count all, or exclude shared ones').choices(['all', 'exclude']),
    )
    .addOption(
      new Option('--drop <what>', 'leave out issues on which all positions are the same').choices([
        'none',
        'unanimous',
      ]),
    )
    .option('--partial', 'include issues of which only some votes are known')
}

/** The scope query of parsed flags. Throws a `UserError` that names the flag and what was expected, also for a window that ends before it begins. */
export function scopeQueryOfFlags(flags: Record<string, unknown>): ScopeQuery {
  const names = Object.keys(scopeQuerySchema.shape)
  const given = Object.fromEntries(names.flatMap((name) => (name in flags ? [[name, flags[name]]] : [])))
  return windowInOrder(parsedFlags(scopeQuerySchema, given))
}
