import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Weight } from '../text/text-width.ts'

/** Where the shipped typefaces are on this machine, by weight. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: fileURLToPath(new URL('../fonts/inter-regular.ttf', import.meta.url)),
  semibold: fileURLToPath(new URL('../fonts/inter-semibold.ttf', import.meta.url)),
}

/** The shipped typefaces, read from the disk. */
export function readFonts(): Record<Weight, Uint8Array> {
  return { regular: readFileSync(FONT_FILES.regular), semibold: readFileSync(FONT_FILES.semibold) }
}
