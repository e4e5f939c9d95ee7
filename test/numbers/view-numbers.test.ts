import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Drawn } from '../../app/accounts/drawn.ts'
import { numbersFile } from '../../app/web/worker/numbers.ts'
import { openDataset } from '../../app/web/worker/open-dataset.ts'
import { UserError } from '../../positions/errors.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { SCOPE_PARAMETERS, writtenParameters } from '../../positions/parameters/index.ts'
import type { Show, View } from '../../positions/view.ts'
import { type MadeUp, madeUpDataset, madeUpView, withMoves } from '../sentences/made-up.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'

// The numbers that a view saves are those that the API answers: on random datasets, under random views, as text, to the last digit.

const CASES = Number(process.env.PARLEY_SENTENCES ?? 60)
const random = seededRandom(20261130)
let root: string
let app: MemoryApp
let worlds: MadeUp[]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'parley-numbers-'))
  worlds = Array.from({ length: CASES }, (_, place) => madeUpDataset(random, place, root))
  app = await memoryApp(worlds.map(({ folder }) => folder))
}, 120_000)

afterAll(async () => {
  await app?.close()
  rmSync(root, { recursive: true, force: true })
})

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): Row[] => parse(text, { columns: true })
const columnsOf = (text: string): string[] => (parse(text, { to: 1 }) as string[][])[0] as string[]
const only = (row: Row, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]]))
const key = (row: Row, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column]))

async function saved(drawn: Drawn, view: View): Promise<string> {
  const ask = { dataset: { id: '', sha256: '' }, view, found: [], words: null, given: null, link: undefined }
  return new TextDecoder().decode(await numbersFile(drawn, { ...ask, form: 'csv' }))
}

async function asked(id: string, call: string, params: URLSearchParams, form = 'csv'): Promise<string> {
  const query = new URLSearchParams([...params, ['format', form]])
  const response = await app.get(`/api/datasets/${id}/${call}?${query}`)
  const text = await response.text()
  if (response.status !== 200) throw new Error(text)
  return text
}

/** Each view with the call that answers the same; `some` when it shows a part of what the call answers. */
const CASES_OF: Partial<
  Record<Show, (view: View, world: MadeUp) => [call: string, more: [string, string][], some?: true]>
> = {
  pairs: () => ['alignments', []],
  matrix: () => ['alignments', [], true],
  network: () => ['alignments', [], true],
  positions: () => ['positions', [], true],
  spectrum: () => ['positions', [], true],
  coalitions: ({ agree, seed, resolution }) => [
    'coalitions',
    Object.entries({ agree, seed, resolution }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
  ],
  whatif: ({ move = [] }) => ['scenario', move.map((one) => ['move', one])],
}

it.each(Object.keys(CASES_OF) as (keyof typeof CASES_OF)[])('%s', async (show) => {
  let compared = 0
  for (const world of worlds) {
    const drawn = new Drawn(await openDataset(async (url) => app.get(url), world.id))
    const plain: View = {
      ...madeUpView(random, world),
      show,
      hide: undefined,
      focus: undefined,
      since: undefined,
      held: undefined,
    }
    const view = show === 'whatif' ? { ...withMoves(random, plain, world), show } : { ...plain, move: undefined }
    const [call, more, isPart] = CASES_OF[show]?.(view, world) ?? []
    const params = new URLSearchParams([...writtenParameters(SCOPE_PARAMETERS, view), ...(more ?? [])])
    let text: string
    try {
      text = await saved(drawn, view)
    } catch (error) {
      // A view that does not fit its dataset has no numbers, nor an answer.
      expect(error).toBeInstanceOf(UserError)
      continue
    }
    const answer = await asked(world.id, call as string, params)
    const columns = columnsOf(answer)
    expect(columnsOf(text).slice(0, columns.length)).toEqual(columns)
    const theirs = rowsOf(answer)
    const ours = rowsOf(text)
    const own = ours.map((row) => only(row, columns))
    if (isPart) expect(theirs).toEqual(expect.arrayContaining(own))
    else expect(own).toEqual(theirs)
    for (const row of ours) {
      for (const [id, name] of [
        ['a', 'nameA'],
        ['b', 'nameB'],
        ['actor', 'actorName'],
        ['issue', 'issueName'],
      ] as const) {
        if (row[name] !== undefined) expect(row[name]?.toLowerCase()).toBe(row[id])
      }
    }
    compared += own.length
  }
  expect(compared).toBeGreaterThan(CASES)
})

it('compare: every issue that counts is that of explain', async () => {
  let compared = 0
  for (const world of worlds) {
    const drawn = new Drawn(await openDataset(async (url) => app.get(url), world.id))
    const [a, b] = world.nations as [string, string]
    const view: View = {
      ...madeUpView(random, world),
      show: 'compare',
      move: undefined,
      select: [a, b],
      left: undefined,
      right: undefined,
    }
    let text: string
    try {
      text = await saved(drawn, view)
    } catch {
      continue
    }
    const answer = await asked(world.id, `pairs/${a}/${b}/robustness`, writtenParameters(SCOPE_PARAMETERS, view))
    const columns = columnsOf(answer)
    const counting = rowsOf(text).filter(({ state }) => state === 'counts')
    const theirs = rowsOf(answer).filter(({ distance }) => distance !== '')
    const sorted = (rows: readonly Row[]) => rows.map((row) => key(row, columns)).sort()
    expect(sorted(counting)).toEqual(expect.arrayContaining(sorted(theirs.filter(({ weight }) => weight !== '0'))))
    compared += counting.length
  }
  expect(compared).toBeGreaterThan(CASES / 2)
})

it('timeline: the line of two is the series of the pair', async () => {
  let compared = 0
  for (const world of worlds) {
    const drawn = new Drawn(await openDataset(async (url) => app.get(url), world.id))
    const [a, b] = world.nations as [string, string]
    const when = { asOf: undefined, from: undefined, to: undefined }
    const view: View = {
      ...madeUpView(random, world),
      ...when,
      show: 'timeline',
      move: undefined,
      select: [a, b],
      window: '1m',
      step: '1m',
    }
    let text: string
    try {
      text = await saved(drawn, view)
    } catch {
      continue
    }
    const ours = rowsOf(text)
    const [first, last] = [ours[0], ours.at(-1)]
    if (!first || !last) continue
    const params = new URLSearchParams([
      ...writtenParameters(SCOPE_PARAMETERS, view),
      ['of', 'pair'],
      ['actor', a],
      ['actor', b],
      ['width', '1m'],
      ['from', first.from as string],
      ['to', last.to as string],
    ])
    const theirs = rowsOf(await asked(world.id, 'series', params))
    const columns = ['from', 'to', 'value', 'basis']
    expect(ours.map((row) => only(row, columns))).toEqual(theirs.map((row) => only(row, columns)))
    compared += ours.length
  }
  expect(compared).toBeGreaterThan(CASES)
})
