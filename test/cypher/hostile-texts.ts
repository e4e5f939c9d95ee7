import type { HostileQuery, Outcome } from './hostile-queries.ts'

/** Hostile texts of three kinds: those that can be read in two ways, those that hide what is bounded, and those that cost the planner or one value much. */

/** What must not run, or at least not here; `PORT` is where the test listens. */
const BODIES = [
  'CALL dbms.listConfig() YIELD name, value RETURN name, value AS hostile',
  "LOAD CSV FROM 'http://127.0.0.1:PORT/data.csv' AS hostile RETURN hostile",
  "LOAD CSV FROM 'file:///etc/hostname' AS hostile RETURN hostile",
  'SHOW USERS YIELD user AS hostile RETURN hostile',
  'CALL tx.setMetaData({parley: "x"}) RETURN 1 AS hostile',
] as const

/** Ways to make a text look like another one, or like a mere question for its plan. */
const DISGUISES: readonly ((body: string) => string)[] = [
  (body) => `/* \\\\u002a/ EXPLAIN */ ${body}`,
  (body) => `/* \\u002a/ EXPLAIN */ ${body}`,
  (body) => `/* \\u002a\\u002f EXPLAIN /* */ ${body}`,
  (body) => `/* \\\\\\u002a/ EXPLAIN */ ${body}`,
  (body) => `\\u002f* EXPLAIN *\\u002f ${body}`,
  (body) => `/\\u002a EXPLAIN \\u002a/ ${body}`,
  (body) => `// \\u000a EXPLAIN\n${body}`,
  (body) => `// EXPLAIN \\\\u000a\n${body}`,
  (body) => `//\\u000aEXPLAIN //\r${body}`,
  (body) => `// EXPLAIN\u2028\n${body}`,
  (body) => `//\u0085EXPLAIN\n${body}`,
  (body) => `CYPHER 5 /* EXPLAIN */ ${body}`,
  (body) => `CYPHER 5 SKIP $EXPLAIN ${body}`,
  (body) => `CYPHER 5 LIMIT $EXPLAIN ${body}`,
  (body) => `CYPHER runtime=slotted ORDER BY $EXPLAIN ${body}`,
  (body) => `CYPHER EXPLAIN=1 ${body}`,
  (body) => `CYPHER runtime=EXPLAIN ${body}`,
  (body) => `CYPHER 5 runtime=slotted/* = EXPLAIN */ ${body}`,
  (body) => `EXPL\\u0041IN ${body}`,
  (body) => `\\u0045XPLAIN ${body}`,
  (body) => `\`EXPLAIN\` ${body}`,
  (body) => `EXPLAIN\u200b ${body}`,
  (body) => `\ufeffEXPLAIN ${body}`,
  (body) => `'EXPLAIN' ${body}`,
  (body) => `EXPLAIN RETURN 1; ${body}`,
  (body) => `EXPLAIN RETURN 1 \\u003b ${body}`,
  (body) => `PROF\\u0049LE ${body}`,
  (body) => `EXPLAIN PROFILE ${body}`,
  (body) => `PROFILE EXPLAIN ${body}`,
  (body) => `WITH '\\u0027 AS a /* \\u0027' AS b ${body} //*/`,
]

/** Ways to keep a piece of a query out of sight of who reads it otherwise than Neo4j. */
const HIDINGS: readonly ((piece: string) => string)[] = [
  (piece) => `RETURN /* \\\\u002a/ ' */ ${piece} /* \\u002a/ /* ' */ AS x`,
  (piece) => `RETURN '\\u0027 + ${piece} + \\u0027' AS x`,
  (piece) => `RETURN '\\\\\\u0027 + ${piece} + '' AS x`,
  (piece) => `RETURN "\\u0022 + ${piece} + \\u0022" AS x`,
  (piece) => `RETURN '\\u005c' + ${piece} + '' AS x`,
  (piece) => `RETURN 1 AS \`a\\u0060, ${piece} AS \\u0060b\``,
  (piece) => `RETURN 1 AS \`a\\\`, ${piece} AS \`b\\\``,
  (piece) => `RETURN 1 // ' \\u000a + ${piece}`,
  (piece) => `RETURN 1 // '\r + ${piece} // '`,
  (piece) => `RETURN /*/ ' */ ${piece} /*/ ' */ AS x`,
  (piece) => `RETURN \\u002f\\u002a ' \\u002a\\u002f ${piece} AS x`,
  (piece) => `RETURN 1\u00a0AS\u2003a, ${piece} AS x`,
]

