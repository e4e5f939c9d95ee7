import { firstDay, lastDay } from '../../positions/calendar.ts'
import { type Actor, type Affiliation, fieldsOf } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { say } from '../words/index.ts'
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
  const whole = await readTable(file, 'actors', reading, (row) => {
    const code = ids.declare(row)
    const actor = { id: ids.ids[code] ?? '', ...row.item('actors') } as Actor
    if (code >= 0) list[code] = actor
  })
  if (!whole) ids.complete = false
  return { ids, list }
}

/** The actors in the list, and for ids without an entry an organisation of that name. */
export function allActors({ ids, list }: Actors): Actor[] {
  return ids.ids.map((id, code) => list[code] ?? { id, name: id, kind: 'organization', aliases: [] })
}

/** Reads affiliations.csv, in the order of their keys. */
export async function readAffiliations(
  file: TableFile | undefined,
  actors: Actors,
  reading: Reading,
): Promise<Affiliation[]> {
  if (!file) return []
  const lines = new Map<string, number>()
  const found: [key: string, affiliation: Affiliation][] = []
  await readTable(file, 'affiliations', reading, (row) => {
    row.required('actor')
    row.required('group')
    const actor = actors.ids.refer(row, 'actor')
    const group = actors.ids.refer(row, 'group')
    if (actor >= 0 && actor === group) row.fail('group', say('ofItself'), say('anotherActor'))
    const affiliation = {
      actor: actors.ids.ids[actor] ?? '',
      group: actors.ids.ids[group] ?? '',
      ...row.item('affiliations'),
    } as Affiliation
    const { from, to } = affiliation
    if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
      row.fail('to', say('endsBefore', to, from), say('inThisOrder', 'from', 'to'))
    }
    if (row.bad) return
    const key = tieKey(affiliation)
    const before = lines.get(key)
    if (before !== undefined && !row.lacking) row.fail('actor', say('sameAffiliation', before), say('affiliationOnce'))
    lines.set(key, row.line)
    found.push([key, affiliation])
  })
  return found.sort(([a], [b]) => compareCodePoints(a, b)).map(([, affiliation]) => affiliation)
}

const TIE_FIELDS = fieldsOf('affiliations') as (keyof Affiliation)[]

/** What an affiliation is known by, since it has no id: all that it says. Their order is that of these texts. */
export function tieKey(tie: Affiliation): string {
  return TIE_FIELDS.map((field) => tie[field] ?? '').join('\u001f')
}
