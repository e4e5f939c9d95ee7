import { xmlText } from '../text/clean-text.ts'

/** An SVG element on its way to text. */
export interface SvgElement {
  readonly name: string
  /** In the order of writing; undefined values are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly SvgElement[]
  /** Text content, in place of children. */
  readonly text?: string
}

/** An element. */
export function element(
  name: string,
  attributes: SvgElement['attributes'],
  content: readonly SvgElement[] | string = [],
): SvgElement {
  return typeof content === 'string'
    ? { name, attributes, children: [], text: content }
    : { name, attributes, children: content }
}

/** The attributes that children take from their parent (SVG 2, styling properties that inherit). Not `text-anchor`: MuPDF up to 1.27 reads it from the text alone. */
const INHERITED: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'letter-spacing',
])

/** The element with what all its children say alike said once, by it: the same picture in fewer bytes. */
export function hoisted(parent: SvgElement): SvgElement {
  const children = parent.children.map(hoisted)
  const drawn = children.filter((child) => child.name !== 'title')
  const [first, ...others] = drawn
  if (first === undefined || others.length === 0) return { ...parent, children }
  const shared = Object.entries(first.attributes).filter(
    ([key, value]) =>
      INHERITED.has(key) && value !== undefined && others.every((child) => child.attributes[key] === value),
  )
  const names = new Set(shared.map(([key]) => key))
  const bare = children.map((child) =>
    child.name === 'title'
      ? child
      : {
          ...child,
          attributes: Object.fromEntries(Object.entries(child.attributes).filter(([key]) => !names.has(key))),
        },
  )
  return { ...parent, attributes: { ...parent.attributes, ...Object.fromEntries(shared) }, children: bare }
}

/** The element as text; children stand on lines of their own, save those of a group that is one titled thing. */
export function serialised({ name, attributes, children, text }: SvgElement): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  )
  const open = `<${name}${pairs.join('')}`
  if (text !== undefined) return `${open}>${xmlText(text)}</${name}>`
  if (children.length === 0) return `${open}/>`
  const inner = children.map(serialised)
  const onOneLine = name === 'g' && children[0]?.name === 'title'
  const gap = onOneLine ? '' : '\n'
  return `${open}>${gap}${inner.join(gap)}${gap}</${name}>`
}