const repeated = (text: string, times: number): string => text.repeat(times)
const listed = (times: number, of: (k: number) => string, between: string): string =>
  Array.from({ length: times }, (_, k) => of(k)).join(between)
const nested = (times: number, inner: string, around: (inner: string, k: number) => string): string => {
  let text = inner
  for (let k = 0; k < times; k++) text = around(text, k)
  return text
}

/** Pieces that are bounded or refused, as they are when in sight. */
const HIDDEN = [
  'apoc.util.sha1(["x"])',
  'apoc.cypher.runFirstColumnSingle("CREATE (n)", {})',
  repeated('NOT ', 400),
  `${repeated('(', 400)}1${repeated(')', 400)}`,
  `${repeated('true XOR ', 20)}true`,
]

/** What keeps a planner busy for long. */
const PLANNER_COSTS = [
  `MATCH (n) RETURN ${listed(20, (k) => `n.a${k}`, ' XOR ')} AS x`,
  `RETURN ${listed(20, () => 'true', ' XOR ')} AS x`,
  `RETURN ${listed(20, (k) => `$p${k}`, '\nxor ')} AS x`,
  `MATCH (n) WHERE ${listed(30, (k) => `(n.a${k} xOr n.b${k})`, ' AND ')} RETURN n`,
  `RETURN ${nested(20, 'true', (inner) => `(${inner} XOR true)`)} AS x`,
  listed(3_500, () => 'RETURN 1 AS x', ' UNION ALL '),
  listed(500, (k) => `RETURN ${k} AS x`, ' UNION '),
  listed(200, (k) => `MATCH (n:A${k})-->(m) RETURN m`, ' union distinct '),
  `CALL { ${listed(300, () => 'RETURN 1 AS x', ' UNION ALL ')} } RETURN x`,
  `MATCH (n${repeated(':A', 45_000)}) RETURN n`,
  `MATCH (n${listed(5_000, (k) => `:A${k}`, '')}) RETURN n`,
  `MATCH (n:${listed(3_000, (k) => `A${k}`, '|')}) RETURN n`,
  `MATCH (n:${listed(3_000, (k) => `A${k}`, '&')}) RETURN n`,
  `MATCH (n:${repeated('!', 30_000)}A) RETURN n`,
  `MATCH ()-[r:${listed(5_000, (k) => `T${k}`, '|')}]->() RETURN r`,
  `MATCH (n) WHERE ${listed(3_000, (k) => `n:A${k}`, ' OR ')} RETURN n`,
  `RETURN ${nested(99, '1', (inner, k) => `reduce(s${k} = 0, x${k} IN [1] | s${k} + ${inner})`)} AS x`,
  `RETURN ${nested(60, '[1]', (inner, k) => `reduce(s${k} = [], x${k} IN ${inner} | s${k})`)} AS x`,
  `RETURN ${nested(99, '1', (inner, k) => `[x${k} IN [1] | ${inner}]`)} AS x`,
  `RETURN ${nested(99, '[1]', (inner, k) => `[x${k} IN ${inner} WHERE true]`)} AS x`,
  `RETURN ${nested(90, 'true', (inner, k) => `any(x${k} IN [1] WHERE ${inner})`)} AS x`,
  `RETURN ${nested(90, 'true', (inner, k) => `none(x${k} IN [1] WHERE single(y${k} IN [1] WHERE ${inner}))`)} AS x`,
  `RETURN [${listed(400, (k) => `[x${k} IN [1] | x${k}]`, ', ')}] AS x`,
  `MATCH (a) RETURN ${nested(30, '1', (inner, k) => `[(a)-->(b${k}) | ${inner}]`)} AS x`,
  `${nested(30, 'MATCH (a)', (inner, k) => `MATCH (b${k}) WHERE EXISTS { ${inner} }`)} RETURN 1 AS x`,
  `MATCH (a) WHERE ${listed(200, (k) => `EXISTS { (a)-->(b${k}) }`, ' OR ')} RETURN a`,
  `MATCH (a) WHERE ${listed(200, (k) => `COUNT { (a)-->(b${k}) } > 1`, ' AND ')} RETURN a`,
  `MATCH (a) RETURN ${listed(100, (k) => `COLLECT { MATCH (a)-->(b) RETURN b.x${k} } AS c${k}`, ', ')}`,
  `${repeated('CALL { ', 60)}RETURN 1 AS x${repeated(' } RETURN x', 60)}`,
  `${listed(200, (k) => `CALL { MATCH (n:A${k}) RETURN count(n) AS c${k} }`, ' ')} RETURN 1 AS x`,
  `MATCH ${listed(1_000, (k) => `(a${k})`, '-->')} RETURN 1 AS x`,
  `MATCH ${listed(1_000, (k) => `(a${k})`, '<-[:X]-')} RETURN 1 AS x`,
  `MATCH ${listed(400, (k) => `(a)--(b${k})`, ', ')} RETURN 1 AS x`,
  `MATCH (a) ${listed(300, (k) => `OPTIONAL MATCH (a)-->(b${k})`, ' ')} RETURN 1 AS x`,
  `${listed(1_000, (k) => `MATCH (a${k}:A)`, ' ')} RETURN 1 AS x`,
  `${listed(2_000, (k) => `UNWIND [1] AS a${k}`, ' ')} RETURN 1 AS x`,
  `WITH 1 AS a ${repeated('WITH a + 1 AS a ', 3_000)}RETURN a`,
  `MATCH (a), (b) ${listed(100, (k) => `MATCH p${k} = shortestPath((a)-[*]-(b))`, ' ')} RETURN 1 AS x`,
  `MATCH (n) WHERE ${listed(2_000, (k) => `(n.a${k} = 1 AND n.b${k} = 2)`, ' OR ')} RETURN n`,
  `MATCH (n) WHERE ${nested(99, 'n.x', (inner, k) => (k % 2 ? `(${inner} AND n.a${k})` : `NOT (${inner} OR n.a${k})`))} XOR ${listed(12, (k) => `n.b${k}`, ' XOR ')} RETURN n`,
  `RETURN 1 IS :: ${repeated('LIST<', 3_000)}INTEGER${repeated('>', 3_000)} AS x`,
  `RETURN 1 IS :: ${repeated('list <', 400)}INTEGER${repeated('>', 400)} AS x`,
  `RETURN ${repeated('- ', 20_000)}1 AS x`,
  `RETURN ${repeated('-+', 2_000)}1 AS x`,
  `RETURN 1${repeated(' IS NULL', 5_000)} AS x`,
  `WITH [1] AS a RETURN a${repeated('[0]', 5_000)} AS x`,
  `WITH [1] AS a RETURN a${repeated('[0..1]', 3_000)} AS x`,
  `MATCH (n) RETURN n${repeated('.a', 20_000)} AS x`,
  `RETURN [${listed(20_000, (k) => `$p${k}`, ',')}] AS x`,
  `RETURN [${listed(12_000, (k) => `n${k % 7}`, ',')}] AS x`,
  `RETURN {${listed(9_000, (k) => `a${k}: 1`, ',')}} AS x`,
  `MATCH (n) RETURN ${listed(9_000, (k) => `n.a${k}`, ', ')}`,
  `MATCH (n:A) ${repeated('USING SCAN n:A ', 1_500)}RETURN n`,
  repeated('EXPLAIN ', 12_000),
  `${repeated('CYPHER ', 12_000)}RETURN 1`,
  `CYPHER planner=dp MATCH ${listed(20, (k) => `(a${k})`, ', ')} RETURN 1 AS x`,
  'CYPHER debug=tostring RETURN 1 AS x',
  `RETURN ${nested(101, '1', (inner) => `coalesce(${inner}, 2)`)} AS x`,
  `RETURN ${repeated('CASE WHEN true THEN 1 ELSE ', 120)}2${repeated(' END', 120)} AS x`,
  `FOREACH (a IN [1] | ${repeated('FOREACH (b IN [1] | ', 99)}CREATE (:X)${repeated(')', 100)}`,
]

