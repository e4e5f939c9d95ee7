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

function firstLoad() {
  if (!existsSync(manifest)) return [`${root}/index.html`]
  const chunks = JSON.parse(readFileSync(manifest, 'utf8'))
  const html = readFileSync(`${root}/index.html`, 'utf8')
  const named = Object.keys(chunks).filter((key) => html.includes(chunks[key].file) && /\.js$/.test(chunks[key].file))
  const files = filesOf(chunks, [...named, '../views/network/page/NetworkPage.tsx', '../views/network/page/network.ts'])
  // The worker is built on its own: its entry, and the answer that the network asks for.
  const worker = readdirSync(`${root}/assets`).filter((name) => /^(worker|network-answer)-.*\.js$/.test(name))
  return [
    `${root}/index.html`,
    ...[...files].map((file) => `${root}/${file}`),
    ...worker.map((name) => `${root}/assets/${name}`),
  ]
}

// biome-ignore lint/style/noDefaultExport: the form that size-limit reads
export default [
  { name: 'first load: page, worker, styles, network view', path: firstLoad(), limit: '250 kB', gzip: true },
]
