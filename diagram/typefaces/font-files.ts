import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Weight } from '../text/text-width.ts'

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
