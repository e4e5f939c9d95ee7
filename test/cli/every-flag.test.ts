import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command, Option } from 'commander'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { alignCommand } from '../../app/cli/commands/align.ts'
import { analysisCommand } from '../../app/cli/commands/analyses.ts'
import { balanceCommand } from '../../app/cli/commands/balance.ts'
import { exportCommand } from '../../app/cli/commands/export.ts'
import { importCommand } from '../../app/cli/commands/import.ts'
import { measuresCommand } from '../../app/cli/commands/measures.ts'
import { positionsCommand } from '../../app/cli/commands/positions.ts'
import { validateCommand } from '../../app/cli/commands/validate.ts'
import { main } from '../../app/cli/main.ts'
import { PICTURE_IDS } from '../../app/views/pictures.ts'
import { deltaPackage } from '../support/delta.ts'
import { madeUpDna } from '../support/made-up-dna.ts'

// Every flag of a command changes what comes out, or is refused or told by its name: one that does neither fails here. So does a flag without a sample below.

// Every call of main adds listeners to stdout and to the process; a process makes one call.
process.stdout.setMaxListeners(100_000)
process.setMaxListeners(100_000)
const root = mkdtempSync(join(tmpdir(), 'parley-every-flag-'))
const delta = deltaPackage(root)
const bare = fileOf('bare.csv', 'actor,issue,value\nA,tea,1\nB,tea,2\nC,tea,-1\nA,milk,1\nB,milk,1\nC,milk,0\n')
const out = join(root, 'out')

afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(root, { recursive: true, force: true }))

function fileOf(name: string, text: string): string {
  writeFileSync(join(root, name), text)
  return join(root, name)
}

type Args = readonly string[]
/** Values of a flag, each as what stands behind it; more than one word is several flags. */
type Samples = Readonly<Record<string, readonly Args[]>>

const SCOPE: Samples = {
  measure: [['kappa'], ['correlation']],
  'min-shared': [['9'], ['1']],
  'as-of': [['2031-03-01']],
  'known-at': [['2031-05-20']],
  from: [['2031-03-01']],
  to: [['2031-03-01']],
  issue: [['dams'], ['water']],
  weight: [['dams=50'], ['lamps=50'], ['tolls=0']],
  level: [['delegations'], ['blocs']],
  members: [['mean'], ['median']],
  inherit: [[]],
  kind: [['nation']],
  joint: [['exclude']],
  drop: [['unanimous']],
  partial: [[]],
}
const SOURCE: Samples = { store: [['memory']], scale: [['-9..9']] }
const PRINTED: Samples = {
  format: [['csv'], ['ndjson']],
  json: [[]],
  raw: [[]],
  for: [['excel-de']],
  output: [[join(root, 'printed.xlsx')]],
}
const VIEW: Samples = {
  view: [['?show=matrix&level=blocs'], ['?measure=kappa']],
  show: [['matrix'], ['network']],
  agree: [['0.9'], ['0.1']],
  differ: [['-0.9'], ['0.1']],
  strongest: [['1'], ['0']],
  color: [['none'], ['bloc'], ['issue:dams']],
  size: [['same'], ['influence']],
  select: [['avalon'], ['gondal'], ['gondal', '--select', 'elbonia']],
  layout: [['circle'], ['issue:dams'], ['map']],
  node: [['pie']],
  hulls: [[]],
  focus: [['avalon']],
  depth: [['3'], ['2']],
  hide: [['avalon']],
  held: [['any'], ['issue:canals']],
  since: [['2031-03-01']],
  order: [['name'], ['tree'], ['distance'], ['polarisation'], ['weight']],
  by: [['coalition'], ['bloc'], ['kind']],
  window: [['1m']],
  step: [['2w']],
  left: [['carpania']],
  right: [['fenwick']],
  resolution: [['0.2'], ['3']],
  seed: [['13'], ['16']],
  move: [['elbonia=dams=2']],
  lang: [['de']],
}
const PICTURE: Samples = {
  paper: [['a4']],
  width: [['700']],
  height: [['600']],
  theme: [['dark']],
  'scale-up': [['1']],
  outlines: [[]],
  transparent: [[]],
  'missing-letters': [['allow']],
  each: [['issue']],
  table: [['nodes'], ['positions']],
  raw: [[]],
  for: [['excel-de']],
}

