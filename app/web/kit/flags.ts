/** Round flags of nations (circle-flags, MIT), each fetched from this page's own server when it is first drawn. */
const URLS = import.meta.glob<string>('../../../node_modules/circle-flags/flags/??.svg', {
  query: '?url',
  import: 'default',
  eager: true,
})

const FOLDER = '../../../node_modules/circle-flags/flags/'
/** Flags are drawn once at this size, and scaled from there. */
const SIZE = 96

type Flag = HTMLCanvasElement | 'coming' | 'none'
const flags = new Map<string, Flag>()

/** The flag of two ISO 3166 letters; null when there is none or until it has come, of which `onReady` tells. */
export function flagOf(code: string, onReady: () => void): HTMLCanvasElement | null {
  const known = flags.get(code)
  if (known === undefined) {
    const url = URLS[`${FOLDER}${code.toLowerCase()}.svg`]
    flags.set(code, url === undefined ? 'none' : 'coming')
    if (url !== undefined) fetchFlag(code, url, onReady)
  }
  return known instanceof HTMLCanvasElement ? known : null
}

/** Where a flag is fetched from, for pictures that are made of elements; undefined when there is none. */
export function flagUrl(code: string): string | undefined {
  return URLS[`${FOLDER}${code.toLowerCase()}.svg`]
}

function fetchFlag(code: string, url: string, onReady: () => void): void {
  const image = new Image(SIZE, SIZE)
  image.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = SIZE
    canvas.height = SIZE
    canvas.getContext('2d')?.drawImage(image, 0, 0, SIZE, SIZE)
    flags.set(code, canvas)
    onReady()
  }
  // Its letters stay in the circle, and the next drawing tries again.
  image.onerror = () => flags.delete(code)
  image.src = url
}
