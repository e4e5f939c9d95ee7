import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../app/cli/main.ts'

// Every call of main adds listeners to stdout and to the process; a process makes one call.
process.stdout.setMaxListeners(100)
process.setMaxListeners(100)

/** Two made-up parties of four on four roll calls, a digit for each member, 1 yes, 2 abstain, 3 no; on the last one is away. */
const VOTES = { v1: '11113333', v2: '11123331', v3: '33331133', v4: '1213 333' }
const folder = join(mkdtempSync(join(tmpdir(), 'parley-members-')), 'parties')
mkdirSync(folder)
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
const members = [1, 2, 3, 4, 5, 6, 7, 8]
write('actors', ['id,name,kind', 'red,Red,bloc', 'blue,Blue,bloc', ...members.map((m) => `m${m},Member ${m},person`)])
write('affiliations', ['actor,group,kind', ...members.map((m) => `m${m},${m < 5 ? 'red' : 'blue'},member`)])
write('issues', ['id,name,scale', ...Object.keys(VOTES).map((id) => `${id},Vote ${id},vote`)])
write('scale_points', ['scale,value,label', 'vote,1,Yes', 'vote,2,Abstain', 'vote,3,No'])
write('stances', [
  'actor,issue,value,origin,stated_on',
  ...Object.entries(VOTES).flatMap(([id, cast], k) =>
    [...cast].flatMap((value, i) => (value === ' ' ? [] : [`m${i + 1},${id},${value},vote,2031-0${k + 1}-01`])),
  ),
])

async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const [out, err]: [string[], string[]] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  process.exitCode = undefined
  await main(args)
  const code = process.exitCode
  process.exitCode = undefined
  vi.restoreAllMocks()
  return { out: out.join(''), err: err.join(''), code }
}
afterEach(() => vi.restoreAllMocks())

const positions = async (rule: string) => {
  const { out } = await run('positions', folder, '--level', 'blocs', '--members', rule, '--json')
  const { positions } = JSON.parse(out) as { positions: Record<string, unknown>[] }
  return positions.map(({ actor, issue, value, status, rule }) => [actor, issue, value, status, rule])
}

describe('positions of parties', () => {
  it('are what most of their members voted, and ambiguous where two votes are equally frequent', async () => {
    expect(await positions('majority')).toEqual([
      ['blue', 'v1', 3, 'position', 'majority'],
      ['blue', 'v2', 3, 'position', 'majority'],
      ['blue', 'v3', null, 'ambiguous', 'majority'],
      ['blue', 'v4', 3, 'position', 'majority'],
      ['red', 'v1', 1, 'position', 'majority'],
      ['red', 'v2', 1, 'position', 'majority'],
      ['red', 'v3', 3, 'position', 'majority'],
      ['red', 'v4', 1, 'position', 'majority'],
    ])
  })

  it.each([
    ['median', [3, 3, 2, 3, 1, 1, 3, 1.5], -0.625],
    ['mean', [3, 2.5, 2, 3, 1, 1.25, 3, 1.75], -0.375],
  ] as const)('%s', async (rule, values, s) => {
    const found = await positions(rule)
    expect(found.map(([, , value]) => value)).toEqual(values)
    const { out } = await run('align', folder, '--level', 'blocs', '--members', rule, '--json')
    expect(JSON.parse(out).pairs).toEqual([expect.objectContaining({ a: 'blue', b: 'red', value: s, shared: 4 })])
  })

  it('are told with how many hold what, who is silent, and the cohesion', async () => {
    const { out } = await run('positions', folder, '--level', 'blocs', '--format', 'csv')
    expect(out.trimEnd().split(/\r?\n/)).toEqual([
      'actor,issue,value,status,via,from,inheritedFrom,statedOn,low,high,rule,held,unclear,silent,cohesion',
      'blue,v1,3,position,aggregated,,,2031-01-01,3,3,majority,3×4,0,0,1',
      'blue,v2,3,position,aggregated,,,2031-02-01,1,3,majority,1×1|3×3,0,0,0.75',
      'blue,v3,,ambiguous,aggregated,,,2031-03-01,1,3,majority,1×2|3×2,0,0,0.5',
      'blue,v4,3,position,aggregated,,,2031-04-01,3,3,majority,3×3,0,1,1',
      'red,v1,1,position,aggregated,,,2031-01-01,1,1,majority,1×4,0,0,1',
      'red,v2,1,position,aggregated,,,2031-02-01,1,2,majority,1×3|2×1,0,0,0.75',
      'red,v3,3,position,aggregated,,,2031-03-01,3,3,majority,3×4,0,0,1',
      'red,v4,1,position,aggregated,,,2031-04-01,1,3,majority,1×2|2×1|3×1,0,0,0.5',
    ])
    expect((await run('align', folder, '--level', 'blocs', '--json')).out).toContain('"members":"by-scale"')
  })

  it('by a rule that there is not are refused with those that there are', async () => {
    const { code, err } = await run('positions', folder, '--members', 'mode')
    expect(code).toBe(2)
    expect(err).toMatch(/--members.*Allowed choices are majority, median, mean/)
  })
})
