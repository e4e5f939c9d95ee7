// `node graph-store/local/pin-jars.mjs`: writes pinned-jars.ts, after NEO4J_VERSION in home.ts was changed. The jars come into an empty repository of
// Maven, which refuses those that differ from the checksums that their publishers gave (-C); their own sha256 is then what Parley demands.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const HERE = import.meta.dirname
const TARGET = join(HERE, 'pinned-jars.ts')
const version = /NEO4J_VERSION = '([^']+)'/.exec(readFileSync(join(HERE, 'home.ts'), 'utf8'))[1]
const folder = mkdtempSync(join(tmpdir(), 'parley-pins-'))
try {
  const dependency = `<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version><scope>runtime</scope></dependency>`
  const project =
    '<modelVersion>4.0.0</modelVersion><groupId>parley.local</groupId><artifactId>pins</artifactId><version>1</version>'
  writeFileSync(join(folder, 'pom.xml'), `<project>${project}<dependencies>${dependency}</dependencies></project>`)
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  const args = ['-B', '-q', '-C', `-Dmaven.repo.local=${join(folder, 'repository')}`, goal, '-DincludeScope=runtime']
  execFileSync('mvn', [...args, `-DoutputDirectory=${join(folder, 'jars')}`], { cwd: folder, stdio: ['ignore', 2, 2] })
  const lines = readdirSync(join(folder, 'jars'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, 'jars', name))
      return `${createHash('sha256').update(bytes).digest('hex')} ${bytes.length} ${name}`
    })
  writeFileSync(
    TARGET,
    `// Written by pin-jars.mjs, which says how. A line for each jar: sha256, bytes, name.

/** The release of Neo4j that these are the jars of. */
export const PINNED_VERSION = '${version}'

/** What the jars of the release are: a line for each, with sha256 (hexadecimal), size in bytes, and name. */
export const PINNED_JARS = \`
${lines.join('\n')}
\`
`,
  )
  console.log(`${lines.length} jars of Neo4j ${version}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
