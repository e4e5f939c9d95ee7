import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stanceOf } from '../../positions/dataset/index.ts'
import { inWords } from '../words/index.ts'
import { importTable } from './import-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-recipe-'))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const JANUARY = 'Fraktion;Thema;Wort;Tag\nEichen;Maut;sehr;31/01/2031\nUlmen;Maut;kaum;01/01/2031\n'
const told = {
  columns: { Fraktion: 'actor', Thema: 'issue', Wort: 'value', Tag: 'stated_on' },
  words: { sehr: 2, kaum: -2 },
}

it('reads next month’s table as this one was read, and says what is new', async () => {
  const january = await importTable([file('january.csv', JANUARY)], join(folder, 'january'), { told })
  expect(january.dataset.stances.length).toBe(2)
  const recipe = join(folder, 'january', 'import.json')
  expect(JSON.parse(readFileSync(recipe, 'utf8'))).toMatchObject({ recipe: 1, tables: [{ file: 'january.csv' }] })
  // Alone, this day could be the second of March.
  const next = 'Fraktion;Thema;Wort;Tag;Note\nEichen;Maut;kaum;03/02/2031;2\n'
  const february = await importTable([file('february.csv', next)], join(folder, 'february'), { recipe })
  const stance = stanceOf(february.dataset, 0)
  expect(stance).toMatchObject({ actor: 'Eichen', value: -2, statedOn: '2031-02-03' })
  expect(stance.summary).toBeUndefined()
  expect(february.understood[0]?.sentences.map((one) => inWords(one))).toContain(
    'new since the recipe, and left out: "Note"',
  )
})

it('asks for words that neither the recipe nor anybody knows, and for columns that are gone', async () => {
  const recipe = join(folder, 'january', 'import.json')
  const odd = file('odd.csv', 'Fraktion;Thema;Wort;Tag\nEichen;Maut;vielleicht;03/02/2031\n')
  await expect(importTable([odd], join(folder, 'odd'), { recipe })).rejects.toThrow(/"vielleicht" 1 time/)
  const less = file('less.csv', 'Fraktion;Thema;Wort\nEichen;Maut;kaum\n')
  await expect(importTable([less], join(folder, 'less'), { recipe })).rejects.toThrow(/no column "Tag"/)
})

it.each([
  ['no JSON', '{', /is no JSON/],
  ['another JSON', '{"name": "tea"}', /is no recipe/],
])('%s is no recipe', async (_, text, words) => {
  const recipe = file('broken.json', text)
  await expect(importTable([file('a.csv', JANUARY)], join(folder, 'none'), { recipe })).rejects.toThrow(words)
})
