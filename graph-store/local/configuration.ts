import { UserError } from '../../positions/errors.ts'
import type { LocalLayout } from './home.ts'

/** What a start decides about the configuration; `settings` are added last and win. */
interface ConfigurationChoices {
  readonly port: number
  readonly settings?: Readonly<Record<string, string>> | undefined
}

/** A server for one person on one machine: bolt on the loopback address only, no files and no network for Cypher, bounded memory. */
export function configurationOf(
  layout: LocalLayout,
  { port, settings = {} }: ConfigurationChoices,
): Readonly<Record<string, string>> {
  return {
    'server.directories.data': layout.data,
    'server.directories.logs': layout.logs,
    // With bare jars there is no default: file:/// in LOAD CSV would be the root of the disk.
    'server.directories.import': layout.importFolder,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    // The password is 24 random bytes: nobody guesses it, and a lock after wrong ones would shut its owner out.
    'dbms.security.auth_max_failed_attempts': '0',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'server.memory.pagecache.size': '128m',
    'db.tx_log.rotation.retention_policy': '1 files',
    // Log files are taken whole from the disk, for each database: the default of 256 MB asks for half a gigabyte of an empty store.
    'db.tx_log.rotation.size': '16m',
    // A server that ended badly reads again what was written since the last checkpoint: seconds, not minutes.
    'db.checkpoint.interval.time': '30s',
    // The longest honest work is a bulk load of one batch or a reading of a whole dataset: seconds.
    'db.transaction.timeout': '10m',
    'db.shutdown_transaction_end_timeout': '3s',
    // Without these a stop takes ten seconds.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...settings,
  }
}

// The file is read as Java properties: backslashes escape, and a value's leading blank is lost.
const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replace(/^ /, '\\ ')

/** The text of `neo4j.conf`; throws a RangeError for a name or value that would break out of its line. */
export function configurationText(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => {
    if (!/^[\w.]+$/.test(name) || /[\r\n\0]/.test(value))
      throw new RangeError(`setting ${name}: not a line of neo4j.conf`)
    return `${name}=${escaped(value)}\n`
  })
  return `# Written by parley at each start; changes made here are lost.\n${lines.join('')}`
}

/** The bolt port that a `neo4j.conf` of ours names, null when it names none. */
export function portOfConfiguration(text: string): number | null {
  const port = /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(text)?.[1]
  return port === undefined ? null : Number(port)
}

/** The arguments that name a server of this home on a process list. */
export const serverMarks = (neo4jHome: string): readonly [string, string] => [
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${neo4jHome}`,
]

/** The arguments of `java`, run in the release's folder so that the class path holds no part of the user's path. */
export function javaArguments(layout: LocalLayout, heap: string): string[] {
  if (!/^\d+[mMgG]$/.test(heap))
    throw new UserError('bad-parameter', 'heap', heap, { expected: 'a size like 512m or 1g' })
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  return [
    `-Xmx${heap}`,
    // Collects beside the work: when a query fills the heap, others wait for a moment, not for one full collection after the other. A Java without it takes its own default.
    '-XX:+IgnoreUnrecognizedVMOptions',
    '-XX:+UseZGC',
    '-XX:-OmitStackTraceInFastThrow',
    // What fills the heap is one query, which loses it again when it fails; whoever watches the server starts it anew once nobody asks (`guard/recovery.ts`).
    '-XX:-ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dfile.encoding=UTF-8',
    '-cp',
    'lib/*',
    serverMarks(layout.neo4j)[0],
    serverMarks(layout.neo4j)[1],
    `--config-dir=${layout.conf}`,
  ]
}
