import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const LOCK = join(import.meta.dirname, 'lock.mjs')
/** Takes the lock of a file, says so, and lets go of it when its input ends. */
const HOLDER = `
  import { withLock } from ${JSON.stringify(LOCK)}
  await withLock('build', async () => {
    console.log('mine')
    for await (const _ of process.stdin);
  }, { file: process.argv[1] })`

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-lock-'))
  file = join(folder, 'bootstrap.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

function taker() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, file], { stdio: 'pipe' })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const ended = once(child, 'close')
  const end = () => {
    child.stdin.end()
    return ended
  }
  return { child, mine: once(child.stdout, 'data'), said: () => said, end, ended }
}

/** The id of a process that has ended. */
const deadPid = () => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }))

describe('the lock of a checkout', () => {
  it('lets one process in at a time, and the next one says for whom it waits', async () => {
    const first = taker()
    await first.mine
    const second = taker()
    await once(second.child.stderr, 'data')
    expect(second.said()).toMatch(new RegExp(`^Waiting for the build that process ${first.child.pid} began at .* …\n$`))
    await first.end()
    await second.mine
    await second.end()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a process that was killed', async () => {
    const first = taker()
    await first.mine
    first.child.kill('SIGKILL')
    await first.ended
    expect(existsSync(file)).toBe(true)
    const second = taker()
    await second.mine
    expect(second.said()).toContain(`Taking over from process ${first.child.pid}`)
    await second.end()
  })

  it.each([
    ['of a process that has ended', () => owner({ pid: deadPid(), mark: null })],
    ['of an id that another process has by now', () => owner({ pid: process.pid, mark: 'an earlier one' })],
    ['that is empty', () => ''],
    ['that is no lock', () => 'null'],
    ['of process 0, which stands for all', () => owner({ pid: 0, mark: null })],
  ])('does not wait for a lock %s', async (_, text) => {
    writeFileSync(file, text())
    const next = taker()
    await next.mine
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: next.child.pid, what: 'build' })
    await next.end()
    expect(existsSync(file)).toBe(false)
  })

  it('waits for another machine that shares the folder, and says what to do if that is no more', async () => {
    writeFileSync(file, owner({ pid: deadPid(), mark: null, host: 'another.example' }))
    const next = taker()
    await once(next.child.stderr, 'data')
    expect(next.said()).toContain(`of the machine another.example; remove ${file} if that is no more`)
    rmSync(file)
    await next.mine
    await next.end()
  })

  it('says that a checkout cannot be written to', async () => {
    writeFileSync(join(folder, 'no-folder'), '')
    file = join(folder, 'no-folder', 'bootstrap.lock')
    const next = taker()
    const [code] = await next.ended
    expect([code, next.said()]).toEqual([1, expect.stringContaining('cannot be written to')])
  })
})

function owner(changes: object): string {
  return JSON.stringify({ host: hostname(), what: 'build', since: '2026-01-01T00:00:00.000Z', ...changes })
}
