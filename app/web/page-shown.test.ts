/** What stands around the views, and what each control there does: read what changes. `npm test -- page-shown -u` writes it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOf, settled } from '../../test/support/page-acts.ts'
import { outlineOf } from '../../test/support/page-outline.ts'
import { openPage, soon, type WholePage } from '../../test/support/whole-page.ts'

const TALKS = 'dataset=talks-2025'
const CHEVENING = 'dataset=chevening-2025'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025', 'seeds/chevening-2025'], `?${CHEVENING}&show=whatif`)
  await page.press(page.part('tour-skip'))
  // Fetched when it is first opened.
  await page.press(page.part('save'))
  await soon(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
  document.querySelector('dialog')?.close()
  await soon(() => expect(document.querySelector('dialog')).toBeNull())
}, 120_000)
afterAll(() => page?.close())

const outline = (selector: string) => `${outlineOf(document.querySelector(selector) as Element)}\n`

describe('shown', () => {
  it.each([
    ['page', `?${TALKS}&show=whatif&asOf=2025-06-01&from=2025-03-01&drop=unanimous&inherit=true`, '.page'],
    ['network-controls', `?${CHEVENING}`, '.controls'],
    ['actor', `?${TALKS}&select=ukraine`, '[data-testid="details"]'],
    ['actor-of-bloc', `?${TALKS}&select=eu&level=blocs`, '[data-testid="details"]'],
    ['pair', `?${CHEVENING}&select=ukraine&select=usa`, '[data-testid="details"]'],
    ['dataset', `?${CHEVENING}&show=pairs`, '[data-testid="details"]'],
  ])('%s', async (name, search, selector) => {
    await page.visit(search)
    await settled(page)
    await expect(outline(selector)).toMatchFileSnapshot(`shown/${name}.txt`)
  })
})

describe('done', () => {
  it.each([
    ['frame', `?${CHEVENING}&show=whatif&drop=unanimous&inherit=true`, '.page > :not(.columns, .time)'],
    ['controls', `?${CHEVENING}&show=whatif`, '.controls'],
    ['network-controls', `?${CHEVENING}`, '.controls > fieldset:first-child'],
    ['time', `?${TALKS}&show=whatif&asOf=2025-06-01`, '[data-testid="time"]'],
    ['actor', `?${TALKS}&show=spectrum&issue=territory&select=ukraine`, '[data-testid="details"]'],
    ['pair', `?${CHEVENING}&show=pairs&select=ukraine&select=usa`, '[data-testid="details"]'],
  ])(
    '%s',
    async (name, search, within) => {
      await expect(await actsOf(page, search, within)).toMatchFileSnapshot(`done/${name}.txt`)
    },
    60_000,
  )

  it.each([
    ['help', () => page.key('?', document.body)],
    ['views', () => page.press(page.part('views'))],
    ['own-file', () => page.press(page.part('open-own'))],
    ['picture', () => page.press(page.part('save'))],
    [
      'numbers',
      async () => {
        await page.press(page.part('save'))
        await page.press(page.part('out-numbers'))
      },
    ],
  ])(
    'in a dialog: %s',
    async (name, open) => {
      await expect(await actsOf(page, `?${CHEVENING}&show=whatif`, 'dialog', open)).toMatchFileSnapshot(
        `done/${name}.txt`,
      )
    },
    60_000,
  )
})
