import { expect, it } from 'vitest'
import { CypherRefusedError } from './errors.ts'
import { readText } from './read-text.ts'
import { assertValues } from './value-bounds.ts'

const check = (text: string, parameters = {}) => assertValues(readText(text).pieces, parameters)

it.each([
  ['RETURN size(range(1, 1000000))', {}],
  ['UNWIND range(1, 100000000) AS x RETURN x', {}],
  ['UNWIND range(1, 1000 * 2000000) AS x RETURN x', {}],
  ['RETURN range(1, 10, 0)', {}],
  ['RETURN range(0, size(l) - 1), range(1, n), range(a.first, a.last + 1), range(0, size(split(t, s)) / 2)', {}],
  ['WITH count(*) AS n, sum(a * b) AS m MATCH (x)-[:Y*1..3]->() RETURN [i IN range(1, n) | i * 2]', {}],
  ['RETURN range(1, coalesce($n, 10)), range(-size(l), 2 * 3 + 4), range(1, toInteger(10.5))', { n: 7n }],
  ['RETURN range(1, $n)', { n: 1_000_000n }],
  ['RETURN range(100000000, 1)', {}],
  ['RETURN range(1, 100000000, 100)', {}],
  ['RETURN [x IN range(1, 1000) | [y IN range(1, 1000) | x * y]]', {}],
  ["RETURN reduce(s = 'a', x IN range(1, 16) | s + s)", {}],
  ['RETURN reduce(s = 0, x IN l | s + x), a.s + a.s, s + s.x, n + n', {}],
  ['RETURN reduce(m = null, x IN l | CASE WHEN m IS NULL OR x > m THEN x ELSE m END)', {}],
  ["RETURN reduce(s = '', x IN names | s + CASE WHEN s = '' THEN '' ELSE ', ' END + x)", {}],
  ['RETURN reduce(p = [0, 0], x IN l | [p[0] + x, p[1] + x * x])', {}],
  ['RETURN reduce(l = {}, x IN range(1, 500) | {l: l})', {}],
  ['RETURN reduce(v = 1.0, r IN rates | v + v * r)', {}],
  ['RETURN range(1, toInteger(size(l) / 2)), range(-abs(-5), ceil(size(l) * 1.5)), range(1, round(7.5, 0))', {}],
  ['MATCH (a) WITH sum(a.b * a.c) AS s, size(a.l) AS n, count(a) AS k RETURN range(1, n), range(0, k / 2), s', {}],
  ['UNWIND range(1, 12) AS k MATCH (a) WITH k, sum(a.b) AS s RETURN [x IN range(1, k) | x], s', {}],
  ['MATCH (n) WITH toInteger(n.text) AS v UNWIND range(1, v) AS x RETURN range(0, size(n.list) - 1), x', {}],
  ['WITH [1] AS l WITH [x IN l | {a: x, b: [x]}] AS l, {l: l} AS m RETURN l, m, [l[0], l[1], l[2]]', {}],
  ['RETURN [x IN $l | [y IN $l | x + y]], any(x IN $l WHERE x IN $l)', { l: Array.from({ length: 1_000 }, () => 1) }],
  ["RETURN reduce(s = '', x IN $l | s + x), replace(replace(t, 'a', 'bb'), 'c', '')", { l: ['a', 'b'] }],
  [`WITH 1 AS a, 2 AS b ${'WITH a + b AS a, b + 1 AS b '.repeat(12)}RETURN a`, {}],
  [`WITH 1 AS a ${'WITH a + 1 AS a, toString(a) + "x" AS t '.repeat(40)}RETURN a`, {}],
])('%s is let through', (text, parameters) => {
  expect(() => check(text, parameters)).not.toThrow()
})

