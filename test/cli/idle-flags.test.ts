import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadCommand } from '../../app/cli/commands/load.ts'
import { queryCommand } from '../../app/cli/commands/query.ts'
import { removeCommand } from '../../app/cli/commands/remove.ts'
import { tellUnused } from '../../app/cli/cypher-flags.ts'
import { main } from '../../app/cli/main.ts'

// Every call of main adds listeners to stdout and to the process; a process makes one call.
process.stdout.setMaxListeners(100)
process.setMaxListeners(100)
const folder = mkdtempSync(join(tmpdir(), 'parley-idle-'))
const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const stances = fileOf('made-up.csv', 'actor,issue,value\nA,tea,1\nB,tea,2\n')
const lines = fileOf('lines.csv', 'source,target,sign\nA,B,1\n')

/** What the command says on stderr, and the code it would end with. */
async function refusalOf(args: readonly string[]): Promise<{ code: unknown; told: string }> {
  const told: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  process.exitCode = undefined
  await main(args)
  const code = process.exitCode
  process.exitCode = undefined
  return { code, told: told.join('') }
}
afterEach(() => vi.restoreAllMocks())

const SERIES = ['series', stances, '--of', 'polarisation', '--width', '1y']
const PNG = ['export', stances, '-o', join(folder, 'x.png')]

// Each of these flags was taken and did nothing.
const IDLE: readonly (readonly [flag: string, args: readonly string[]])[] = [
  ...['align', 'positions', 'coalitions', 'polarisation', 'mactor', 'shifts'].flatMap((command) => [
    ['--raw', [command, stances, '--raw']] as const,
    ['--json', [command, stances, '--json', '--format', 'csv']] as const,
  ]),
  ['--raw', ['measures', '--raw']],
  ['--format', ['align', stances, '--write', '--format', 'csv']],
  ['--seed', ['explain', stances, 'A', 'B', '--seed', '2']],
  ['--agree', [...SERIES, '--agree', '0.5']],
  ['--differ', [...SERIES, '--differ', '0.5']],
  ['--seed', [...SERIES, '--seed', '2']],
  ['--resolution', [...SERIES, '--resolution', '2']],
  ['--agree', ['balance', lines, '--agree', '0.5']],
  ['--as-of', ['balance', lines, '--as-of', '2031']],
  ['--scale', ['balance', lines, '--scale', '0..1']],
  ['--store', ['balance', lines, '--store', 'memory']],
  ['--json', ['schema', '--json', '-o', join(folder, 'x.svg')]],
  ['--scale', ['align', 'talks-2025', '--store', 'memory', '--scale', '0..1']],
  ['--outlines', [...PNG, '--outlines']],
  ['--depth', [...PNG, '--depth', '2']],
  ['--scale-up', ['export', stances, '-o', join(folder, 'x.svg'), '--scale-up', '3']],
  ['--table', ['export', stances, '-o', join(folder, 'x.gexf'), '--table', 'nodes']],
  ['--paper', ['export', stances, '-o', join(folder, 'x.gexf'), '--paper', 'a4']],
  ['--paper', [...PNG, '--width', '700', '--height', '600', '--paper', 'a4']],
  ['--layout', [...PNG, '--show', 'matrix', '--layout', 'circle']],
  ['--seed', [...PNG, '--seed', '2']],
  ['--since', [...PNG, '--since', '2031']],
  ['--measure', ['export', stances, '-o', join(folder, 'x.stances.arrow'), '--measure', 'kappa']],
  ['--color', ['export', stances, '-o', join(folder, 'x.edges.csv'), '--color', 'bloc']],
  ...['--measure', '--min-shared', '--weight', '--joint'].map((flag) => {
    const value = { '--measure': 'kappa', '--min-shared': '2', '--weight': 'tea=2', '--joint': 'exclude' }[
      flag
    ] as string
    return [flag, ['positions', stances, flag, value]] as const
  }),
  ['--store', ['align', stances, '--store', 'memory']],
  ['--as-of', ['align', stances, '--as-of', '2031', '--as-of', '2032']],
  ['--store', ['load', stances, '--store', 'memory']],
  ['--replace', ['load', stances, '--dry-run', '--replace']],
  ['--cypher-rows', ['start', '--store', 'memory', '--cypher-rows', '5']],
  ['--param', ['query', 'RETURN $a', '--param', 'a=1', '--param', 'a=2']],
]

it('a scale that no issue takes is refused, and parameters that a query does not ask for are told', async () => {
  const declared = join(folder, 'declared')
  mkdirSync(declared)
  writeFileSync(join(declared, 'issues.csv'), 'id,name,scale\ntea,Tea,five\n')
  writeFileSync(join(declared, 'scale_points.csv'), 'scale,value,label\nfive,1,Yes\nfive,2,No\n')
  writeFileSync(join(declared, 'stances.csv'), 'actor,issue,value\nA,tea,1\nB,tea,2\n')
  for (const command of ['align', 'validate']) {
    expect(await refusalOf([command, declared, '--scale', '0..9'])).toEqual({
      code: 1,
      told: '--scale: every issue declares its scale, so this one is for none, expected no --scale\n',
    })
  }
  const told: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
  tellUnused('RETURN $a, $`b c`', ['a', 'b c', 'dataset'])
  expect(told).toEqual(['$dataset: the query does not ask for it\n'])
})

it('a store that is refused is not offered', async () => {
  for (const command of [loadCommand(), queryCommand(), removeCommand()]) {
    expect(command.options.find(({ long }) => long === '--store')?.argChoices).toEqual(['auto', 'neo4j'])
  }
  expect((await refusalOf(['load', stances, '--store', 'disk'])).told).toContain('Allowed choices are auto, neo4j.')
})

describe('a flag that would do nothing is refused, by its name', () => {
  it.each(IDLE)('%s: %j', async (flag, args) => {
    const { code, told } = await refusalOf(args)
    expect(told).toMatch(new RegExp(`^${flag}: `))
    expect(code).toBe(2)
  })
})

describe('a flag that takes one value is given once', () => {
  it.each([
    ['--level', ['align', stances, '--level', 'persons', '--level', 'delegations']],
    ['--agree', ['coalitions', stances, '--agree', '0.5', '--agree', '0.6']],
    ['--output', ['export', stances, '-o', join(folder, 'a.svg'), '-o', join(folder, 'b.svg')]],
    ['--param', ['query', 'RETURN $a', '--param', 'a=1', '--param', 'a=2']],
    ['--param', ['query', 'RETURN $dataset', '--dataset', 'talks-2025', '--param', 'dataset=other']],
  ])('%s: %j', async (flag, args) => {
    const { code, told } = await refusalOf(args)
    expect([code, told]).toEqual([2, expect.stringMatching(new RegExp(`^${flag}: .*(given twice|given 2 times)`))])
  })

  it('others may be repeated', async () => {
    const { told } = await refusalOf(['align', stances, '--issue', 'tea', '--issue', 'coffee', '--json', '--json'])
    expect(told).not.toContain('given')
  })
})
