import { Command } from 'commander'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UserError } from '../../positions/errors.ts'
import { PROGRAM_VERSION } from '../paths.ts'
import { COMMANDS, main } from './main.ts'

let told = ''
beforeEach(() => {
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.removeAllListeners('uncaughtException')
  process.exitCode = undefined
})

/** Runs a command that throws this. */
async function planted(error: () => unknown): Promise<void> {
  const failing = async () =>
    new Command('planted').action(() => {
      throw error()
    })
  Object.assign(COMMANDS, { planted: failing })
  await main(['planted'])
}

const typeError = () => {
  try {
    return (undefined as unknown as { length: number }).length
  } catch (error) {
    return error
  }
}

it('a TypeError is a bug: a short report with the version, what to send and exit code 70, no stack', async () => {
  await planted(typeError)
  expect(process.exitCode).toBe(70)
  expect(told).toContain(`Parley ${PROGRAM_VERSION} `)
  expect(told).toContain('TypeError: Cannot read properties of undefined')
  expect(told).toContain('report it')
  expect(told).not.toMatch(/^ +at /m)
  expect(told.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
})

it('its stack is for who asks for it', async () => {
  vi.stubEnv('PARLEY_DEBUG', '1')
  await planted(typeError)
  expect(process.exitCode).toBe(70)
  expect(told).toMatch(/^ +at .*main\.test\.ts/m)
})

it('a plain Error is a bug, whatever it says', async () => {
  await planted(() => new Error('actor: no actor "zz"'))
  expect(process.exitCode).toBe(70)
})

it.each([
  ['bad-parameter', 1],
  ['usage', 2],
  ['store-away', 3],
] as const)('an error for people of the kind %s is its sentence, and exit code %i', async (code, exit) => {
  await planted(() => new UserError(code, '--as-of', 'no day', { expected: 'YYYY-MM-DD', next: 'give one' }))
  expect(process.exitCode).toBe(exit)
  expect(told).toBe('--as-of: no day, expected YYYY-MM-DD; give one\n')
})

it('what the system refuses is no bug', async () => {
  await planted(() => Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', syscall: 'open' }))
  expect(process.exitCode).toBe(1)
  expect(told).toBe('EACCES: permission denied\n')
})

it('what somebody stopped is no bug', async () => {
  const stop = new AbortController()
  stop.abort(new UserError('stopped', null, 'Stopped. Run it again.'))
  await planted(() => Object.assign(new Error('aborted', { cause: stop.signal.reason }), { name: 'AbortError' }))
  expect(process.exitCode).toBe(1)
  expect(told).toBe('Stopped. Run it again.\n')
})

it.each([null, undefined, 'text'])('%j that is thrown is a bug, and reported', async (thrown) => {
  await planted(() => thrown)
  expect(process.exitCode).toBe(70)
  expect(told).toContain(`: ${thrown}\n`)
})
