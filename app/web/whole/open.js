// Opens a page that lies whole in one file: unpacks its style, its script and its worker, and hands over the data. It asks nobody for anything.
;(async () => {
  const bytesOf = (element) => Uint8Array.from(atob(element.textContent), (sign) => sign.charCodeAt(0))
  const textOf = (id) => {
    const packed = new Blob([bytesOf(document.getElementById(id))]).stream()
    return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text()
  }
  try {
    const [style, page, worker] = await Promise.all(['parley-style', 'parley-page', 'parley-worker'].map(textOf))
    const files = [...document.querySelectorAll('script[data-file]')].map((one) => [one.dataset.file, bytesOf(one)])
    const view = document.querySelector('meta[name="parley-view"]').content
    if (location.search === '' && view !== '') history.replaceState(history.state, '', view + location.hash)
    globalThis.parleyWhole = { files, worker: URL.createObjectURL(new Blob([worker], { type: 'text/javascript' })) }
    for (const [tag, type, text] of [
      ['style', 'text/css', style],
      ['script', 'module', page],
    ]) {
      const element = document.createElement(tag)
      element.type = type
      element.textContent = text
      document.head.append(element)
    }
  } catch (error) {
    document.getElementById('root').textContent = `This browser cannot open the file: ${error.message}. Browsers since 2023 can.`
  }
})()
