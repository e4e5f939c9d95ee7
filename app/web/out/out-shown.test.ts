/** Each way out of the page with data of a person's own: at work, after a failure, and done. Read what changes; `npm test -- out-shown -u` writes it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveFiles, sendForm } from '../../../test/support/given-files.ts'
import { changesBy, settled } from '../../../test/support/page-acts.ts'
import { outlineOf } from '../../../test/support/page-outline.ts'
import { openPage, soon, type WholePage } from '../../../test/support/whole-page.ts'

const TABLE = 'actor,issue,value\nOak,Tolls,2\nElm,Tolls,-1\nOak,Parks,1\nElm,Parks,1\n'

/** What becomes of a call: it waits until it is let go, and then fails by itself, is refused, or goes on to the server. */
type Fate = 'fails' | 'is refused' | 'goes on'
let fate: Fate = 'goes on'
let goOn: (() => void) | undefined

let page: WholePage
beforeAll(async () => {
  page = await openPage(
    ['seeds/chevening-2025'],
    '?show=pairs',
    async (path, init) => {
      if (path !== '/api/datasets' || init?.method !== 'POST') return undefined
      await new Promise<void>((go) => {
        goOn = go
      })
      goOn = undefined
      if (fate === 'fails') throw new TypeError('fetch failed')
      if (fate === 'is refused')
        return Response.json({ type: 'urn:parley:problem:read-only', title: 'the store is read-only' }, { status: 503 })
      return undefined
    },
    true,
  )
  await page.press(page.part('tour-skip'))
  await giveFiles(page, [['trees.csv', TABLE]])
  await soon(() => expect(page.has('drop-read')).toBe(true))
  sendForm(page, 'drop-read')
  await soon(() => expect(page.said('dataset-picker')).toContain('trees'))
  document.querySelector('dialog')?.close()
  await page.rest()
}, 120_000)
afterAll(() => page?.close())

/** What the dialog shows; how long a packed link is, machines differ about. */
const dialog = () =>
  `${outlineOf(document.querySelector('dialog') as Element)}\n`
    .replace(/#data=[^"]*/, '#data=…')
    .replace(/\d+ characters/, 'so many characters')

it.each(['picture', 'numbers', 'file', 'link', 'server'])('the way %s is shown as it was', async (way) => {
  if (!document.querySelector('dialog')) await page.press(page.part('save'))
  await page.press(page.part(`out-${way}`))
  await settled(page)
  await soon(() => expect(document.querySelector('.out-way [aria-busy]')).toBeNull())
  await expect(dialog()).toMatchFileSnapshot(`shown/${way}.txt`)
})

describe('saving on the server', () => {
  it('is at work until it has failed, and can be tried again until it is done', async () => {
    if (!document.querySelector('dialog')) await page.press(page.part('save'))
    await page.press(page.part('out-server'))
    await page.set(page.part('out-server-id'), 'chevening-2025')
    const told: string[] = []
    for (const [id, next] of [
      ['grove', 'fails'],
      ['grove', 'is refused'],
      ['chevening-2025', 'goes on'],
      ['grove', 'goes on'],
    ] as const) {
      fate = next
      await page.set(page.part('out-server-id'), id)
      told.push(`# saved as ${id}, where the call ${next}`)
      const started = await changesBy(page, 'at work', async () => {
        sendForm(page, 'out-server-save')
        await soon(() => expect(goOn).toBeDefined())
      })
      const ended = await changesBy(page, 'then', async () => {
        goOn?.()
        await soon(() =>
          expect(page.has('out-server-save') && page.part('out-server-save').hasAttribute('disabled')).toBe(false),
        )
      })
      told.push(...started, ...ended)
    }
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('done/server.txt')
  })
})
