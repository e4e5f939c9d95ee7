/** Files that are given to the page as a person gives them who chooses them from a disk. */
import { expect } from 'vitest'
import { soon, type WholePage } from './whole-page.ts'

/** A file's name, and what is in it. */
export type GivenFile = readonly [name: string, content: string | Uint8Array]

/** Chooses files in the dialog for them, which is opened where it is not. */
export async function giveFiles(page: WholePage, given: readonly GivenFile[]): Promise<void> {
  if (!document.querySelector('dialog')) await page.press(page.part('open-own'))
  await soon(() => expect(page.has('drop-file')).toBe(true))
  const input = page.part('drop-file')
  const files = given.map(([name, content]) =>
    Object.assign(new File([content as BlobPart], name), { webkitRelativePath: '' }),
  )
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Sends the form that a button is in. */
export function sendForm(page: WholePage, button: string): void {
  const sent = new Event('submit', { bubbles: true, cancelable: true })
  page.part(button).closest('form')?.dispatchEvent(sent)
}
