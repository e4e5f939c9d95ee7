import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withFiles } from '../../test/support/files-in-folder.ts'
import { type AnswerRow, importAnswer } from './import-answer.ts'

const query = {
  cypher: 'MATCH (a)-[s]->(t) RETURN a.name AS who, t.name AS what, s.value AS v, s.on AS day',
  parameters: { year: 2031 },
}
const columns = { who: 'actor', what: 'issue', v: 'value', day: 'stated_on' }
const date = (value: string) => ({ $type: 'Date', value })

const imported = (rows: readonly AnswerRow[], told = {}) =>
  withFiles({}, async (folder) => {
    const out = join(folder, 'debate')
    const report = await importAnswer(async () => rows, out, { query, told: { columns, ...told } })
    return { report, recipe: readFileSync(join(out, 'import.json'), 'utf8') }
  })

it('rows of an answer are a table: roles, dates, words, and a recipe that keeps the query', async () => {
  const { report, recipe } = await imported([
    { who: 'Ash', what: 'Water', v: 2, day: date('2031-05-02') },
    {
      who: 'Birch',
      what: 'Water',
      v: -1,
      day: { $type: 'DateTime', value: '2031-05-03T10:00:00+02:00[Europe/Berlin]' },
    },
    { who: 'Birch', what: 'Shade', v: { $type: 'Integer', value: '1' }, day: null },
  ])
  const { info, actors, issues, stances } = report.dataset
  expect([info.id, actors.map(({ id }) => id), issues.map(({ id }) => id), stances.length]).toEqual([
    'debate',
    ['Ash', 'Birch'],
    ['Shade', 'Water'],
    3,
  ])
  expect(JSON.parse(recipe)).toMatchObject({ recipe: 1, query, tables: [{ told: { columns } }] })
})

it('a node in a cell, an answer without rows and a value off the scale are told with row and column', async () => {
  await expect(imported([])).rejects.toThrow(/its answer has no rows/)
  await expect(
    imported([{ who: { $type: 'Node', labels: ['Tree'] }, what: 'Water', v: 1, day: null }]),
  ).rejects.toThrow(
    'answer.json:1:who: it holds a value of the type Node, expected a property, such as RETURN "who.name" AS who',
  )
  await expect(
    imported(
      [
        { who: 'Ash', what: 'Water', v: 2, day: null },
        { who: 'Birch', what: 'Water', v: 9, day: null },
      ],
      { scale: { min: -2, max: 2 } },
    ),
  ).rejects.toThrow(/answer\.json:2:/)
  await expect(imported([{ who: 'Ash', what: 'Water', v: 9, day: null }])).rejects.toThrow(/--scale MIN\.\.MAX/)
})
