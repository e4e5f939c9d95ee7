// `npm test`: everything, against a real Neo4j and a real browser; what they need is installed first, and nothing is skipped for lack of it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { fail, ROOT, runTool, say } from './root.mjs'

const args = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
const results = join(folder, 'results.json')

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

function vitest(env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
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
  const code = await vitest({ ...process.env, CHROME_PATH: browser })
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
    readFileSync(results, 'utf8'),
  )
  const skipped = numPendingTests + numTodoTests
  // A test file that cannot be loaded fails no test: it counts as one failure, so that the line never looks green.
  const failed = numFailedTests === 0 && (code !== 0 || !success) ? 1 : numFailedTests
  console.log(`tests: ${numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
  const whole = args.length === 0
  if (whole && skipped > 0) say('A whole run must not skip: skipped tests count as a failure.')
  process.exitCode = failed > 0 || (whole && skipped > 0) ? 1 : 0
} catch (error) {
  console.log('tests: 0 passed, 1 failed, 0 skipped')
  rmSync(folder, { recursive: true, force: true })
  fail(error)
}
rmSync(folder, { recursive: true, force: true })
