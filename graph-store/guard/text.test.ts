import { describe, expect, it } from 'vitest'
import { CypherRefusedError, CypherTooLongError } from './errors.ts'
import { foreignFunction } from './functions.ts'
import { isComplete } from './is-complete.ts'
import { parameterNames } from './parameter-names.ts'
import { asksForPlan } from './prelude.ts'
import { assertBounds, textShape } from './text-bounds.ts'

describe('brackets', () => {
  it.each([
    ['RETURN (([1]))', 3],
    ['RETURN \'((((\' + "[[[["', 0],
    ["RETURN 'it\\'s ((' + (1)", 1],
    ['RETURN `((``((` // ((((\n, (1)', 1],
    ['/* (( /* ) */ RETURN (1)', 1],
    [')))((', 2],
    ["RETURN 'open ((", 0],
  ])('%s nests %d deep', (text, depth) => {
    expect(textShape(text).brackets).toBe(depth)
  })

  it('are counted in every way that the text can be read, and up to a hundred', () => {
    expect(() => assertBounds(`RETURN ${'('.repeat(100)}1`)).not.toThrow()
    expect(() => assertBounds(`RETURN ${'('.repeat(101)}1`)).toThrow(CypherRefusedError)
    expect(() => assertBounds(`RETURN ${'\\u0028'.repeat(101)}1`)).toThrow(CypherRefusedError)
    expect(() => assertBounds(`RETURN '\\u0027 + ${'('.repeat(101)}`)).toThrow(CypherRefusedError)
  })
})

it.each([
  ['RETURN NOT NOT n.not', { nots: 2 }],
  ['RETURN nOt /* x */ not true AND NOT false', { nots: 2, operators: 4 }],
  ['RETURN CASE WHEN a.case THEN 1 ELSE CASE x WHEN 2 THEN 3 END END', { cases: 2 }],
  ['RETURN 1 + (2 * 3 - 4) + 5, 6 - 7', { operators: 2 }],
  ['RETURN [1, 2, 3] + [4 * 5 * 6 * 7]', { operators: 3 }],
  ['MATCH (end) RETURN (end + (end))', { brackets: 2, cases: 0 }],
])('%s has the shape %j', (text, shape) => {
  expect(textShape(text)).toMatchObject(shape)
})

it.each(['NOT ', 'CASE WHEN true THEN ', '1 + ', '(1) + ', 'a.b OR '])('%s is bounded', (piece) => {
  expect(() => assertBounds(`RETURN ${piece.repeat(90)}1`)).not.toThrow()
  expect(() => assertBounds(`RETURN ${piece.repeat(1_001)}1`)).toThrow(CypherRefusedError)
})

it('length counts in bytes', () => {
  expect(() => assertBounds('x'.repeat(100_000))).not.toThrow()
  expect(() => assertBounds('é'.repeat(50_001))).toThrow(CypherTooLongError)
})

describe('functions', () => {
  it.each([
    'RETURN date.truncate("month", x), duration . between (a, b), vector.similarity.cosine(a, b)',
    'RETURN size([1]) AS n, n.name IN (["a"])',
    'CALL apoc.load.json("x") YIELD value RETURN value',
    "RETURN 'apoc.x(1)' // apoc.x(1)",
    'MATCH (n)-[r {a: b.c}]->(m) WHERE n.x > 1.5 RETURN n.name',
  ])('%s has none that is foreign', (text) => {
    expect(foreignFunction(text)).toBeNull()
  })

  it.each([
    ['RETURN apoc.x.y(1)', 'apoc.x.y'],
    ['RETURN apoc /* . */ . `x` ( 1 )', 'apoc.x'],
    ['RETURN graph.byName("x")', 'graph.byName'],
    ['CALL db.labels() YIELD label RETURN my.fn(label)', 'my.fn'],
  ])('%s calls %s', (text, name) => {
    expect(foreignFunction(text)).toBe(name)
  })
})

it('knows what stands before a query', () => {
  expect(asksForPlan('/* x */ explain MATCH (n) RETURN n')).toBe(true)
  expect(asksForPlan('CYPHER 5 runtime=slotted EXPLAIN RETURN 1')).toBe(true)
  expect(asksForPlan('CYPHER runtime=slotted MATCH (explain) RETURN explain')).toBe(false)
  expect(asksForPlan('MATCH (n:EXPLAIN) RETURN n')).toBe(false)
  for (const text of ['PROFILE RETURN 1', 'CYPHER 5 PROFILE RETURN 1', 'PR\\u004fFILE RETURN 1']) {
    expect(() => asksForPlan(text)).toThrow(CypherRefusedError)
  }
})

it('finds parameters, and the semicolon that ends a statement', () => {
  expect(parameterNames("RETURN $a, $`b c`, '$d', $a // $e")).toEqual(['a', 'b c'])
  expect(isComplete('RETURN 1; // done\n')).toBe(true)
  expect(isComplete("RETURN ';")).toBe(false)
  expect(isComplete('RETURN 1 /* ; */')).toBe(false)
})