/** Commands with what stands before the flags, in which one at least must tell of each. */
interface Case {
  readonly name: string
  readonly command: () => Command
  readonly bases: readonly Args[]
  readonly samples: Samples
  /** Flags that have nothing to say by what they are, each with why. */
  readonly except?: Readonly<Record<string, string>>
}

const more: readonly Args[] = [
  [],
  ['--level', 'delegations'],
  ['--level', 'blocs'],
  ['--min-shared', '1'],
  ['--issue', 'dams', '--min-shared', '1'],
]
const each = (heads: readonly Args[], tails: readonly Args[] = more) =>
  heads.flatMap((head) => tails.map((tail) => [...head, ...tail]))
const asked = (name: string, command: () => Command, heads: readonly Args[], samples: Samples, tails = more): Case => ({
  name,
  command,
  bases: [...each(heads, tails), [name.split(' ')[0] as string, bare, ...(heads[0] ?? []).slice(2)]],
  samples: { ...SCOPE, ...SOURCE, ...PRINTED, ...samples },
})
const series = (of: string, heads: readonly Args[], flags: Samples = {}) =>
  asked(
    `series ${of}`,
    () => analysisCommand('series'),
    heads.map((head) => ['series', delta, '--of', of, '--width', '1m', ...head]),
    {
      of: [],
      actor: [['fenwick']],
      width: [],
      step: [['2w']],
      agree: [['0.9'], ['0.1']],
      differ: [['-0.9'], ['0.1']],
      seed: [['7'], ['13'], ['16']],
      resolution: [['0.2'], ['5']],
      ...flags,
    },
    [
      [],
      ['--level', 'blocs'],
      ['--min-shared', '1'],
      ['--level', 'delegations', '--min-shared', '1'],
      ['--level', 'blocs', '--min-shared', '1'],
    ],
  )
const pairs = [
  ['avalon', 'deltora'],
  ['league', 'pact'],
  ['avalon', 'gondal'],
].map(([a = '', b = '']) => [a, b])
const actors = pairs.map(([a = '', b = '']) => ['--actor', a, '--actor', b])

