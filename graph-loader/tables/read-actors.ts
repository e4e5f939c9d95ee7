import { firstDay, lastDay } from '../../positions/calendar.ts'
import type { Actor, Affiliation } from '../../positions/dataset/model.ts'
import { ACTOR_KINDS, AFFILIATION_KINDS } from '../../positions/dataset/vocabulary.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { owned } from '../growing.ts'
import { TABLES } from './columns.ts'
import { KnownIds } from './known-ids.ts'
import { type Reading, readTable, type TableFile } from './table.ts'

/** The actors by the code of their ids. */
export interface Actors {
  readonly ids: KnownIds
  readonly list: Actor[]
}

/** Reads actors.csv; without it, every actor that is named later becomes an organisation of that name. */
export async function readActors(file: TableFile | undefined, reading: Reading): Promise<Actors> {
  const ids = new KnownIds('actor', file?.name ?? null)
  const list: Actor[] = []
  if (!file) return { ids, list }
  const whole = await readTable(file, TABLES.actors, reading, (row) => {
    const code = ids.declare(row)
    const actor: Actor = {
      id: ids.ids[code] ?? '',
      name: owned(row.required('name') ?? ''),
      kind: row.oneOf('kind', ACTOR_KINDS) ?? 'organization',
      aliases: row.list('aliases').map(owned),
    }
    const nation = row.matching(
      'nation',
      /^[A-Z]{3}$/,
      'nation code',
      'three capital letters of ISO 3166-1, such as FRA',
    )
    if (nation !== undefined) actor.nation = nation
    const wikidata = row.matching('wikidata', /^Q[1-9]\d*$/, 'Wikidata id', 'one such as Q142')
    if (wikidata !== undefined) actor.wikidata = wikidata
    const influence = row.amount('influence')
    if (influence !== undefined) actor.influence = influence
    if (code >= 0) list[code] = actor
  })
  if (!whole) ids.complete = false
  return { ids, list }
}

/** The actors in the list, and for ids without an entry an organisation of that name. */
export function allActors({ ids, list }: Actors): Actor[] {
  return ids.ids.map((id, code) => list[code] ?? { id, name: id, kind: 'organization', aliases: [] })
}

/** Reads affiliations.csv, in order of actor, group, kind, role, rank, from and to. */
export async function readAffiliations(
  file: TableFile | undefined,
  actors: Actors,
  reading: Reading,
): Promise<Affiliation[]> {
  if (!file) return []
  const lines = new Map<string, number>()
  const found: [key: string, affiliation: Affiliation][] = []
  await readTable(file, TABLES.affiliations, reading, (row) => {
    row.required('actor')
    row.required('group')
    row.required('kind')
    const actor = actors.ids.refer(row, 'actor')
    const group = actors.ids.refer(row, 'group')
    if (actor >= 0 && actor === group) row.fail('group', 'the actor is affiliated with itself', 'another actor')
    const affiliation: Affiliation = {
      actor: actors.ids.ids[actor] ?? '',
      group: actors.ids.ids[group] ?? '',
      kind: row.oneOf('kind', AFFILIATION_KINDS) ?? 'member',
    }
    const role = row.text('role')
    if (role !== undefined) affiliation.role = owned(role)
    const rank = row.wholeNumber('rank', 1)
    if (rank !== undefined) affiliation.rank = rank
    const from = row.date('from')
    if (from !== undefined) affiliation.from = from
    const to = row.date('to')
    if (to !== undefined) affiliation.to = to
    if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
      row.fail('to', `it ends (${to}) before it begins (${from})`, 'from no later than to')
    }
    if (row.bad) return
    const { kind } = affiliation
    const key = [affiliation.actor, affiliation.group, kind, role ?? '', rank ?? '', from ?? '', to ?? ''].join(
      '\u001f',
    )
    const before = lines.get(key)
    if (before !== undefined && !row.lacking)
      row.fail('actor', `the same affiliation as in row ${before}`, 'every affiliation once')
    lines.set(key, row.line)
    found.push([key, affiliation])
  })
  return found.sort(([a], [b]) => compareCodePoints(a, b)).map(([, affiliation]) => affiliation)
}
