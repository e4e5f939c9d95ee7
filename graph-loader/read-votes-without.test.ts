import { expect, it } from 'vitest'
import { withFiles } from '../test/support/files-in-folder.ts'
import { nodeFiles } from './disk/index.ts'
import { nationsIn } from './index.ts'
import { withoutVoters } from './intake/index.ts'
import { Problems } from './problem.ts'
import { readAny } from './read-any.ts'
import { inWords } from './words/index.ts'

const WIDE = `Country;Tolls;Parks;Bells
Atlantis;Yes;Yes;Abstain
Ruritania;Yes;No;No
EU average;Yes;No;Yes
World;Yes;Yes;No
`
const LONG = `rollcall,voter,vote\n1,Oak,yes\n1,Elm,no\n1,Total,yes\n`

async function read(text: string, without: readonly string[] = []) {
  return withFiles({ 'votes.csv': text }, async (folder) => {
    const said: string[] = []
    const totals: string[] = []
    const dataset = await readAny(nodeFiles, `${folder}/votes.csv`, {
      told: { without },
      nations: nationsIn,
      onNames: (names) => totals.push(...names.totals.map(({ name }) => name)),
      onUnderstood: (all) => said.push(...all.flatMap(({ sentences }) => sentences.map((one) => inWords(one)))),
    })
    return { actors: dataset.actors.map(({ name }) => name).sort(), stances: dataset.stances.length, said, totals }
  })
}

it('voters that may stand for several others are told, and counted', async () => {
  const { actors, stances, said, totals } = await read(WIDE)
  expect([actors.length, stances]).toEqual([4, 12])
  expect(totals).toEqual(['EU average', 'World'])
  expect(said.join('\n')).toContain('though its name may stand for several others: "EU average", "World"')
})

it.each([
  [WIDE, ['EU average', 'World'], ['Atlantis', 'Ruritania'], 6],
  [LONG, ['Total'], ['Elm', 'Oak'], 2],
])('they are left out with their votes, as told', async (text, without, actors, stances) => {
  expect(await read(text, without)).toMatchObject({ actors, stances, totals: [] })
})

it('a voter that is left out and is nobody is told', async () => {
  await expect(read(WIDE, ['Lemuria'])).rejects.toThrow(/--without.*no actor is called "Lemuria"/s)
})

it('they are left out of long rows of votes and of groups too, whose members the others stay', () => {
  const problems = new Problems()
  const tables = withoutVoters(
    [
      {
        name: 'actors',
        columns: ['id', 'name'],
        rows: [
          ['a', 'Atlantis'],
          ['w', 'World'],
          ['Sea', 'Sea'],
        ],
      },
      {
        name: 'affiliations',
        columns: ['actor', 'group'],
        rows: [
          ['a', 'Sea'],
          ['w', 'Sea'],
        ],
      },
      { name: 'issues', columns: ['id'], rows: [['w']] },
      {
        name: 'stances',
        columns: ['actor', 'issue', 'value'],
        rows: [
          ['a', 'w', 1],
          ['w', 'w', 3],
        ],
      },
    ],
    ['World'],
    false,
    problems,
  )
  problems.throwIfAny('votes.csv')
  expect(tables.map(({ rows }) => [...rows])).toEqual([
    [
      ['a', 'Atlantis'],
      ['Sea', 'Sea'],
    ],
    [['a', 'Sea']],
    [['w']],
    [['a', 'w', 1]],
  ])
})
