import { heldName } from '../worker/given/held-id.ts'

/** Hands a file to the person. */
export function download(content: Uint8Array | string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it once the click is done; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}

/** Parts as a file name that every system takes. */
export function fileName(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
}

/** What a file about a dataset is called first: a person's own by its title, for its id says only that it is here; any other by its id. */
export function datasetPart({ id, title }: { readonly id: string; readonly title: string }): string {
  return heldName(id) === null ? id : title
}
