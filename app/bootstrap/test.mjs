// `npm test`: everything, against a real Neo4j and a real browser; what they need is installed first, and nothing is skipped for lack of it.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { fail, ROOT, runTool, say } from './root.mjs'

const args = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))

async function ensureNeo4j() {
  if (process.env.PARLEY_TEST_NEO4J_URI) return
  const local = await import(pathToFileURL(join(ROOT, 'dist', 'graph-store', 'local', 'index.js')).href)
  const home = local.parleyHome()
  const layout = local.layoutOf(home, process.env.PARLEY_JARS_HOME ?? home)
  if (await local.jarsPresent(layout)) return
  const found = await local.findRequirements()
  if (!found.ok) throw new Error(`The tests need a Neo4j. ${found.missing}`)
  say('Fetching Neo4j for the tests …')
  await local.ensureJars(layout, { java: found.java, maven: found.maven })
}

/**
 * What runs side by side: a database keeps a processor waiting more than busy, so its tests run beside all others. With arguments (files,
 * filters, options) it is one run.
 */
const LANES = args.length > 0 ? [[]] : [['--project=neo4j'], ['--project=unit', '--project=browser']]

/** Runs one lane and gives its exit code and what it counted; null when it ended before it could count. */
function vitest(options, lane, env) {
  const results = join(folder, `results-${lane}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
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

/** Adds up the lanes. A lane whose tests did not all load, or that ended early, counts as one failure, so that the line never looks green. */
function total(lanes) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { code, counted } of lanes) {
    const failed = counted?.numFailedTests ?? 0
    sum.passed += counted?.numPassedTests ?? 0
    sum.failed += failed === 0 && (code !== 0 || !counted?.success) ? 1 : failed
    sum.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0)
  }
  return sum
}

try {
  await ensureDependencies()
  if (process.env.CI) {
    await runTool('@biomejs/biome/bin/biome', ['ci', '.'])
    await runTool('typescript/bin/tsc', ['--noEmit'])
    await runTool('knip/bin/knip.js', [])
  }
  await ensureBuilt(['node', 'page'])
  if (process.env.CI) await runTool('size-limit/bin.js', [])
  const browser = await ensureBrowser()
  await ensureNeo4j()
  const env = { ...process.env, CHROME_PATH: browser }
  const { passed, failed, skipped } = total(await Promise.all(LANES.map((options, lane) => vitest(options, lane, env))))
  console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  const whole = args.length === 0
  if (whole && skipped > 0) say('A whole run must not skip: skipped tests count as a failure.')
  process.exitCode = failed > 0 || (whole && skipped > 0) ? 1 : 0
} catch (error) {
  console.log('tests: 0 passed, 1 failed, 0 skipped')
  rmSync(folder, { recursive: true, force: true })
  fail(error)
}
rmSync(folder, { recursive: true, force: true })
