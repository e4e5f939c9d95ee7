import { expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { missingWords } from './missing-words.ts'

it('says that memory was asked for, and does not ask for Java that may well be there', () => {
  for (const words of [en, de]) {
    const told = missingWords({ kind: 'memory', notice: null }, words)
    expect(told).toContain('--store memory')
    expect(told).toContain('npm start')
    expect(told).not.toContain('Java')
  }
  expect(missingWords({ kind: 'memory', notice: 'Java is missing.' }, en)).toBe('Java is missing.')
  expect(missingWords(undefined, en)).toContain('Maven')
})

it('says that Cypher does not see what is hypothetical', () => {
  expect(en.unseen(1)).toBe('Cypher reads what is stored: it does not see the hypothetical position of this view.')
  expect(de.unseen(2)).toContain('Die 2 gedachten Positionen')
})