const CASES: readonly Case[] = [
  asked('align', alignCommand, [['align', delta]], { write: [['--store', 'memory']] }),
  asked('positions', positionsCommand, [['positions', delta]], {}),
  asked(
    'explain',
    () => analysisCommand('robustness'),
    pairs.map((pair) => ['explain', delta, ...pair]),
    {
      bootstrap: [['50']],
      seed: [['2']],
    },
  ),
  asked('coalitions', () => analysisCommand('coalitions'), [['coalitions', delta]], {
    agree: [['0.9']],
    seed: [['13'], ['16']],
    resolution: [['0.2'], ['3']],
    runs: [['0'], ['3']],
    shuffles: [['0'], ['19']],
  }),
  asked('polarisation', () => analysisCommand('polarisation'), [['polarisation', delta]], {
    agree: [['0.9'], ['0.1']],
    differ: [['-0.9'], ['0.1']],
    camps: [['any']],
  }),
  series('polarisation', [[]]),
  series('pair', actors),
  series('group', actors),
  series('balance', [[], ['--agree', '0.1', '--differ', '0']]),
  series('coalitions', [[], ['--resolution', '1.5', '--min-shared', '2', '--agree', '0.3']]),
  asked('shifts', () => analysisCommand('shifts'), [['shifts', delta]], { actor: [['avalon']], min: [['2.5']] }),
  asked(
    'scenario',
    () => analysisCommand('scenario'),
    [
      ['scenario', delta, '--move', 'elbonia=dams=2'],
      ['scenario', delta, '--move', 'pact=dams=2'],
    ],
    {
      move: [['avalon=dams=0']],
      best: [['avalon', '--group', 'elbonia']],
      group: [['elbonia', '--best', 'avalon']],
    },
  ),
  {
    ...asked(
      'balance',
      balanceCommand,
      [
        ['balance', delta],
        ['balance', delta, '--agree', '0.2', '--differ', '-0.1'],
      ],
      {
        agree: [['0.1']],
        differ: [['-0.1']],
        camps: [['any']],
        output: [[join(root, 'camps.gexf')]],
      },
    ),
    except: { json: 'it says in the help that JSON is printed in any case' },
  },
  asked('mactor', () => analysisCommand('mactor'), [['mactor', delta]], {
    mid: [[fileOf('mid.csv', 'actor,avalon,borduria\navalon,0,4\nborduria,1,0\n')]],
  }),
  {
    name: 'measures',
    command: measuresCommand,
    bases: [['measures'], ['measures', '--format', 'csv']],
    samples: { ...PRINTED, kind: [['pair']] },
  },
  {
    name: 'validate',
    command: validateCommand,
    bases: [
      ['validate', delta],
      ['validate', bare],
    ],
    samples: { texts: [[root]], scale: [['-9..9'], ['0..1']], json: [[]] },
  },
  ...PICTURE_IDS.map(
    (show): Case => ({
      name: `export, a picture: ${show}`,
      command: exportCommand,
      bases: ['svg', 'png'].flatMap((ending) =>
        each(
          [['export', delta, '-o', `${out}.${ending}`, '--show', show]],
          ending === 'png'
            ? [
                show === 'compare'
                  ? ['--select', 'avalon', '--select', 'deltora']
                  : show === 'timeline'
                    ? ['--select', 'avalon']
                    : [],
              ]
            : [
                [],
                ['--level', 'delegations', '--inherit'],
                ['--level', 'blocs'],
                ['--select', 'avalon', '--select', 'deltora'],
                ['--select', 'avalon', '--window', '1m'],
                ['--select', 'avalon', '--select', 'gondal', '--min-shared', '1'],
                ['--select', 'league', '--select', 'pact', '--level', 'blocs'],
                ['--left', 'avalon', '--left', 'borduria', '--right', 'deltora', '--right', 'elbonia'],
                ['--by', 'coalition', '--min-shared', '1'],
                ['--focus', 'avalon'],
                ['--select', 'avalon'],
                ['--min-shared', '1', '--agree', '0.1', '--differ', '-0.1'],
                ['--hulls', '--layout', 'coalitions'],
              ],
        ),
      ),
      samples: { ...SCOPE, ...SOURCE, ...VIEW, ...PICTURE },
      except: {
        output: 'it is what all others are told by',
        show: 'every base gives it',
        'missing-letters': 'every letter here has a typeface; letters.test.ts has others',
      },
    }),
  ),
  ...['gexf', 'graphml', 'nodes.csv', 'edges.csv', 'csv', 'json', 'dl', 'arrow', 'stances.arrow'].map(
    (ending): Case => ({
      name: `export, a file: ${ending}`,
      command: exportCommand,
      bases: each([['export', delta, '-o', `${out}.${ending}`]]),
      samples: { ...SCOPE, ...SOURCE, ...VIEW, ...PICTURE },
      except: {
        output: 'it is what all others are told by',
        ...(ending.endsWith('csv') ? { raw: 'no cell here is one that a spreadsheet would run' } : {}),
      },
    }),
  ),
  {
    name: 'import table',
    command: () => imported('table'),
    bases: [['import', 'table', stances(), '-o', out]],
    samples: {
      id: [['other']],
      json: [[]],
      set: [['remark=ignore']],
      word: [['1=2']],
      alias: [['B=A']],
      apart: [['A=B']],
      coder: [['ann']],
      without: [['B']],
      nations: [[]],
      'no-nations': [[]],
      nation: [['A=FRA']],
      shape: [['actors-by-issues']],
      scale: [['-9..9']],
      sheet: [['First']],
      split: [['issue=semicolon']],
      header: [['2'], ['1,2']],
      encoding: [['windows-1252']],
      divider: [['bar']],
      decimal: [['.']],
      dates: [['month-first']],
      recipe: [[recipe()]],
    },
    except: { output: 'it is what all others are told by' },
  },
  {
    name: 'import dna',
    command: () => imported('dna'),
    bases: [['import', 'dna', dna(), '-o', out]],
    samples: {
      id: [['other']],
      json: [[]],
      'statement-type': [['Claim']],
      actor: [['person']],
      issue: [['person']],
      value: [['person']],
      scale: [['0..9']],
      texts: [[join(root, 'texts')]],
      'time-zone': [['Asia/Tokyo']],
    },
    except: { output: 'it is what all others are told by' },
  },
  {
    name: 'import rollcalls',
    command: () => imported('rollcalls'),
    bases: [
      ['import', 'rollcalls', votes(), '-o', out],
      ['import', 'rollcalls', votes(), votes('again'), '-o', out],
    ],
    samples: {
      id: [['other']],
      json: [[]],
      rollcalls: [[fileOf('titles.csv', 'rcid,title\n1,Wells\n2,Bridges\n')]],
      members: [[fileOf('members.csv', 'voter,name\nAnn,Ann of the Hill\n')]],
      rollcall: [['what']],
      voter: [['party']],
      vote: [['second']],
      date: [['day2']],
      title: [['what']],
      group: [['what']],
      party: [['party']],
      codes: [['8=absent']],
      word: [['yes=no']],
      alias: [['Bo=Ann']],
      varies: [['what'], ['second']],
      overlap: [[]],
      kind: [['nation']],
      nations: [[]],
      'no-nations': [[]],
      nation: [['Ann=FRA']],
    },
    except: { output: 'it is what all others are told by' },
  },
]

