/** What Cypher calls the values of classes that Neo4j's errors name. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(Long|Integer|Int|Short|Byte|Integral|BigInteger)/, 'INTEGER'],
  [/^(Double|Float|FloatingPoint|BigDecimal)/, 'FLOAT'],
  [/^(String|Text|UTF8|Character|Char)/, 'STRING'],
  [/^Boolean/, 'BOOLEAN'],
  [/^(Array|List|Collection|Sequence|Vector\$)/, 'LIST'],
  [/^(Map|HashMap|Virtual.*Map)/, 'MAP'],
  [/Node/, 'NODE'],
  [/Relationship|Edge/, 'RELATIONSHIP'],
  [/Path/, 'PATH'],
  [/DateTime|Date|Time|Duration|Temporal/, 'DATE or time'],
  [/Point/, 'POINT'],
  [/^Null|^NoValue/, 'NULL'],
]

const EXCEPTIONS = /(?:\bCaused by:\s*)?(?:\b[a-z_][\w$]*\.)+[A-Z][\w$]*(?:Exception|Error)\b(?::\s*)?/g
const BARE_EXCEPTIONS = /(?:\bCaused by:\s*)?\b[A-Z]\w*Exception\b(?::\s*)?/g
const OF_CLASS = /\s*\(of class [\w.$]+\)/g
const CLASSES = /\b(?:class\s+)?(?:java|javax|jdk|scala|org|com|io|net)\.(?:[a-z_][\w$]*\.)+([A-Z][\w$]*)/g

/** Neo4j's words of an error without the classes of Java that it is made of: exceptions are left out, values go by the name of their type in Cypher. */
export function plainWords(message: string): string {
  const words = message
    .replace(OF_CLASS, '')
    .replace(EXCEPTIONS, '')
    .replace(BARE_EXCEPTIONS, '')
    .replace(CLASSES, (_, name: string) => TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'value')
    .trim()
  return words === '' ? 'query: Neo4j could not run it' : words
}
