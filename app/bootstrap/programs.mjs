// Programs that tests need beside Node and Java: named by a variable, else found, else installed by apt where that can be done.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './root.mjs'

const PROGRAMS = {
  browser: {
    title: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    package: 'chromium',
  },
  proxy: {
    title: 'nginx',
    variable: 'NGINX_PATH',
    names: ['nginx'],
    // Debian keeps it where only the administrator looks.
    paths: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'],
    package: 'nginx-light',
  },
  certificates: { title: 'OpenSSL', variable: 'OPENSSL_PATH', names: ['openssl'], paths: [], package: 'openssl' },
}

function installed({ names, paths }) {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...paths].find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The paths of all programs of the tests, by the variables that name them; rejects with the one command to type when one cannot be had. */
export async function ensurePrograms() {
  const found = {}
  for (const program of Object.values(PROGRAMS)) found[program.variable] = await ensureProgram(program)
  return found
}

async function ensureProgram(program) {
  const given = process.env[program.variable]
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`${program.variable}: there is no file ${given}; set it to ${program.title}, or unset it`)
  }
  const found = installed(program)
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${program.title} for the tests …`)
    // RUNLEVEL: a service is installed, not started.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    await run('apt-get', ['update', '-qq'], { spawn: { env } })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', program.package], { spawn: { env } })
    const now = installed(program)
    if (now) return now
  }
  throw new Error(
    `The tests need ${program.title}. On Debian: sudo apt-get install ${program.package}; else set ${program.variable}.`,
  )
}
