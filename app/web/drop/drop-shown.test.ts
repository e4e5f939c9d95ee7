/** What the page shows of awkward files that are given to it: read what changes. `npm test -- drop-shown -u` writes it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { book } from '../../../test/intake/what-came.ts'
import { type GivenFile, giveFiles, sendForm } from '../../../test/support/given-files.ts'
import { settled } from '../../../test/support/page-acts.ts'
import { outlineOf } from '../../../test/support/page-outline.ts'
import { openPage, soon, type WholePage } from '../../../test/support/whole-page.ts'

const HOME = '?dataset=chevening-2025&show=pairs'
type Given = readonly GivenFile[]

const rows = (...lines: string[]) => `${lines.join('\n')}\n`
const GIVEN: Readonly<Record<string, Given>> = {
  'a column that is left out': [['trees.csv', rows('tree;colour;Tolls;Parks', 'Oak;green;1;-1', 'Elm;red;0,5;2')]],
  'words nobody knows': [
    ['words.csv', rows('actor,issue,value', 'Oak,Tolls,rather', 'Elm,Tolls,hardly', 'Elm,Parks,2')],
  ],
  'days that may be months': [
    ['days.csv', rows('actor,issue,value,date', 'Oak,Tolls,1,03/04/2031', 'Elm,Tolls,-1,05/06/2031')],
  ],
  'two rows of names': [['header.csv', rows('party,Roads,,Nature', ',Tolls,Rail,Parks', 'Oak,1,2,0', 'Elm,-1,0,1')]],
  'two codings, one with words': [
    ['ann.csv', rows('actor,issue,value,colour', 'Oak,Tolls,1,green', 'Elm,Tolls,-1,red')],
    ['bob.csv', rows('actor,issue,value,colour', 'Oak,Tolls,rather,green', 'Elm,Tolls,-1,red')],
    ['read me.pages', 'nothing that is read'],
  ],
  'a workbook': [
    [
      'book.xlsx',
      new Uint8Array(
        book(
          [
            ['actor', 'issue', 'value'],
            ['Oak', 'Tolls', 1],
            ['Elm', 'Tolls', -2],
          ],
          'xlsx',
        ) as Uint8Array,
      ),
    ],
  ],
  'names of nations, twins and totals': [
    [
      'names.csv',
      rows(
        'actor,issue,value',
        'France,Tolls,1',
        'Georgia,Tolls,2',
        'Atlantis Republic,Tolls,1',
        'Atlantis  republic,Parks,1',
        'Total,Tolls,4',
        'Germany,Parks,-1',
      ),
    ],
  ],
  votes: [['votes.csv', rows('voter,rollcall,vote', 'Oak,R1,yes', 'Elm,R1,no', 'Oak,R2,abstain', 'Elm,R2,yes')]],
  'what is damaged': [['damaged.csv', rows('id,actor,issue,value', 's1,Oak,Tolls,much', 's1,Oak,,2', ',,,')]],
  nothing: [['empty.csv', '']],
  'what nobody reads': [['letter.docx', 'a letter']],
}

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], HOME)
  await page.press(page.part('tour-skip'))
}, 120_000)
afterAll(() => page?.close())

async function give(given: Given): Promise<void> {
  document.querySelector('dialog')?.close()
  await page.rest()
  await giveFiles(page, given)
  await soon(() => expect(page.has('drop-file')).toBe(false))
  await settled(page)
  if (!page.has('drop-read')) return
  // Its scale is asked first, and taken as it is offered, or else the usual one.
  for (const [end, value] of [
    ['drop-min', -2],
    ['drop-max', 2],
  ] as const) {
    const field = page.part(end) as HTMLInputElement
    if (field.value !== '') continue
    Object.defineProperty(field, 'valueAsNumber', { get: () => value, configurable: true })
    await page.set(field, String(value))
  }
  sendForm(page, 'drop-read')
  await soon(() => expect(page.has('drop-read')).toBe(false))
  await settled(page)
}

const fileOf = (name: string) => `${name.replaceAll(/,? /g, '-')}.txt`

describe('shown', () => {
  it.each(Object.entries(GIVEN))(
    '%s',
    async (name, given) => {
      await page.visit(HOME)
      await give(given)
      const dialog = document.querySelector('dialog') ?? page.part('datasets')
      await expect(`${outlineOf(dialog)}\n`).toMatchFileSnapshot(`shown/${fileOf(name)}`)
    },
    60_000,
  )
})
