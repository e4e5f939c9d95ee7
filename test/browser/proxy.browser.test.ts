import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPage } from '../../app/server/page.ts'
import { type Listening, serve } from '../../app/server/serve.ts'
import { portAnswers } from '../../graph-store/local/ports.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'

const ROOT = join(import.meta.dirname, '../..')
/** No name of this machine, so that nothing is let through as loopback; the browser is told where it is. */
const HOST = 'parley.example'
const folder = mkdtempSync(join(tmpdir(), 'parley-proxy-'))

/** The nginx configuration that the guide gives. */
const GUIDE = readFileSync(join(ROOT, 'docs/server.md'), 'utf8').match(/```nginx\n(.*?)```/s)?.[1] as string
/** What the guide says is enough for the page. */
const BARE = 'location /parley/ { proxy_pass http://127.0.0.1:7700/; }'

/** Where the proxy puts a server, by which configuration, and whether the server knows its public address. */
const SITES = [
  { path: '/bare/', config: BARE, known: true },
  { path: '/guide/', config: GUIDE, known: true },
  { path: '/kept/', config: GUIDE.replace(':7700/;', ':7700;'), known: true },
  { path: '/', config: GUIDE, known: true },
  { path: '/unknown/', config: BARE, known: false },
  { path: '/unknown-name/', config: GUIDE, known: false },
]

let nginx: ChildProcess
let browser: Browser
let origin: string
const apps: { app: MemoryApp; server: Listening }[] = []

beforeAll(async () => {
  // Kept until nginx takes it: the servers behind it take any port.
  const kept = createServer().listen(0, '127.0.0.1')
  await once(kept, 'listening')
  const { port } = kept.address() as AddressInfo
  origin = `https://${HOST}:${port}`
  const page = readPage(join(ROOT, 'dist/web'))
  const locations: string[] = []
  for (const { path, config, known } of SITES) {
    const access = known ? { publicUrl: new URL(path, origin) } : {}
    const app = await memoryApp(['seeds/chevening-2025'], access, page)
    const server = await serve(app.app, { host: '127.0.0.1', port: 0 })
    apps.push({ app, server })
    locations.push(config.replace('location /parley/', `location ${path}`).replace(':7700', `:${server.port}`))
  }
  kept.close()
  await once(kept, 'close')
  nginx = startNginx(port, locations)
  const key = createPublicKey(readFileSync(join(folder, 'certificate.pem'))).export({ type: 'spki', format: 'der' })
  browser = await openBrowser([
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    // This one certificate is as good as a signed one; to ignore all errors makes Chromium ask again and again.
    `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
  ])
  await eventually(() => portAnswers(port), Boolean)
})

afterAll(async () => {
  await browser?.close()
  if (nginx?.exitCode === null) {
    const ended = once(nginx, 'exit')
    nginx.kill('SIGTERM')
    await ended
  }
  for (const { app, server } of apps) {
    await server.close()
    await app.close()
  }
  rmSync(folder, { recursive: true })
})

function startNginx(port: number, locations: readonly string[]): ChildProcess {
  const { NGINX_PATH, OPENSSL_PATH } = process.env
  if (!NGINX_PATH || !OPENSSL_PATH) throw new Error('NGINX_PATH and OPENSSL_PATH: npm test finds or installs them')
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`]
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', certificate]
  execFileSync(OPENSSL_PATH, [...made, ...subject], { stdio: 'ignore' })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const text = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1;
pid ${join(folder, 'pid')}; error_log stderr warn; events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port} ssl; server_name ${HOST};
    ssl_certificate ${certificate}; ssl_certificate_key ${key};
    ${locations.join('\n')}
  }
}
`
  writeFileSync(join(folder, 'nginx.conf'), text)
  return spawn(NGINX_PATH, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
}

it.each(SITES.filter(({ known }) => known))('the page is there through a proxy at $path', async ({ path }) => {
  const { page, faults } = await watchedPage(browser, origin)
  await page.goto(`${origin}${path}?dataset=chevening-2025`)
  const drawn = page.locator('[data-testid="map"][data-drawn="true"]')
  await drawn.waitFor({ timeout: 60_000 }).catch((error) => {
    throw new Error(`${error.message}\n${faults.join('\n')}`)
  })
  expect(await page.getByTestId('map').getAttribute('data-lines')).not.toBe('0')
  expect(new URL(page.url()).pathname).toBe(path)
  // A question with an origin and a body, which the API answers itself.
  const asked = await page.evaluate(async () => {
    const body = JSON.stringify({ query: 'RETURN 1' })
    const answer = await fetch('./api/cypher', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return (await answer.json()).type
  })
  expect(asked).toBe('urn:parley:problem:no-neo4j')
  expect(faults.filter((fault) => !fault.includes('503'))).toEqual([])
})

it('goes to the page of a path without its slash', async () => {
  const { page } = await watchedPage(browser, origin)
  await page.goto(`${origin}/kept`)
  expect(page.url()).toContain(`${origin}/kept/`)
})

it('the page says which variable to set when the server was not told of its proxy', async () => {
  const { page } = await watchedPage(browser, origin)
  await page.goto(`${origin}/unknown/`)
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('set PARLEY_PUBLIC_URL')
  expect(await page.getByRole('alert').textContent()).toContain(`the page is at "${origin}"`)
})

it('so does the answer, when the proxy passes a name on that the server does not know', async () => {
  const { page } = await watchedPage(browser, origin)
  const answer = (await page.goto(`${origin}/unknown-name/`)) as Response
  expect(answer.status()).toBe(403)
  expect((await answer.json()).detail).toMatch(/^host: asked as "parley\.example:\d+".* set PARLEY_PUBLIC_URL/)
})