/** What may be planned, and then makes a value of great size or goes on for ever: the server outlives it, and others are answered meanwhile. */
// Of those that hear of no end, two: more from one address are refused.
const VALUE_COSTS = [
  'UNWIND range(1, 3000) AS k WITH collect([x IN range(1, 100000) | toString(x)]) AS l RETURN size(l) AS x',
  'UNWIND range(1, 4000000) AS k WITH collect(k) AS l RETURN size([x IN l | {a: x, b: toString(x), c: [x, x]}]) AS x',
  "UNWIND range(1, 4000000) AS k WITH collect(toString(k)) AS l RETURN size(reduce(s = '', x IN l | s + x)) AS x",
  'UNWIND range(1, 100000) AS k WITH collect(k) AS l RETURN any(x IN l WHERE any(y IN l WHERE any(z IN l WHERE x * y * z < 0))) AS x',
]

/** Lists and texts that would fill the memory, bit by bit or at once. */
const LONG_LISTS = [
  'RETURN size(tail(range(1, 2000000000))) AS x',
  'RETURN size(tail(RaNgE /* */ (-2_000_000_000, 0))) AS x',
  'RETURN size(tail(range(1, $most))) AS x',
  'RETURN size(tail(range(0, -2000000000, -1))) AS x',
  'RETURN reduce(s = 0, x IN range(1, 100000000000) | (s + x) % 7) AS x',
  'RETURN [x IN range(1, $`most`) | x] AS x',
  "RETURN size(split(reduce(s = 'a,', x IN range(1, 24) | s + s), ',')) AS x",
  "RETURN size(reduce(s = 'abcdefgh', x IN range(1, 40) | s + s)) AS x",
  `WITH 'abcdefgh' AS s ${repeated('WITH s + s AS s ', 34)}RETURN size(s) AS x`,
  `WITH 'abcdefgh' AS s ${repeated('WITH s AS t, s AS u WITH t || u AS s ', 34)}RETURN size(s) AS x`,
  `WITH 'abcdefgh' AS s ${repeated("WITH s + '' + s AS s ", 34)}RETURN size(s) AS x`,
  'RETURN size([x IN range(1, 1000 * 2000000) | x]) AS x',
  'RETURN size([x IN range(1, 100000 * 3000) | toString(x)]) AS x',
  'WITH 2000000000 AS n RETURN size([x IN range(1, n) | x]) AS x',
  'WITH 1000 AS a, 2000000 AS b WITH a * b AS n RETURN size([x IN range(1, n) | x]) AS x',
  'RETURN size([x IN range(1, 2 ^ 31) | x]) AS x',
  'RETURN size([x IN range(1, timestamp()) | x]) AS x',
  'RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | toString(y)]]) AS x',
  'RETURN any(x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE x * y < 0)) AS x',
  "RETURN toInteger(reduce(s = '1', x IN range(1, 20) | s + s)) AS x",
  "RETURN size(reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa'))) AS x",
  "RETURN size(reduce(s = '', x IN range(1, 1000000) | s + 'abcdefgh')) AS x",
  "WITH reduce(s = 'aaaa,', x IN range(1, 20) | s + s) AS s RETURN size(split(s + s + s + s + s + s + s, '')) AS x",
]

