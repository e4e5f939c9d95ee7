import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCell, csvLine } from './csv.ts'
import { formulaSafe } from './formula-safe.ts'

it.each([
  ['=1', "'=1"],
  [' =1', "' =1"],
  ['\n=1', "'\n'=1"],
  ['\r\n =1', "'\r\n '=1"],
  ['\u00a0+1', "'\u00a0+1"],
  ['\u200b@sum', "'\u200b@sum"],
  ['\u0000=1', "'\u0000=1"],
  ['\ufeff=1', "'\ufeff=1"],
  ['＝1', "'＝1"],
  ['　＋1', "'　＋1"],
  ['－1', "'－1"],
  ['﹫sum', "'﹫sum"],
  ['tea;=1', "tea;'=1"],
  ['tea; =1', "tea; '=1"],
  ['tea\n-1', "tea\n'-1"],
  ['z;"=1+1;b', `z;"'=1+1;b`],
  ['z; "" "＝1', `z; "" "'＝1`],
  ['z\n"-1"', `z\n"'-1"`],
  ['"a-b" = "c"', '"a-b" = "c"'],
  ['tea, -1', 'tea, -1'],
  ['tea = 1', 'tea = 1'],
  ['a-b', 'a-b'],
  ['Côte d’Ivoire', 'Côte d’Ivoire'],
  ['', ''],
])('%j becomes %j', (text, safe) => {
  expect(formulaSafe(text)).toBe(safe)
})

it.each([
  ['z,"=1+1,b', `z,"'=1+1,b`],
  ['z;=1', "z;'=1"],
  ['-1,5', "'-1,5"],
])('divided by semicolons %j becomes %j', (text, safe) => {
  expect(formulaSafe(text, ';')).toBe(safe)
})

it('numbers stay as they are, negative ones too, whatever stands beside them', () => {
  expect(csvLine(['z;"', -1.5, '"=1'].map((cell) => csvCell(cell, {})))).toBe('"z;""",-1.5,"""=1"\n')
  expect(
    csvLine(
      [-1.5, -2n].map((cell) => csvCell(cell, { for: 'excel-de' })),
      { for: 'excel-de' },
    ),
  ).toBe('-1,5;-2\r\n')
})

// A naive spreadsheet: divides lines at a divider, knows quotes only where a field begins and goes on with what follows them, up to the next divider; it trims
// what is not seen, and folds wide forms.
function cellsOf(csv: string, divider: string): string[] {
  const bare = `[^${divider}\\r\\n]*`
  const field = new RegExp(`(?:^|${divider}|\\r\\n?|\\n)(?:"((?:[^"]|"")*)(?:"(${bare})|$)|(${bare}))`, 'gu')
  return [...csv.matchAll(field)].map(([, quoted, rest = '', plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest,
  )
}

it('no text becomes a formula, whatever divides the cells', () => {
  const letter = fc.constantFrom(
    '=',
    '＝',
    '+',
    '-',
    '@',
    ' ',
    '\t',
    '\n',
    '\r',
    ';',
    '"',
    ',',
    "'",
    'a',
    '1',
    '\u200b',
    '\u3000',
  )
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter, maxLength: 12 }), { minLength: 1, maxLength: 3 }), (texts) => {
      for (const options of [{}, { for: 'excel-de' }] as const) {
        const csv = csvLine(
          texts.map((text) => csvCell(text, options)),
          options,
        )
        for (const divider of [';', '\t', ...('for' in options ? [','] : [])]) {
          for (const cell of cellsOf(csv, divider)) {
            const seen = cell.normalize('NFKC').replace(/^[\s\p{C}\p{Z}]+/u, '')
            expect(seen).not.toMatch(/^[=+\-@]/)
          }
        }
      }
    }),
    { numRuns: 2000 },
  )
})

it('a long text of blanks and signs takes no longer than it has letters', () => {
  const text = `${'\n'.repeat(500_000)}${';= '.repeat(100_000)}`
  expect(formulaSafe(text).length).toBe(text.length + 100_001)
})
