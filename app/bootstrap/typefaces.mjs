// Gathers what is used of the Noto packages, which hold each typeface in nine weights and two formats, into one folder that ships with the build.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root.mjs'

/** Parts that Inter draws, or another of the typefaces. */
const DRAWN_ELSEWHERE = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek-ext']
const KEPT = { 'noto-sans': ['cyrillic-ext', 'cyrillic', 'greek-ext', 'greek', 'vietnamese', 'latin-ext'] }

/** Writes the typefaces, their licences and the index of their letters to dist/fonts/noto. */
export async function gatherTypefaces() {
  const built = (name) => pathToFileURL(join(ROOT, 'dist/diagram/typefaces', name)).href
  const { FACES, faceFile } = await import(built('faces.js'))
  const folder = join(ROOT, 'dist/fonts/noto')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const index = {}
  for (const face of FACES) {
    const source = join(ROOT, 'node_modules/@fontsource', face)
    const parts = Object.entries(JSON.parse(readFileSync(join(source, 'unicode.json'), 'utf8'))).filter(([part]) =>
      KEPT[face] ? KEPT[face].includes(part) : !DRAWN_ELSEWHERE.includes(part),
    )
    for (const [part] of parts) {
      for (const weight of ['regular', 'semibold']) {
        const file = faceFile(face, part, weight)
        copyFileSync(join(source, 'files', file), join(folder, file))
      }
    }
    copyFileSync(join(source, 'LICENSE'), join(folder, `${face}-LICENSE.txt`))
    index[face] = Object.fromEntries(parts)
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
}
