import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '../..')
interface Service {
  readonly image: string
  readonly build?: string
  readonly entrypoint?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly volumes: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}
const { services, volumes } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')) as {
  services: Readonly<Record<string, Service>>
  volumes: Readonly<Record<string, null>>
}
const service = (name: string) => services[name] as Service

/** A value as compose fills it in: `${NAME:-else}`, and `$$` for a dollar. */
const filled = (text: string, env: Record<string, string> = {}) =>
  text
    .replace(/(?<!\$)\$\{(\w+):-([^}]*)\}/g, (_, name: string, fallback: string) => env[name] || fallback)
    .replaceAll('$$', '$')

it('names services and volumes that there are', () => {
  for (const [name, { depends_on = {}, volumes: used }] of Object.entries(services)) {
    for (const other of Object.keys(depends_on)) expect(Object.keys(services), name).toContain(other)
    for (const volume of used) expect(Object.keys(volumes), name).toContain(volume.split(':')[0])
  }
  expect(service('neo4j').image).toBe(service('password').image)
})

it('publishes on this machine only, and then Cypher needs no token; wider, it does', () => {
  expect(service('neo4j').ports?.map((port) => filled(port))).toEqual(['127.0.0.1:7687:7687'])
  expect(service('parley').ports?.map((port) => filled(port))).toEqual(['127.0.0.1:8080:8080'])
  const published = (env = {}) => filled(service('parley').environment.PARLEY_PUBLISHED_AT as string, env)
  expect(published()).toBe('127.0.0.1')
  expect(published({ PARLEY_BIND: '0.0.0.0' })).toBe('0.0.0.0')
})

describe('the password', () => {
  const [shell = '', flags = '', script = ''] = service('password').entrypoint ?? []
  const made = (given: string, folder = mkdtempSync(join(tmpdir(), 'parley-secrets-'))) => {
    // Users of the images are not there to be given anything.
    const text = `chown() { :; }\n${filled(script).replaceAll('/run/parley', folder)}`
    execFileSync(shell, [flags, text], { env: { PATH: process.env.PATH, GIVEN_PASSWORD: given }, stdio: 'pipe' })
    const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
    return { folder, password: read('password'), auth: read('neo4j-auth') }
  }

  it('is made once, and both services read the same', () => {
    const first = made('')
    expect(first.password).toMatch(/^[\w-]{32}$/)
    expect(first.auth).toBe(`neo4j/${first.password}`)
    writeFileSync(join(first.folder, 'other'), '')
    expect(made('', first.folder).password).toBe(first.password)
  })

  it('can be given, and a bad one is refused', () => {
    expect(made('a made-up one').auth).toBe('neo4j/a made-up one')
    for (const bad of ['short', 'with/a/slash']) expect(() => made(bad)).toThrow('expected 8 characters or more')
  })
})
