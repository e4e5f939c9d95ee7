import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { readDataset } from '../graph-loader/index.ts'
import { alignmentOf, pairIndex, resolvePositions, scopeOf } from '../positions/index.ts'

const FOLDER = join(import.meta.dirname, '../seeds/un-general-assembly')
const table = (name: string): Record<string, string>[] =>
  parse(gunzipSync(readFileSync(join(FOLDER, name))), { columns: true })

/** Per session: unanimous roll calls left out; yes 1, abstain 2, no 3; mean over roll calls where both voted of 1 − |a − b|/2. */
function agreementByHand(votes: readonly Record<string, string>[], nations: readonly string[]) {
  const contested = votes.filter((row) => new Set(nations.map((nation) => row[nation]).filter(Boolean)).size > 1)
  const levels = contested.map((row) => nations.map((nation) => Number(row[nation] || Number.NaN)))
  return (u: number, v: number): { agreement: number; shared: number } => {
    let sum = 0
    let shared = 0
    for (const row of levels) {
      const distance = Math.abs((row[u] as number) - (row[v] as number))
      if (Number.isNaN(distance)) continue
      sum += 1 - distance / 2
      shared++
    }
    return { agreement: sum / shared, shared }
  }
}

it('every pair in every session agrees as the files say when counted by hand', async () => {
  const dataset = await readDataset(FOLDER)
  const issues = table('issues.csv.gz')
  const votes = new Map(table('stances.csv.gz').map((row) => [row.issue as string, row]))
  const sessions = new Map<string, Record<string, string>[]>()
  for (const { id = '', parent = '', partial } of issues) {
    const session = parent.split('|').find((name) => /^session-\d+$/.test(name))
    const row = votes.get(id)
    if (!session || !row || partial === 'true') continue
    sessions.set(session, [...(sessions.get(session) ?? []), row])
  }
  expect(sessions.size).toBe(74)
  let compared = 0
  for (const [session, rows] of sessions) {
    const query = { issue: [session], drop: 'unanimous' as const, minShared: 1 }
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const nations = Array.from(positions.units, (actor) => dataset.actors[actor]?.id as string)
    const byHand = agreementByHand(rows, nations)
    const { value, shared } = alignmentOf(positions)
    for (let u = 0; u < nations.length; u++) {
      for (let v = u + 1; v < nations.length; v++) {
        const at = pairIndex(u, v, nations.length)
        const expected = byHand(u, v)
        if (shared[at] !== expected.shared) expect([session, nations[u], nations[v], shared[at]]).toEqual(expected)
        if (expected.shared === 0) {
          if (!Number.isNaN(value[at])) expect([session, nations[u], nations[v], value[at]]).toEqual(null)
          continue
        }
        compared++
        const agreement = ((value[at] as number) + 1) / 2
        if (Math.abs(agreement - expected.agreement) > 1e-12) {
          expect([session, nations[u], nations[v], agreement]).toEqual(expected)
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(700_000)
}, 240_000)
