// The first load: what a first visit to the network fetches, as the build's manifest tells it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const root = 'dist/web'
const manifest = `${root}/.vite/manifest.json`

function filesOf(chunks, keys, found = new Set()) {
  for (const key of keys) {
    const chunk = chunks[key]
    if (found.has(chunk.file)) continue
    found.add(chunk.file)
    for (const style of chunk.css ?? []) found.add(style)
    filesOf(chunks, chunk.imports ?? [], found)
  }
  return found
}

function importedBy(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    const code = readFileSync(`${root}/assets/${name}`, 'utf8')
    const imports = code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)
    importedBy(
      [...imports].map(([, one]) => one),
      found,
    )
  }
  return found
}

function firstLoad() {
  if (!existsSync(manifest)) return [`${root}/index.html`]
  const chunks = JSON.parse(readFileSync(manifest, 'utf8'))
  const html = readFileSync(`${root}/index.html`, 'utf8')
  const named = Object.keys(chunks).filter((key) => html.includes(chunks[key].file) && /\.js$/.test(chunks[key].file))
  const files = filesOf(chunks, [...named, '../views/network/page/NetworkPage.tsx', '../views/network/page/network.ts'])
  // The worker is built on its own and has no line in the manifest: its entry, the answer that the network asks for, and all that these import.
  const names = readdirSync(`${root}/assets`)
  const worker = importedBy(names.filter((name) => /^(worker|network-answer)-.*\.js$/.test(name)))
  return [
    `${root}/index.html`,
    ...[...files].map((file) => `${root}/${file}`),
    ...[...worker].map((name) => `${root}/assets/${name}`),
  ]
}

// biome-ignore lint/style/noDefaultExport: the form that size-limit reads
export default [
  { name: 'first load: page, worker, styles, network view', path: firstLoad(), limit: '249 kB', gzip: true },
]
