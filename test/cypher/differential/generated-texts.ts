/** Texts made by chance out of what makes a text hard to read: comments, escapes, prefixes, quotes, names in backticks and parameters. */

/** What stands before a query, or seems to. */
const PREFIXES = [
  ...['', '', 'EXPLAIN ', 'explain ', 'EXPLAIN EXPLAIN ', 'PROFILE ', 'EXPLAIN PROFILE '],
  ...[
    'CYPHER 5 ',
    'CYPHER 5 EXPLAIN ',
    'EXPLAIN CYPHER 5 ',
    'CYPHER runtime=slotted ',
    'CYPHER runtime = slotted PROFILE ',
  ],
  ...[
    'CYPHER 5 SKIP $EXPLAIN ',
    'CYPHER EXPLAIN ',
    'CYPHER ',
    '`EXPLAIN` ',
    'EXPL\\u0041IN ',
    '\\u0045XPLAIN ',
    'PROF\\u0049LE ',
  ],
]

/** What may stand between words. */
const BETWEEN = [
  ...['', '', '', '', ' ', '\n', '\t', '\r', '\u00a0', '\u2003', '\u2028', '\u200b', '\ufeff', '\u0085', '\\u0020'],
  ...[
    '/**/',
    '/* EXPLAIN */',
    '// PROFILE\n',
    "/* ' */",
    '/* ` */',
    '/*/ */',
    '// " \r',
    '/* // */',
    '// /*\n',
    '//\n',
    '/***/',
  ],
  ...[
    '/* \\u002a/ */',
    '/* \\\\u002a/ EXPLAIN */',
    '/* \\\\\\u002a/ PROFILE */',
    '// \\u000a\n',
    '\\u002f* EXPLAIN *\\u002f',
    '/* \\u002a\\u002f EXPLAIN /* */',
  ],
  ...["/* \\\\u002a/ ' */", '/* \\x */', '// C:\\users\n', '//\u2028EXPLAIN\n'],
]

/** Values, each of which might end where another reader goes on. */
const VALUES = [
  ...[
    '1',
    '$EXPLAIN',
    '$`PROFILE`',
    "'x'",
    '"x"',
    "'it\\'s'",
    '"a\\"b"',
    "'\\\\'",
    "''",
    "'/* '",
    "' */'",
    "'// '",
    "'`'",
    '"\'"',
  ],
  ...[
    "'\\u0041'",
    "'\\\\u0041'",
    "'\\u0027'",
    "'\\\\u0027'",
    "'\\u005c'",
    '"\\u0022"',
    "'\\\\\\u0027'",
    "'\\uu0041'",
    "'\\u00'",
    "'C:\\\\users'",
  ],
  ...[
    '`a`',
    '[x IN [1] | `x`]',
    'size("EXPLAIN")',
    '{`a b`: 1}',
    '1/**/+ 1',
    '- -1',
    "'a' + 'b'",
    '1XOR 1',
    '.5',
    '0x1F',
    '1e5',
  ],
]

/** Names of columns. */
const NAMES = [
  'x',
  '`EXPLAIN`',
  '`a``b`',
  "`'`",
  '`/*`',
  '`\\u0060`',
  '`\\`',
  '`a\\u0041`',
  'größe',
  '`"`',
  'PROFILE',
  'a$b',
]

/** What must never be answered to who asks through the guard: each tells so in the name of its column. */
const HOSTILE = [
  'SHOW FUNCTIONS YIELD name AS hostile RETURN hostile LIMIT 1',
  'CALL dbms.listConfig() YIELD name AS hostile RETURN hostile LIMIT 1',
  'MATCH (n) RETURN db.nameFromElementId(elementId(n)) AS hostile LIMIT 1',
  'MATCH (n) RETURN `db`.`nameFromElementId`(elementId(n)) AS hostile LIMIT 1',
  'CALL tx.setMetaData({parley: "x"}) RETURN 1 AS hostile',
]

const ENDS = ['', '', '', ';', ' // end', '/* end */', ' /* open', "'", '`', ' \\u003b', ';;']

/** Texts by a seed (a whole number): the same seed gives the same texts. */
export function* generatedTexts(seed: number): Generator<string> {
  const random = randomOf(seed)
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] as string
  const chance = (share: number): boolean => random() < share
  const blank = () => (chance(0.6) ? ' ' : ` ${one(BETWEEN)} `)
  const item = () => `${one(VALUES)}${blank()}AS${blank()}${one(NAMES)}`
  const body = () => {
    if (chance(0.3)) return one(HOSTILE)
    const items = chance(0.7) ? item() : `${item()},${blank()}${one(VALUES)} AS second`
    const returned = `RETURN${blank()}${items}`
    return chance(0.3) ? `WITH${blank()}1 AS a,${blank()}${one(VALUES)} AS b ${returned}` : returned
  }
  const around = (share: number) => (chance(share) ? one(BETWEEN) : '')
  for (;;) {
    const prefixes = chance(0.15) ? one(PREFIXES) + around(0.5) + one(PREFIXES) : one(PREFIXES)
    yield around(0.3) + prefixes + around(0.4) + body() + (chance(0.3) ? one(ENDS) : '')
  }
}

// A small generator of numbers in [0, 1): https://en.wikipedia.org/wiki/Linear_congruential_generator with the constants of Numerical Recipes.
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
