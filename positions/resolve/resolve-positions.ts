import { type Dataset, NO_CODE, timeSpan } from '../dataset/index.ts'
import { pairMeasure } from '../measures/index.ts'
import { type MemberRule, ruleFor } from '../member-rule.ts'
import { completeScope, type Scope, type ScopeQuery } from '../scope.ts'
import { Cells } from './cells.ts'
import { eligibleRows } from './eligible-rows.ts'
import { positionOf, type Said, saidBy, silentOf, voicesOf } from './group-voices.ts'
import { blocsOf, representativesOf, type Unit, unitsOf } from './holders.ts'
import { LatestStances } from './latest-stances.ts'
import { type Positions, VIA } from './positions.ts'
import { selectedIssues } from './scope-names.ts'
import { VoicesBuilder } from './voices.ts'

const FROM_REPRESENTATIVE = VIA.indexOf('inherited-representative')
const FROM_BLOC = VIA.indexOf('inherited-bloc')

/** The request completed with the dataset's defaults and its last date. Throws a `UserError` when there is no such measure. */
export function scopeOf(dataset: Dataset, query: ScopeQuery): Scope {
  const scope = completeScope(query, dataset.info.defaults, timeSpan(dataset.stances)?.to)
  pairMeasure(scope.measure)
  return scope
}

/** What a table of positions is being filled from. */
interface Filling {
  readonly dataset: Dataset
  readonly scope: Scope
  readonly units: readonly Unit[]
  readonly finder: LatestStances
  readonly table: Cells
  readonly width: number
  readonly voices: VoicesBuilder
  readonly ruleOf: (k: number) => MemberRule
  readonly issueOf: (k: number) => number
}

/**
 * Resolves what every unit of the level holds on every issue in scope at the scope's time. Of one holder's stances the latest stated_on
 * wins, then confidence, then recorded_at, then the first id. A delegation holds the latest word of those who speak for it: the latest day, then its own
 * stance, then rank; of those whom none of these tells apart the positions are put together by the scope's rule for members. A bloc at level blocs holds its own
 * latest word (or that of who represents it), else its members' positions put together by the rule, each member one voice. With `inherit`, an empty
 * cell takes the position of a representative, else of a bloc that the unit belongs to.
 * Throws a `UserError` when the scope names an issue that the dataset lacks.
 */
export function resolvePositions(dataset: Dataset, scope: Scope): Positions {
  const { actors, affiliations, issues, stances } = dataset
  const selection = selectedIssues(dataset, scope)
  const eligible = eligibleRows(stances, scope)
  const columnOf = usedColumns(dataset, selection.keep, eligible)
  const width = columnOf.count
  const units = unitsOf(scope.level, actors, affiliations)
  const bounded = scope.level !== 'persons' && affiliations.some(({ from, to }) => (from ?? to) !== undefined)
  const counted = bounded ? new Uint8Array(stances.length) : null
  const finder = new LatestStances(dataset, eligible, columnOf.of, width, counted)
  const table = new Cells(units.length * width)
  const voices = new VoicesBuilder(issues.length)
  const columns = Int32Array.from(issues.keys()).filter((i) => (columnOf.of[i] as number) >= 0)
  const rules = rulesByIssue(dataset, scope)
  const issueOf = (k: number) => columns[k] as number
  const ruleOf = (k: number) => rules[issueOf(k)] as MemberRule
  const filling: Filling = { dataset, scope, units, finder, table, width, voices, ruleOf, issueOf }
  units.forEach((_, u) => {
    fillUnit(filling, u)
  })
  if (scope.inherit) inherit(filling)

  const stays = new Uint8Array(width)
  let unanimous = 0
  for (let k = 0; k < width; k++) {
    if (!table.anyInColumn(k, width)) continue
    if (scope.drop === 'unanimous' && table.sameInColumn(k, width)) unanimous++
    else stays[k] = 1
  }
  const keepUnits = units.map(
    ({ actor }) => scope.kind.length === 0 || scope.kind.includes(actors[actor]?.kind as Scope['kind'][number]),
  )
  const inScope = Array.from(columns).flatMap((issue, k) => (stays[k] === 1 ? [{ issue, k }] : []))
  return table.finish(
    dataset,
    scope,
    units.flatMap((unit, u) => (keepUnits[u] ? [{ actor: unit.actor, u }] : [])),
    inScope,
    width,
    {
      left: { partial: selection.partial, unanimous },
      voices: voices.finish(),
      outside:
        counted === null
          ? new Int32Array(0)
          : eligible.filter((row) => counted[row] === 0 && (columnOf.of[stances.issue[row] as number] as number) >= 0),
    },
  )
}

