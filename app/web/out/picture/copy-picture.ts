import { UserError } from '../../../../positions/errors.ts'
import { text } from './words.ts'

/** Puts a PNG where it can be pasted from, and says so. Throws a `UserError` when the browser forbids it. */
export async function copyPicture(png: Promise<Uint8Array>): Promise<string> {
  if (typeof ClipboardItem === 'undefined') throw new UserError('system', null, text.noClipboard)
  const blob = png.then((bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
  try {
    // Some browsers want the item at once, while the click is still fresh, and its content later.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  } catch {
    throw new UserError('system', null, text.noClipboard)
  }
  return text.copied
}
