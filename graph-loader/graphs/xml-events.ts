import { GraphFault } from './graph.ts'

/** An element as it begins: its name without the prefix, its attributes by theirs, and its line. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
}

/** Who is told of elements in the order of the text. */
export interface XmlReader {
  open(element: XmlElement): void
  /** `text` is what stands in the element itself, and `within` whether there were elements in it. */
  close(name: string, text: string, within: boolean, line: number): void
}

/** Characters that are parsed at a time. */
const PIECE = 65_536
/** Elements that may lie in one another: files of graphs need few. */
const DEPTH = 1000

/**
 * Reads XML, element by element, so that no tree is made of it. A document type is passed over, and no entity of its making is known: what XML itself knows (`&amp;` and its four kin) is read, and every
 * other one is a fault, so that none can grow. Throws a `GraphFault` with the line where it is not well formed.
 */
export async function readXml(text: string, reader: XmlReader): Promise<void> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: false })
  const stack: { name: string; text: string; within: boolean }[] = []
  parser.on('error', ({ message }) => {
    const words = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    throw new GraphFault(parser.line, null, `it is not well formed: ${words}`, 'a whole file of XML')
  })
  parser.on('opentag', ({ name: own, attributes }) => {
    const name = local(own)
    const above = stack.at(-1)
    if (above) above.within = true
    if (stack.length >= DEPTH)
      throw new GraphFault(parser.line, name, `elements lie deeper than ${DEPTH}`, 'flatter ones')
    stack.push({ name, text: '', within: false })
    reader.open({ name, attributes: byLocalName(attributes as Record<string, string>), line: parser.line })
  })
  const take = (more: string) => {
    const own = stack.at(-1)
    if (own) own.text += more
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    const own = stack.pop()
    if (own) reader.close(own.name, own.text, own.within, parser.line)
  })
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
  parser.close()
}

/**
 * The name, without its prefix, of the first element of a text of XML, of which the beginning is enough; null where none shows. What may stand before it (blanks, comments, instructions, a document type) is stepped over from end to end,
 * so that a text of nothing else costs no more than its length.
 */
export function firstElementOf(beginning: string): string | null {
  const blanks = /\s*/y
  const name = /<(?:[\w.-]+:)?([\w.-]+)/y
  for (let at = 0; ; ) {
    blanks.lastIndex = at
    blanks.test(beginning)
    at = blanks.lastIndex
    const end = endOfAside(beginning, at)
    if (end === undefined) {
      name.lastIndex = at
      return name.exec(beginning)?.[1] ?? null
    }
    if (end < 0) return null
    at = end
  }
}

/** Where what is no element ends; −1 where its end does not show, undefined where there is no such thing. */
function endOfAside(text: string, at: number): number | undefined {
  const after = (mark: string, from: number) => {
    const found = from < 0 ? -1 : text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }
  if (text.startsWith('<!--', at)) return after('-->', at + 4)
  if (text.startsWith('<?', at)) return after('?>', at + 2)
  if (!text.startsWith('<!DOCTYPE', at)) return undefined
  const end = after('>', at)
  const inner = after('[', at)
  return inner < 0 || inner > end ? end : after('>', after(']', inner))
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function byLocalName(attributes: Record<string, string>): Record<string, string> {
  const own: Record<string, string> = Object.create(null)
  for (const name in attributes) {
    const short = local(name)
    if (!(short in own) || short === name) own[short] = attributes[name] as string
  }
  return own
}

/** An attribute that an element must have. Throws a `GraphFault` without it. */
export function attributeOf({ name, attributes, line }: XmlElement, wanted: string): string {
  const value = attributes[wanted]
  if (value !== undefined) return value
  throw new GraphFault(line, name, `it has no ${wanted}`, `<${name} ${wanted}="…">`)
}
