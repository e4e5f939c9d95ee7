import { expect, test } from 'vitest'
import { notUtf8 } from './not-utf8.ts'

test.each([
  [0x80, 'is "€"'],
  [0x81, 'means nothing'],
  [0x8d, 'means nothing'],
  [0x8e, 'is "Ž"'],
  [0x8f, 'means nothing'],
  [0x90, 'means nothing'],
  [0x91, 'is "‘"'],
  [0x93, 'is "“"'],
  [0x94, 'is "”"'],
  [0x99, 'is "™"'],
  [0x9b, 'is "›"'],
  [0x9d, 'means nothing'],
  [0x9f, 'is "Ÿ"'],
  [0xa0, 'is a no-break space'],
  [0xad, 'is a soft hyphen'],
  [0xe9, 'is "é"'],
])('the byte %i in Windows-1252 %s', (byte, meaning) => {
  expect(notUtf8(byte)).toEqual([
    `the byte 0x${byte.toString(16).toUpperCase()} is no UTF-8`,
    `a file saved as UTF-8 (in Windows-1252 the byte ${meaning})`,
  ])
})

test('no byte is told by a character that is not seen', () => {
  for (let byte = 0x80; byte <= 0xff; byte++) expect(notUtf8(byte).join(' ')).not.toMatch(/[\p{C}\u00a0]/u)
})
