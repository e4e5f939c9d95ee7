import { describe, expect, test } from 'vitest'
import { stanceOf } from '../positions/dataset/index.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { joinedDatasets, joiningOf } from './joining.ts'
import type { JoinChoice } from './merge-datasets.ts'
import { datasetHash, readDataset } from './read-dataset.ts'

const table = (name: string, text: string) =>
  withFiles({ [name]: text }, (folder) =>
    readDataset(`${folder}/${name}`, { id: 'talks', told: { scale: { min: -2, max: 2 } } }),
  )
const MAY = table(
  'may.csv',
  'Actor;Issue;Value;Date;Quote\nAtlantis;Toll;1;2031-05-01;"Yes."\nRuritania;Toll;-1;2031-05-02;"No."\n',
)
const JUNE = table(
  'june.csv',
  'Actor;Issue;Value;Date;Quote\nAtlantis;Toll;1;2031-05-01;"Yes."\nRuritania;Toll;2;2031-05-02;"Well."\nRURITANIA;Fish;0;2031-06-01;\n',
)
const said = async (choice: JoinChoice, base = MAY, added = JUNE) => {
  const dataset = await joinedDatasets(await base, await added, datasetHash, choice)
  return Array.from({ length: dataset.stances.length }, (_, row) => {
    const { id, actor, value, readFrom, readRow } = stanceOf(dataset, row)
    return [id, actor, value, readFrom, readRow].join(' | ')
  }).sort()
}

test('what is new, what is there and what contradicts it is told before anything happens', async () => {
  const joining = await joiningOf(await MAY, await JUNE, datasetHash)
  expect(joining).toMatchObject({ rows: 3, added: 1, there: 1, oneId: 0, onePlace: 1 })
  expect(joining.conflicts).toEqual([
    {
      actor: 'Ruritania',
      issue: 'Toll',
      statedOn: '2031-05-02',
      isOneId: false,
      least: -2,
      before: { value: -1, status: 'position', readFrom: 'may.csv', readRow: 3 },
      after: { value: 2, status: 'position', readFrom: 'june.csv', readRow: 3 },
    },
  ])
  expect([joining.newActors, joining.newIssues]).toEqual([
    { count: 1, first: ['RURITANIA'] },
    { count: 1, first: ['Fish'] },
  ])
  expect(joining.twins).toEqual([{ of: 'actors', there: 'Ruritania', brought: 'RURITANIA' }])
})

test('votes that contradict each other are told by the words of their scale', async () => {
  const ballot = (name: string, vote: string) =>
    withFiles({ [name]: `Member;Toll;Fish\nOak;${vote};yes\nElm;no;abstain\n` }, (folder) =>
      readDataset(`${folder}/${name}`, { id: 'council' }),
    )
  const { conflicts } = await joiningOf(await ballot('may.csv', 'yes'), await ballot('june.csv', 'no'), datasetHash)
  expect(conflicts).toMatchObject([
    { actor: 'Oak', issue: 'Toll', least: 1, before: { value: 1, label: 'Yes' }, after: { value: 3, label: 'No' } },
  ])
})

test('of two that contradict each other both stay, or the new one', async () => {
  const there = 'may.csv row 2 | Atlantis | 1 | may.csv | 2'
  const old = 'may.csv row 3 | Ruritania | -1 | may.csv | 3'
  const news = [
    'RURITANIA~Fish~2031-06-01 | RURITANIA | 0 | june.csv | 4',
    'june.csv row 3 | Ruritania | 2 | june.csv | 3',
  ]
  expect(await said('both')).toEqual([news[0], news[1], there, old].sort())
  expect(await said('ids')).toEqual(await said('both'))
  expect(await said('new')).toEqual([news[0], news[1], there].sort())
})

test('one id twice: the new one takes its place, or stands beside it under an id that says whence it is', async () => {
  const [first, second] = [
    table('ann.csv', 'who;topic;value\nAtlantis;Toll;1\n'),
    table('ben.csv', 'who;topic;value\nAtlantis;Toll;-2\n'),
  ]
  expect(await joiningOf(await first, await second, datasetHash)).toMatchObject({ added: 0, oneId: 1, onePlace: 0 })
  expect(await said('new', first, second)).toEqual(['Atlantis~Toll | Atlantis | -2 | ben.csv | 2'])
  expect(await said('both', first, second)).toEqual([
    'Atlantis~Toll (ben.csv) | Atlantis | -2 | ben.csv | 2',
    'Atlantis~Toll | Atlantis | 1 | ann.csv | 2',
  ])
  // What says the same adds nothing, however often it is added.
  const both = joinedDatasets(await first, await second, datasetHash, 'both')
  expect(await joiningOf(await both, await first, datasetHash)).toMatchObject({ added: 0, there: 1, difference: [] })
})

test('another scale for stances that are there is a conflict, and never taken', async () => {
  const declared = withFiles(
    { 'issues.csv': 'id,name,scale\nToll,The toll,1..7\n', 'stances.csv': 'actor,issue,value\nRuritania,Toll,5\n' },
    (folder) => readDataset(folder, { id: 'talks' }),
  )
  expect((await joiningOf(await MAY, await declared, datasetHash)).scales).toMatchObject([
    { scale: '1..7', before: { min: -2, max: 2 }, after: { min: 1, max: 7 }, isKept: false, off: { value: 5 } },
  ])
  for (const choice of ['new', 'both', 'ids'] as const)
    await expect(said(choice, MAY, declared)).rejects.toThrow(
      '1..7: 1..7 instead of -2..2, the dataset’s scale of issue',
    )
})

describe('words of agreement', () => {
  const words = (name: string, said: string) =>
    withFiles({ [name]: `Actor;Issue;Value\n${said}` }, (folder) => readDataset(`${folder}/${name}`, { id: 'talks' }))
  const calm = words('calm.csv', 'Atlantis;Toll;agree\nRuritania;Toll;disagree\nLilliput;Toll;neutral\n')
  const loud = words('loud.csv', 'Utopia;Toll;strongly agree\n')
  const wide = words('wide.csv', 'Utopia;Toll;strongly agree\nErewhon;Toll;disagree\n')

  test('a stronger one than the dataset’s scale has is told, and changes no former number', async () => {
    const joining = await joiningOf(await calm, await loud, datasetHash)
    expect(joining.scales).toEqual([
      {
        scale: 'agreement',
        issue: 'Toll',
        more: 0,
        before: { min: -1, max: 1 },
        after: { min: -2, max: 2 },
        isKept: false,
        off: { stance: 'Utopia~Toll', value: 2 },
      },
    ])
    expect(joining.difference).toEqual([])
    for (const choice of ['new', 'both', 'ids'] as const)
      await expect(said(choice, calm, loud)).rejects.toThrow(
        /agreement: -2\.\.2 instead of -1\.\.1.* the value 2 of stance "Utopia~Toll" is off -1\.\.1.*--scale=-2\.\.2/,
      )
  })

  test('weaker ones are laid on the dataset’s scale, which stays', async () => {
    expect((await joiningOf(await wide, await calm, datasetHash)).scales).toMatchObject([{ isKept: true }])
    for (const choice of ['new', 'both', 'ids'] as const) {
      const joined = await joinedDatasets(await wide, await calm, datasetHash, choice)
      expect(joined.scales).toEqual((await wide).scales)
      expect(joined.stances.length).toBe(5)
    }
    const joined = await joinedDatasets(await MAY, await calm, datasetHash, 'new')
    expect(joined.scales).toEqual((await MAY).scales)
    expect(joined.issues).toMatchObject([{ id: 'Toll', scale: (await MAY).issues[0]?.scale }])
  })
})
