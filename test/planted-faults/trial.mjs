/** A copy of the tree in which faults are planted, and the runs of tests over it. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { withFault } from './faults.mjs'

/** Tests are run in portions, the nearest first: most faults are noticed by the first. */
const PORTIONS = [2, 4]
/** Milliseconds after which a run is taken for one that never ends, on a machine that has other work. */
const MOST = 900_000

/** Copies what git knows of a checkout, new files too, into a temporary folder, with the checkout's packages linked. */
export function copyOf(checkout) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
  })
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => file !== '')
  const root = mkdtempSync(join(tmpdir(), 'planted-faults-'))
  const copied = files.filter((file) => {
    try {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      cpSync(join(checkout, file), join(root, file))
      return true
    } catch {
      // Deleted in the checkout, but not yet in git.
      return false
    }
  })
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'))
  const remove = () => rmSync(root, { recursive: true, force: true })
  return { root, files: copied, read: (file) => readFileSync(join(root, file), 'utf8'), remove }
}

/** What runs now, with its children; it ends with this process. */
let running
process.on('exit', () => running && process.kill(-running, 'SIGKILL'))

/** Runs a program in the copy; resolves with its output, and with `code: null` when it never ended and was stopped with its children. */
function runIn(root, command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, detached: true, env: { ...process.env, CI: '' } })
    running = child.pid
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), MOST)
    child.on('close', (code) => {
      clearTimeout(timer)
      running = undefined
      resolve({ code, output })
    })
  })
}

/** The files of which the compiler complains when all the faults are planted at once. */
async function complaints(copy, faults) {
  const byFile = new Map()
  for (const fault of faults) byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault])
  const sound = new Map([...byFile.keys()].map((file) => [file, copy.read(file)]))
  for (const [file, own] of byFile) {
    const backwards = [...own].sort((a, b) => b.start - a.start)
    writeFileSync(join(copy.root, file), backwards.reduce(withFault, sound.get(file)))
  }
  const { output } = await runIn(copy.root, process.execPath, [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--pretty',
    'false',
  ])
  for (const [file, source] of sound) writeFileSync(join(copy.root, file), source)
  return new Set(output.match(/^[^(\s]+(?=\(\d)/gm) ?? [])
}

/** Of the faults chosen for each package as many as are wanted of those that compile. */
export async function compilable(copy, packages) {
  const refused = await complaints(
    copy,
    packages.flatMap(({ faults }) => faults),
  )
  return packages.flatMap(({ wanted, faults }) => faults.filter(({ file }) => !refused.has(file)).slice(0, wanted))
}

/**
 * Plants a fault and runs the tests until one fails: `{ by, test }`; `{}` when all pass. A fault that makes tests run for ever counts as not noticed
 * (`late`).
 */
export async function noticedBy(copy, fault, tests, project) {
  const path = join(copy.root, fault.file)
  const source = copy.read(fault.file)
  try {
    writeFileSync(path, withFault(source, fault))
    for (let from = 0, portion = 0; from < tests.length; portion++) {
      const some = tests.slice(from, from + (PORTIONS[portion] ?? 1000))
      from += some.length
      const run = await runTests(copy.root, some, project)
      if (run.failed !== undefined) return run.failed
      if (run.stopped) return { late: true }
    }
    return {}
  } finally {
    writeFileSync(path, source)
  }
}

/** Whether a test passes without any fault: what one says that fails anyway counts for nothing. */
export async function passes(copy, test, project) {
  const { failed, stopped } = await runTests(copy.root, [test], project)
  return failed === undefined && !stopped
}

async function runTests(root, tests, project) {
  const file = join(root, 'report.json')
  rmSync(file, { force: true })
  const wanted = ['--reporter=json', `--outputFile=${file}`, '--bail=1']
  const args = ['node_modules/vitest/vitest.mjs', 'run', `--project=${project}`, ...wanted, ...tests]
  const run = await runIn(root, process.execPath, args)
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return run.code === null
      ? { stopped: true }
      : { failed: { by: tests[0], test: `does not run: ${run.output.slice(-300)}` } }
  }
  const failed = report.testResults.find(({ status }) => status === 'failed')
  if (failed === undefined) return { report }
  const test = failed.assertionResults.find(({ status }) => status === 'failed')?.fullName ?? failed.message
  return { report, failed: { by: failed.name.slice(root.length + 1), test } }
}
