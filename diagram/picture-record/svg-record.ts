import { type PictureRecord, parseRecord } from './picture-record.ts'

const OPEN = '<metadata id="parley">'
const CLOSE = '</metadata>'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The SVG with a picture's record in its `<metadata>`, after title and description, where readers of the screen look first. */
export function svgWithRecord(svg: string, record: PictureRecord): string {
  const text = JSON.stringify(record).replace(/[&<>]/g, (sign) => ENTITIES[sign] as string)
  const head = /^(?:<\?xml[^>]*>\s*)?<svg[^>]*>(?:\s*<title[^>]*>[^<]*<\/title>)?(?:\s*<desc[^>]*>[^<]*<\/desc>)?/.exec(
    svg,
  )
  if (!head) throw new Error('picture: not an SVG of ours')
  const at = head[0].length
  return `${svg.slice(0, at)}\n${OPEN}${text}${CLOSE}${svg.slice(at)}`
}

/** The record in an SVG, or null when it has none. */
export function recordOfSvg(svg: string): PictureRecord | null {
  const start = svg.search(/<metadata\s[^>]*id="parley"[^>]*>/)
  if (start < 0) return null
  const from = svg.indexOf('>', start) + 1
  const text = svg.slice(from, svg.indexOf(CLOSE, from))
  return parseRecord(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name] as string))
}
