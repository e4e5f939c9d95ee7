import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Weight } from '../text/text-width.ts'
import { FACE_INDEX, type FaceIndex, type FaceSource } from './faces.ts'

/** Where the build put the typefaces: it is beside the code that was built, or in what was built from here. */
const FOLDER = ['../fonts/noto', '../../fonts/noto', '../../dist/fonts/noto']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(join(folder, FACE_INDEX)))

/** A file of the typefaces by its name; null where there is none. */
export async function readFaceFile(name: string): Promise<Uint8Array | null> {
  if (FOLDER === undefined || !/^[a-z\d-]+\.(woff|json)$/.test(name)) return null
  try {
    return await readFile(join(FOLDER, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

let index: Promise<FaceIndex> | undefined

/** The typefaces on this machine's disk. */
export const FACE_FOLDER: FaceSource = {
  index: () => {
    index ??= readFaceFile(FACE_INDEX).then((bytes) => (bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {}))
    return index
  },
  file: readFaceFile,
}

/** Where the shipped typefaces are on this machine, by weight. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: fileURLToPath(new URL('../fonts/inter-regular.ttf', import.meta.url)),
  semibold: fileURLToPath(new URL('../fonts/inter-semibold.ttf', import.meta.url)),
}

let fonts: Record<Weight, Uint8Array> | undefined

/** The shipped typefaces, read from the disk once. */
export function readFonts(): Record<Weight, Uint8Array> {
  fonts ??= { regular: readFileSync(FONT_FILES.regular), semibold: readFileSync(FONT_FILES.semibold) }
  return fonts
}
