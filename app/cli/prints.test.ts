/** How every command explains itself, and what those print that read a small made-up dataset: read what changes. `npm test -- cli/prints -u` writes it anew. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { deltaPackage } from '../../test/support/delta.ts'
import { printedBy } from '../../test/support/printed-by.ts'
import { main } from './main.ts'

// Every call of main adds listeners to stdout and to the process; a process makes one call.
process.stdout.setMaxListeners(1_000)
process.setMaxListeners(1_000)
const root = mkdtempSync(join(tmpdir(), 'parley-prints-'))
const delta = deltaPackage(root)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs a command in this process, and gives what it prints. */
async function printed(args: readonly string[]): Promise<string> {
  return (await printedBy(() => main(args as string[]))).replaceAll(root, 'FOLDER')
}

describe('a command explains itself', () => {
  it.each([
    '',
    'align',
    'balance',
    'coalitions',
    'db',
    'export',
    'history',
    'import',
    'list',
    'load',
    'mactor',
    'measures',
    'open',
    'polarisation',
    'positions',
    'publish',
    'query',
    'remove',
    'restore',
    'explain',
    'scenario',
    'schema',
    'series',
    'shell',
    'shifts',
    'start',
    'validate',
    'verify',
  ])('%s', async (command) => {
    const help = await printed([...(command === '' ? [] : [command]), '--help'])
    await expect(help).toMatchFileSnapshot(`help/${command || 'parley'}.txt`)
  })
})

/** The lines of a long table that are told. */
const MOST = 60

describe('a command prints', () => {
  it.each([
    ['positions', ['--level', 'blocs']],
    ['align', ['--level', 'blocs', '--min-shared', '1']],
    ['balance', []],
    ['coalitions', []],
    ['polarisation', []],
    ['explain', ['avalon', 'deltora']],
    ['series', ['--of', 'pair', '--actor', 'avalon', '--actor', 'deltora', '--width', '3m']],
    ['shifts', []],
    ['scenario', ['--move', 'avalon=dams=-2']],
    ['mactor', []],
    ['validate', []],
  ] as const)('%s', async (command, args) => {
    const told = await printed([command, delta, ...args])
    await expect(`${told.split('\n').slice(0, MOST).join('\n')}\n`).toMatchFileSnapshot(`prints/${command}.txt`)
  })
})

it('tells that too few issues remain when one is left out', async () => {
  const told = await printed(['explain', delta, 'avalon', 'deltora', '--min-shared', '6'])
  await expect(told).toMatchFileSnapshot('prints/explain-few.txt')
})

it('tells what is wrong with files, to people and to machines', async () => {
  const bad = join(root, 'bad.csv')
  writeFileSync(bad, 'actor,issue,value\nA,tea,1\n,tea,2\nB,,x\nC,tea,99\n')
  const told = [await printed(['validate', bad]), await printed(['validate', bad, '--json'])]
  await expect(told.join('\n')).toMatchFileSnapshot('prints/invalid.txt')
})
