/** What the domain says of a small made-up dataset, as tables: read what changes. `npm test -- positions/told -u` writes them anew. */
import { beforeAll, expect, it } from 'vitest'
import { deltaDataset } from '../test/support/delta-dataset.ts'
import {
  alignmentOf,
  type Dataset,
  groupAccount,
  membersAt,
  memberTally,
  PAIR_MEASURES,
  type Positions,
  pairAccount,
  pairIndex,
  polarisation,
  positionShifts,
  resolvePositions,
  type ScopeQuery,
  STATUSES,
  scopeOf,
  VIA,
} from './index.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await deltaDataset()
})

const held = (query: ScopeQuery): Positions => resolvePositions(dataset, scopeOf(dataset, query))
const actor = (index: number) => dataset.actors[index]?.id ?? '?'
const short = (number: number) => (Number.isNaN(number) ? '–' : String(Math.round(1e4 * number) / 1e4))

/** Each cell that holds anything: its value and how it came by it, who counts for it and who is silent. */
function cells(positions: Positions): string[] {
  const { units, issues, value, status, via, row, low, high } = positions
  return [...units].flatMap((unit, u) =>
    [...issues].flatMap((issue, k) => {
      const cell = u * issues.length + k
      if (status[cell] === 255) return []
      const account = groupAccount(positions, cell)
      const members = membersAt(positions, cell)
      const tally = account && memberTally(account)
      const who = account?.voices.map(
        (voice) =>
          `${actor(voice.actor)} ${short(voice.value)}${voice.body ? ' body' : ''}${voice.decides ? '' : ' aside'}`,
      )
      return [
        [
          `${actor(unit)} on ${dataset.issues[issue]?.id}: ${short(value[cell] as number)}`,
          `${STATUSES[status[cell] as number]} ${VIA[via[cell] as number]} row ${row[cell]} ${short(low[cell] as number)}…${short(high[cell] as number)}`,
          ...(account
            ? [`${account.rule ?? 'no rule'} of ${who?.join(', ')}, silent ${account.silent}, ${account.day}`]
            : []),
          ...(tally
            ? [JSON.stringify({ ...tally, cohesion: tally.cohesion === null ? null : short(tally.cohesion) })]
            : []),
          ...(members
            ? [
                `members ${members.members}${members.own ? ', own word' : ''}, silent: ${members.silent.map(actor).join(' ')}`,
              ]
            : []),
        ].join(' | '),
      ]
    }),
  )
}

it.each([
  ['persons', {}],
  ['delegations', { level: 'delegations', inherit: true }],
  ['blocs', { level: 'blocs', members: 'median' }],
  ['blocs-early', { level: 'blocs', asOf: '2031-03-15', partial: true, drop: 'unanimous' }],
] as const)('who holds what: %s', async (name, query) => {
  await expect(`${cells(held(query as ScopeQuery)).join('\n')}\n`).toMatchFileSnapshot(`told/${name}.txt`)
})

it('who aligns with whom, by every measure', async () => {
  const lines = PAIR_MEASURES.flatMap(({ id }) => {
    const positions = held({ measure: id, level: 'delegations', joint: 'exclude' } as ScopeQuery)
    const { value, shared, units } = alignmentOf(positions)
    const n = units.length
    return [...units.keys()].flatMap((u) =>
      [...units.keys()].slice(u + 1).map((v) => {
        const at = pairIndex(u, v, n)
        const { reason } = pairAccount(positions, u, v)
        return `${id}: ${actor(units[u] as number)} ${actor(units[v] as number)} ${short(value[at] as number)} of ${shared[at]}${reason === null ? '' : ` ${reason}`}`
      }),
    )
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('told/alignments.txt')
})

it('how divided they are, and who changed position', async () => {
  const scope = scopeOf(dataset, { level: 'delegations' } as ScopeQuery)
  const told = [polarisation(held({} as ScopeQuery)), positionShifts(dataset, scope)]
  const text = JSON.stringify(told, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(6)) : one), 1)
  await expect(`${text}\n`).toMatchFileSnapshot('told/changes.txt')
})
