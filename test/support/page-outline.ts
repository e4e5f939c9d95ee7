/** What a page shows and says, as an outline of a few words to a line: for snapshots that people read. */

import { drawnOn } from './recorded-paper.ts'

/** What is told of a canvas, a line each. */
export const told: ((canvas: Element) => readonly string[])[] = [drawnOn]

/** What of an element is told besides its text. Ids and sizes are the browser's or made up. */
const TOLD =
  /^(role|class|href|rel|target|type|placeholder|title|for|style|d|fill|stroke|transform|x|y|cx|cy|r|x1|y1|x2|y2|points|open|lang|dir|tabindex|scope|colspan|rowspan|min|max|step|download|aria-.*|data-.*)$/
/** Names that React or a test gives: they tell nothing by themselves. */
const NAMELESS = /^(aria-(labelledby|controls|describedby|owns|activedescendant))$/
const LONGEST = 100

/** An element and what is in it, a line each, indented; in a canvas is what is drawn on it. */
export function outlineOf(root: Element, depth = 0): string {
  const lines = [`${'  '.repeat(depth)}${lineOf(root)}`]
  for (const child of root.children) lines.push(outlineOf(child, depth + 1))
  if (root.tagName === 'CANVAS')
    for (const line of told.flatMap((of) => of(root))) lines.push(`${'  '.repeat(depth + 1)}${cut(line)}`)
  return lines.join('\n')
}

/** An element without what is in it: its tag, what is told of it, what its field holds, and its own words. */
export function lineOf(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => TOLD.test(name))
    .map(({ name, value }) => (NAMELESS.test(name) ? name : `${name}="${cut(value)}"`))
    .sort()
  const { value, checked, disabled } = element as HTMLInputElement
  const isField = ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName)
  const words = [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []))
  return [
    element.tagName.toLowerCase(),
    ...attributes,
    ...(isField ? [`value ${JSON.stringify(cut(value))}`] : []),
    ...(checked ? ['checked'] : []),
    ...(disabled ? ['disabled'] : []),
    ...(words.join('').trim() === '' ? [] : [`— ${words.join('·').replace(/\s+/g, ' ')}`]),
  ].join(' ')
}

/** A value with its numbers rounded; a long one by its beginning, its length and a sum of its letters. */
export function cut(given: string): string {
  const value = given.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(100 * Number(number)) / 100))
  if (value.length <= LONGEST) return value
  let sum = 0
  for (const letter of value) sum = (31 * sum + letter.charCodeAt(0)) | 0
  return `${value.slice(0, LONGEST - 40)}… ${value.length} letters, ${sum >>> 0}`
}
