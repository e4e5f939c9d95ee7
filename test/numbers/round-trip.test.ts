import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { balanceCommand } from '../../app/cli/commands/balance.ts'
import { exportCommand } from '../../app/cli/commands/export.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { deltaPackage } from '../support/delta.ts'

// What is written for spreadsheets is read back by Parley: to the same values, whatever the divider and the decimal mark.

const root = mkdtempSync(join(tmpdir(), 'parley-round-trip-'))
const delta = deltaPackage(root)
let printed = ''

beforeEach(() => {
  printed = ''
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(root, { recursive: true, force: true }))

const FORMS = [[], ['--for', 'excel'], ['--for', 'excel-de']]
const FILES = (name: string) => [...FORMS.map((form) => [`${name}.csv`, form] as const), [`${name}.xlsx`, []] as const]

async function written(name: string, ...flags: readonly string[]): Promise<string> {
  const path = join(root, name)
  await exportCommand().parseAsync([delta, ...flags, '-o', path], { from: 'user' })
  return path
}

it('pairs, as they are divided into balance', async () => {
  const answers: unknown[] = []
  for (const form of FORMS) {
    const path = await written('pairs.edges.csv', '--min-shared', '1', ...form)
    printed = ''
    await balanceCommand().parseAsync([path], { from: 'user' })
    answers.push(JSON.parse(printed))
  }
  expect(answers[0]).toMatchObject({ triangles: { total: expect.any(Number) } })
  expect(answers.slice(1)).toEqual([answers[0], answers[0]])
})

/** What is held, as `actor issue value` of each position that has one. */
function held(dataset: Dataset, query: ScopeQuery): string[] {
  const { units, issues, value } = resolvePositions(dataset, scopeOf(dataset, query))
  return [...units].flatMap((unit, u) =>
    [...issues].flatMap((issue, k) => {
      const held = value[u * issues.length + k] as number
      return Number.isNaN(held) ? [] : [`${dataset.actors[unit]?.id} ${dataset.issues[issue]?.id} ${held}`]
    }),
  )
}

it('positions, as a dataset of their own, thirds and all', async () => {
  const whole = await readDataset(delta)
  const scale = { min: -2, max: 2 }
  for (const members of ['majority', 'mean'] as const) {
    const before = held(whole, { level: 'delegations', members }).sort()
    expect(before.length).toBeGreaterThan(5)
    for (const [name, form] of FILES('positions')) {
      const path = await written(name, '--table', 'positions', '--level', 'delegations', '--members', members, ...form)
      expect(held(await readDataset(path, { scale }), { level: 'persons' }).sort()).toEqual(before)
    }
  }
})

it('stances, with each of their values', async () => {
  const whole = await readDataset(delta)
  for (const [name, form] of FILES('stances')) {
    const path = await written(name, '--table', 'stances', ...form)
    const again = await readDataset(path, { scale: { min: -2, max: 2 } })
    const valued = (dataset: Dataset) => [...dataset.stances.value].filter((value) => !Number.isNaN(value)).sort()
    expect(valued(again)).toEqual(valued(whole))
    expect(again.stances.length).toBe(whole.stances.length)
  }
})
