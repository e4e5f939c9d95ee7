import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parley } from '../support/parley-command.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-analyses-'))
const run = (...args: string[]) => parley(args, { env: { PARLEY_HOME: home } })
const talks = (command: string, ...args: string[]) => run(command, 'talks-2025', '--store', 'memory', ...args)
const answerOf = async (...args: Parameters<typeof talks>) => JSON.parse((await talks(...args, '--json')).out)

describe('analyses', () => {
  it('explain: contributions sum to the value, and leaving one out moves it as told', async () => {
    const { code, out } = await run(
      'explain',
      'talks-2025',
      'ukraine',
      'usa',
      '--store',
      'memory',
      '--as-of',
      '2025-08-10',
      '--bootstrap',
      '50',
      '--json',
    )
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    const sum = answer.issues.reduce(
      (total: number, { contribution }: { contribution: number | null }) => total + (contribution ?? 0),
      0,
    )
    expect(sum).toBeCloseTo(answer.value, 12)
    const values = answer.issues.flatMap(({ without }: { without: number | null }) => without ?? [])
    expect(answer.range).toEqual({ low: Math.min(...values), high: Math.max(...values) })
    // Of three shared issues no interval could be trusted.
    expect([answer.bootstrap, answer.noInterval]).toMatchObject([null, { reason: 'few-issues', resamples: 50 }])
  })

  it('series: a window holds what align says of it', async () => {
    const series = await run(
      'series',
      'un-general-assembly',
      '--store',
      'memory',
      '--of',
      'pair',
      '--actor',
      'France',
      '--actor',
      'United States',
      '--width',
      '1y',
      '--to',
      '1947-12-31',
      '--json',
    )
    const [first] = JSON.parse(series.out).points
    expect(first).toMatchObject({ from: '1946-01-01', to: '1946-12-31' })
    const align = await run(
      'align',
      'un-general-assembly',
      '--store',
      'memory',
      '--from',
      '1946-01-01',
      '--to',
      '1946-12-31',
      '--format',
      'csv',
    )
    expect(align.out).toContain(`France,United States,${first.value},`)
  })

  it('shifts: each is a change between two stances, with their ids', async () => {
    const { shifts } = await answerOf('shifts', '--min', '1')
    expect(shifts.length).toBeGreaterThan(5)
    for (const { before, after, change, who } of shifts) {
      expect(after.value - before.value).toBeCloseTo(change, 12)
      // A position that is made of several rests on the stances of those who are behind it.
      if (after.stance === null) expect(who.every(({ stance }: { stance: unknown }) => stance !== '')).toBe(true)
      else expect(after.documents.length).toBeGreaterThan(0)
      expect([before, after].every(({ from, stance }) => (stance === null) === (from === null))).toBe(true)
    }
    expect(shifts.some(({ after }: { after: { stance: unknown } }) => typeof after.stance === 'string')).toBe(true)
  })

  it('coalitions: everyone stands in one or outside, and the same seed gives the same', async () => {
    const first = await answerOf('coalitions', '--runs', '5')
    expect(await answerOf('coalitions', '--runs', '5')).toEqual(first)
    const ids = first.coalitions.flatMap(({ members }: { members: { actor: string }[] }) =>
      members.map(({ actor }) => actor),
    )
    expect(new Set([...ids, ...first.outside]).size).toBe(ids.length + first.outside.length)
  })

  it('polarisation: distributions count the positions', async () => {
    const { issues } = await answerOf('polarisation')
    for (const { positions, distribution } of issues) {
      expect(distribution.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(positions)
    }
  })

  it('scenario: the best move gives the mean that it promises', async () => {
    const { best } = await answerOf('scenario', '--best', 'usa', '--group', 'ukraine', '--group', 'france')
    const { actor, issue, value } = best.found.move
    const { changed } = await answerOf('scenario', '--move', `${actor}=${issue}=${value}`)
    const after = changed.filter(
      ({ a, b }: { a: string; b: string }) =>
        [a, b].includes('usa') && (a === 'france' || b === 'ukraine' || a === 'ukraine'),
    )
    expect(after.length).toBeGreaterThan(0)
    expect(best.found.after.value).toBeGreaterThan(best.found.before.value)
  })

  it('measures: lists every measure with formula and source', async () => {
    const { measures } = JSON.parse((await run('measures', '--json')).out)
    expect(measures.length).toBeGreaterThan(30)
    for (const { formula, source } of measures) expect(`${formula}${source}`.length).toBeGreaterThan(10)
  })

  it.each([
    ['explain', ['ukraine', 'moon'], 1, 'actor: no actor "moon"'],
    ['series', ['--of', 'pair', '--actor', 'usa', '--width', '1y'], 2, '--actor: expected two different actors'],
    ['series', ['--of', 'polarisation', '--width', 'soon'], 2, '--width: expected a number with d, w, m or y'],
    ['scenario', ['--move', 'usa=territory'], 1, 'is not ACTOR=ISSUE=VALUE'],
    ['mactor', ['--mid', 'nope.csv'], 1, 'nope.csv: no such file or folder'],
    ['align', ['--from', '2026', '--to', '2025'], 1, 'from: 2026-01-01 lies after 2025-12-31\n'],
    ['positions', ['--from', '2026', '--to', '2025'], 1, 'from: 2026-01-01 lies after 2025-12-31\n'],
    ['shifts', ['--from', '2026', '--to', '2025'], 1, 'from: 2026-01-01 lies after 2025-12-31\n'],
    ['balance', ['--from', '2026', '--to', '2025'], 1, 'from: 2026-01-01 lies after 2025-12-31\n'],
    ['export', ['--from', '2026', '--to', '2025', '-o', 'x.svg'], 1, 'from: 2026-01-01 lies after 2025-12-31\n'],
    ['scenario', [], 2, '--move: expected a move'],
  ])('%s %j → exit %i', async (command, args, code, message) => {
    const result = await talks(command, ...args)
    expect([result.code, result.out]).toEqual([code, ''])
    expect(result.err).toContain(message)
  })
})

describe('balance', () => {
  it('gives the published numbers of the highland tribes', async () => {
    const answer = JSON.parse((await run('balance', 'positions/balance/tribes.csv')).out)
    expect(answer.triangles).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7, total: 68 })
    expect(answer.triangleBalance).toBeCloseTo(0.8676471, 7)
    expect(answer.walkBalance).toBeCloseTo(0.3575761, 7)
    expect(answer.frustration).toMatchObject({ value: 7, exact: true })
    expect(Object.keys(answer.frustration.partition)).toHaveLength(16)
  })

  it('gives the three camps of the highland tribes on request', async () => {
    const answer = JSON.parse((await run('balance', 'positions/balance/tribes.csv', '--camps', '3')).out)
    expect(answer.camps).toMatchObject({ value: 2, exact: true, atLeast: 2, count: 3 })
    expect(Object.keys(answer.camps.partition)).toHaveLength(16)
    const wrong = await run('balance', 'positions/balance/tribes.csv', '--camps', 'few')
    expect([wrong.code, wrong.out]).toEqual([2, ''])
    expect(wrong.err).toContain('--camps: expected any, or a whole number from 1 to 1000')
  })

  it('tells what is wrong with a list of lines, row by row', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parley-lines-')), 'lines.csv')
    writeFileSync(file, 'source,target,sign\nA,B,1\nB,C,2\nC,C,1\nA,B,-1\n,D,1\n')
    const { code, err, out } = await run('balance', file)
    expect([code, out]).toEqual([1, ''])
    expect(err.match(/lines\.csv:\d+:\w+/g)).toEqual([
      'lines.csv:3:sign',
      'lines.csv:4:target',
      'lines.csv:5:sign',
      'lines.csv:6:source',
    ])
  })

  it('takes the lines of a dataset', async () => {
    const answer = JSON.parse((await talks('balance')).out)
    expect(answer.triangles.total).toBeGreaterThan(50)
  })
})

it('every command that the readme names is there', async () => {
  const { out } = await run('--help')
  for (const [, command] of readFileSync('README.md', 'utf8').matchAll(/parley -- (\w+)/g))
    expect(out).toContain(` ${command}`)
})
