import { describe, expect, it } from 'vitest'
import { cypherWords, isComplete, parameterNames } from './cypher-words.ts'
import { CypherError, CypherRefusedError, CypherTooLongError } from './errors.ts'
import { namedIn } from './functions.ts'
import { asksForPlan, readText } from './read-text.ts'
import { assertBounds, textShape } from './text-bounds.ts'

const bounded = (text: string) => assertBounds(readText(text).words)
const shapeOf = (text: string) => textShape(cypherWords(text))
const foreignFunction = (text: string) => namedIn(cypherWords(text)).foreign

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
    expect(shapeOf(text).brackets).toBe(depth)
  })

  it('nest up to a hundred', () => {
    expect(() => bounded(`RETURN ${'('.repeat(100)}1`)).not.toThrow()
    expect(() => bounded(`RETURN ${'('.repeat(101)}1`)).toThrow(CypherRefusedError)
  })
})

it.each([
  ['RETURN NOT NOT n.not', { nots: 2 }],
  ['RETURN nOt /* x */ not true AND NOT false', { nots: 2, operators: 4 }],
  ['RETURN CASE WHEN a.case THEN 1 ELSE CASE x WHEN 2 THEN 3 END END', { cases: 2 }],
  ['RETURN 1 + (2 * 3 - 4) + 5, 6 - 7', { operators: 2 }],
  ['RETURN [1, 2, 3] + [4 * 5 * 6 * 7]', { operators: 3 }],
  ['MATCH (end) RETURN (end + (end))', { brackets: 2, cases: 0 }],
  ['RETURN true XOR false xor n.xor', { xors: 2 }],
  ['RETURN a XOR (b XOR f(c XOR d, e XOR f XOR g)), h XOR i', { xors: 4 }],
  ['RETURN 1 AS x UNION ALL RETURN 2 AS x', { branches: 1, clauses: 3 }],
  ["MATCH (n) WHERE n.a STARTS WITH 'b' OR n.c ends with 'd' RETURN n ORDER BY n.a", { clauses: 2, operators: 5 }],
  ['MATCH (n) RETURN CASE WHEN n.a IN [1] THEN 1 WHEN n.b THEN 2 END', { clauses: 2, whens: 2 }],
  ['MATCH (n:A:B {c: 1}) RETURN n', { labels: 3 }],
  ['MATCH (a)-[:X]->(b)--(c)<-[r]-(d) RETURN a', { hops: 3 }],
  ['RETURN reduce(s = 0, x IN [y IN l WHERE any(z IN y WHERE z)] | s)', { loops: 3, nestedLoops: 3 }],
  ['RETURN [p = (a)-[:X|Y]->(b) | [(b:B)--() | 1]], [1, 2]', { loops: 2, nestedLoops: 2 }],
  ['RETURN x IN [1, 2] AND all(x IN l WHERE x), [1 IN [1]]', { loops: 2, nestedLoops: 1 }],
  [
    'MATCH (a) WHERE EXISTS { (a) WHERE COUNT { (a)--() } > 1 } CALL (a) { RETURN 1 AS x } RETURN x',
    { subqueries: 3, nestedSubqueries: 2 },
  ],
  ['RETURN 1 IS :: LIST<LIST<INTEGER>>', { listTypes: 2 }],
])('%s has the shape %j', (text, shape) => {
  expect(shapeOf(text)).toMatchObject(shape)
})

it.each(['NOT ', 'CASE WHEN true THEN ', '1 + ', '(1) + ', 'a.b OR '])('%s is bounded', (piece) => {
  expect(() => bounded(`RETURN ${piece.repeat(90)}1`)).not.toThrow()
  expect(() => bounded(`RETURN ${piece.repeat(1_001)}1`)).toThrow(CypherRefusedError)
})

it('length counts in bytes', () => {
  expect(() => readText('x'.repeat(100_000))).not.toThrow()
  expect(() => readText('é'.repeat(50_001))).toThrow(CypherTooLongError)
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
    ['RETURN `apoc.x.y`(1)', 'apoc.x.y'],
    ['MATCH (call) RETURN call, apoc.x(1)', 'apoc.x'],
    ['RETURN 1 +apoc.x(1)', 'apoc.x'],
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
  expect(asksForPlan('CYPHER 5 SKIP $EXPLAIN RETURN 1')).toBe(false)
  expect(asksForPlan('CYPHER explain = 1 RETURN 1'.replace('explain', 'runtime'))).toBe(false)
  for (const text of [
    'PROFILE RETURN 1',
    'CYPHER 5 PROFILE RETURN 1',
    'PR\\u004fFILE RETURN 1',
    'CYPHER planner=dp RETURN 1',
  ]) {
    expect(() => asksForPlan(text)).toThrow(CypherRefusedError)
  }
})

it('finds parameters, and the semicolon that ends a statement', () => {
  expect(parameterNames("RETURN $a, $`b c`, '$d', $a // $e")).toEqual(['a', 'b c'])
  expect(isComplete('RETURN 1; // done\n')).toBe(true)
  expect(isComplete("RETURN ';")).toBe(false)
  expect(isComplete('RETURN 1 /* ; */')).toBe(false)
})

describe('a text has one reading', () => {
  it.each([
    ['RETURN 1 /* a \' */ + 2 // " b', 'RETURN 1           + 2       '],
    ["RETURN '/* no */' AS `// name`, 1\u00a0+\u2003 2", "RETURN '/* no */' AS `// name`, 1 +  2"],
    [
      "/* x\n y */RETURN 'it\\'s', '\\\\', '\\u00e9', 'C:\\\\users'",
      "    \n     RETURN 'it\\'s', '\\\\', '\\u00e9', 'C:\\\\users'",
    ],
  ])('%j is sent as %j', (text, sent) => {
    expect(readText(text).sent).toBe(sent)
  })

  it.each([
    '/* \\\\u002a/ EXPLAIN */ CALL dbms.listConfig()',
    "/* \\\\u002a/ ' */ /* \\u002a/ RETURN apoc.x(1) /* */",
    'CRE\\u0041TE (n)',
    "RETURN '\\u0027 + apoc.x(1) + \\u0027'",
    "RETURN '\\u005c', apoc.x('",
    "RETURN '\\uu0041'",
    'RETURN `a\\u0060, apoc.x(1), \\u0060`',
    'RETURN 1 \\ 2',
    'RETURN\u200b1',
    'RETURN “1”',
    'RETURN 1XOR',
    '\ufeffRETURN 1',
  ])('%j is refused', (text) => {
    expect(() => readText(text)).toThrow(CypherRefusedError)
  })

  it.each(["RETURN 'open", 'RETURN `open', '/* open'])('%j tells where it was opened', (text) => {
    expect(() => readText(text)).toThrow(CypherError)
  })
})
