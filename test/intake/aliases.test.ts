import fc from 'fast-check'
import { expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { stanceOf } from '../../positions/dataset/index.ts'

const read = (text: string, aliases: readonly string[]) =>
  readAny(browserFiles(new Map([['a.csv', new Blob([text])]])), 'a.csv', { told: { aliases } })

it('two names of one actor become one, no statement is lost, and the other name is its alias', async () => {
  const name = fc.constantFrom('Ann Oak', 'Oak, Ann', 'ANN OAK', 'Ben Elm')
  const row = fc.tuple(name, fc.constantFrom('Tolls', 'Parks'), fc.integer({ min: -2, max: 2 }))
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([actor, issue]) => `${actor}|${issue}` }),
      async (rows) => {
        const text = ['actor;issue;value', ...rows.map((cells) => cells.join(';'))].join('\n')
        const others = ['Oak, Ann', 'ANN OAK'].filter((other) => rows.some(([actor]) => actor === other))
        const dataset = await read(
          text,
          others.map((other) => `${other}=Ann Oak`),
        )
        const found = Array.from({ length: dataset.stances.length }, (_, at) => stanceOf(dataset, at))
        const told = (actor: string) => (actor === 'Ben Elm' ? actor : 'Ann Oak')
        expect(found.map(({ actor, issue, value }) => `${actor}|${issue}|${value}`).sort()).toEqual(
          rows.map(([actor, issue, value]) => `${told(actor)}|${issue}|${value}`).sort(),
        )
        const ann = dataset.actors.find(({ id }) => id === 'Ann Oak')
        expect([...(ann?.aliases ?? [])].sort()).toEqual(others.sort())
      },
    ),
    { numRuns: 60 },
  )
})

it('a name that no row holds is told, and so is what is no pair of names', async () => {
  const text = 'actor;issue;value\nAnn;Tolls;1\n'
  await expect(read(text, ['Zed=Ann'])).rejects.toThrow(/no actor is called "Zed"/)
  await expect(read(text, ['Zed'])).rejects.toThrow(/is not OTHER=NAME/)
})

it('a column of an actor is one too, and so is a group', async () => {
  const { actors, affiliations } = await read('issue;Oak;Elm\nTolls;1;-1\n', ['Elm=Ash'])
  expect(actors.map(({ id }) => id).sort()).toEqual(['Ash', 'Oak'])
  expect(affiliations).toEqual([])
  const grouped = await read('actor;issue;value;group\nAnn;Tolls;1;north\nBen;Tolls;1;North\n', ['north=North'])
  expect(grouped.affiliations.map(({ actor, group }) => `${actor} ${group}`).sort()).toEqual(['Ann North', 'Ben North'])
})
