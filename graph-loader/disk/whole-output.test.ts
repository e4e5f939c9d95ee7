import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DiskFullError } from '../../graph-store/disk.ts'
import { writeFolderWhole, writeWhole } from './whole-output.ts'
import { WriteError } from './write-error.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-whole-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = (name: string) => readFile(join(folder, name), 'utf8')
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

describe('a file', () => {
  it('is written from a text, bytes or pieces', async () => {
    await writeWhole(join(folder, 'a'), 'text')
    await writeWhole(join(folder, 'b'), new Uint8Array([98]))
    await writeWhole(join(folder, 'c'), ['one ', new TextEncoder().encode('two')])
    await writeWhole(join(folder, 'd'), '')
    expect([await read('a'), await read('b'), await read('c'), await read('d')]).toEqual(['text', 'b', 'one two', ''])
    expect(await readdir(folder)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps what it held, and no draft stays, when its content ends early', async () => {
    await writeFile(join(folder, 'good.csv'), 'good')
    const cut = function* () {
      yield 'a,b\n'
      throw new Error('made up')
    }
    await expect(writeWhole(join(folder, 'good.csv'), cut())).rejects.toThrow('made up')
    expect(await readdir(folder)).toEqual(['good.csv'])
    expect(await read('good.csv')).toBe('good')
  })

  it('names the disk when it is full', async () => {
    const cut = function* () {
      yield 'a'
      throw full()
    }
    const path = join(folder, 'x.csv')
    const error = await writeWhole(path, cut()).catch((reason) => reason)
    expect(error).toBeInstanceOf(DiskFullError)
    expect(error.message).toContain(`disk: too little room on the disk that holds ${path} (`)
    expect(error.message).toMatch(/make room there, or use another disk, and do it again\. Nothing was changed\.$/)
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps the mode of what it replaces, and follows a link', async () => {
    await writeFile(join(folder, 'target'), 'old')
    await chmod(join(folder, 'target'), 0o640)
    await symlink('target', join(folder, 'link'))
    await writeWhole(join(folder, 'link'), 'new')
    expect(await read('target')).toBe('new')
    expect((await stat(join(folder, 'target'))).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['link', 'target'])
  })

  it('is written to as it is when it is no file', async () => {
    await writeWhole('/dev/null', 'gone')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

describe('a folder', () => {
  const fill = (files: Record<string, string>) => async (draft: string) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(draft, name, '..'), { recursive: true })
      await writeFile(join(draft, name), text)
    }
    return 'result'
  }

  it('is made with all its parents, or not at all', async () => {
    expect(await writeFolderWhole(join(folder, 'a/b/c'), fill({ 'x/y': '1' }))).toBe('result')
    expect(await read('a/b/c/x/y')).toBe('1')
    const broken = writeFolderWhole(join(folder, 'p/q/r'), () => Promise.reject(full()))
    await expect(broken).rejects.toBeInstanceOf(DiskFullError)
    expect(await readdir(folder, { recursive: true })).toEqual(['a', 'a/b', 'a/b/c', 'a/b/c/x', 'a/b/c/x/y'])
  })

  it('keeps files that are not written, and loses those that are obsolete', async () => {
    await fill({ 'mine.txt': 'mine', 'data/old': 'old', 'data/deep/old': 'old', index: '1' })(folder)
    const isObsolete = (path: string) => path.startsWith('data/')
    await writeFolderWhole(folder, fill({ 'data/new': 'new', index: '2' }), { last: 'index', isObsolete })
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['data', 'data/new', 'index', 'mine.txt'])
    expect(await read('index')).toBe('2')
  })

  it('is as it was when a file cannot be put in its place', async () => {
    await fill({ a: '1', 'z/is/a/folder': '1' })(folder)
    await expect(writeFolderWhole(folder, fill({ a: '2', b: '2', z: '2' }))).rejects.toThrow(
      /z: it is a folder, expected a file$/,
    )
    expect((await readdir(folder)).sort()).toEqual(['a', 'z'])
    expect(await read('a')).toBe('1')
  })
})

it('a place that cannot be written is told in a sentence, and nothing is left there', async () => {
  await writeFile(join(folder, 'file'), '')
  await symlink('nowhere', join(folder, 'dangling'))
  await symlink('loop', join(folder, 'loop'))
  const places: [place: string, words: string][] = [
    [join(folder, 'file'), 'it is a file or lies below one, expected a folder'],
    [join(folder, 'file/a/b'), 'it is a file or lies below one, expected a folder'],
    [join(folder, 'dangling'), 'a link on the way there leads nowhere, expected a folder, or a name that is not taken'],
    [
      join(folder, 'dangling/a'),
      'a link on the way there leads nowhere, expected a folder, or a name that is not taken',
    ],
    [join(folder, 'loop'), 'the symbolic links go round in a circle, expected a link that leads somewhere, or none'],
    [join(folder, 'loop/a'), 'the symbolic links go round in a circle, expected a link that leads somewhere, or none'],
    [join(folder, 'n'.repeat(300)), 'the name is too long, expected a shorter one'],
    [join(folder, `a/${'n'.repeat(300)}/b`), 'the name is too long, expected a shorter one'],
    [join(folder, 'a\0b'), 'the path holds a NUL character, expected a path without'],
  ]
  if (process.platform === 'linux') {
    places.push(
      ['/proc/nope/deeper', 'nothing can be made there, expected a place in a folder that you may write to'],
      ['/sys/nope/deeper', 'no permission to write there, expected a place in a folder that you may write to'],
    )
  }
  for (const [place, words] of places) {
    const error = await writeFolderWhole(place, async () => undefined).catch((reason) => reason)
    expect(error).toBeInstanceOf(WriteError)
    expect(error.message).toBe(`${place}: ${words}`)
  }
  expect((await readdir(folder)).sort()).toEqual(['dangling', 'file', 'loop'])
  await expect(writeWhole(join(folder, 'file/x.csv'), '')).rejects.toThrow('it is a file or lies below one')
  await expect(writeWhole(join(folder, 'loop'), '')).rejects.toThrow('go round in a circle')
  await expect(writeWhole(folder, '')).rejects.toThrow(`${folder}: it is a folder, expected a file`)
})

it('an error of what fills it is left as it is', async () => {
  const foreign = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/elsewhere/page.html' })
  await expect(writeFolderWhole(join(folder, 'site'), () => Promise.reject(foreign))).rejects.toBe(foreign)
})
