import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { usefulLines } from './boot-log.ts'
import { LocalNeo4jError } from './errors.ts'
import type { LocalLayout } from './home.ts'
import { misfits, misfitsBySize, type Pins, pinnedJars } from './jar-checks.ts'
import type { LocalProgress } from './local-neo4j.ts'
import { withLock } from './lock.ts'
import { endProcess, processesWith } from './processes.ts'

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>parley.local</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version><scope>runtime</scope></dependency>
  </dependencies>
</project>
`

/** Whether the jars of the release are there, each with its size; what is in them is looked at before a start, by {@link ensureJars}. */
export async function jarsPresent(layout: LocalLayout): Promise<boolean> {
  const pins = pinnedJars(layout.version)
  return pins !== null && (await misfitsBySize(layout.lib, pins)).length === 0
}

/** The size in bytes that a `Downloaded from …/x.jar (6.7 MB at 52 MB/s)` line of Maven tells, null for any other line. */
export function downloadedBytes(line: string): number | null {
  const found = /Downloaded from \S+: \S+\.jar \(([\d.]+) ([kMG]?)B\b/.exec(line)
  if (!found) return null
  const unit = { '': 1, k: 1e3, M: 1e6, G: 1e9 }[found[2] ?? ''] ?? 1
  return Number(found[1]) * unit
}

interface MavenRun {
  readonly maven: string
  readonly javaHome: string
  readonly folder: string
  readonly log: string
  readonly onLine: (line: string) => void
  readonly signal?: AbortSignal | undefined
  /** Further arguments. */
  readonly more: readonly string[]
}

async function runMaven({ maven, javaHome, folder, log, onLine, signal, more }: MavenRun): Promise<number | null> {
  const windows = process.platform === 'win32'
  // -C: a jar whose checksum is wrong fails the fetch; -U: a failure that Maven remembers is tried again.
  const args = [
    '-B',
    '-C',
    '-U',
    COPY_DEPENDENCIES,
    '-DincludeScope=runtime',
    ...[outputArgument(folder), ...more].map((argument) => (windows ? `"${argument}"` : argument)),
  ]
  const child = spawn(windows ? `"${maven}"` : maven, args, {
    cwd: folder,
    env: { ...process.env, JAVA_HOME: javaHome },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: the terminal's Ctrl-C does not reach it, and an abort ends mvn together with the java below it.
    detached: !windows,
    shell: windows,
    windowsHide: true,
  })
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, 'SIGTERM')
    } catch {
      // It ended by itself in the same moment.
    }
  }
  const file = createWriteStream(log)
  const lines = [child.stdout, child.stderr].map((stream) => {
    const reader = createInterface({ input: stream })
    reader.on('line', (line) => {
      file.write(`${line}\n`)
      onLine(line)
    })
    return new Promise<void>((done) => reader.once('close', done))
  })
  process.on('exit', end)
  signal?.addEventListener('abort', end)
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail)
      child.once('close', done)
      if (signal?.aborted) end()
    })
    await Promise.all(lines)
    return code
  } finally {
    process.off('exit', end)
    signal?.removeEventListener('abort', end)
    file.end()
    await finished(file)
  }
}

/** Options of {@link ensureJars}; `maven` may be null when the jars are expected to be there. */
interface JarsOptions {
  readonly javaHome: string
  readonly maven: string | null
  readonly onProgress?: ((progress: LocalProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes sure that the jars of Neo4j are there and are those that were published, byte for byte, and fetches them with Maven when not;
 * `bytes` is the size of all.
 *
 * They come into a folder beside the target that is renamed when complete and checked, under a lock that processes share, so that neither an
 * interrupted fetch nor a changed jar leaves anything that is started. Throws {@link LocalNeo4jError} `maven` or `fetch`, or the signal's reason.
 */
export async function ensureJars(
  layout: LocalLayout,
  options: JarsOptions,
): Promise<{ fetched: boolean; files: number; bytes: number }> {
  const { signal, onProgress, maven } = options
  const pins = pinnedJars(layout.version)
  if (pins === null) throw new LocalNeo4jError('fetch', `The checksums of Neo4j ${layout.version} are not known.`)
  const done = (fetched: boolean) => ({ fetched, files: pins.size, bytes: bytesOf(pins) })
  if ((await misfits(layout.lib, pins)).length === 0) return done(false)
  const onWait = (pid: number) => onProgress?.({ phase: 'waiting', pid })
  return withLock(layout.fetchLock, { signal, onWait }, async () => {
    const wrong = await misfits(layout.lib, pins)
    if (wrong.length === 0) return done(false)
    if (maven === null) {
      throw new LocalNeo4jError(
        'maven',
        `Neo4j is not whole in ${layout.lib} (${firstOf(wrong)}), and no Maven was found to fetch it.`,
      )
    }
    // Where nothing is there yet, nothing was changed.
    if (wrong.length < pins.size) onProgress?.({ phase: 'changed', what: firstOf(wrong) })
    await clearLeftovers(layout)
    const work = join(layout.release, `partial-${randomUUID()}`)
    await mkdir(work, { recursive: true, mode: 0o700 })
    try {
      await fetchPinned(work, maven, layout, options, pins)
      await rm(layout.lib, { recursive: true, force: true })
      await rename(join(work, 'jars'), layout.lib)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    return done(true)
  })
}

function bytesOf(pins: Pins): number {
  return [...pins.values()].reduce((sum, jar) => sum + jar.bytes, 0)
}

function firstOf(sentences: readonly string[]): string {
  const [first = '', ...more] = sentences
  return more.length === 0 ? first : `${first}, and ${more.length} more`
}

/** Fetches until the jars are as pinned: from the person's repository of Maven, and where that holds a changed one, from an empty one. */
async function fetchPinned(
  work: string,
  maven: string,
  layout: LocalLayout,
  options: JarsOptions,
  pins: Pins,
): Promise<void> {
  const jars = join(work, 'jars')
  await fetchInto(work, maven, layout, options, pins)
  const wrong = await misfits(jars, pins)
  if (wrong.length === 0) return
  options.onProgress?.({ phase: 'changed', what: `${firstOf(wrong)}, as Maven keeps it` })
  await rm(jars, { recursive: true })
  await fetchInto(work, maven, layout, options, pins, [`-Dmaven.repo.local=${join(work, 'repository')}`])
  const still = await misfits(jars, pins)
  if (still.length === 0) return
  throw new LocalNeo4jError(
    'fetch',
    `What Maven fetched is not Neo4j ${layout.version} as it was published: ${firstOf(still)}. It is not started. ` +
      'Look at the mirrors in ~/.m2/settings.xml, and start again.',
  )
}

const outputArgument = (folder: string): string => `-DoutputDirectory=${join(folder, 'jars')}`

async function clearLeftovers(layout: LocalLayout): Promise<void> {
  for (const name of await readdir(layout.release)) {
    if (!name.startsWith('partial-')) continue
    const folder = join(layout.release, name)
    // A Maven whose parley was killed goes on by itself.
    for (const pid of processesWith([outputArgument(folder)])) await endProcess(pid, 2_000)
    await rm(folder, { recursive: true, force: true })
  }
}

async function fetchInto(
  work: string,
  maven: string,
  layout: LocalLayout,
  options: JarsOptions,
  pins: Pins,
  more: readonly string[] = [],
): Promise<void> {
  const { javaHome, onProgress, signal } = options
  let files = 0
  let bytes = 0
  const tell = () =>
    onProgress?.({
      phase: 'fetching',
      files: Math.min(files, pins.size),
      megabytes: Math.round(Math.min(bytes, bytesOf(pins)) / 1e6),
      ofFiles: pins.size,
      ofMegabytes: Math.round(bytesOf(pins) / 1e6),
    })
  await writeFile(join(work, 'pom.xml'), pom(layout.version))
  tell()
  const tail: string[] = []
  const onLine = (line: string) => {
    tail.push(line)
    if (tail.length > 200) tail.shift()
    const size = downloadedBytes(line)
    // Maven brings its plugins by the same way, first; most of them are told apart by their place.
    if (size === null || /\/org\/(apache\/maven|codehaus\/plexus)\//.test(line)) return
    files += 1
    bytes += size
    tell()
  }
  const code = await runMaven({ maven, javaHome, folder: work, log: layout.fetchLog, onLine, signal, more }).catch(
    (cause: unknown) => {
      throw new LocalNeo4jError('maven', `${maven} could not be run.`, { cause })
    },
  )
  signal?.throwIfAborted()
  if (code !== 0) {
    const lines = usefulLines(tail.join('\n'), 3)
    throw new LocalNeo4jError(
      'fetch',
      `Maven could not fetch Neo4j ${layout.version} (exit code ${code ?? 'none'}): ${lines.join(' ') || 'it said nothing'}\n` +
        `Its whole log is ${layout.fetchLog}. Check the network, a proxy in ~/.m2/settings.xml and free disk space, and start again.`,
    )
  }
  files = pins.size
  bytes = bytesOf(pins)
  tell()
}
