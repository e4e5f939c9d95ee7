import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

it('the lock file says the hash of every package, those of other platforms too', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { integrity?: string }> }
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  )
  expect(without.map(([path]) => path)).toEqual([])
})

it('actions are named by commit: a tag can be moved', () => {
  const folder = '.github/workflows'
  const uses = existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder)).flatMap((name) => [...read(join(folder, name)).matchAll(/uses: (.*)/g)])
    : []
  expect(uses.length).toBeGreaterThan(0)
  for (const [, action] of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

it('images are named by digest, or by a whole version where the digest is not known', () => {
  const compose = [...read('docker-compose.yml').matchAll(/^\s+image: (\S+)/gm)].map(([, image]) => image as string)
  const dockerfile = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image as string)
  // What compose builds itself has no version.
  const foreign = [...compose, ...dockerfile].filter((image) => image !== 'parley')
  expect(foreign.length).toBeGreaterThan(2)
  for (const image of foreign) expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+(-[\w-]+)?(@sha256:[0-9a-f]{64})?$/)
})
