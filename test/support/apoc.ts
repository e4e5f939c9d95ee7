import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findRequirements, parleyHome, parleyJarsHome } from '../../graph-store/local/index.ts'

/** The last release of APOC for Neo4j 5.26 that Maven Central has. */
const VERSION = '5.26.19'
/** The sha256 of its jars. */
const PINS: Readonly<Record<string, string>> = {
  'HdrHistogram-2.1.9.jar': '95d40913be28dfd439cefea9170c40898ea84f11f25e6ff8de50339b8a7b5e3e',
  'RoaringBitmap-0.7.17.jar': '60f25f5eb24852fff3b9a5c5f3793aa4f1eb5d0424d3cdaaf90cdfdd0619dcac',
  'accessors-smart-2.5.0.jar': '12314fc6881d66a413fd66370787adba16e504fbf7e138690b0f3952e3fbd321',
  'apoc-common-5.26.19.jar': 'b1ea58a4cf9509181fdb0130151f9b84be4169250b6fd91b998f9d0534e64096',
  'apoc-core-5.26.19.jar': '63b942deda37996932bbada7a4ed1c163c9f82bca35696c569ef33d3eaa3bde4',
  'asm-9.3.jar': '1263369b59e29c943918de11d6d6152e2ec6085ce63e5710516f8c67d368e4bc',
  'commons-lang3-3.12.0.jar': 'd919d904486c037f8d193412da0c92e22a9fa24230b9d67a57855c5c31c7e94e',
  'commons-text-1.10.0.jar': '770cd903fa7b604d1f7ef7ba17f84108667294b2b478be8ed1af3bffb4ae0018',
  'json-path-2.9.0.jar': '11a9ee6f88bb31f1450108d1cf6441377dec84aca075eb6bb2343be157575bea',
  'json-smart-2.5.0.jar': '432b9e545848c4141b80717b26e367f83bf33f19250a228ce75da6e967da2bc7',
  'opencsv-5.7.1.jar': 'd05a7bd25fd62bf27803d71b80f98ad2d929420072648c09a26d45344d25d6b8',
  'slf4j-api-2.0.9.jar': '0818930dc8d7debb403204611691da58e49d42c50b6ffcfdce02dadb7c3c2b6c',
}

/** The folder with the jars of APOC, to be a server's folder of plugins; fetches them with Maven where they are not there yet. */
export async function apocPlugins(): Promise<string> {
  const folder = join(parleyJarsHome(parleyHome()), 'apoc', VERSION)
  if (wrongIn(folder).length === 0) return folder
  const found = await findRequirements()
  if (!found.ok || found.maven === null) throw new Error(`APOC ${VERSION} cannot be fetched: Maven is missing`)
  const work = mkdtempSync(join(tmpdir(), 'parley-fetch-'))
  const dependencies = ['apoc-core', 'apoc-common'].map(
    (name) =>
      `<dependency><groupId>org.neo4j.procedure</groupId><artifactId>${name}</artifactId><version>${VERSION}</version><scope>runtime</scope></dependency>`,
  )
  writeFileSync(
    join(work, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>parley.local</groupId><artifactId>apoc</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`,
  )
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  const jars = join(work, 'jars')
  execFileSync(found.maven, ['-q', '-B', '-C', copy, '-DincludeScope=runtime', `-DoutputDirectory=${jars}`], {
    cwd: work,
  })
  const wrong = wrongIn(jars)
  if (wrong.length > 0) throw new Error(`APOC ${VERSION} is not as it was published: ${wrong.join(', ')}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  renameSync(jars, folder)
  rmSync(work, { recursive: true })
  return folder
}

// The jars that are missing, foreign or changed.
function wrongIn(folder: string): string[] {
  const names = new Set([...Object.keys(PINS), ...(existsSync(folder) ? readdirSync(folder) : [])])
  return [...names].filter((name) => {
    const file = join(folder, name)
    return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== PINS[name]
  })
}
