import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** The Neo4j Community release that is fetched and managed. */
export const NEO4J_VERSION = '5.26.30'

type Environment = Readonly<Record<string, string | undefined>>

/** The user's data folder, absolute, not created: PARLEY_HOME, else XDG_DATA_HOME/parley, else the platform's place for data. */
export function parleyHome(env: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.PARLEY_HOME) return resolve(env.PARLEY_HOME)
  // The XDG specification tells to ignore relative values.
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, 'parley')
  const user = env.HOME || env.USERPROFILE || homedir()
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'parley')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(user, 'AppData', 'Local'), 'parley')
  return join(user, '.local', 'share', 'parley')
}

/** The folder that holds the jars: PARLEY_JARS_HOME, so that several homes share one copy, else the home itself. */
export function parleyJarsHome(home: string, env: Environment = process.env): string {
  return env.PARLEY_JARS_HOME ? resolve(env.PARLEY_JARS_HOME) : home
}

/** Where everything of a managed Neo4j lies; all paths absolute. */
export interface LocalLayout {
  readonly home: string
  /** Neo4j's home: data, configuration, logs, and what we note about the running server. */
  readonly neo4j: string
  readonly version: string
  /** The folder of the release, which holds `lib`. */
  readonly release: string
  readonly lib: string
  readonly data: string
  readonly conf: string
  readonly confFile: string
  readonly logs: string
  /** What the Java machine itself says. */
  readonly consoleLog: string
  /** What Neo4j tells its user. */
  readonly serverLog: string
  /** What Neo4j tells those who look for a fault. */
  readonly debugLog: string
  readonly importFolder: string
  readonly serverFile: string
  readonly passwordFile: string
  readonly startLock: string
  readonly fetchLock: string
  readonly fetchLog: string
}

/** The layout below a data folder; `jarsHome` may be another folder of the same shape. */
export function layoutOf(home: string, jarsHome: string = home): LocalLayout {
  const neo4j = join(resolve(home), 'neo4j')
  const release = join(resolve(jarsHome), 'neo4j', NEO4J_VERSION)
  return {
    home: resolve(home),
    neo4j,
    version: NEO4J_VERSION,
    release,
    lib: join(release, 'lib'),
    data: join(neo4j, 'data'),
    conf: join(neo4j, 'conf'),
    confFile: join(neo4j, 'conf', 'neo4j.conf'),
    logs: join(neo4j, 'logs'),
    consoleLog: join(neo4j, 'logs', 'console.log'),
    serverLog: join(neo4j, 'logs', 'neo4j.log'),
    debugLog: join(neo4j, 'logs', 'debug.log'),
    importFolder: join(neo4j, 'import'),
    serverFile: join(neo4j, 'server.json'),
    passwordFile: join(neo4j, 'password'),
    startLock: join(neo4j, 'start.lock'),
    fetchLock: join(release, 'fetch.lock'),
    fetchLog: join(release, 'fetch.log'),
  }
}
