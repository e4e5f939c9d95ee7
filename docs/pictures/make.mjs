// `npm run pictures`: draws every way to look anew in this folder, in both themes and three widths (`npm run pictures -- matrix`: only that one), from a running Parley with a Neo4j of its own.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const HERE = import.meta.dirname
const SIZES = { wide: [1440, 900], middle: [1024, 768], narrow: [360, 740] }
const THEMES = ['light', 'dark']
const TALKS = 'dataset=talks-2025&asOf=2025-11-25'
/** What each picture shows, beside the view itself. */
const VIEWS = {
  network: 'select=ukraine&select=usa',
  matrix: 'select=ukraine&select=usa',
  positions: 'select=poland',
  spectrum: 'since=2025-08-09',
  timeline: 'select=ukraine&select=usa',
  compare: 'select=ukraine&select=usa',
  evidence: 'select=ukraine',
  coalitions: '',
  whatif: 'select=usa&move=usa%3Dterritory%3D-1',
  pairs: '',
  cypher: '',
}

/** Where the selection opens an account beside the view. */
const OPENS_ACCOUNT = new Set(['network', 'matrix', 'positions'])

/** The views named as arguments; none: all. */
const wanted = process.argv.slice(2)

const ROOT = join(HERE, '../..')
const home = mkdtempSync(join(tmpdir(), 'parley-pictures-'))
// The jars are the person's own, fetched once; the data are this run's.
const jars = process.env.PARLEY_JARS_HOME ?? process.env.PARLEY_HOME
const env = { ...process.env, NEO4J_URI: '', PARLEY_HOME: home, ...(jars && { PARLEY_JARS_HOME: jars }) }
const parley = (...args) => {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'app/bootstrap/parley.mjs'), ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`parley ${args.join(' ')} ended with ${status}`)
}
parley('db', 'start')
parley('load', 'seeds/talks-2025')
const server = spawn(
  process.execPath,
  [join(ROOT, 'app/bootstrap/start.mjs'), '--store', 'neo4j', '--no-seeds', '--no-open', '--port', '0'],
  { env, stdio: ['ignore', 'pipe', 'ignore'] },
)
let said = ''
while (!/http:\S+\//.test(said)) said += String((await once(server.stdout, 'data'))[0])
const url = /http:\S+\//.exec(said)[0]
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
})
for (const colorScheme of THEMES) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    // The offer of a tour is for who comes for the first time.
    await context.addInitScript(() => localStorage.setItem('parley.tour', 'seen'))
    // One after the other: a page beside others is not always given its whole window.
    for (const view of Object.entries(VIEWS)) {
      if (wanted.length === 0 || wanted.includes(view[0])) await picture(context, view, size, colorScheme)
    }
    await context.close()
  }
}
await browser.close()
server.kill('SIGINT')
await once(server, 'exit')
parley('db', 'stop')
rmSync(home, { recursive: true, force: true })

/** One view as a file, once it is drawn. */
async function picture(context, [show, query], size, theme) {
  const page = await context.newPage()
  // Who is chosen opens an account, which on a narrow page lies over the view.
  const asked = size === 'narrow' && OPENS_ACCOUNT.has(show) ? '' : query
  await page.goto(`${url}?${TALKS}&show=${show}&${asked}&v=2`)
  await page.locator('.stage h1').waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => !/Comparing positions/.test(document.body.textContent), null, { timeout: 120_000 })
  await page.waitForFunction(() => !document.querySelector('main[aria-busy="true"]'), null, { timeout: 120_000 })
  if (show === 'cypher') {
    await page.getByTestId('cypher-run').click()
    await page.getByTestId('cypher-rows').waitFor()
  }
  await page.waitForTimeout(1500)
  // WebP is a fifth of the size of a PNG, and the pictures are for looking at.
  const devtools = await context.newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 85,
    clip: { x: 0, y: 0, ...page.viewportSize(), scale: 1 },
  })
  writeFileSync(join(HERE, `${show}-${size}-${theme}.webp`), Buffer.from(data, 'base64'))
  await page.close()
}
