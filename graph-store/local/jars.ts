import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { usefulLines } from './boot-log.ts'
import { LocalNeo4jError } from './errors.ts'
import type { LocalLayout } from './home.ts'
import { withLock } from './lock.ts'
import { endProcess, processesWith } from './processes.ts'
import type { LocalProgress } from './progress.ts'

/** How much a cold fetch brings, for a progress bar: files and megabytes of Neo4j 5.26.30, measured. */
const EXPECTED_JARS = { files: 213, megabytes: 123 } as const

const MANIFEST = 'parley-jars.json'
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

interface Manifest {
  readonly version: string
  readonly files: Readonly<Record<string, number>>
}

async function readManifest(lib: string): Promise<Manifest | null> {
  try {
    const { version, files } = JSON.parse(await readFile(join(lib, MANIFEST), 'utf8'))
    return typeof version === 'string' && files !== null && typeof files === 'object' ? { version, files } : null
  } catch {
    return null
  }
}

async function jarSizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort()
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const))
  return Object.fromEntries(sizes)
}

/** Whether the jar folder is whole: its manifest, written last, lists exactly the jars that are there, with their sizes. */
export async function jarsPresent(layout: LocalLayout): Promise<boolean> {
  const manifest = await readManifest(layout.lib)
  if (manifest === null || manifest.version !== layout.version) return false
  const sizes = await jarSizes(layout.lib)
  const wanted = Object.entries(manifest.files)
  return wanted.length === Object.keys(sizes).length && wanted.every(([name, size]) => sizes[name] === size)
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
}

async function runMaven({ maven, javaHome, folder, log, onLine, signal }: MavenRun): Promise<number | null> {
  const windows = process.platform === 'win32'
  // -C: a jar whose checksum is wrong fails the fetch; -U: a failure that Maven remembers is tried again.
  const args = [
    '-B',
    '-C',
    '-U',
    COPY_DEPENDENCIES,
    '-DincludeScope=runtime',
    windows ? `"${outputArgument(folder)}"` : outputArgument(folder),
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
 * Makes sure that the jars of Neo4j are there and whole, and fetches them with Maven when not; tells their number and bytes.
 *
 * They come into a folder beside the target that is renamed when complete, under a lock that processes share, so that an
 * interrupted fetch leaves nothing that looks like a server. Throws {@link LocalNeo4jError} `maven` or `fetch`, or the signal's reason.
 */
export async function ensureJars(
  layout: LocalLayout,
  options: JarsOptions,
): Promise<{ fetched: boolean; files: number; bytes: number }> {
  const { signal, onProgress } = options
  const told = async (fetched: boolean) => {
    const sizes = Object.values((await readManifest(layout.lib))?.files ?? {})
    return { fetched, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  }
  if (await jarsPresent(layout)) return told(false)
  const { maven } = options
  if (maven === null)
    throw new LocalNeo4jError('maven', `Neo4j is not complete in ${layout.lib}, and no Maven was found to fetch it.`)
  const onWait = (pid: number) => onProgress?.({ phase: 'waiting', pid })
  return withLock(layout.fetchLock, { signal, onWait }, async () => {
    if (await jarsPresent(layout)) return told(false)
    await clearLeftovers(layout)
    const work = join(layout.release, `partial-${randomUUID()}`)
    await mkdir(work, { recursive: true, mode: 0o700 })
    try {
      await fetchInto(work, maven, layout, options)
      await rm(layout.lib, { recursive: true, force: true })
      await rename(join(work, 'jars'), layout.lib)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    return told(true)
  })
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

async function fetchInto(work: string, maven: string, layout: LocalLayout, options: JarsOptions): Promise<void> {
  const { javaHome, onProgress, signal } = options
  let files = 0
  let bytes = 0
  const tell = () =>
    onProgress?.({
      phase: 'fetching',
      files: Math.min(files, EXPECTED_JARS.files),
      megabytes: Math.min(Math.round(bytes / 1e6), EXPECTED_JARS.megabytes),
      ofFiles: EXPECTED_JARS.files,
      ofMegabytes: EXPECTED_JARS.megabytes,
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
  const code = await runMaven({ maven, javaHome, folder: work, log: layout.fetchLog, onLine, signal }).catch(
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
  const sizes = await jarSizes(join(work, 'jars'))
  const empty = Object.entries(sizes).find(([, size]) => size === 0)
  if (empty || sizes[`neo4j-${layout.version}.jar`] === undefined) {
    const wrong = empty ? `${basename(empty[0])} is empty` : 'the server is not among the jars'
    throw new LocalNeo4jError('fetch', `Maven ended well but ${wrong}: see ${layout.fetchLog}, and start again.`)
  }
  files = Object.keys(sizes).length
  bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  tell()
  const manifest: Manifest = { version: layout.version, files: sizes }
  await writeFile(join(work, 'jars', MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
}
