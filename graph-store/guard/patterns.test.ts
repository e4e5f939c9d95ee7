import { expect, it } from 'vitest'
import { CypherRefusedError } from './errors.ts'
import { assertPatterns } from './patterns.ts'
import { readText } from './read-text.ts'

const open = (text: string, parameters = {}, doublings = 0) =>
  assertPatterns(readText(text).pieces, parameters, doublings)
const asked = (pattern: string) => open('MATCH (n) WHERE n.name =~ $pattern RETURN n', { pattern })

it.each([
  '(?i).*ukraine.*',
  '.*a.*b.*',
  'A|B|C',
  '[A-Z]{3}',
  '(?i)(UA|RU|US)-\\d{4}',
  '(ab|cd)+',
  '\\d{4}-\\d{2}-\\d{2}',
  '(\\d{1,2}\\.){1,3}',
  '[^,]+, [^,]+',
  '\\p{Lu}\\w*',
  'it\\\'s \\"so\\" \\- a/b',
  '^(Mr|Mrs|Ms)\\.? .*$',
  '',
])('%s is taken', (pattern) => {
  expect(() => asked(pattern)).not.toThrow()
})

it.each([
  '(a+)+b',
  '(a*)*b',
  '(a|a)*b',
  '(a|ab)*c',
  '(.|a)+b',
  '(a?){40}a{40}',
  `${'a?'.repeat(40)}${'a'.repeat(40)}`,
  '((a{1,9}){1,9}){1,9}b',
  '(\\w+\\s?)*',
  '.*.*.*.*b',
  'a*a*a*a*b',
  `${'(a|A|[aA])'.repeat(12)}b`,
  '(a)\\1',
  '(?=.*a).*',
  '(?<!a)b',
  '(?>a+)b',
  'a++b',
  '(?x)( a + ) + b',
  '\\Q(\\E(a+)+b',
  '[a-z&&[^b]]*',
  '[a[b]]',
  '(a',
  'x'.repeat(1_001),
])('%s is refused', (pattern) => {
  expect(() => asked(pattern)).toThrow(CypherRefusedError)
})

it.each([
  ["RETURN [x IN l WHERE x =~ 'a.*' | x], 'a' =~ ('(?i).*' + $part || '.*') AND true", { part: 'b' }],
  ["RETURN CASE n.x WHEN =~ 'a' THEN 1 ELSE 2 END", {}],
  ["RETURN '(a+)+b' AS pattern, n.x =~ $none", { none: null }],
  ["RETURN n.x =~ '\\\\d+'", {}],
])('%s names its pattern', (text, parameters) => {
  expect(() => open(text, parameters)).not.toThrow()
})

it.each([
  'RETURN n.x =~ n.y',
  "WITH '(a+)+b' AS p RETURN n.x =~ p",
  "RETURN n.x =~ '(a+' + ')+b'",
  "RETURN n.x =~ ('(a+' || $rest)",
  "RETURN n.x =~ '(a' + n.y",
  "RETURN n.x =~ ('a' + n.y)",
  "RETURN n.x =~ replace('(a_)_b', '_', '+')",
  'RETURN n.x =~ $map.pattern',
  'RETURN n.x =~ $list[0]',
  "RETURN n.x =~ '\\u0028a+)+b'",
  "RETURN 'aaaa' =~ /* 'a' */ '(a+)+b'",
  "RETURN any(p IN ['(a+)+b'] WHERE 'aaaa' =~ p)",
])('%s is refused', (text) => {
  expect(() => open(text, { rest: ')+b', map: {}, list: [] })).toThrow(CypherRefusedError)
})

it('several open repeats are for short texts', () => {
  const text = (length: number) => `RETURN '${'a'.repeat(length)}' =~ '.*a.*b.*' AS x`
  expect(() => open(text(2_000))).not.toThrow()
  expect(() => open(text(3_000))).toThrow('beside texts of more than 2,154 characters')
  expect(() => open("RETURN $list[0] =~ '.*a.*b.*'", { list: ['a'.repeat(3_000)] })).toThrow(CypherRefusedError)
  expect(() => open("RETURN s =~ '.*a.*b.*'", {}, 6)).toThrow(CypherRefusedError)
  expect(() => open("RETURN s =~ '.*a'", { long: 'a'.repeat(500_000) }, 16)).not.toThrow()
})
