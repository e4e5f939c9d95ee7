import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const run = (file: string, args: readonly string[]): string => {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 16 << 20 })
  } catch {
    return ''
  }
}

const readProc = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The fields of /proc/PID/stat from the third (state) on; the second, the name, may hold spaces and brackets. */
export function statFields(stat: string): readonly string[] {
  return stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/)
}

/** Whether a process with this id exists and has not ended (a zombie has). */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists, and is another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const stat = readProc(`/proc/${pid}/stat`)
  // In a container whose first process does not reap, ended servers stay as zombies for ever.
  return stat === null || statFields(stat)[0] !== 'Z'
}

/** When a process began, as the system writes it: with the id it names one process, as ids are used again; null when it is gone. */
export function startMark(pid: number): string | null {
  if (process.platform === 'linux') {
    const stat = readProc(`/proc/${pid}/stat`)
    return stat === null ? null : (statFields(stat)[19] ?? null)
  }
  if (process.platform === 'win32') {
    const text = powershell(`(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`)
    return text.trim() || null
  }
  return run('ps', ['-o', 'lstart=', '-p', String(pid)]).trim() || null
}

const powershell = (command: string): string =>
  run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command])

/** The command line of a process, its arguments parted by NUL or, where the system does not tell them apart, by spaces. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readProc(`/proc/${pid}/cmdline`) ?? ''
  if (process.platform === 'win32') {
    return powershell(`(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`).trim()
  }
  return run('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).trim()
}

/** Whether a command line holds each of the arguments whole: `--home-dir=/a` is not found in `--home-dir=/ab`. */
export function hasArguments(line: string, wanted: readonly string[]): boolean {
  const parted = line.includes('\0') ? '\0' : ' '
  const padded = parted + line.replaceAll('"', '') + parted
  return wanted.every((argument) => padded.includes(parted + argument + parted))
}

/** The ids of all living processes whose command line holds each of the arguments. */
export function processesWith(wanted: readonly string[]): number[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => hasArguments(commandLine(pid), wanted) && isAlive(pid))
  }
  const listing =
    process.platform === 'win32'
      ? powershell(
          'Get-CimInstance Win32_Process -Filter "Name=\'java.exe\'" | % { "$($_.ProcessId) $($_.CommandLine)" }',
        )
      : run('ps', ['-axww', '-o', 'pid=,args='])
  return listing.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(.*?)\s*$/.exec(line)
    return found && hasArguments(found[2] ?? '', wanted) ? [Number(found[1])] : []
  })
}

/** Waits until the process has ended; false when it still lives after `boundMs`. */
async function hasEnded(pid: number, boundMs: number, stillOurs: () => boolean = () => true): Promise<boolean> {
  const end = performance.now() + boundMs
  while (isAlive(pid) && stillOurs()) {
    if (performance.now() > end) return false
    await sleep(25)
  }
  return true
}

/** Ends a process: SIGTERM, after `politeMs` SIGKILL; true when it is gone. */
export async function endProcess(pid: number, politeMs: number): Promise<boolean> {
  const mark = startMark(pid)
  const same = () => startMark(pid) === mark
  const send = (signal: NodeJS.Signals) => {
    try {
      if (same()) process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  send('SIGTERM')
  if (await hasEnded(pid, politeMs, same)) return true
  send('SIGKILL')
  return hasEnded(pid, 10_000, same)
}