/** Ends of ranges that are large by way of what computes them. */
const RANGE_ENDS = [
  "toInteger('100000000')",
  'abs(-100000000)',
  "toInteger(left('999999999999', 9))",
  "toInteger(replace('aaaaaaaaa', 'a', '9'))",
  "toInteger('2000000000')",
  "toInteger('0x7FFFFFF')",
  "toInteger(toString(99999) + '99')",
  "size(split('a,b', ',')) / 0.0000001",
  'toInteger(0.9 * 1000000000)',
  '100_000_000.0d',
  '-(-100000000)',
  'coalesce(null, 100000000)',
  'round(1e8)',
  '100 * ceil(999999.5)',
  '100000000 * (1 - 99 / 100)',
  '100000000 * ceil(0.0001)',
  '1000000 / (1.00001 % 1)',
  'toInteger(0.1 * 100 ^ 5)',
  '(9007199254740993 - 9007199254740992) * 100000000',
  'exp(18.5)',
  'head([100000000])',
  'size([1]) + 100000000',
  'CASE WHEN true THEN 100000000 ELSE 1 END',
  'duration({days: 999999}).seconds',
  "duration.between(date('0001-01-01'), date()).days",
  "date('+999999999-12-31').year",
  "{d: datetime()}.d['epochSeconds']",
  'point({x: 999999.0 * 1000, y: 1}).x',
]

