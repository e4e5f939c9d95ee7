import { isTyped, type Value } from './answer-types.ts'

/** A value of a result as one line of text, as an analyst would write it in Cypher; text stands without quotes at the top. */
export function valueText(value: Value, top = true): string {
  if (value === null) return top ? '' : 'null'
  if (typeof value === 'string') return top ? value : JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map((one) => valueText(one, false)).join(', ')}]`
  const { $type } = value as { $type?: string }
  if ($type !== undefined) return typedText(value as { [key: string]: Value }, $type)
  return mapText(value as { [key: string]: Value })
}

function mapText(map: { readonly [key: string]: Value }): string {
  return `{${Object.entries(map)
    .map(([key, one]) => `${key}: ${valueText(one, false)}`)
    .join(', ')}}`
}

function typedText(value: { readonly [key: string]: Value }, type: string): string {
  if (isTyped(value, 'Node')) {
    const { name, title, id } = value.properties
    return `(:${value.labels.join(':')} ${valueText(name ?? title ?? id ?? value.elementId, true)})`
  }
  if (isTyped(value, 'Relationship')) {
    const properties = Object.keys(value.properties).length === 0 ? '' : ` ${mapText(value.properties)}`
    return `[:${value.type}${properties}]`
  }
  if (type === 'Path') {
    const nodes = value.nodes as Value[]
    const relationships = value.relationships as Value[]
    return nodes
      .map((node, i) => (i === 0 ? '' : `–${valueText(relationships[i - 1] as Value)}–`) + valueText(node))
      .join('')
  }
  if (type === 'Point') return `point(${[value.x, value.y, value.z].filter((one) => one !== undefined).join(', ')})`
  if (type === 'Map') return mapText(value.value as { [key: string]: Value })
  return String(value.value)
}

/** The order of two values in a column: numbers by size, text by code points, nothing last. */
export function compareValues(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x !== null && y !== null) return x - y
  const [s, t] = [valueText(a), valueText(b)]
  return s < t ? -1 : s > t ? 1 : 0
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  if (isTyped(value, 'Integer') || isTyped(value, 'Float')) return Number((value as { value?: Value }).value)
  return null
}
