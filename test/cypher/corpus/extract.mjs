/**
 * Writes `queries.jsonl` from a checkout of github.com/opencypher/openCypher:
 * `node test/cypher/corpus/extract.mjs CHECKOUT > test/cypher/corpus/queries.jsonl`. Of each outline the
 * first example is taken, and each query once.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'

const EXAMPLES = 1
const checkout = process.argv[2]
if (!checkout) throw new Error('extract: expected the folder of a checkout of opencypher/openCypher')

const written = new Set()
for (const file of filesOf(join(checkout, 'tck/features')).sort()) {
  for (const line of linesOf(file)) {
    const asked = JSON.stringify([line.query, line.parameters])
    if (written.has(asked)) continue
    written.add(asked)
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.feature'))
    .map((name) => join(folder, name))
}

function* linesOf(file) {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const document = parser.parse(readFileSync(file, 'utf8'))
  const seen = new Map()
  for (const { name, steps, astNodeIds } of compile(document, file, newId)) {
    const [outline, example] = astNodeIds
    const nth = (seen.get(outline) ?? 0) + 1
    seen.set(outline, nth)
    if (nth > EXAMPLES) continue
    const rows = steps.find(({ text }) => text === 'parameters are:')?.argument?.dataTable.rows ?? []
    const parameters = Object.fromEntries(
      rows.map(({ cells: [key, literal] }) => [key.value, literalValue(literal.value)]),
    )
    // What writes or is to fail is tested elsewhere; here it is about reads.
    if (!steps.some(({ text }) => text === 'no side effects')) continue
    for (const { text, argument } of steps) {
      if (!/^executing (control )?query:$/.test(text)) continue
      yield {
        from: relative(checkout, file),
        scenario: example === undefined ? name : `${name} (example ${nth})`,
        query: argument.docString.content,
        ...(rows.length > 0 && { parameters }),
      }
    }
  }
}

// The literals of the parameters are all JavaScript's as well; a whole float is told from an integer by its form.
function literalValue(literal) {
  if (/^-?\d+\.0$/.test(literal)) return { $type: 'Float', value: literal }
  return runInNewContext(`(${literal})`)
}