/** The same by way of names, from clause to clause. */
const RANGE_NAMES = [
  "MATCH (n:Stance) WITH sum(toInteger(replace(n.validFrom, '-', ''))) AS v RETURN size(range(1, v)) AS x",
  `WITH range(1, 1000000) AS l ${repeated('WITH l + l AS l ', 12)}RETURN size(toStringList(l)) AS x`,
  `WITH 1000000 AS a0 ${listed(12, (k) => `WITH a${k} + a${k} AS a${k + 1}`, ' ')} RETURN size(range(1, a12)) AS x`,
  `WITH 1000000 AS a0 ${listed(12, (k) => `WITH a${k} * 100 AS a${k + 1}`, ' ')} RETURN size(range(1, a12)) AS x`,
  `MATCH (n) WITH count(n) AS a ${repeated('WITH a + a AS a ', 15)}RETURN size(range(1, a)) AS x`,
  'RETURN size(tail(`range`(1, 2000000000))) AS x',
  'UNWIND range(1, 2000000000) + [0] AS x RETURN max(x) AS x',
  'UNWIND range(1, 2000000000)[1..] AS x RETURN max(x) AS x',
  "WITH `toInteger`('100000000') AS v RETURN size(range(1, v)) AS x",
  "WITH toInteger('100000000') AS v RETURN size(range(1, v)) AS x",
  "WITH ['100000000'] AS l RETURN size(range(1, toInteger(l[0]))) AS x",
  'RETURN size(range(1, toInteger($text))) AS x',
  'RETURN size(range(1, toInteger($texts[0]))) AS x',
  "WITH {n: toFloat('1e8')} AS m RETURN size(range(1, m.n)) AS x",
  `WITH 1000 AS n ${repeated('WITH n * 100 AS n ', 5)}RETURN size(range(1, n)) AS x`,
  `WITH 1000000 AS n ${repeated('WITH n + n AS n ', 12)}RETURN size(range(1, n)) AS x`,
  `WITH 1000000 AS n ${repeated('WITH n - (0 - n) AS n ', 12)}RETURN size(range(1, n)) AS x`,
  `WITH 1000000 AS n ${repeated('WITH n - -n AS n ', 12)}RETURN size(range(1, n)) AS x`,
  `WITH 1000000 AS n ${repeated('WITH 0 - [n * 100][0] AS n ', 3)}RETURN size(range(n, 0)) AS x`,
  'WITH 1000000 AS n, 0.0001 AS part WITH n / part AS n RETURN size(range(1, n)) AS x',
  'UNWIND range(1, 9000) AS a WITH sum(a * a) AS n RETURN size(range(1, n)) AS x',
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 100) AS b WITH count(*) AS n, sum(a) AS s RETURN size(range(1, n)) AS x',
  'LET n = 10 ^ 9 RETURN size(range(1, n)) AS x',
  'WITH datetime() AS now RETURN size(range(1, now.epochMillis)) AS x',
]

