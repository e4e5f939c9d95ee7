import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverMarks } from '../../graph-store/local/configuration.ts'
import { type LocalLayout, layoutOf, parleyHome, parleyJarsHome } from '../../graph-store/local/index.ts'
import { findRequirements, parseJavaVersion } from '../../graph-store/local/requirements.ts'
import { type BareNeo4j, startBareNeo4j } from './bare-neo4j.ts'

/** The newest release of Neo4j that the guard is tried on, beside the one that Parley manages. */
export const NEWEST_VERSION = '2026.08.1'
/** The versions of Java that it runs on. */
const JAVA = [21, 25]

/** The program of a Java that the newest release runs on; null where there is none. */
export function newestJava(): string | null {
  const homes = [process.env.JAVA_HOME ?? '', ...below('/usr/lib/jvm'), ...below('/opt/java')]
  const machines = below('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents', 'Home'))
  const versions = Object.entries(process.env).flatMap(([name, value]) =>
    /^JAVA_HOME_\d+_/.test(name) ? (value ?? []) : [],
  )
  const programs = [...versions, ...homes, ...machines].map((home) => join(home, 'bin', 'java')).filter(existsSync)
  return programs.find((program) => JAVA.includes(majorOf(program))) ?? null
}

function below(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function majorOf(program: string): number {
  // `java -version` writes to the second stream; the file beside it says the same.
  const release = join(program, '..', '..', 'release')
  const version = existsSync(release) ? /JAVA_VERSION="([^"]+)"/.exec(readFileSync(release, 'utf8'))?.[1] : undefined
  return parseJavaVersion(`version "${version ?? ''}"`)?.major ?? 0
}

/** Starts it with the settings that it comes with (files and other hosts may be read) and a data folder of its own; fetches it with Maven where it is not yet. */
export async function startNewestNeo4j(java: string): Promise<BareNeo4j> {
  const home = mkdtempSync(join(tmpdir(), 'parley-newest-'))
  const release = join(parleyJarsHome(parleyHome()), 'neo4j', NEWEST_VERSION)
  const layout: LocalLayout = { ...layoutOf(home), version: NEWEST_VERSION, release, lib: join(release, 'lib') }
  await fetchInto(layout.lib)
  const settings = { 'dbms.security.allow_csv_import_from_file_urls': 'true', 'internal.dbms.cypher_ip_blocklist': '' }
  return startBareNeo4j({ layout, java, settings, arguments: (all) => all.map(entryPoint) })
}

// What starts a server goes by another name since 2025.
function entryPoint(argument: string): string {
  return argument === serverMarks('')[0] ? 'org.neo4j.server.Neo4jCommunity' : argument
}

async function fetchInto(lib: string): Promise<void> {
  if (existsSync(lib)) return
  const found = await findRequirements()
  if (!found.ok || found.maven === null) throw new Error(`Neo4j ${NEWEST_VERSION} cannot be fetched: Maven is missing`)
  const work = mkdtempSync(join(tmpdir(), 'parley-fetch-'))
  const dependency = `<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEWEST_VERSION}</version><scope>runtime</scope>`
  writeFileSync(
    join(work, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>parley.local</groupId><artifactId>newest</artifactId><version>1</version><dependencies><dependency>${dependency}</dependency></dependencies></project>`,
  )
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  execFileSync(found.maven, ['-q', '-B', '-C', copy, '-DincludeScope=runtime', `-DoutputDirectory=${lib}`], {
    cwd: work,
  })
  rmSync(work, { recursive: true, force: true })
}
