// A Chromium for the browser tests: CHROME_PATH, else an installed one, else installed by apt where that can be done.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './root.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...APPLICATIONS].find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The path of a browser; rejects with the one command to type when there is none. */
export async function ensureBrowser() {
  const given = process.env.CHROME_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROME_PATH: there is no file ${given}; set it to a Chrome or Chromium, or unset it`)
  }
  const found = installed()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { spawn: { env } })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { spawn: { env } })
    const now = installed()
    if (now) return now
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. On Debian: sudo apt-get install chromium; else set CHROME_PATH.',
  )
}
