import { UserError } from '../../../../positions/errors.ts'
import type { Copied } from '../../../export-files/clip.ts'
import { askWorker } from '../../state/ask.ts'
import { DROPPED } from '../../worker/client.ts'
import type { NumbersAsked, NumbersForm } from '../../worker/protocol.ts'
import { text } from './words.ts'

/** What was asked for last: some browsers forget the click while it is computed, and copy it at once when they are asked again. */
let ready: { readonly key: string; readonly copied: Copied } | undefined

/** Puts the numbers on the clipboard as a table, and says so; or that they are ready, where the browser wants another click. Throws a `UserError` when they are too many. */
export async function copyNumbers(ask: NumbersAsked, form: NumbersForm): Promise<string> {
  const key = JSON.stringify([ask.dataset, ask.view, form])
  if (ready?.key !== key || ask.given !== null) {
    const answer = await askWorker('numbersCopied', { ...ask, form, link: undefined })
    if (answer === DROPPED) throw new UserError('stopped', null, text.stopped)
    if (answer === null) throw new UserError('too-large', null, text.tooMany)
    ready = { key, copied: answer }
  }
  const { copied } = ready
  return wasCopied(copied) ? text.copied(copied.rows) : text.again
}

/**
 * Copies as a key press would. The newer way (`navigator.clipboard.write`) cleans HTML, for which it applies the style of each cell to a document under the page's
 * policy, which forbids that and complains of every one.
 */
function wasCopied({ text: plain, html }: Copied): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy)
  try {
    return document.execCommand?.('copy') ?? false
  } finally {
    document.removeEventListener('copy', onCopy)
  }
}
