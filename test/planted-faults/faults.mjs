/** The small faults that can be planted in a source file: where, and what stands there instead. */
import { parseSync, Visitor } from 'vite'

const EDGE = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '===': '!==', '!==': '===' }
const BOTH = { '&&': '||', '||': '&&' }

/**
 * Every fault that can be planted in a file, in the order of the text: `{ file, line, kind, start, end, becomes }`. Texts for people,
 * types and comments have none.
 */
export function faultsIn(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0].message}`)
  const faults = []
  const textOf = ({ start, end }) => source.slice(start, end)
  const plant = (kind, { start, end }, becomes) => {
    const line = source.slice(0, start).split('\n').length
    faults.push({ file, line, kind, start, end, becomes })
  }
  const operator = (node) => {
    const from = source.indexOf(node.operator, node.left.end)
    return { start: from, end: from + node.operator.length }
  }
  const negate = (test) => plant('condition negated', test, `!(${textOf(test)})`)
  const offByOne = (node) => {
    if (node?.type === 'Literal' && Number.isInteger(node.value) && node.value >= 0 && node.value < 10)
      plant('off by one', node, String(node.value + 1))
  }
  const otherDefault = (node) => {
    if (node?.type !== 'Literal') return
    if (typeof node.value === 'boolean') plant('another default', node, String(!node.value))
    if (typeof node.value === 'number') plant('another default', node, String(node.value + 1))
    if (node.value === '') plant('another default', node, "'?'")
  }
  new Visitor({
    BinaryExpression(node) {
      if (node.operator in EDGE) plant('edge moved', operator(node), EDGE[node.operator])
      if (node.operator in OPPOSITE) plant('comparison flipped', operator(node), OPPOSITE[node.operator])
      if (!(node.operator in OPPOSITE)) for (const side of [node.left, node.right]) offByOne(side)
      const numeric = [node.left, node.right].some(({ type, value }) => type === 'Literal' && typeof value === 'number')
      if (node.operator === '-' || (node.operator === '+' && numeric))
        plant('sign turned', operator(node), node.operator === '-' ? '+' : '-')
    },
    LogicalExpression(node) {
      if (node.operator in BOTH) plant('&& and || swapped', operator(node), BOTH[node.operator])
      if (node.operator === '??') otherDefault(node.right)
    },
    IfStatement(node) {
      negate(node.test)
      const leaves = ['ReturnStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement'].includes(
        node.consequent.type,
      )
      if (leaves && node.alternate === null) plant('statement dropped', node, ';')
    },
    ConditionalExpression(node) {
      negate(node.test)
    },
    ExpressionStatement(node) {
      if (node.directive === undefined || node.directive === null) plant('statement dropped', node, ';')
    },
    AssignmentPattern(node) {
      otherDefault(node.right)
    },
    CallExpression(node) {
      for (const argument of node.arguments) offByOne(argument)
      const [a, b] = node.arguments
      const simple = (one) => one?.type === 'Identifier' || one?.type === 'MemberExpression'
      if (simple(a) && simple(b) && textOf(a) !== textOf(b))
        plant('arguments swapped', { start: a.start, end: b.end }, `${textOf(b)}, ${textOf(a)}`)
    },
    MemberExpression(node) {
      if (node.computed) offByOne(node.property)
    },
  }).visit(program)
  return faults.sort((a, b) => a.start - b.start)
}

/** The text of a file with a fault in it. */
export function withFault(source, { start, end, becomes }) {
  return source.slice(0, start) + becomes + source.slice(end)
}

/** The line with the fault as it was and as it becomes, in one text, by which a fault is known whatever is planted elsewhere. */
export function describeFault(source, fault) {
  const from = source.lastIndexOf('\n', fault.start - 1) + 1
  const was = source.slice(from, fault.start).trimStart()
  const cut = (text) => text.replace(/\s+/g, ' ').trim()
  const end = source.indexOf('\n', fault.end)
  const after = source.slice(fault.end, end === -1 ? undefined : end)
  return `${cut(was)} ⟦${cut(source.slice(fault.start, fault.end))} → ${fault.becomes === ';' ? '' : cut(fault.becomes)}⟧ ${cut(after)}`.trim()
}
