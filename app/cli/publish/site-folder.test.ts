import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PUBLISHED_MARK } from '../../api/published-layout.ts'
import { writeSite } from './site-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-site-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const write = (folder: string, force = false, extra: readonly string[] = []) =>
  writeSite(folder, force, async (site) => {
    site.write('index.html', `<html>${PUBLISHED_MARK}</html>`)
    site.write('data/a/words.json', new Uint8Array([1, 2, 3]))
    for (const path of extra) site.write(path, 'ö')
    return site.bytes
  })

it('writes a copy and counts its bytes, and a later one over it', async () => {
  const folder = join(root, 'copy')
  const page = `<html>${PUBLISHED_MARK}</html>`.length
  expect(await write(folder, false, ['data/old.json'])).toBe(page + 3 + 2)
  writeFileSync(join(folder, 'mine.txt'), 'kept')
  expect(await write(folder)).toBe(page + 3)
  expect(existsSync(join(folder, 'data/old.json'))).toBe(false)
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('kept')
  expect(readFileSync(join(folder, 'data/a/words.json'))).toHaveLength(3)
})

it('writes into an empty folder, but not into one with other things unless forced', async () => {
  const [empty, full] = [join(root, 'empty'), join(root, 'full')]
  mkdirSync(empty)
  await write(empty)
  mkdirSync(full)
  writeFileSync(join(full, 'index.html'), 'a page of somebody else')
  await expect(write(full)).rejects.toThrow('is not empty and holds no earlier copy')
  expect(readFileSync(join(full, 'index.html'), 'utf8')).toBe('a page of somebody else')
  await write(full, true)
  expect(readFileSync(join(full, 'index.html'), 'utf8')).toContain(PUBLISHED_MARK)
})
