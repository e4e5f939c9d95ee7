// Runs before the page's own code, and alone where that does not come: says why the page stays empty. A browser names its origin when it fetches
// modules, so a proxy that the server does not know of lets the document through and not the page; asking in the same way tells the reason.
addEventListener(
  'error',
  async (event) => {
    const missing = event.target?.src ?? event.target?.href
    const root = document.getElementById('root')
    if (missing === undefined || root === null || root.hasChildNodes() || document.querySelector('[role=alert]')) return
    const german = navigator.language.startsWith('de')
    const alert = document.createElement('p')
    alert.setAttribute('role', 'alert')
    alert.style.cssText = 'font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 4rem auto; padding: 0 1rem'
    alert.textContent = `${german ? 'Die Seite kann nicht geladen werden' : 'The page cannot be loaded'}: ${missing}`
    document.body.append(alert)
    const problem = await fetch('./api/health', { method: 'POST' })
      .then((response) => response.json())
      .catch(() => null)
    if (problem?.type === 'urn:parley:problem:forbidden-host') alert.textContent += `\n\n${problem.detail}`
    alert.style.whiteSpace = 'pre-line'
  },
  { capture: true },
)
