// The page once more, for a file that holds all of it: one script, one style sheet, one worker, with every picture and typeface within. Packed, with what a
// content security policy and a reader of sizes need to know of them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import page from '../../vite.config.ts'

const root = join(import.meta.dirname, '../..')
const base = page as UserConfig
const sha256 = (text: string | Uint8Array) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Packs what was built, and writes `parts.json`: the script that unpacks it, and the hashes by which the document's policy knows each. */
const packed: Plugin = {
  name: 'packed-parts',
  enforce: 'post',
  generateBundle: {
    // After Vite has put in what it leaves for the end.
    order: 'post',
    handler(_, bundle) {
      const hashes: Record<string, string> = {}
      for (const [name, output] of Object.entries(bundle)) {
        const content = output.type === 'chunk' ? output.code : output.source
        hashes[name] = sha256(content)
        delete bundle[name]
        // No clock in it: the same sources give the same bytes.
        this.emitFile({ type: 'asset', fileName: `${name}.gz`, source: gzipSync(content, { level: 9 }) })
      }
      const open = readFileSync(join(root, 'app/web/whole/open.js'), 'utf8')
      const icon = readFileSync(join(root, 'app/web/favicon.svg'), 'utf8')
      const parts = { open, icon, hashes: { ...hashes, open: sha256(open) } }
      this.emitFile({ type: 'asset', fileName: 'parts.json', source: JSON.stringify(parts) })
    },
  },
}

export default defineConfig({
  root: join(root, 'app/web'),
  base: './',
  publicDir: false,
  cacheDir: base.cacheDir as string,
  plugins: [...(base.plugins ?? []), packed],
  css: base.css ?? {},
  build: {
    outDir: join(root, 'dist/web/whole'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 20_000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(root, 'app/web/main.tsx'),
      treeshake: base.build?.rolldownOptions?.treeshake ?? true,
      output: { codeSplitting: false, entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
  worker: {
    // From a disk a browser starts no module as a worker that lies in the page.
    format: 'iife',
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'worker.js' } },
  },
})
