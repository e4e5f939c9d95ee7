import { execFile } from 'node:child_process'
import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { layoutOf, NEO4J_VERSION, parleyHome, parleyJarsHome } from './home.ts'
import { jarsPresent } from './jars.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The major versions of Java that Neo4j 5.26 supports, the preferred first. */
const SUPPORTED_JAVA: readonly number[] = [21, 17]

/** A Java that was found: its program, its home folder, and its version. */
export interface JavaFound {
  readonly path: string
  readonly home: string
  readonly major: number
  readonly version: string
}

/** What a managed Neo4j needs, found; or one plain sentence of what is missing and how to get it. */
export type Requirements =
  | { readonly ok: true; readonly java: JavaFound; readonly maven: string | null }
  | { readonly ok: false; readonly lacks: 'java' | 'maven'; readonly missing: string }

/** Reads `java -XshowSettings:properties -version`; null when the text names no version. */
export function parseJavaVersion(text: string): { version: string; major: number; home: string | null } | null {
  const version = /version "([^"]+)"/.exec(text)?.[1]
  if (version === undefined) return null
  // Until Java 8 the version was written 1.8.0_412.
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1])
  if (!Number.isInteger(major)) return null
  return { version, major, home: /^\s*java\.home = (.+?)\s*$/m.exec(text)?.[1] ?? null }
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const describeJava = (path: string): Promise<JavaFound | null> =>
  new Promise((found) => {
    execFile(path, ['-XshowSettings:properties', '-version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      const parsed = error ? null : parseJavaVersion(stdout + stderr)
      found(
        parsed && { path, home: parsed.home ?? dirname(dirname(path)), major: parsed.major, version: parsed.version },
      )
    })
  })

const foldersBelow = async (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.sort().map((name) => join(folder, name)),
    () => [],
  )

/** The folders of PATH, empty entries left out. */
function pathFolders(env: Environment): string[] {
  return (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
}

async function javaCandidates(env: Environment, platform: NodeJS.Platform): Promise<string[]> {
  const program = platform === 'win32' ? 'java.exe' : 'java'
  const bins = pathFolders(env)
  if (env.JAVA_HOME) bins.unshift(join(env.JAVA_HOME, 'bin'))
  // Where an older Java comes first on the PATH, a fitting one often lies beside it.
  if (platform === 'linux') bins.push(...(await foldersBelow('/usr/lib/jvm')).map((folder) => join(folder, 'bin')))
  if (platform === 'darwin') {
    const machines = await foldersBelow('/Library/Java/JavaVirtualMachines')
    bins.push(...machines.map((folder) => join(folder, 'Contents', 'Home', 'bin')))
    bins.push('/opt/homebrew/opt/openjdk@21/bin', '/opt/homebrew/opt/openjdk@17/bin')
  }
  return [...new Set(bins.map((folder) => join(folder, program)))]
}

async function mavenProgram(env: Environment, platform: NodeJS.Platform): Promise<string | null> {
  const bins = [env.MAVEN_HOME, env.M2_HOME].flatMap((home) => (home ? [join(home, 'bin')] : []))
  for (const folder of [...bins, ...pathFolders(env)]) {
    const program = join(folder, platform === 'win32' ? 'mvn.cmd' : 'mvn')
    if (await isProgram(program)) return program
  }
  return null
}

const howToGet = (platform: NodeJS.Platform, what: 'java' | 'maven'): string => {
  if (platform === 'darwin') return what === 'java' ? '`brew install openjdk@21`' : '`brew install maven`'
  if (platform === 'win32') {
    return what === 'java'
      ? '`winget install EclipseAdoptium.Temurin.21.JRE`'
      : '`choco install maven`, or https://maven.apache.org'
  }
  return what === 'java'
    ? '`apt install openjdk-17-jre-headless` or https://adoptium.net'
    : '`apt install maven` or https://maven.apache.org'
}

/** Options of {@link findRequirements}; `needMaven` is true unless told, and not needed once the jars are there. */
interface RequirementOptions {
  readonly env?: Environment
  readonly platform?: NodeJS.Platform
  readonly needMaven?: boolean
}

/** Looks for Java 17 or 21 (JAVA_HOME, PATH, then where the system installs it) and for Maven (MAVEN_HOME, PATH). */
export async function findRequirements(options: RequirementOptions = {}): Promise<Requirements> {
  const { env = process.env, platform = process.platform, needMaven = true } = options
  const others: JavaFound[] = []
  let java: JavaFound | null = null
  for (const path of await javaCandidates(env, platform)) {
    if (!(await isProgram(path))) continue
    const found = await describeJava(path)
    if (found === null) continue
    if (SUPPORTED_JAVA.includes(found.major)) {
      java = found
      break
    }
    others.push(found)
  }
  if (java === null) {
    const first = others[0]
    const seen = first ? `only Java ${first.version} was found (${first.path})` : 'no Java was found'
    return {
      ok: false,
      lacks: 'java',
      missing: `Neo4j ${NEO4J_VERSION} needs Java 17 or 21, and ${seen}: install it (${howToGet(platform, 'java')}) or set JAVA_HOME to one.`,
    }
  }
  const maven = await mavenProgram(env, platform)
  if (maven === null && needMaven) {
    return {
      ok: false,
      lacks: 'maven',
      missing: `Neo4j is fetched with Maven, and no \`mvn\` was found on the PATH: install it (${howToGet(platform, 'maven')}).`,
    }
  }
  return { ok: true, java, maven }
}

/** Whether a local Neo4j could be started now: as {@link findRequirements}, with Maven asked for only while the jars are not there. */
export async function localNeo4jPossible(
  options: { readonly home?: string; readonly jarsHome?: string; readonly env?: Environment } = {},
): Promise<Requirements> {
  const env = options.env ?? process.env
  const home = options.home ?? parleyHome(env)
  const layout = layoutOf(home, options.jarsHome ?? parleyJarsHome(home, env))
  return findRequirements({ env, needMaven: !(await jarsPresent(layout)) })
}
