import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importTable } from './import-table.ts'

const TALKS = 'actor,issue,value\nAnn Atlan,toll,1\nAtlan Ann,toll,-1\nE=mc,toll,0\n'

/** The warnings of an import of these talks; what is refused is thrown, and nothing is written. */
async function imported(told: { apart?: string[]; aliases?: string[] }, recipe?: string, text = TALKS) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-apart-'))
  const [file, output] = [join(folder, 'talks.csv'), join(folder, 'out')]
  writeFileSync(file, text)
  try {
    const { warnings } = await importTable([file], output, { told: { scale: { min: -1, max: 1 }, ...told }, recipe })
    return { said: warnings.map((one) => JSON.stringify(one)).join('\n'), recipe: join(output, 'import.json') }
  } catch (error) {
    expect(readdirSync(folder)).toEqual(['talks.csv'])
    throw error
  }
}

it('keeps two names apart, whatever is in them', async () => {
  expect((await imported({})).said).toContain('are likely the same')
  const { said, recipe } = await imported({ apart: ['Ann Atlan=Atlan Ann', 'E=mc=Ann Atlan'] })
  expect(said).toBe('')
  expect(JSON.parse(readFileSync(recipe, 'utf8')).tables[0].told.apart).toHaveLength(2)
})

it('refuses names that no actor has, and two that are one by --alias', async () => {
  await expect(imported({ apart: ['Ann Atlan=Nobody'] })).rejects.toThrow('no actor is called "Nobody"')
  await expect(imported({ apart: ['Ann Atlan=Atlan Ann'], aliases: ['Atlan Ann=Ann Atlan'] })).rejects.toThrow(
    '"Ann Atlan" and "Atlan Ann" are one by --alias',
  )
})

it('what a recipe keeps apart may be absent from the next table, which is said', async () => {
  const { recipe } = await imported({ apart: ['Ann Atlan=Atlan Ann'] })
  const { said } = await imported({}, recipe, 'actor,issue,value\nAnn Atlan,toll,1\nE=mc,toll,-1\n')
  expect(said).toContain('Atlan Ann')
  expect(said).toContain('which is to be kept apart')
})
