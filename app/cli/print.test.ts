import { afterEach, expect, it, vi } from 'vitest'
import { printRows } from './print.ts'

afterEach(() => vi.restoreAllMocks())

it('a table’s columns stand under each other whatever the script, as wide as a terminal shows it', async () => {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  const rows = ['Norway', '日本', 'Côte d’Ivoire', 'e\u0301', '🇫🇷'].map((name) => ({ name, value: 'x' }))
  await printRows({ format: 'table' }, ['name', 'value'], rows)
  expect(out.split('\n')).toEqual([
    'name           value',
    'Norway         x',
    '日本           x',
    'Côte d’Ivoire  x',
    'e\u0301              x',
    '🇫🇷             x',
    '',
  ])
})
