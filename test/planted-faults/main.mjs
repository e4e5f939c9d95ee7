/**
 * Plants small faults in a copy of the sources, one at a time, and says which of them the tests near them notice:
 *
 *   node test/planted-faults/main.mjs [--seed 1] [--count 60] [--only PATH]… [--limit SECONDS] [--project unit]
 *
 * The seed decides where and what; at least four faults are planted in each package and twelve in the page. Faults that do not compile are
 * replaced. Known equivalents (`equivalent.json`) are shown with their reason and do not count.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chooser, isPage } from './choose.mjs'
import { importersIn, testsNear } from './near.mjs'
import { compilable, copyOf, failingAnyway, noticedBy } from './trial.mjs'

const TESTS = { unit: /\.test\.tsx?$/, neo4j: /\.neo4j\.test\.ts$/, server: /\.server\.test\.ts$/ }
const OF_OTHERS = /\.(neo4j|server|browser)\.test\.ts$/
const NOT_PRODUCT = /\.test\.tsx?$|^test\/|^bench\/|\/bootstrap\//

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true },
    limit: { type: 'string', default: '120' },
    project: { type: 'string', default: 'unit' },
  },
})

const checkout = join(import.meta.dirname, '../..')
const equivalents = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'))
const say = (line) => process.stdout.write(`${line}\n`)
const began = Date.now()
const copy = copyOf(checkout)
process.on('exit', copy.remove)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const sources = copy.files.filter((file) => /\.(ts|tsx)$/.test(file))
const importers = importersIn(copy.root, sources)
const isTest = (file) => TESTS[values.project].test(file) && (values.project !== 'unit' || !OF_OTHERS.test(file))
const choice = chooser({
  seed: Number(values.seed),
  count: Number(values.count),
  only: values.only,
  files: sources.filter((file) => !NOT_PRODUCT.test(file)),
  read: copy.read,
})
const faults = await compilable(copy, choice, say)

const unreliable = new Set()
const equivalentTo = (fault) => equivalents.find(({ file, fault: says }) => file === fault.file && says === fault.says)
async function tried(fault) {
  const equivalent = equivalentTo(fault)
  if (equivalent !== undefined) return { equivalent: equivalent.why }
  const tests = testsNear(fault.file, importers, isTest).filter((test) => !unreliable.has(test))
  return noticedBy(copy, fault, tests, { limit: Number(values.limit) * 1000, project: values.project })
}

const results = []
for (const [index, fault] of faults.entries()) {
  const result = await tried(fault)
  results.push({ fault, result })
  say(`${String(index + 1).padStart(3)} ${described(fault)}\n    ${verdict(result)}`)
}
for (const test of await failingAnyway(
  copy,
  [...new Set(results.map(({ result }) => result.by).filter(Boolean))],
  values.project,
))
  unreliable.add(test)
for (const one of results.filter(({ result }) => unreliable.has(result.by))) {
  one.result = await tried(one.fault)
  say(`${one.fault.file}:${one.fault.line} again, without tests that fail anyway: ${verdict(one.result)}`)
}

say(
  `\nseed ${values.seed}, ${results.length} faults, ${Math.round((Date.now() - began) / 60_000)} minutes on ${cpus().length} cores\n`,
)
for (const name of [...new Set(faults.map((fault) => fault.package))].sort())
  shareOf(name, (fault) => fault.package === name)
shareOf('all', () => true)
shareOf('of these the page', isPage)
say('\nsurvived:')
for (const { fault, result } of results) if (!result.by && !result.equivalent) say(`  ${described(fault)}`)

function described(fault) {
  return `${fault.file}:${fault.line}  ${fault.kind}  ${fault.says}`
}

function verdict({ by, test, late, equivalent }) {
  if (equivalent) return `EQUIVALENT: ${equivalent}`
  if (by) return `noticed by ${by}: ${String(test).split('\n')[0]}`
  return late ? 'SURVIVED until the time was over' : 'SURVIVED'
}

function shareOf(name, isOwn) {
  const counted = results.filter(({ fault, result }) => isOwn(fault) && !result.equivalent)
  const noticed = counted.filter(({ result }) => result.by)
  say(
    `${name.padEnd(18)} ${noticed.length} of ${counted.length} noticed (${Math.round((100 * noticed.length) / Math.max(1, counted.length))} %)`,
  )
}
