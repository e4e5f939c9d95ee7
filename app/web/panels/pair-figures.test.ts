import { expect, it } from 'vitest'
import { de } from '../messages/de/index.ts'
import { en } from '../messages/en/index.ts'

it('names a rescaled measure as what it is, and the share of equal positions beside it', () => {
  expect(en.pair.agreement('S', '−.42', [-1, 1])).toBe('S −.42, put on a scale of 0 to 100 %,')
  expect(de.pair.agreement('S', '−,42', [-1, 1])).toBe('S −,42, auf 0 bis 100 % umgerechnet,')
  expect(en.pair.equal(1, 3)).toBe('Equal positions on 1 of 3 shared issues (33 %).')
  expect(de.pair.equal(1, 3)).toBe('Gleiche Positionen zu 1 von 3 gemeinsamen Streitfragen (33 %).')
})
