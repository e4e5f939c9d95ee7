import { expect, test } from 'vitest'
import { withFiles } from '../../test/support/files-in-folder.ts'
import { peekPackage } from '../read-dataset.ts'

const peek = (json: string) => withFiles({ 'datapackage.json': json }, peekPackage)

test('a package tells its id, title, description, version and counts', async () => {
  const counts = { actors: 2, stances: 3 }
  expect(
    await peek(
      JSON.stringify({ name: 'feast', title: 'Feast', description: 'Tea.', version: '1', parley: { counts } }),
    ),
  ).toEqual({
    id: 'feast',
    title: 'Feast',
    description: 'Tea.',
    version: '1',
    counts,
  })
  expect(await peek('\ufeff{"name": "feast"}')).toMatchObject({ id: 'feast', title: 'feast' })
})

test.each(['{"name": ', '{"title": "Feast"}', '{"name": " feast"}', '{"name": "feast", "parley": 7}', '[]'])(
  '%s is no package with an id',
  async (json) => {
    expect(await peek(json)).toBe(null)
  },
)

test('a folder without a description is no package', async () => {
  expect(await withFiles({}, peekPackage)).toBe(null)
})
