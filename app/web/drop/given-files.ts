import { messages } from '../messages.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'

type Found = [path: string, file: File]

/** The files that were dropped, folders walked through; null when there are none. Must be called while the event is handled: afterwards a browser lets go of them. */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFiles | null> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = [...transfer.files]
  return entries.length > 0 ? entryFiles(entries) : Promise.resolve(chosenFiles(loose))
}

/** The files that were pasted, or the cells of a spreadsheet as a file; null when neither was. */
export function pastedFiles(transfer: DataTransfer): GivenFiles | null {
  if (transfer.files.length > 0) return chosenFiles([...transfer.files])
  const text = transfer.getData('text/plain')
  const [first = '', second = ''] = text.trim().split(/\r\n|\r|\n/)
  if (second === '' || !/[\t;,|]/.test(first)) return null
  const name = `${messages.drop.pasted}.${first.includes('\t') ? 'tsv' : 'csv'}`
  return { name, files: [[name, new File([text], name)]] }
}

/** The files of a file or folder input; null when none was chosen. */
export function chosenFiles(files: readonly File[]): GivenFiles | null {
  const [first] = files
  if (first === undefined) return null
  const folder = first.webkitRelativePath.split('/')[0]
  if (folder) {
    return { name: folder, files: files.map((file) => [file.webkitRelativePath.slice(folder.length + 1), file]) }
  }
  return { name: files.length === 1 ? first.name : 'files', files: files.map((file) => [file.name, file]) }
}

async function entryFiles(entries: readonly FileSystemEntry[]): Promise<GivenFiles | null> {
  const [only] = entries
  if (entries.length === 1 && only?.isDirectory) {
    const found = await filesBelow(only as FileSystemDirectoryEntry, '')
    return { name: only.name, files: found }
  }
  const found = (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat()
  if (found.length === 0) return null
  return { name: found.length === 1 ? (found[0] as Found)[0] : 'files', files: found }
}

function filesOf(entry: FileSystemEntry, above: string): Promise<Found[]> {
  if (entry.isDirectory) return filesBelow(entry as FileSystemDirectoryEntry, `${above}${entry.name}/`)
  return new Promise((resolve, reject) =>
    (entry as FileSystemFileEntry).file((file) => resolve([[`${above}${file.name}`, file]]), reject),
  )
}

// A browser lists a folder a hundred names at a time, and ends with none.
async function filesBelow(folder: FileSystemDirectoryEntry, above: string): Promise<Found[]> {
  const reader = folder.createReader()
  const found: Found[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const entry of some) found.push(...(await filesOf(entry, above)))
  }
}
