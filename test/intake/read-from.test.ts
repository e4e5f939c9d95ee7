import { expect, it } from 'vitest'
import { datasetDifference, losesAnything } from '../../graph-loader/dataset-difference.ts'
import { type ReadAnyOptions, readDataset } from '../../graph-loader/read-dataset.ts'
import { stanceOf } from '../../positions/dataset/index.ts'
import { withFiles } from '../support/files-in-folder.ts'

const read = (name: string, text: string, options: ReadAnyOptions = {}) =>
  withFiles({ [name]: text }, (folder) => readDataset(`${folder}/${name}`, options))
const LONG = 'Akteur;Thema;Haltung\nAtlantis;Maut;1,5\nRuritania;Maut;-1\nThe Isle;Maut;n/a\nThe Isle;Fisch;2\n'
const told = { scale: { min: -2, max: 2 }, aliases: ['The Isle=Atlantis'] }

it('a stance remembers its file and row, and what its cells say where they were read as something else', async () => {
  const dataset = await read('mai.csv', LONG, { told })
  const { stances } = dataset
  const rows = Array.from({ length: stances.length }, (_, row) => stanceOf(dataset, row)).sort(
    (a, b) => (a.readRow ?? 0) - (b.readRow ?? 0),
  )
  expect(
    rows.map(({ actor, value, readFrom, readRow, valueAsWritten, actorAsWritten }) => [
      actor,
      value,
      readFrom,
      readRow,
      valueAsWritten,
      actorAsWritten,
    ]),
  ).toEqual([
    ['Atlantis', 1.5, 'mai.csv', 2, '1,5', undefined],
    ['Ruritania', -1, 'mai.csv', 3, undefined, undefined],
    ['Atlantis', 2, 'mai.csv', 5, undefined, 'The Isle'],
  ])
})

it('words stand beside the points that they are, also in a wide table', async () => {
  const dataset = await read('umfrage.csv', 'who;Toll;Fish\nAtlantis;strongly agree;disagree\nRuritania;agree;agree\n')
  const stance = stanceOf(dataset, 0)
  expect(stance).toMatchObject({ value: -1, valueAsWritten: 'disagree', readFrom: 'umfrage.csv', readRow: 2 })
})

it('a table in Parley’s own form, which is a dataset already, keeps its hash', async () => {
  const dataset = await read('talks.csv', 'actor,issue,value\nAtlantis,toll,1\n')
  expect(stanceOf(dataset, 0).readFrom).toBeUndefined()
  expect([dataset.stances.readFrom, dataset.stances.readRow]).toEqual([null, null])
})

it('the same on other rows of another file is no difference', async () => {
  const own = { told: { scale: told.scale }, id: 'maut' }
  const before = await read('mai.csv', LONG, own)
  const after = await read('juni.csv', `Stand Juni;;\n\n${LONG}`, own)
  expect(after.stances.readRow).not.toEqual(before.stances.readRow)
  const difference = datasetDifference(before, after)
  expect(losesAnything(difference)).toBe(false)
  expect(difference.map(({ table }) => table)).not.toContain('stances')
})

it('words are the points of a scale that was told, or that a recipe tells', async () => {
  const text = 'Akteur;Thema;Haltung\nAtlantis;Maut;dafür\nRuritania;Maut;dagegen\nLilliput;Maut;neutral\n'
  const labels = async (options: ReadAnyOptions) => {
    const { scales, issues } = await read('umfrage.csv', text, options)
    expect(issues.map(({ scale }) => scale)).toEqual(['agreement'])
    return scales.map(({ min, max, points }) => [min, max, points.map(({ label }) => label)])
  }
  const own = [[-1, 1, ['dagegen', 'neutral', 'dafür']]]
  expect(await labels({})).toEqual(own)
  const columns = { Akteur: 'actor', Thema: 'issue', Haltung: 'value' } as const
  const words = { dafür: 1, dagegen: -1, neutral: 0 }
  expect(await labels({ told: { columns, words, scale: { min: -1, max: 1 }, isRecipe: true } })).toEqual(own)
  expect(await labels({ scale: { min: -2, max: 2 } })).toEqual([
    [-2, 2, ['strongly disagree', 'dagegen', 'neutral', 'dafür', 'strongly agree']],
  ])
})
