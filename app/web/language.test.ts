import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

/** What a page reads its language from, in a browser of people who read these. */
async function pageOf(...languages: string[]) {
  vi.stubGlobal('navigator', { languages })
  return import('./language.ts')
}

test('a German page asks for German words, unless the view names a language', async () => {
  const { inPageLanguage, language, worded } = await pageOf('fr', 'de-AT', 'en')
  expect(language).toBe('de')
  expect(worded({ v: 2, show: 'matrix' })).toEqual({ v: 2, show: 'matrix', lang: 'de' })
  expect(worded({ v: 2, lang: 'en' })).toEqual({ v: 2, lang: 'en' })
  expect(inPageLanguage({ dataset: 'talks', view: { v: 2 } })).toEqual({ dataset: 'talks', view: { v: 2, lang: 'de' } })
  expect(inPageLanguage({ dataset: 'talks' })).toEqual({ dataset: 'talks' })
})

test('an English page leaves views as they are, so that its pictures are those of everywhere else', async () => {
  const { worded } = await pageOf('en-GB')
  expect(worded({ v: 2 })).toEqual({ v: 2 })
  expect(worded({ v: 2, lang: 'de' })).toEqual({ v: 2, lang: 'de' })
})
