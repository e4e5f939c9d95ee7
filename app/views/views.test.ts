import { expect, it } from 'vitest'
import { PICTURE_IDS } from './pictures.ts'
import { VIEW_CODE, VIEWS } from './views.ts'

const views = VIEWS.map(({ id }) => id)

it('has one page for each way to look, where the page finds it by its name', () => {
  const pages = Object.keys(import.meta.glob('./*/page/*Page.tsx')).map((path) => path.split('/')[1])
  expect(pages.sort()).toEqual([...views].sort())
})

it.each(PICTURE_IDS)('fetches scene and drawing of %s', async (id) => {
  const { scene, draw } = VIEW_CODE[id]
  expect([typeof (await scene()), typeof (await draw())]).toEqual(['function', 'function'])
})

it('offers to save what has a picture, and nothing else', () => {
  expect(VIEWS.filter(({ unpictured }) => !unpictured).map(({ id }) => id)).toEqual(PICTURE_IDS)
})
