import { expect, it } from 'vitest'
import { changedMoves } from './changed-moves.ts'

it('adds, replaces and takes back the move of an actor on an issue, and leaves all others', () => {
  const moves = ['A=x=1', 'A=xy=1', 'B=x=1']
  expect(changedMoves(moves, { actor: 'A', issue: 'y', value: -0.5 })).toEqual([...moves, 'A=y=-0.5'])
  expect(changedMoves(moves, { actor: 'A', issue: 'x', value: 2 })).toEqual(['A=xy=1', 'B=x=1', 'A=x=2'])
  expect(changedMoves([...moves, 'A=x=2'], { actor: 'A', issue: 'x', value: null })).toEqual(['A=xy=1', 'B=x=1'])
})

it('is not misled by an actor whose id begins like another with its issue', () => {
  expect(changedMoves(['A=x=y=1'], { actor: 'A', issue: 'x', value: null })).toEqual(['A=x=y=1'])
})
