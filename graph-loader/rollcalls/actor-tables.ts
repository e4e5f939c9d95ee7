import type { ActorKind } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import type { MadeTable } from '../tables/index.ts'
import type { Aliases } from './aliases.ts'
import { type AtOnce, firstAtOnce, type OtherGroups, type Renamed } from './member-warnings.ts'
import { namesInTime } from './names-in-time.ts'
import type { MemberAbout, Term } from './read-members.ts'
import type { Votes } from './votes.ts'

/** A voter as an actor, and where its first vote stands. */
export interface Voter {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly nation: string | undefined
  readonly place: { readonly file: string; readonly line: number } | undefined
}

/** A voter without its place. */
export type Actor = Omit<Voter, 'place'>

/** The tables of voters and of their groups, with what of them does not fit together; a voter that is called as a group is added to the problems. */
export function actorTables(
  votes: Votes,
  voters: readonly { id: string; code: number }[],
  members: ReadonlyMap<string, MemberAbout>,
  days: readonly (string | undefined)[],
  kind: ActorKind,
  aliases: Aliases,
  file: string,
  problems: Problems,
): {
  tables: MadeTable[]
  list: Actor[]
  others: OtherGroups[]
  atOnce: AtOnce[]
  renamed: Renamed[]
} {
  const list: Actor[] = []
  const blocs = new Set<string>()
  const ties: (string | undefined)[][] = []
  const others: OtherGroups[] = []
  const atOnce: AtOnce[] = []
  const renamed: Renamed[] = []
  const aliasesOf = new Map<string, readonly string[]>()
  for (const { id, code } of voters) {
    const [own, member] = [votes.about(code), members.get(id)]
    const { name: latest, former } = namesInTime(own.names, days)
    const name = member?.name ?? latest ?? id
    list.push({ id, name, kind, nation: member?.nation ?? own.nation })
    const otherNames = [...own.names.keys()].filter((one) => one !== name && !one.includes('|'))
    aliasesOf.set(id, [...new Set([...aliases.of(id), ...otherNames])])
    if (former.length > 0) renamed.push({ id, name, former })
    const seen = new Map([...own.groups].map(([group, one]) => [group, [one.span(days)]]))
    const listed: ReadonlyMap<string, readonly Term[]> = member?.groups ?? new Map()
    const unseen = [...listed.keys()].filter((group) => !seen.has(group))
    if (seen.size > 0 && unseen.length > 0 && member)
      others.push({ id, row: member.row, listed: unseen, seen: [...seen.keys()] })
    // Terms that are told say more than days of votes, where both know the same groups.
    const told = member?.dated && unseen.length === 0 && seen.size === listed.size
    const groups = seen.size === 0 || told ? listed : seen
    const both = firstAtOnce(groups)
    if (both) atOnce.push({ id, both })
    for (const [group, terms] of groups) {
      blocs.add(group)
      // Of one who never changed, the days of the first and the last vote are not those of the membership.
      const known = groups.size > 1 || (groups === listed && member?.dated)
      for (const { from, to } of terms)
        ties.push(known ? [id, group, 'member', from, to] : [id, group, 'member', undefined, undefined])
    }
  }
  for (const bloc of blocs) {
    if (votes.voters.find(bloc) >= 0)
      problems.add(file, null, null, `${shown(bloc)} is a voter and a group`, 'two names')
  }
  const rows = list.map((actor) => [actor.id, actor.name, actor.kind, actor.nation, aliasesOf.get(actor.id)?.join('|')])
  const blocRows = [...blocs].sort(compareCodePoints).map((bloc) => [bloc, bloc, 'bloc', undefined, ''])
  const tables: MadeTable[] = [
    { name: 'actors', columns: ['id', 'name', 'kind', 'nation', 'aliases'], rows: [...rows, ...blocRows] },
  ]
  if (ties.length > 0)
    tables.push({ name: 'affiliations', columns: ['actor', 'group', 'kind', 'from', 'to'], rows: ties })
  return { tables, list, others, atOnce, renamed }
}
