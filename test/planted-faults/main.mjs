/**
 * Plants small faults in a copy of the sources, one at a time, and says which of them the tests near them notice:
 *
 *   node test/planted-faults/main.mjs [--seed 1] [--count 60] [--only PATH]… [--near 12] [--project unit]… [--line FILE:LINE]… [--without PATH]…
 *
 * The seed decides where and what; at least four faults are planted in each package and twelve in the page. Faults that do not compile are
 * replaced. `--project` names the tests that are run (unit; neo4j and server need what CONTRIBUTING.md says), `--line` only some of the faults
 * chosen, `--only` where they are chosen; `--near` tests at most are run for each, the nearest first, `--without` those of
 * a folder (`test/sentences` takes minutes). Known equivalents (`equivalent.json`) are shown with their reason and do not count.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chosenFaults, isPage } from './choose.mjs'
import { importersIn, testsNear } from './near.mjs'
import { compilable, copyOf, noticedBy, passes } from './trial.mjs'

const OF_OTHERS = /\.(neo4j|server|browser)\.test\.ts$/
const IS_OF = {
  unit: (file) => /\.test\.tsx?$/.test(file) && !OF_OTHERS.test(file),
  neo4j: (file) => file.endsWith('.neo4j.test.ts'),
  server: (file) => file.endsWith('.server.test.ts'),
}
const NOT_PRODUCT = /\.test\.tsx?$|^test\/|^bench\/|\/bootstrap\//

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true },
    near: { type: 'string', default: '12' },
    project: { type: 'string', multiple: true, default: ['unit'] },
    line: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true, default: [] },
  },
})

const equivalents = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'))
const say = (line) => process.stdout.write(`${line}\n`)
const began = Date.now()
const copy = copyOf(join(import.meta.dirname, '../..'))
process.on('exit', copy.remove)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const sources = copy.files.filter((file) => /\.(ts|tsx)$/.test(file))
const importers = importersIn(copy.root, sources)
const choice = chosenFaults({
  seed: Number(values.seed),
  count: Number(values.count),
  only: values.only,
  files: sources.filter((file) => !NOT_PRODUCT.test(file)),
  read: copy.read,
})
const chosen = await compilable(copy, choice)
const faults = chosen.filter(({ file, line }) => values.line === undefined || values.line.includes(`${file}:${line}`))

/** Whether a test that noticed something passes without any fault. */
const reliable = new Map()

const counts = (test) => reliable.get(test) !== false && !values.without.some((path) => test.startsWith(path))

async function tried(fault) {
  const equivalent = equivalents.find(({ file, fault: says }) => file === fault.file && says === fault.says)
  if (equivalent !== undefined) return { equivalent: equivalent.why }
  let result = {}
  for (const project of values.project) {
    do {
      const near = testsNear(fault.file, importers, IS_OF[project]).filter(counts)
      result = await noticedBy(copy, fault, near.slice(0, Number(values.near)), project)
      if (!result.by) break
      if (!reliable.has(result.by)) reliable.set(result.by, await passes(copy, result.by, project))
    } while (!reliable.get(result.by))
    if (result.by) return result
  }
  return result
}

const results = []
for (const [index, fault] of faults.entries()) {
  const result = await tried(fault)
  results.push({ fault, result })
  say(`${String(index + 1).padStart(3)} ${described(fault)}\n    ${verdict(result)}`)
}

const minutes = Math.round((Date.now() - began) / 60_000)
say(`\nseed ${values.seed}, ${results.length} faults, ${minutes} minutes on ${cpus().length} cores\n`)
for (const name of [...new Set(faults.map((fault) => fault.package))].sort())
  shareOf(name, (fault) => fault.package === name)
shareOf('all', () => true)
shareOf('of these the page', isPage)
for (const [test, passing] of reliable) if (!passing) say(`left out, for it fails without any fault: ${test}`)
say('\nsurvived:')
for (const { fault, result } of results) if (!result.by && !result.equivalent) say(`  ${described(fault)}`)

function described(fault) {
  return `${fault.file}:${fault.line}  ${fault.kind}  ${fault.says}`
}

function verdict({ by, test, late, equivalent }) {
  if (equivalent) return `EQUIVALENT: ${equivalent}`
  if (by) return `noticed by ${by}: ${String(test).split('\n')[0]}`
  return late ? 'SURVIVED, for its tests never ended' : 'SURVIVED'
}

function shareOf(name, isOwn) {
  const counted = results.filter(({ fault, result }) => isOwn(fault) && !result.equivalent)
  const noticed = counted.filter(({ result }) => result.by).length
  const share = Math.round((100 * noticed) / Math.max(1, counted.length))
  say(`${name.padEnd(18)} ${noticed} of ${counted.length} noticed (${share} %)`)
}
