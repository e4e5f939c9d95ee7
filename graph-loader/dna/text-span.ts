/**
 * The span [start, end) of a text in UTF-16 units, as Java and JavaScript count, in code points of the text's NFC form, as anchors count; a
 * byte order mark at the beginning does not count. A span that cuts a character is widened to hold it whole. Null when it does not lie within the text or is empty.
 */
export function textSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  if (!(Number.isInteger(start) && Number.isInteger(end)) || start < 0 || start >= end || end > text.length) return null
  let from = start
  let to = end
  const composed = text.normalize('NFC')
  const parts = (at: number) => text.slice(0, at).normalize('NFC') + text.slice(at).normalize('NFC') === composed
  const between = (at: number) => !insidePair(text, at) && (composed === text || parts(at))
  while (from > 0 && !between(from)) from--
  while (to < text.length && !between(to)) to++
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const place = (at: number) => Math.max(0, codePoints(text.slice(0, at).normalize('NFC')) - mark)
  const span = { start: place(from), end: place(to) }
  return span.start < span.end ? span : null
}

function insidePair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at).slice(-1))
}

function codePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++
    count++
  }
  return count
}