function rulesByIssue({ issues, scales }: Dataset, { members }: Scope): MemberRule[] {
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]))
  return issues.map(({ scale }) => ruleFor(members, scaleOf.get(scale ?? '')))
}

function fillUnit(filling: Filling, u: number): void {
  const { dataset, finder, table, width, ruleOf } = filling
  const { asOf } = filling.scope
  const unit = filling.units[u] as Unit
  const [first] = unit.body
  if (unit.members.length === 0 && unit.body.length === 1 && first?.own) {
    const { value, status } = dataset.stances
    finder.forEach(first, (k, row) => {
      table.putOwn(u * width + k, value[row] as number, status[row] as number, row, finder.dateOf(row))
    })
    return
  }
  const silent = silentOf(finder, unit, asOf)
  for (const [k, said] of voicesOf(dataset, finder, unit, ruleOf, asOf)) {
    const outcome = positionOf(said, unit.members.length > 0, ruleOf(k))
    table.put(u * width + k, outcome.content)
    keepVoices(filling, unit.actor, k, said, outcome, silent(said))
  }
}

function keepVoices(
  { voices, issueOf }: Filling,
  actor: number,
  k: number,
  said: readonly Said[],
  { rule, deciding }: ReturnType<typeof positionOf>,
  silence: ReturnType<ReturnType<typeof silentOf>>,
): void {
  voices.add(actor, issueOf(k), { rule, ...silence, voices: said, deciding })
}

// Only issues with a row that counts get a column: a window over one session of 75 years must not pay for the others.
function usedColumns(dataset: Dataset, keep: Uint8Array, eligible: Int32Array): { of: Int32Array; count: number } {
  const { issue } = dataset.stances
  const used = new Uint8Array(dataset.issues.length)
  for (let i = 0; i < eligible.length; i++) used[issue[eligible[i] as number] as number] = 1
  const of = new Int32Array(used.length).fill(-1)
  let count = 0
  for (let i = 0; i < used.length; i++) if (used[i] === 1 && keep[i] === 1) of[i] = count++
  return { of, count }
}

// Positions are handed on only when all are found, so that no bloc hands on what it inherited itself.
function inherit(filling: Filling): void {
  const { dataset, scope, units, finder, table, width } = filling
  const { actors, affiliations } = dataset
  if (scope.level === 'persons') {
    const representatives = representativesOf(actors, affiliations)
    units.forEach(({ actor }, u) => {
      const said = saidBy(dataset, finder, representatives[actor] ?? [], () => false)
      for (const [k, voices] of said) {
        const cell = u * width + k
        if (table.status[cell] !== NO_CODE) continue
        handOn(filling, { actor, cell, k, voices, via: FROM_REPRESENTATIVE })
      }
    })
  }
  const blocs = blocsOf(actors, affiliations, scope.asOf)
  const unitOf = new Map(units.map((unit, u) => [unit.actor, u]))
  const gained: Inherited[] = []
  units.forEach(({ actor }, u) => {
    if (blocs[actor]?.length === 0) return
    for (let k = 0; k < width; k++) {
      const cell = u * width + k
      if (table.status[cell] !== NO_CODE) continue
      const voices = (blocs[actor] as number[]).flatMap((bloc): Said[] => {
        const from = unitOf.get(bloc)
        if (from === undefined) return []
        const { value, status, row, date } = table.at(from * width + k)
        return status === NO_CODE
          ? []
          : [{ actor: bloc, value, status, row, date, vote: false, body: false, own: false, rank: 0 }]
      })
      if (voices.length > 0) gained.push({ actor, cell, k, voices, via: FROM_BLOC })
    }
  })
  for (const one of gained) handOn(filling, one)
}

function handOn(filling: Filling, { actor, cell, k, voices, via }: Inherited): void {
  const outcome = positionOf(voices, false, filling.ruleOf(k))
  filling.table.put(cell, { ...outcome.content, via })
  if (voices.length > 1 || outcome.content.row < 0)
    keepVoices(filling, actor, k, voices, outcome, { silent: 0, day: undefined })
}

interface Inherited {
  readonly actor: number
  readonly cell: number
  readonly k: number
  readonly voices: readonly Said[]
  readonly via: number
}
