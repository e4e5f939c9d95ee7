/** Every answer of the HTTP API about a small made-up dataset: read what changes. `npm test -- server/answers -u` writes them anew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deltaPackage } from '../../test/support/delta.ts'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'

const DELTA = '/api/datasets/delta-talks'
const root = mkdtempSync(join(tmpdir(), 'parley-answers-'))
let app: MemoryApp
beforeAll(async () => {
  app = await memoryApp([deltaPackage(root)])
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

/** Headers of ours; those of security are the same for all, and tested by themselves. */
const HEADERS = [
  'content-type',
  'content-disposition',
  'cache-control',
  'vary',
  'retry-after',
  'allow',
  'parley-truncated',
]

/** An answer as people read it: a row of a table on each line. Times and versions are made anew with each run. */
async function read(path: string): Promise<string> {
  const response = await app.get(path)
  const headers = HEADERS.flatMap((name) =>
    response.headers.has(name) ? [`${name}: ${response.headers.get(name)}`] : [],
  )
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') && !path.includes('ndjson')
  const body = isJson ? lines(JSON.parse(text)) : text
  const once = body.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW').replace(/"(version|sha256)": ?"[^"]*"/g, '"$1": …')
  return `${response.status}\n${headers.join('\n')}\n\n${once}\n`
}

/** JSON with each object of plain values on a line of its own; numbers with six figures. */
function lines(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(6)) : one))
  if (flat.length < 160 || typeof value !== 'object' || value === null) return flat
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((one) => inner + lines(one, inner)).join(',\n')}\n${indent}]`
  const parts = Object.entries(value).map(([key, one]) => `${inner}"${key}": ${lines(one, inner)}`)
  return `{\n${parts.join(',\n')}\n${indent}}`
}

describe('the API answers', () => {
  it.each([
    ['datasets', '/api/datasets'],
    ['health', '/api/health'],
    ['dataset', DELTA],
    ['stances', `${DELTA}/stances?actor=avalon&issue=dams&issue=water`],
    ['positions', `${DELTA}/positions?level=delegations`],
    ['positions-csv', `${DELTA}/positions?level=blocs&format=csv`],
    ['alignments', `${DELTA}/alignments?level=delegations`],
    ['alignments-ndjson', `${DELTA}/alignments?level=blocs&minShared=1&format=ndjson`],
    ['pair', `${DELTA}/pairs/avalon/deltora`],
    ['pair-weighted', `${DELTA}/pairs/avalon/gondal?weight=dams=2&level=delegations&joint=exclude`],
    ['robustness', `${DELTA}/pairs/avalon/deltora/robustness`],
    ['coalitions', `${DELTA}/coalitions`],
    ['polarisation', `${DELTA}/polarisation`],
    ['series', `${DELTA}/series?of=pair&actor=avalon&actor=deltora&width=3m`],
    ['series-balance', `${DELTA}/series?of=balance&width=3m`],
    ['shifts', `${DELTA}/shifts`],
    ['scenario', `${DELTA}/scenario?move=avalon=dams=-2`],
    ['mactor', `${DELTA}/mactor`],
    ['graph-gexf', `${DELTA}/graph.gexf?level=blocs`],
    ['graph-graphml', `${DELTA}/graph.graphml?level=blocs`],
    ['graph-nodes', `${DELTA}/graph.nodes.csv`],
    ['graph-edges', `${DELTA}/graph.edges.csv`],
    ['graph-dl', `${DELTA}/graph.dl`],
    ['graph-json', `${DELTA}/graph.json?level=blocs`],
    ['search', `${DELTA}/search?q=min`],
    ['no-dataset', '/api/datasets/nowhere/positions'],
    ['bad-parameters', `${DELTA}/positions?level=clans&asOf=yesterday&from=2032-01-01&to=2031-01-01`],
    ['no-actor', `${DELTA}/pairs/avalon/nobody`],
  ])('%s', async (name, path) => {
    await expect(await read(path)).toMatchFileSnapshot(`answers/${name}.txt`)
  })
})
