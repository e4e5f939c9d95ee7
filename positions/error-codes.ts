/** What the command's exit code says: done, the data or the question are at fault, wrong usage, a service is not there, a bug in Parley (`EX_SOFTWARE` of sysexits). */
export const EXIT = { done: 0, data: 1, usage: 2, service: 3, bug: 70 } as const

/** What a code stands for: the HTTP status and the exit code that come with it, a title, and what to do next where the error itself names nothing better. */
export interface CodeMeaning {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 422 | 429 | 500 | 503 | 507
  readonly exit: (typeof EXIT)[keyof typeof EXIT]
  readonly title: string
  readonly next: string
}

/** Every code of an error for people; `internal` stands for a bug. The HTTP API names it in `type`, as `urn:parley:problem:CODE`. */
export const ERROR_CODES = {
  'bad-parameter': meaning(400, EXIT.data, 'A parameter cannot be read', 'correct the parameter, and ask again'),
  usage: meaning(400, EXIT.usage, 'The command is called otherwise', 'parley COMMAND --help shows how it is used'),
  'invalid-data': meaning(422, EXIT.data, 'The files are no valid dataset', 'correct the files, and read them again'),
  'cannot-write': meaning(409, EXIT.data, 'It cannot be written there', 'choose another place to write to'),
  'disk-full': meaning(507, EXIT.service, 'A disk is full', 'make room there, and do it again'),
  system: meaning(500, EXIT.data, 'The system does not allow it', 'check the path and its permissions'),
  stopped: meaning(503, EXIT.data, 'It was stopped', 'run it again'),
  'not-found': meaning(404, EXIT.data, 'There is no such thing', 'parley list shows what there is'),
  'wrong-method': meaning(405, EXIT.usage, 'This is asked by another method', 'use the method that Allow names'),
  'forbidden-host': meaning(
    403,
    EXIT.usage,
    'This host or origin is not allowed',
    'use the address that Parley prints',
  ),
  'saving-off': meaning(403, EXIT.usage, 'This server saves no datasets', 'start it with --allow-saving'),
  'cypher-error': meaning(400, EXIT.data, 'Cypher’s own error', 'correct the query'),
  'cypher-refused': meaning(403, EXIT.data, 'The query is not let through', 'ask with a query that only reads'),
  'cypher-needs-token': meaning(403, EXIT.usage, 'A token is needed for Cypher', 'set PARLEY_TOKEN'),
  'cypher-timeout': meaning(408, EXIT.data, 'The query took too long', 'ask for less, or narrow it down'),
  'cypher-busy': meaning(503, EXIT.service, 'Too many queries', 'ask again in a moment'),
  'cypher-restarting': meaning(503, EXIT.service, 'Neo4j is being restarted', 'ask again in some seconds'),
  'no-neo4j': meaning(503, EXIT.service, 'There is no Neo4j', 'set NEO4J_URI, or have Java 17 or 21 and Maven here'),
  unauthorized: meaning(401, EXIT.usage, 'A token is needed', 'give PARLEY_TOKEN as bearer token'),
  'too-many-tokens': meaning(429, EXIT.usage, 'Too many wrong tokens', 'try again in a minute'),
  'too-large': meaning(413, EXIT.data, 'The request is too large', 'ask with less'),
  'too-slow': meaning(408, EXIT.data, 'The request came too slowly', 'send it again'),
  'not-ready': meaning(503, EXIT.data, 'The dataset is being loaded', 'wait until its load has ended'),
  differs: meaning(409, EXIT.data, 'The store holds something else', 'compare with parley load --dry-run'),
  'foreign-graph': meaning(409, EXIT.data, 'The database holds what others made', 'give Parley a database of its own'),
  'not-kept': meaning(409, EXIT.data, 'This store does not keep it', 'use --store neo4j'),
  damaged: meaning(500, EXIT.data, 'The dataset is damaged in the store', 'parley verify looks closer and mends it'),
  'store-away': meaning(503, EXIT.service, 'The database is away', 'start it, or check NEO4J_URI, and try again'),
  'port-taken': meaning(503, EXIT.service, 'The port cannot be had', 'choose another with --port'),
  'server-busy': meaning(503, EXIT.service, 'Too many questions at once', 'ask again in some seconds'),
  'too-heavy': meaning(503, EXIT.data, 'The answer is too large to compute', 'narrow the question'),
  timeout: meaning(503, EXIT.data, 'The answer took too long', 'narrow the question'),
  internal: meaning(500, EXIT.bug, 'Something went wrong in Parley', 'try again; if it comes back, report it'),
} as const satisfies Record<string, CodeMeaning>

function meaning(status: CodeMeaning['status'], exit: CodeMeaning['exit'], title: string, next: string): CodeMeaning {
  return { status, exit, title, next }
}

/** A code of an error for people. */
export type ErrorCode = keyof typeof ERROR_CODES