/** Values that grow without any `+`, and lists that are gone through in lists. */
const HIDDEN_GROWTH = [
  ...['RETURN s = s AS x', 'RETURN s AS x', 'RETURN DISTINCT s AS x', 'WITH s, s AS t RETURN s = t AS x'].flatMap(
    (end) => [
      `WITH [1] AS s ${repeated('WITH [s, s] AS s ', 40)}${end}`,
      `WITH {a: 1} AS s ${repeated('WITH {a: s, b: s} AS s ', 40)}${end}`,
    ],
  ),
  `WITH [1] AS s ${repeated('WITH s AS t, s AS u WITH [t, u] AS s ', 30)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('WITH [x IN [1, 2] | s] AS s ', 40)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('WITH [x IN s | [x, x]] AS s ', 40)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('UNWIND [1, 2] AS i WITH collect(s) AS s ', 40)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('WITH COLLECT { UNWIND [1, 2] AS i RETURN s } AS s ', 40)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('WITH {a: {b: s.a, c: s.a}} AS s ', 40)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated('CALL (s) { RETURN [s, s] AS t UNION RETURN [1] AS t } WITH t AS s ', 30)}RETURN s = s AS x`,
  `WITH [1] AS s ${repeated(`WITH [${listed(90, () => 's', ', ')}] + 2 * 3 AS s `, 12)}RETURN s = s AS x`,
  `WITH {is: 1} AS is ${repeated('WITH {is: is, in: is} AS is ', 40)}RETURN is = is AS x`,
  `WITH [1] AS s, [] AS when ${repeated("WITH CASE 1 WHEN 2 THEN 's' ELSE [s, s] END AS s, when ", 40)}RETURN s = s AS x`,
  `WITH {a: 1} AS s ${repeated('WITH s {.*, t: s} AS s ', 40)}RETURN s = s AS x`,
  `WITH [[1]] AS s ${repeated('WITH reduce(a = [], x IN s | a + [s]) AS s ', 20)}RETURN s = s AS x`,
  `WITH 'a' AS s ${repeated("WITH replace(s, 'a', 'aaaaaaaaaa') AS s ", 12)}RETURN size(s) AS x`,
  'RETURN size([x IN $thousand | [y IN $thousand | [z IN $thousand | x + y + z]]]) AS x',
  'RETURN any(x IN $thousand WHERE any(y IN $thousand WHERE any(z IN $thousand WHERE x + y + z = -1))) AS x',
  'RETURN reduce(s = 0, x IN $thousand | s + reduce(t = 0, y IN $thousand | t + reduce(u = 0, z IN $thousand | u + x * y * z))) AS x',
  'WITH $thousand AS l RETURN size([x IN l | [y IN tail(l) | [z IN l | x + y + z]]]) AS x',
  'WITH range(1, 1000000) AS l RETURN [x IN l | [y IN l | x * y]] AS x',
  'WITH range(1, 1000000) AS l WITH l AS m RETURN size([x IN m | [y IN m | x * y]]) AS x',
  "WITH range(1, 1000000) AS l RETURN reduce(s = '', x IN l | s + 'a') AS x",
  "WITH range(1, 1000000) AS l, '' AS empty RETURN reduce(s = empty, x IN l | s + 'a') AS x",
  `RETURN size(reduce(s = '', x IN range(1, 9999) | s + '${repeated('a', 20_000)}')) AS x`,
]

/** Regular expressions that go back and forth for ever, or may be made to. */
const PATTERNS = [
  `RETURN '${repeated('a', 60)}' =~ '(a+)+b' AS x`,
  `RETURN '${repeated('a', 60)}' =~ '(a|a)*b' AS x`,
  `RETURN '${repeated('a', 60)}' =~ '(.*)*b' AS x`,
  `RETURN '${repeated('a', 60)}' =~ '(a?){60}a{60}b' AS x`,
  `RETURN '${repeated('a', 60)}' =~ ('(a+' + ')+b') AS x`,
  `RETURN '${repeated('a', 60)}' =~ '\\u0028a+)+b' AS x`,
  `RETURN '${repeated('a', 20_000)}' =~ '.*a.*a.*a.*a.*b' AS x`,
  `RETURN '${repeated('a', 60)}' =~ $nested AS x`,
  `WITH '(a+)+b' AS p RETURN '${repeated('a', 60)}' =~ p AS x`,
  `UNWIND ['(a+)+b'] AS p RETURN '${repeated('a', 60)}' =~ p AS x`,
  `RETURN '${repeated('a', 60)}' =~ replace('(a_)_b', '_', '+') AS x`,
  `RETURN '${repeated('a', 60)}' =~ {p: '(a+)+b'}.p AS x`,
  `RETURN CASE '${repeated('a', 60)}' WHEN =~ '(a+)+b' THEN 1 END AS x`,
  `RETURN '${repeated('ab', 60)}' =~ '(?:(a|b)\\\\1?)+c' AS x`,
]

