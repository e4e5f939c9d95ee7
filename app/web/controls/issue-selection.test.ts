import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../../../positions/dataset/model.ts'
import { foldIssues, namesOf, selectionOf, stateOf, withIssue } from './issue-selection.ts'

const issue = (id: string, parents: string[] = [], scale: string | undefined = 'x'): Issue => ({
  id,
  name: id,
  parents,
  partial: false,
  ...(scale === undefined ? {} : { scale }),
})
const heading = (id: string): Issue => ({ id, name: id, parents: [], partial: false })

const issues = [
  heading('war'),
  heading('2025'),
  issue('land', ['war']),
  issue('truce', ['war', '2025']),
  issue('aid', ['2025']),
]
const fold = foldIssues(issues)
const place = (id: string) => issues.findIndex((one) => one.id === id)

describe('issues that count', () => {
  test('headings count nothing themselves', () => {
    expect(fold.total).toBe(3)
    expect(fold.roots).toEqual([0, 1])
  })

  test('unticking a heading unticks all below it, also under other headings', () => {
    const selection = withIssue(fold, selectionOf(fold, undefined), place('war'), false)
    expect(['war', '2025', 'land', 'truce', 'aid'].map((id) => stateOf(fold, selection, place(id)))).toEqual([
      'none',
      'some',
      'none',
      'none',
      'all',
    ])
    expect(namesOf(fold, selection)).toEqual(['aid'])
  })

  test('a whole heading is named instead of what is below it', () => {
    expect(namesOf(fold, selectionOf(fold, ['land', 'truce']))).toEqual(['war'])
  })

  test('all needs no name, and nothing cannot be said', () => {
    expect(namesOf(fold, selectionOf(fold, ['war', '2025']))).toBeUndefined()
    expect(namesOf(fold, new Uint8Array(issues.length))).toBeNull()
  })

  test('names stand for exactly the selection that they were made from', () => {
    const tree = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 1, maxLength: 25 }).map((parents) =>
      parents.map((above, i) =>
        issue(
          `i${i}`,
          [...new Set(above.filter((p) => p < i))].map((p) => `i${p}`),
        ),
      ),
    )
    fc.assert(
      fc.property(tree, fc.array(fc.tuple(fc.nat(24), fc.boolean())), (list, ticks) => {
        const folded = foldIssues(list)
        let selection = new Uint8Array(list.length)
        for (const [tick, on] of ticks)
          selection = withIssue(folded, selection, tick % list.length, on) as Uint8Array<ArrayBuffer>
        const names = namesOf(folded, selection)
        if (names === null) expect(selection.every((x) => x === 0)).toBe(true)
        else expect(selectionOf(folded, names)).toEqual(selection)
      }),
    )
  })
})
