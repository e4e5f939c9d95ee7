import { describe, expect, it } from 'vitest'
import { influences } from '../../positions/mactor/influence.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/resolve-positions.ts'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { mactorSchema } from './analysis-answers.ts'
import { mactorAnswer, mactorRows } from './mactor-answer.ts'

const MID = [
  [0, 2, 1],
  [3, 0, 2],
  [1, 1, 0],
]
const positionsOf = (influence?: readonly number[]) => {
  const dataset = datasetOf({
    actors: ['a', 'b', 'c', 'd'].map((id, i) => (influence ? { id, influence: influence[i] as number } : { id })),
    issues: ['k', 'l'],
    stances: [
      { actor: 'a', issue: 'k', value: 2 },
      { actor: 'a', issue: 'l', value: -1 },
      { actor: 'b', issue: 'k', value: 1 },
      { actor: 'b', issue: 'l', value: 2 },
      { actor: 'c', issue: 'k', value: -2 },
    ],
  })
  return resolvePositions(dataset, scopeOf(dataset, {}))
}

describe('mactorAnswer', () => {
  it('without influences tells positions alone', () => {
    const answer = mactorSchema.parse(mactorAnswer(positionsOf()))
    expect(answer.actors).toEqual(['a', 'b', 'c', 'd'])
    expect(answer).toMatchObject({ weighedBy: null, '3mao': null, '3caa': null, influence: null })
    expect(answer['2mao']).toEqual([
      [1, -0.5],
      [0.5, 1],
      [-1, null],
      [null, null],
    ])
    expect(answer['1caa'][0]).toEqual([0, 1, 0, 0])
    expect(answer['1daa'][0]).toEqual([0, 1, 1, 0])
    expect(answer.ambivalence.first).toEqual([1 - 1 / 3, 1 - 1 / 3, 0, null])
  })

  it('with MID tells the reference figures, of its actors alone, in the order of the dataset', () => {
    const turned = {
      actors: ['c', 'a', 'b'],
      mid: [
        [0, 1, 1],
        [1, 0, 2],
        [2, 3, 0],
      ],
    }
    const answer = mactorAnswer(positionsOf(), turned)
    expect(answer.actors).toEqual(['a', 'b', 'c'])
    expect(answer.influence?.mid).toEqual(MID)
    expect(answer.influence?.influence).toEqual([6, 7, 4])
    expect(answer.influence?.dependence).toEqual([6, 5, 6])
    const power = influences(MID).relativePower as readonly number[]
    answer.influence?.relativePower?.forEach((x, i) => {
      expect(x).toBeCloseTo([0.971223, 1.510791, 0.517986][i] as number, 6)
    })
    expect(answer.weighedBy).toBe('mid')
    expect(answer['3mao']?.[1]?.[1]).toBeCloseTo(power[1] as number, 12)
    expect(answer['3caa']?.[0]?.[1]).toBeCloseTo(((power[0] as number) + 0.5 * (power[1] as number)) / 2, 12)
    expect(() => mactorAnswer(positionsOf(), { actors: ['x'], mid: [[0]] })).toThrow('mid: no actor "x"')
  })

  it('takes the influence of the dataset, 1 on average, when all actors have one', () => {
    const answer = mactorAnswer(positionsOf([30, 10, 0, 0]))
    expect(answer.weighedBy).toBe('influence')
    expect(answer['3mao']).toEqual([
      [3, -1.5],
      [0.5, 1],
      [0, null],
      [null, null],
    ])
    expect(mactorAnswer(positionsOf([0, 0, 0, 0])).weighedBy).toBeNull()
  })

  it('rows hold every number of every matrix once', () => {
    const answer = mactorAnswer(positionsOf(), { actors: ['a', 'b', 'c'], mid: MID })
    const rows = [...mactorRows(answer)] as { matrix: string; row: string; column: string | null; value: number }[]
    expect(new Set(rows.map(({ matrix, row, column }) => `${matrix} ${row} ${column}`)).size).toBe(rows.length)
    expect(rows.find(({ matrix, row, column }) => matrix === 'midi' && row === 'b' && column === 'a')?.value).toBe(
      answer.influence?.midi[1]?.[0],
    )
    expect(rows.filter(({ matrix }) => matrix === '2mao')).toHaveLength(5)
    expect(rows.filter(({ matrix }) => matrix === 'relative-power')).toHaveLength(3)
  })
})