/** What may be planned, and is so. */
const WITHIN_BOUNDS = [
  `MATCH (n:Actor) RETURN ${listed(5, (k) => `(n.a${k} = 1)`, ' XOR ')} AS x LIMIT 1`,
  listed(50, (k) => `RETURN ${k} AS x`, ' UNION ALL '),
  `RETURN ${nested(4, '1', (inner, k) => `reduce(s${k} = 0, x${k} IN [1] | s${k} + ${inner})`)} AS x`,
  `RETURN ${nested(4, '1', (inner, k) => `[x${k} IN [1] | ${inner}]`)} AS x`,
  `MATCH (n) WHERE n.id IN [${listed(2_000, (k) => `'a${k}'`, ', ')}] RETURN count(n) AS x`,
  `MATCH (n:Actor) WHERE ${listed(100, (k) => `n.id = 'a${k}'`, ' OR ')} RETURN count(n) AS x`,
  `MATCH (a:Actor) WHERE ${listed(4, () => 'EXISTS { (a)-[:HOLDS]->() }', ' AND ')} RETURN count(a) AS x`,
  `RETURN {${listed(200, (k) => `a${k}: ${k}`, ', ')}} AS x`,
  "RETURN 'C:\\\\users \\u00e9' AS `a``b`, \"it's\" AS y /* '' \" ` */ // \"",
  'UNWIND range(1, 20000000) AS x WITH x LIMIT 1 RETURN range(0, $EXPLAIN) AS x',
  'EXPLAIN CYPHER 5 MATCH (n) RETURN n',
  'CYPHER runtime=slotted EXPLAIN RETURN 1 AS x',
  'explain /* PROFILE */ RETURN $EXPLAIN AS PROFILE',
  "MATCH (a:Actor) WHERE a.name =~ '(?i).*ukraine.*' OR a.name =~ '.*a.*b.*' RETURN count(a) AS x",
  `RETURN ${listed(310, (k) => `'a' STARTS WITH 'b${k}'`, ' OR ')} AS x`,
  `MATCH (a:Actor) WHERE ${listed(310, (k) => `a.id ENDS WITH 'b${k}'`, ' OR ')} RETURN count(a) AS x`,
  `RETURN CASE 1 ${listed(300, (k) => `WHEN ${k} THEN ${k}`, ' ')} END AS x`,
  'MATCH (a:Actor) WITH count(*) AS n, sum(size(a.name) * 2) AS letters RETURN size(range(0, n)) AS x, letters',
  'UNWIND [[1, 2], [3]] AS l WITH l, size(l) AS n, toInteger("7") AS k RETURN [i IN range(0, n - 1) | l[i] * k] AS x',
  'MATCH (a:Actor) WITH a.kind AS kind, collect({id: a.id, name: a.name, kind: a.kind}) AS all WITH collect({kind: kind, all: all}) AS kinds RETURN [k IN kinds | {kind: k.kind, ids: [a IN k.all | a.id], n: size(k.all)}] AS x',
  'RETURN [x IN $thousand | [y IN $thousand | 1]][0][0..1] AS x',
  "MATCH (a:Actor) WHERE a.id =~ 'A|B|C' OR a.id =~ ('[A-Z]{3}' + '.*') RETURN count(a) AS x",
]

const each = (group: string, outcomes: readonly Outcome[], queries: readonly string[], params = PARAMS) =>
  queries.map((query): HostileQuery => ({ group, query, params, outcomes }))
const PARAMS = {
  EXPLAIN: 0,
  PROFILE: 0,
  most: 2_000_000_000,
  nested: '(a+)+b',
  text: '100000000',
  texts: ['100000000'],
  thousand: Array.from({ length: 1_000 }, (_, k) => k),
}

/** The whole battery. */
export const HOSTILE_TEXTS: readonly HostileQuery[] = [
  ...each(
    'two readings',
    ['refused', 'error'],
    DISGUISES.flatMap((disguised) => BODIES.map(disguised)),
  ),
  ...each(
    'hidden bounds',
    ['refused', 'error'],
    HIDINGS.flatMap((hidden) => HIDDEN.map(hidden)),
  ),
  ...each('planner costs', ['refused', 'long'], PLANNER_COSTS),
  ...each('patterns', ['refused'], PATTERNS),
  ...each('long lists', ['refused'], LONG_LISTS),
  ...each(
    'long lists',
    ['refused'],
    RANGE_ENDS.flatMap((end) => [
      `RETURN size(range(1, ${end})) AS x`,
      `RETURN toStringList(range(${end}, 0, -1))[0] AS x`,
      `WITH ${end} AS n RETURN size(range(1, n)) AS x`,
    ]),
  ),
  ...each('long lists', ['refused'], [...RANGE_NAMES, ...HIDDEN_GROWTH]),
  ...each('value costs', ['refused', 'error', 'timeout'], VALUE_COSTS),
  ...each('within bounds', ['answered'], WITHIN_BOUNDS),
]
