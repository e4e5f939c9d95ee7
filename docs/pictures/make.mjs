// `npm run pictures`: draws the page's pictures in this folder anew, from a running Parley with its store in memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const HERE = import.meta.dirname
const SIZES = { wide: [1440, 900], middle: [1024, 768], narrow: [390, 844] }
const VIEWS = {
  explorer: '?asOf=2025-11-25&select=ukraine&select=usa',
  actor: '?asOf=2025-11-25&select=poland',
  assembly: '?dataset=un-general-assembly',
}

const server = spawn(
  process.execPath,
  [join(HERE, '../../app/bootstrap/start.mjs'), '--store', 'memory', '--no-open', '--port', '0'],
  {
    env: { ...process.env, PARLEY_HOME: mkdtempSync(join(tmpdir(), 'parley-pictures-')) },
    stdio: ['ignore', 'pipe', 'ignore'],
  },
)
const [line] = await once(server.stdout, 'data')
const url = /http:\S+/.exec(String(line))[0]
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
})
for (const [view, query] of Object.entries(VIEWS)) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    for (const theme of ['light', 'dark']) {
      if (view !== 'explorer' && (size !== 'wide' || theme === 'dark')) continue
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme })
      await page.goto(url + query)
      await page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 120_000 })
      await page.waitForTimeout(1500)
      await page.screenshot({ path: join(HERE, `${view}-${size}-${theme}.png`) })
      await page.close()
    }
  }
}
await browser.close()
server.kill('SIGINT')
await once(server, 'exit')
