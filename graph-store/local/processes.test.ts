import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandLine, isAlive, processesWith, startMark, statFields } from './processes.ts'

vi.mock('node:child_process', () => ({ execFileSync: vi.fn() }))
vi.mock('node:fs', () => ({ readdirSync: vi.fn(), readFileSync: vi.fn() }))

/** What a program prints for arguments that a test expects; anything else is not there. */
const prints = (outputs: Readonly<Record<string, string>>) =>
  vi.mocked(execFileSync).mockImplementation(((file: string, args: readonly string[]) => {
    const called = [file, ...args].join(' ')
    const found = Object.entries(outputs).find(([part]) => called.includes(part))
    if (!found) throw new Error(`not expected: ${called}`)
    return found[1]
  }) as never)
/** What stands in files below /proc. */
const holds = (files: Readonly<Record<string, string>>) => {
  vi.mocked(readdirSync).mockReturnValue(['1', '22', '333', 'self', 'cpuinfo'] as never)
  vi.mocked(readFileSync).mockImplementation(((path: string) => {
    if (path in files) return files[path]
    throw Object.assign(new Error(path), { code: 'ENOENT' })
  }) as never)
}
const on = (platform: string) => vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as never)
const living = (...pids: number[]) =>
  vi.spyOn(process, 'kill').mockImplementation(((pid: number) => {
    if (pids.includes(pid)) return true
    throw Object.assign(new Error(), { code: pid === 1 ? 'EPERM' : 'ESRCH' })
  }) as never)

beforeEach(() => {
  living(22, 333)
})
afterEach(() => vi.restoreAllMocks())

const stat = (state: string) => `22 (java (of) us) ${state} ${Array.from({ length: 30 }, (_, i) => i).join(' ')}`
const ARGUMENTS = ['java', '--home-dir=/a b']

describe('on Linux', () => {
  beforeEach(() => {
    on('linux')
    holds({
      '/proc/22/stat': stat('S'),
      '/proc/333/stat': stat('Z'),
      '/proc/22/cmdline': 'java\0--home-dir=/a b\0',
      '/proc/333/cmdline': 'java\0--home-dir=/a b\0',
      '/proc/1/cmdline': 'java\0--home-dir=/a\0',
    })
  })

  it('reads the fields behind a name with brackets', () => {
    expect(statFields(stat('S')).slice(0, 3)).toEqual(['S', '0', '1'])
  })

  it('knows who lives: not a zombie, and not what is no process; one of another user does', () => {
    expect([22, 333, 4444, 1, 0, -1, 1.5].map(isAlive)).toEqual([true, false, false, true, false, false, false])
  })

  it('reads when it began and its command line, nothing of one that is gone', () => {
    expect([startMark(22), startMark(4444)]).toEqual(['18', null])
    expect([commandLine(22), commandLine(4444)]).toEqual(['java\0--home-dir=/a b\0', ''])
  })

  it('finds those that live and hold all arguments', () => {
    expect(processesWith(ARGUMENTS)).toEqual([22])
    expect(processesWith(['java', '--home-dir=/a'])).toEqual([1])
  })
})

describe('on macOS', () => {
  beforeEach(() => {
    on('darwin')
    prints({
      '-o lstart= -p 22': ' Mon Mar  4 05:06:07 2031\n',
      '-o args= -p 22': ' java --home-dir=/a \n',
      '-axww -o pid=,args=': '   22 java --home-dir=/a\n  333 java --home-dir=/ab\n no process\n',
    })
  })

  it('asks ps', () => {
    expect([startMark(22), startMark(4444)]).toEqual(['Mon Mar  4 05:06:07 2031', null])
    expect([commandLine(22), commandLine(4444)]).toEqual(['java --home-dir=/a', ''])
    expect(processesWith(['java', '--home-dir=/a'])).toEqual([22])
    expect(isAlive(333)).toBe(true)
  })
})

describe('on Windows', () => {
  beforeEach(() => {
    on('win32')
    prints({
      '(Get-Process -Id 22)': '133000\r\n',
      'ProcessId=22': '"C:\\java.exe" "--home-dir=C:\\a"\r\n',
      "Name='java.exe'": '22 "C:\\java.exe" --home-dir=C:\\a\r\n333 java.exe --home-dir=C:\\ab\r\n',
    } as never)
  })

  it('asks PowerShell', () => {
    expect([startMark(22), startMark(4444)]).toEqual(['133000', null])
    expect(commandLine(22)).toBe('"C:\\java.exe" "--home-dir=C:\\a"')
    expect(processesWith(['--home-dir=C:\\a'])).toEqual([22])
  })
})