function imported(name: string): Command {
  return importCommand().commands.find((one) => one.name() === name) as Command
}

function recipe(): string {
  const columns = { actor: 'actor', issue: 'issue', value: 'value', stated_on: 'stated_on' }
  return fileOf('import.json', JSON.stringify({ recipe: 1, tables: [{ file: 'table.csv', told: { columns } }] }))
}

function stances(): string {
  const rows = ['Käthe;Tea;1;13/04/2031;said so', 'Bo;Tea;-1,5;01/02/2031;', 'Bo;Cake;1;02/02/2031;']
  return fileOf('table.csv', `actor;issue;value;stated_on;remark\n${rows.join('\n')}\n`)
}

function dna(): string {
  const names = { person: 'Anna', organization: 'Diggers', concept: 'Fill the moat' }
  return madeUpDna({
    version: 3,
    documents: [{ id: 1, title: 'Day', text: 'The moat must go.', date: '2031-05-06T22:30:00Z' }],
    statements: [{ id: 1, document: 1, span: [0, 8], names, value: 1 }],
  })
}

function votes(name = 'votes'): string {
  const rows = ['1,Ann,yes,no,Wells,Red,2031-01-01,2032-01-01', '2,Bo,no,yes,Bridges,Blue,2031-01-02,2032-01-02']
  return fileOf(`${name}.csv`, `rcid,voter,vote,second,what,party,date,day2\n${rows.join('\n')}\n`)
}

/** All that a call leaves behind: what it says, its exit code, and what it writes. */
async function outcomeOf(args: Args): Promise<{ code: number; all: string; told: string }> {
  rmSync(out, { recursive: true, force: true })
  const said: string[] = []
  const told: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  process.exitCode = undefined
  await main(args)
  const code = Number(process.exitCode ?? 0)
  process.exitCode = undefined
  vi.restoreAllMocks()
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /out|texts/.test(entry.parentPath.slice(root.length) + entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const hashes = files.map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(withoutRecord(readFileSync(file)))
        .digest('hex')}`,
  )
  for (const file of files) rmSync(file)
  return { code, told: told.join(''), all: JSON.stringify([code, said.join(''), told.join(''), hashes]) }
}

/** A picture without its record, in which its whole view stands; other files as they are. */
function withoutRecord(bytes: Buffer): Buffer {
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG')
    return bytes.subarray(0, 4).toString('latin1') === '<svg'
      ? Buffer.from(bytes.toString('utf8').replace(/<metadata[\s\S]*?<\/metadata>/, ''))
      : bytes
  const kept: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!/[iz]?TXt/i.test(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

/** Whether a flag changes anything, or is named in what is said. */
async function heard(
  option: Option,
  values: readonly Args[],
  bases: readonly { args: Args; all: string }[],
): Promise<boolean> {
  const flag = option.long as string
  for (const { args, all } of bases) {
    for (const value of values) {
      // What stands there already is changed by another value only when it may be given twice.
      const outcome = await outcomeOf([...args, flag, ...value])
      if (
        outcome.code === 0
          ? outcome.all !== all
          : new RegExp(`\\b${flag.slice(2)}\\b`).test(outcome.told) && !outcome.told.includes('and takes one value')
      )
        return true
    }
  }
  return false
}

it.each(CASES)(
  '$name: every flag changes something or is told',
  async ({ command, bases, samples, except = {} }) => {
    const known: { args: Args; all: string }[] = []
    for (const args of bases) {
      const { code, all } = await outcomeOf(args)
      if (code === 0) known.push({ args, all })
    }
    expect(known.length, 'no base does anything').toBeGreaterThan(0)
    const idle: string[] = []
    for (const option of command().options) {
      const name = (option.long as string).slice(2)
      if (Object.hasOwn(except, name)) continue
      const values = samples[name]
      if (values === undefined) idle.push(`${name}: it has no sample here`)
      // What the bases need is told by their being there.
      else if (values.length > 0 && !(await heard(option, values, known))) idle.push(name)
    }
    expect(idle).toEqual([])
  },
  300_000,
)
