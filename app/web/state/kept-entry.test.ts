import { describe, expect, it } from 'vitest'
import { keptEntry } from './kept-entry.ts'

const given = { name: 'atlantis.csv', files: [['atlantis.csv', new File(['Actor'], 'atlantis.csv')]] }
const dataset = {
  id: 'here:atlantis',
  title: 'Atlantis',
  sha256: 'a1',
  actors: 2,
  issues: 1,
  stances: 2,
  documents: 0,
  status: 'ready',
  servesFormer: false,
  progress: null,
  notice: null,
  loadedAt: null,
}
const told = { scale: { min: -2, max: 2 }, aliases: ['Atlantida=Atlantis'], tables: { 'atlantis.csv': {} } }
const added = [{ given, told: {}, choice: 'both' }]
const entry = { dataset, given, told, added, tables: 1, since: '2031-05-01T10:00:00.000Z' }

describe('an entry of what a browser keeps', () => {
  it('is read as it was kept, with and without the number of its form', () => {
    expect(keptEntry('here:atlantis', entry)).toEqual({ ...entry, revision: 'first' })
    expect(keptEntry('here:atlantis', { ...entry, form: 1 })).toEqual({ ...entry, revision: 'first' })
    expect(keptEntry('here:atlantis', { dataset, given, told: {} })).toEqual({
      dataset,
      given,
      told: {},
      revision: 'first',
    })
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'atlantis'],
    ['a list', [entry]],
    ['of a later form', { ...entry, form: 2 }],
    ['without files', { ...entry, given: undefined }],
    ['with no file', { ...entry, given: { name: 'a', files: [] } }],
    ['with the text of a file in its place', { ...entry, given: { name: 'a', files: [['a.csv', 'Actor']] } }],
    ['without a dataset', { ...entry, dataset: null }],
    ['without a title', { ...entry, dataset: { ...dataset, title: undefined } }],
    ['of another dataset', { ...entry, dataset: { ...dataset, id: 'here:ruritania' } }],
    ['without a count', { ...entry, dataset: { ...dataset, actors: '2' } }],
    ['without what was told', { ...entry, told: undefined }],
    ['of a scale without bounds', { ...entry, told: { scale: {} } }],
    ['with an added file that is none', { ...entry, added: [{ given: null, told: {}, choice: 'new' }] }],
    ['with additions that are no list', { ...entry, added: {} }],
  ])('is not read: %s', (_, value) => {
    expect(keptEntry('here:atlantis', value)).toBeNull()
  })

  it('is not read under a key of another kind', () => {
    expect(keptEntry(7, entry)).toBeNull()
    expect(keptEntry('atlantis', { ...entry, dataset: { ...dataset, id: 'atlantis' } })).toBeNull()
  })

  it('loses a time and a number that are none, which nothing depends on', () => {
    expect(keptEntry('here:atlantis', { ...entry, since: 'once', tables: 'one' })).toEqual({
      dataset,
      given,
      told,
      added,
      revision: 'first',
    })
  })
})