it.each([
  ['RETURN size(range(1, 1000001))', {}],
  ['RETURN [x IN RANGE /* */ (-1_0000_0000, 0x0) | x]', {}],
  ['RETURN range(1, $n)', { n: 20_000_000n }],
  ['RETURN range($`a b`, 0, -1)', { 'a b': 20_000_000 }],
  ['RETURN [x IN range(1, 1000 * 2000000) | x]', {}],
  ['RETURN [x IN range(1, 2 ^ 31) | x]', {}],
  ['RETURN [x IN range(-(1000 * $n), 0) | x]', { n: 2_000_000 }],
  ['WITH 2000000000 AS n RETURN size(tail(range(1, n)))', {}],
  ['WITH 1000 AS a, 2000000 AS b WITH a * b AS n RETURN [x IN range(1, n) | x]', {}],
  ['UNWIND $list AS n RETURN [x IN range(1, n) | x]', { list: [2_000_000_000n] }],
  ['RETURN [x IN range(1, $map.n) | x]', { map: { n: 2_000_000_000n } }],
  ['RETURN [x IN range(1, timestamp()) | x]', {}],
  ["RETURN size(range(1, toInteger('100000000')))", {}],
  ['RETURN size(range(1, toInteger($n)))', { n: '100000000' }],
  ['RETURN size(range(1, abs(-100000000)))', {}],
  ["MATCH (n) WITH sum(toInteger(replace(n.d, '-', ''))) AS v RETURN size(range(1, v))", {}],
  ["RETURN {n: range(1, toFloat('1e8'))}", {}],
  ['RETURN size(range(1, size(l) / 0.00001))', {}],
  ['RETURN size(range(1, toInteger(0.5 * 1000000000)))', {}],
  ['WITH 1000000 AS n WITH n - (0 - n) AS n RETURN size(range(1, n))', {}],
  [`WITH [1] AS s ${'WITH [s, s] AS s '.repeat(23)}RETURN s`, {}],
  [`WITH [1] AS s ${'WITH s AS t, s AS u WITH {t: t, u: u} AS s '.repeat(23)}RETURN s`, {}],
  [`WITH {a: 1} AS s ${'WITH s {.*, t: s} AS s '.repeat(23)}RETURN s`, {}],
  [`WITH [1] AS s ${'UNWIND [1, 2] AS i WITH collect(s) AS s '.repeat(17)}RETURN s`, {}],
  ['RETURN [x IN $l | [y IN $l | [z IN $l | 1]]]', { l: Array.from({ length: 1_000 }, () => 1) }],
  ['WITH range(1, 1000000) AS l RETURN [x IN l | [y IN l | x * y]]', {}],
  ["WITH range(1, 1000000) AS l RETURN reduce(s = '', x IN l | s + 'a')", {}],
  [`WITH 'a' AS s ${"WITH replace(s, 'a', 'aaaa') AS s ".repeat(9)}RETURN s`, {}],
  ['RETURN [x IN range(1, size(l) * 1000000) | x]', {}],
  ['RETURN [x IN range(1, reduce(n = 1, y IN range(1, 40) | n + n)) | x]', {}],
  ['RETURN [x IN range(1, 100000) | [y IN range(1, 100000) | x + y]]', {}],
  ['RETURN any(x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE x * y < 0))', {}],
  ["RETURN reduce(s = 'a', x IN range(1, 17) | s + s)", {}],
  ["RETURN reduce(s = 'a', x IN l | left(s || s, 9))", {}],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | s + '' + s)", {}],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa'))", {}],
  ['RETURN reduce(l = $l, x IN range(1, 40) | [l, l])', { l: [] }],
  ["RETURN reduce(s = '', x IN range(1, 1000000) | s + 'abcdefgh')", {}],
  [`WITH 'a' AS s ${'WITH s + s AS s '.repeat(17)}RETURN s`, {}],
  [`WITH 'a' AS s ${"WITH s + '' + s AS s ".repeat(17)}RETURN s`, {}],
  [`WITH 'a' AS s ${'WITH s AS t, s AS u WITH t || u AS s '.repeat(17)}RETURN s`, {}],
])('%s is refused', (text, parameters) => {
  expect(() => check(text, parameters)).toThrow(CypherRefusedError)
})
