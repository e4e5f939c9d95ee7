// Opens a page that lies whole in one file: unpacks its style, its script and its worker, and hands over the data. It asks nobody for anything.
;(async () => {
  const bytesOf = (element) => Uint8Array.from(atob(element.textContent), (sign) => sign.charCodeAt(0))
  const textOf = (packed) => {
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  }
  try {
    const all = (name) => [...document.querySelectorAll(`script[data-${name}]`)]
    const parts = Object.fromEntries(all('part').map((one) => [one.dataset.part, bytesOf(one)]))
    const files = all('file').map((one) => [one.dataset.file, bytesOf(one)])
    const [style, page, worker] = await Promise.all([parts.style, parts.page, parts.worker].map(textOf))
    const view = document.querySelector('meta[name="parley-view"]').content
    if (location.search === '' && view !== '') history.replaceState(history.state, '', view + location.hash)
    const url = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }))
    globalThis.parleyWhole = { files, parts, worker: url }
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
