import { expect, it } from 'vitest'
import { publishedDataset } from './published-layout.ts'

it('names the files of a published dataset by its place and the first twelve signs of its content', () => {
  const { words, ...files } = publishedDataset(3, '0123456789abcdef0123')
  expect(files).toEqual({
    detail: 'data/3-0123456789ab/detail.json',
    stances: 'data/3-0123456789ab/stances.arrow.gz',
    wordsIndex: 'data/3-0123456789ab/words.json',
  })
  expect(words(7)).toBe('data/3-0123456789ab/words-7.json.gz')
})
