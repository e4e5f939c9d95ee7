import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANALYSES } from '../app/calls/analyses.ts'
import { ERROR_CODES, type ErrorCode } from '../positions/error-codes.ts'
import { type MemoryApp, memoryApp } from './support/memory-app.ts'

// Whatever is asked, the answer is an answer or an error for people, with a code, a sentence and what to do next; never a bug.

let server: MemoryApp
beforeAll(async () => {
  server = await memoryApp([join(import.meta.dirname, '../seeds/talks-2025')])
})
afterAll(() => server.close())

const pair = ['usa', 'zz', 'trump', 'russia', '%00', 'ukraine']
const paths = [
  ...['positions', 'alignments', 'stances', 'search', 'diagram.svg', 'graph.gexf', 'nothing'],
  ...Object.keys(ANALYSES).filter((id) => !/robustness|explain/.test(id)),
]
const values = [
  '',
  'zz',
  '-1',
  '0.5',
  '7',
  '1e99',
  '99999999999999999999',
  '1',
  '2',
  'true',
  '2025',
  '2025-13-01',
  '2025-06-01',
  '1800-01-01',
  'usa',
  'ukraine',
  'territory',
  'territory=2',
  'usa=territory=9',
  'usa=territory=1',
  'usa=moon=1',
  'persons',
  'delegations',
  'blocs',
  'person',
  'map',
  'compare',
  'timeline',
  'whatif',
  'coalitions',
  '1d',
  '1y',
  '999y',
  '\u0000',
  '__proto__',
  'ü',
]
const names = [
  ...['asOf', 'from', 'to', 'issue', 'weight', 'level', 'kind', 'measure', 'minShared', 'members', 'drop', 'inherit'],
  ...['move', 'actor', 'group', 'step', 'window', 'since', 'agree', 'differ', 'mid', 'show', 'select', 'left', 'right'],
  ...['width', 'height', 'scale', 'paper', 'theme', 'limit', 'cursor', 'format', 'q', 'bootstrap', 'seed', 'lang'],
]

it('every refusal of the API has a code, a sentence and a next step', async () => {
  const refused = new Set<string>()
  const path = fc.oneof(
    fc.constantFrom(...paths),
    fc.tuple(fc.constantFrom(...pair), fc.constantFrom(...pair)).map(([a, b]) => `pairs/${a}/${b}`),
  )
  const query = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(path, query, async (path, query) => {
      const asked = `/api/datasets/talks-2025/${path}?${new URLSearchParams(query)}`
      const answer = await server.get(asked)
      const text = await answer.text()
      if (answer.ok) return
      const { type, title, status, detail, next } = JSON.parse(text) as Record<string, string>
      const code = String(type).replace('urn:parley:problem:', '') as ErrorCode
      expect(code, `${asked} ${text} ${server.log.at(-1)}`).not.toBe('internal')
      expect([title, status]).toEqual([ERROR_CODES[code]?.title, answer.status])
      expect(
        [detail, next].every((words) => typeof words === 'string' && words.trim() !== ''),
        text,
      ).toBe(true)
      refused.add(code)
    }),
    { numRuns: 400, seed: 13 },
  )
  expect([...refused].sort()).toEqual(['bad-parameter', 'not-found'])
  expect(server.log).toEqual([])
})
