/** What follows from what, in the answers of the analyses. */
import { describe, expect, it } from 'vitest'
import { resolvePositions, scopeOf } from '../../positions/resolve/resolve-positions.ts'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { analysisWords } from '../calls/analysis-words.ts'
import { mactorAnswer } from './mactor-answer.ts'
import { polarisationAnswer } from './polarisation-answer.ts'

const held = (actor: string, issue: string, value: number, salience?: number) => ({
  actor,
  issue,
  value,
  ...(salience === undefined ? {} : { salience }),
})

describe('MACTOR', () => {
  it('1CAA, 1DAA and the first ambivalence follow from 1MAO, also where salience is 0', () => {
    const dataset = datasetOf({
      actors: ['a', 'b', 'c'],
      issues: ['k', 'l'],
      stances: [
        held('a', 'k', 2, 0),
        held('b', 'k', 1),
        held('c', 'k', -1, 0),
        held('a', 'l', -2),
        held('b', 'l', -2),
        held('c', 'l', 2, 3),
      ],
    })
    const answer = mactorAnswer(resolvePositions(dataset, scopeOf(dataset, {})))
    const sign = (u: number, k: number) => answer['1mao'][u]?.[k] ?? 0
    for (const u of [0, 1, 2]) {
      for (const v of [0, 1, 2]) {
        const products = [0, 1].map((k) => sign(u, k) * sign(v, k))
        const [alike, apart] = [1, -1].map((of) => (u === v ? 0 : products.filter((one) => one === of).length))
        expect([answer['1caa'][u]?.[v], answer['1daa'][u]?.[v]]).toEqual([alike, apart])
      }
    }
    expect(answer['1caa'][0]?.[1]).toBe(2)
    // 2CAA follows from 2MAO, in which salience 0 leaves nothing.
    expect(answer['2mao'][0]?.[0]).toBe(0)
    expect(answer['2caa'][0]?.[1]).toBe(1)
  })
})

describe('polarisation', () => {
  const answered = (weight: string[] = []) => {
    const dataset = datasetOf({
      actors: ['a', 'b'],
      issues: ['alone', 'both', 'more'],
      stances: [
        held('a', 'alone', 2),
        held('a', 'both', 2),
        held('b', 'both', -2),
        held('a', 'more', 1),
        held('b', 'more', 1),
      ],
    })
    return polarisationAnswer(resolvePositions(dataset, scopeOf(dataset, { weight })), {})
  }

  it('every index of an issue is null with a single position, and none with two', () => {
    for (const { issue, polarisation, vanDerEijk, estebanRay, leik, tastleWierman } of answered().issues) {
      const indices = [polarisation, vanDerEijk, estebanRay, leik, tastleWierman]
      expect(indices.map((one) => one === null)).toEqual(indices.map(() => issue === 'alone'))
    }
  })

  it('the whole is a mean by weight over the issues that weigh, and the sentence says so', () => {
    expect(answered()).toMatchObject({ polarisation: 0.5, polarisedIssues: 2 })
    const weighted = answered(['both=3'])
    expect(weighted).toMatchObject({ polarisation: 0.75, polarisedIssues: 2 })
    expect(answered(['more=0'])).toMatchObject({ polarisation: 1, polarisedIssues: 1 })
    expect(analysisWords.polarisation.mean(weighted.polarisation, weighted.polarisedIssues)).toBe(
      'polarisation 0.750, mean by weight over 2 issues of weight above 0 with two positions or more',
    )
  })
})
