/** Values with which to say the texts of a catalogue: every kind that its English types name, at the edges that the text itself asks about. */
import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A node of a syntax tree, as far as it is read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

interface TypeOf {
  readonly typeAnnotation: Node
}

interface Typed {
  readonly typeAnnotation?: TypeOf | null
}

/** Given values of the types that a catalogue has besides texts, numbers and lists. */
const NAMED: Readonly<Record<string, readonly unknown[]>> = {
  UnitKind: ['delegation'],
  SpanUnit: ['week'],
  Shape: ['long', 'pairs'],
  'readonly number[]': [[1], [2, 3], [4, 5, 6]],
  'readonly ActorKind[]': [['nation'], ['person', 'bloc']],
  'readonly MemberRule[]': [['median'], ['majority', 'mean']],
  'readonly (readonly string[])[]': [[], [['one', 'two']], [['one', 'two'], ['three']]],
  'readonly [number, number]': [
    [0, 1],
    [-1, 1],
  ],
  SinceCounts: [0, 1, 2].map((n) => ({
    ...{ changed: n, expired: n, undated: n, 'other-speaker': n, 'other-members': n, new: n, gone: n },
    same: 0,
  })),
  "Pick<DatasetAnswer, 'actors' | 'issues' | 'stances'>": [0, 1, 2].map((n) => ({ actors: n, issues: n, stances: n })),
  "NonNullable<DatasetAnswer['progress']>": [
    { done: 0, total: 0, rate: null, secondsLeft: null },
    { done: 1200, total: 4000, rate: 99.6, secondsLeft: 28 },
    { done: 1, total: 1, rate: 0.4, secondsLeft: 61 },
  ],
  "Health['store']": [
    { name: 'Neo4j', version: null },
    { name: 'Neo4j', version: '5.26' },
  ],
}
const MAY_BE_EMPTY = /^(issues|when)$/
const A_DAY = /^(day|date|from|to|asOf|first|last)$/

/** The types of the values that each text of an English source takes, by the text's path from the constant that holds it. */
export function typesIn(file: string): Map<string, readonly string[]> {
  const source = readFileSync(file, 'utf8')
  const { program } = parseSync(file, source)
  const types = new Map<string, readonly string[]>()
  const textOf = ({ start, end }: Node) => source.slice(start, end).replace(/\s+/g, ' ')
  const visit = (node: Node | undefined, path: string): void => {
    if (node?.type === 'TSAsExpression') visit(node.expression as Node, path)
    const local = node?.type === 'Identifier' ? types.get(node.name as string) : undefined
    if (local) types.set(path, local)
    if (node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionDeclaration') {
      const given = (node.params as Node[]).map((one) => ({ one, type: (one as unknown as Typed).typeAnnotation }))
      // The other language takes its types from the English texts.
      if (given.every(({ type }) => type))
        types.set(
          path,
          given.map(
            ({ one, type }) =>
              `${one.type === 'Identifier' ? one.name : ''}:${textOf((type as TypeOf).typeAnnotation)}`,
          ),
        )
    }
    for (const part of (node?.type === 'ObjectExpression' ? node.properties : []) as Node[]) {
      const key = part.key as { name?: string; value?: string } | undefined
      if (key) visit(part.value as Node, `${path}.${key.name ?? key.value}`)
    }
  }
  for (const statement of program.body as unknown as Node[]) {
    const declared = (statement.declaration ?? statement) as Node
    for (const one of (declared.declarations ?? [declared]) as Node[]) {
      const { name } = (one.id ?? {}) as { name?: string }
      if (name) visit((one.init ?? one) as Node, name)
    }
  }
  return types
}

/** Lists of values for a text that takes these types; `codes` are its sources, whose numbers are edges of it. */
export function samplesOf(types: readonly string[], codes: readonly string[]): unknown[][] {
  const code = codes.join('\n')
  const edges = [...code.matchAll(/(?<![\w.])([3-9]|[1-9]\d)(?![\w.])/g)].flatMap(([, n]) => [Number(n), Number(n) + 1])
  const choices = types.map((type) => choicesOf(type, edges, code))
  const all = choices.reduce<unknown[][]>(
    (lists, some) => lists.flatMap((list) => some.map((one) => [...list, one])),
    [[]],
  )
  if (all.length <= 9) return all
  const usual = choices.map((some) => some.at(-1))
  const single = choices.flatMap((some, at) => some.map((one) => usual.with(at, one)))
  const alike = [0, 1, 2].map((at) => choices.map((some) => some[Math.min(at, some.length - 1)]))
  return [...new Map([...alike, ...single].map((list) => [JSON.stringify(list), list])).values()]
}

function choicesOf(typed: string, edges: readonly number[], code: string): readonly unknown[] {
  const [name, type] = [typed.slice(0, typed.indexOf(':')), typed.slice(typed.indexOf(':') + 1)]
  const named = NAMED[type]
  if (named) return named
  if (type.startsWith('{')) return shapesOf(type, edges, code)
  const parts = type.split(' | ')
  if (parts.length > 1 && !type.includes('[')) return parts.flatMap((part) => choicesOf(`${name}:${part}`, edges, code))
  const tuple = /^readonly \[(.*)\](?: \| null)?$/.exec(type)?.[1]
  if (tuple) {
    const pair = tuple.split(', ').map((part) => (part.endsWith('number') ? 2 : part))
    return [...(type.endsWith('null') ? [null] : []), pair]
  }
  if (/^'.*'$/.test(type)) return [type.slice(1, -1)]
  if (type === 'null') return [null]
  if (type === 'undefined') return [undefined]
  if (['true', 'false'].includes(type)) return [type === 'true']
  if (type === 'boolean') return [false, true]
  if (type === 'number') return [...new Set([0, 1, 2, ...edges])]
  if (type === 'readonly string[]')
    return [...new Set([0, 1, 2, 3, ...edges])].map((n) => Array.from({ length: n }, (_, at) => `${name} ${at + 1}`))
  if (type !== 'string') throw new Error(`no sample of ${type}`)
  const usual = A_DAY.test(name) ? '2025-08-09' : name || 'text'
  return MAY_BE_EMPTY.test(name) || new RegExp(`\\b${name} [!=]== ["'\`]{2}`).test(code) ? ['', usual] : [usual]
}

/** Values of an object's type, which names each of its parts. */
function shapesOf(type: string, edges: readonly number[], code: string): readonly unknown[] {
  const parts = partsOf(type).map((part) => [
    part.slice(0, part.indexOf(':')),
    part.slice(part.indexOf(':') + 1).trim(),
  ])
  const choices = parts.map(([name, of]) => choicesOf(`${name}:${of}`, edges, code))
  const most = Math.max(...choices.map((some) => some.length))
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(
      parts.map(([name], part) => [name, choices[part]?.[Math.min(at, (choices[part]?.length ?? 1) - 1)]]),
    ),
  )
}

/** The parts of an object's type, each `name: type`. */
function partsOf(type: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of type.slice(1, -1).trim()) {
    if (letter === '{') depth++
    if (letter === '}') depth--
    if (letter === ';' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
