// `npm test`: everything, against a real Neo4j and a real browser; what they need is installed first, and nothing is skipped for lack of it.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './built.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensurePrograms } from './programs.mjs'
import { endWithNpm, fail, ROOT, runTool, say } from './root.mjs'

const args = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
/** The run's own folder for temporary files; what runs as another user must get through to it. */
const temporary = join(folder, 'tmp')
chmodSync(folder, 0o711)
mkdirSync(temporary)

async function ensureNeo4j() {
  const local = await import(pathToFileURL(join(ROOT, 'dist', 'graph-store', 'local', 'index.js')).href)
  const home = local.parleyHome()
  const layout = local.layoutOf(home, process.env.PARLEY_JARS_HOME ?? home)
  if (await local.jarsPresent(layout)) return
  const found = await local.findRequirements()
  if (!found.ok) throw new Error(`The tests need a Neo4j. ${found.missing}`)
  say('Fetching Neo4j for the tests …')
  await local.ensureJars(layout, { javaHome: found.java.home, maven: found.maven })
}

/**
 * What a whole run is made of, the longest first; two run side by side, for a database or a browser keeps a processor waiting as much as busy. With
 * arguments (files, filters, options) it is one run.
 */
const PARTS =
  args.length > 0 ? [[]] : [['--project=server'], ['--project=neo4j'], ['--project=browser'], ['--project=unit']]
const AT_ONCE = 2

/** Runs all parts, some at once, and gives what each came to. */
async function runParts(env) {
  const waiting = PARTS.map((options, part) => ({ options, part }))
  const ended = []
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => waiting.splice(0))
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      ended.push(await vitest(next.options, next.part, env))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return ended
}

/** Runs one part and gives its exit code and what it counted; null when it ended before it could count. */
function vitest(options, part, env) {
  const results = join(folder, `results-${part}.json`)
  const again = join(ROOT, 'test/support/second-attempts.ts')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`, `--reporter=${again}`]
  const tool = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [tool, 'run', ...reporters, ...options, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code: code ?? 1, counted: existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null }),
    ),
  )
}

/** Adds up the parts. A part whose tests did not all load, or that ended early, counts as one failure, so that the line never looks green. */
function total(parts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { code, counted } of parts) {
    const failed = counted?.numFailedTests ?? 0
    sum.passed += counted?.numPassedTests ?? 0
    sum.failed += failed === 0 && (code !== 0 || !counted?.success) ? 1 : failed
    sum.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0)
  }
  return sum
}

/** Names each failed test again, with what it said first: what stands in the middle of a long run is easily lost. */
function tellFailed(parts) {
  for (const { name, message, assertionResults } of parts.flatMap(({ counted }) => counted?.testResults ?? [])) {
    const file = relative(ROOT, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) console.log(`Failed: ${file}: ${message.split('\n', 1)[0]}`)
    for (const { fullName, failureMessages } of failed)
      console.log(
        `Failed: ${file} > ${fullName}: ${(failureMessages[0] ?? '').split('\n').slice(0, 6).join(' ').slice(0, 600)}`,
      )
  }
}

try {
  endWithNpm()
  await ensureDependencies()
  if (process.env.CI) {
    await runTool('@biomejs/biome/bin/biome', ['ci', '.'])
    await runTool('typescript/bin/tsc', ['--noEmit'])
    await runTool('knip/bin/knip.js', [])
  }
  await ensureBuilt(['node', 'page'])
  if (process.env.CI) await runTool('size-limit/bin.js', [])
  const programs = await ensurePrograms()
  await ensureNeo4j()
  // Building leaves NODE_ENV=production in this process, with which React has no parts for tests.
  const env = { ...process.env, ...programs, NODE_ENV: 'test', TMPDIR: temporary, TEMP: temporary, TMP: temporary }
  const parts = await runParts(env)
  tellFailed(parts)
  const { passed, failed, skipped } = total(parts)
  console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  const whole = args.length === 0
  if (whole && skipped > 0) say('A whole run must not skip: skipped tests count as a failure.')
  const left = readdirSync(temporary).filter((name) => name.startsWith('parley'))
  if (whole && left.length > 0) say(`Left among the temporary files, which counts as a failure: ${left.join(', ')}`)
  process.exitCode = failed > 0 || (whole && (skipped > 0 || left.length > 0)) ? 1 : 0
} catch (error) {
  console.log('tests: 0 passed, 1 failed, 0 skipped')
  rmSync(folder, { recursive: true, force: true })
  fail(error)
}
rmSync(folder, { recursive: true, force: true })
