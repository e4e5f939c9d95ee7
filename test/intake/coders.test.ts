import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importTable } from '../../graph-loader/import/index.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import { stanceOf } from '../../positions/dataset/index.ts'

type Texts = Readonly<Record<string, string>>
const ANN = 'Akteur;Thema;Haltung\nAtlantis;Maut;1\nRuritania;Maut;-1\n'
const BEN = 'Akteur;Thema;Haltung\nAtlantis;Maut;2\nRuritania;Maut;-1\n'

async function imported(texts: Texts, options: Parameters<typeof importTable>[2] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-coders-'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  const output = join(folder, 'out')
  const paths = Object.keys(texts).map((name) => join(folder, name))
  const { understood } = await importTable(paths, output, { told: { scale: { min: -2, max: 2 } }, ...options })
  const dataset = await readDataset(output)
  const rows = Array.from({ length: dataset.stances.length }, (_, row) => {
    const { id, value, coder } = stanceOf(dataset, row)
    return [id, value, coder]
  })
  const said = understood.map(({ sentences }) => sentences.map((one) => inWords(one)).join('\n'))
  return { rows, said, recipe: join(output, 'import.json') }
}

it('two codings of the same are told apart by the names of their files, which is said and kept', async () => {
  const { rows, said, recipe } = await imported({ 'ann.csv': ANN, 'ben.csv': BEN })
  expect(rows).toEqual([
    ['Atlantis~Maut~~~ann', 1, 'ann'],
    ['Atlantis~Maut~~~ben', 2, 'ben'],
    ['Ruritania~Maut~~~ann', -1, 'ann'],
    ['Ruritania~Maut~~~ben', -1, 'ben'],
  ])
  expect(said[0]).toContain(
    'it speaks of what "ben.csv" speaks of, on no other day: its stances are those of the coder "ann", as its file is called; --coder tells another',
  )
  const kept = JSON.parse(readFileSync(recipe, 'utf8'))
  expect(kept.tables.map(({ told }: { told: { coder?: string } }) => told.coder)).toEqual(['ann', 'ben'])
  const again = await imported({ 'ann.csv': ANN, 'ben.csv': BEN }, { recipe })
  expect(again.rows).toEqual(rows)
})

it('coders are told by file, and of the same words in evidence too', async () => {
  const quoted = (value: number) => `Akteur;Thema;Haltung;Zitat\nAtlantis;Maut;${value};"Nun ja."\n`
  const both = { 'a.csv': quoted(0), 'b.csv': quoted(1) }
  const coders = async (told: Readonly<Record<string, string>>) =>
    (await imported(both, { coders: told })).rows.map(([, value, coder]) => [value, coder])
  expect(await coders({})).toEqual([
    [0, 'a'],
    [1, 'b'],
  ])
  // Whoever is named is told from who is not.
  expect(await coders({ 'b.csv': 'Berta' })).toEqual([
    [0, undefined],
    [1, 'Berta'],
  ])
})

it('tables of other actors, issues or days have no coder, and a column of coders is enough', async () => {
  const other = 'Akteur;Thema;Haltung\nLilliput;Maut;2\n'
  expect((await imported({ 'ann.csv': ANN, 'c.csv': other })).rows.map(([, , coder]) => coder)).toEqual(
    Array(3).fill(undefined),
  )
  const named = 'Akteur;Thema;Haltung;Coder\nAtlantis;Maut;0;Carl\n'
  expect((await imported({ 'ann.csv': ANN, 'c.csv': named })).rows.map(([, , coder]) => coder)).toEqual([
    undefined,
    'Carl',
    undefined,
  ])
  await expect(imported({ 'ann.csv': ANN, 'ben.csv': BEN }, { coders: { 'x.csv': 'X' } })).rejects.toThrow(
    'there is no file "x.csv"',
  )
})
