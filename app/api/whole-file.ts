import type { PublishedFile } from './published-files.ts'
import { PUBLISHED_MARK } from './published-layout.ts'

/** The page in parts, as the build packs it for a file that holds all of it. */
export interface WholeParts {
  /** The packed style sheet, script and worker (gzip). */
  readonly style: Uint8Array
  readonly page: Uint8Array
  readonly worker: Uint8Array
  /** `AboutParts` as JSON. */
  readonly about: Uint8Array
}

/** What the build tells of the parts, in `parts.json`. */
interface AboutParts {
  /** The script that unpacks them. */
  readonly open: string
  /** The page's picture among a browser's tabs, as SVG. */
  readonly icon: string
  /** By which a content security policy knows them: `sha256-…`. */
  readonly hashes: Readonly<Record<'open' | 'page.js' | 'page.css', string>>
}

/** Where the parts lie below the page. */
const WHOLE_PARTS = {
  style: 'whole/page.css.gz',
  page: 'whole/page.js.gz',
  worker: 'whole/worker.js.gz',
  about: 'whole/parts.json',
} as const
const PART_NAMES = Object.keys(WHOLE_PARTS) as (keyof WholeParts)[]

/** What the file opens with. */
export interface WholeOpening {
  readonly title: string
  /** The view as the query of a link, the empty text for the dataset's own. */
  readonly search: string
}

/** Gets the parts, each by `read` with its path below the page. Rejects as `read` does. */
export async function wholeParts(
  read: (path: string, name: keyof WholeParts) => Promise<Uint8Array> | Uint8Array,
): Promise<WholeParts> {
  const parts = await Promise.all(PART_NAMES.map(async (name) => [name, await read(WHOLE_PARTS[name], name)] as const))
  return Object.fromEntries(parts) as unknown as WholeParts
}

/**
 * The page with its data as one HTML document, which opens from a disk without a network: style, script, worker and data lie in it, and its content security policy
 * runs these alone, by their hashes, and lets it ask no host for anything.
 */
export function wholeFile(parts: WholeParts, files: readonly PublishedFile[], { title, search }: WholeOpening): string {
  const { open, icon, hashes } = JSON.parse(new TextDecoder().decode(parts.about)) as AboutParts
  const policy = [
    "default-src 'none'",
    `script-src '${hashes.open}' '${hashes['page.js']}' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src '${hashes['page.css']}'`,
    'img-src data: blob:',
    'font-src data:',
    // The typefaces and the renderer of pictures lie in the worker itself.
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  // As `whole/open.js` finds them.
  const block = (kind: 'part' | 'file', name: string, bytes: Uint8Array) =>
    `<script type="application/octet-stream" data-${kind}="${attribute(name)}">${base64(bytes)}</script>`
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    PUBLISHED_MARK,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    '<meta name="referrer" content="no-referrer" />',
    `<meta name="parley-view" content="${attribute(search)}" />`,
    `<title>${attribute(title)}</title>`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    '<noscript>Parley draws its maps in the browser and needs JavaScript.</noscript>',
    ...PART_NAMES.map((name) => block('part', name, parts[name])),
    ...files.map(([path, content]) => {
      return block('file', path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    }),
    `<script>${open}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)

/** As many bytes as become letters at once: a multiple of three, and few enough for the arguments of a call. */
const STRETCH = 0x6000

/** Bytes in Base64. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += STRETCH) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + STRETCH)))
  }
  return text
}
