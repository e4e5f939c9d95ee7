import { describe, expect, it } from 'vitest'
import { percent, s } from '../../positions/measures/weighted-mean.ts'
import { forms } from '../words/en/forms.ts'
import { cleanText, xmlText } from './clean-text.ts'
import { measureName } from './measure-name.ts'
import { twoLetterCode } from './nation-codes.ts'
import { cutText, textWidth, wrapText } from './text-width.ts'

const { counted, dateWords, fraction, instantWords, listWords, numberWords, valueWords } = forms

describe('cleanText', () => {
  it('keeps one line of visible text', () => {
    expect(cleanText(' a\n\tb\u00a0c \u0000\u0007d\u202e\u2066e ')).toBe('a b c de')
    expect(cleanText('half \ud83d a pair')).toBe('half \ufffd a pair')
    expect(cleanText('עברית 🇺🇦')).toBe('עברית 🇺🇦')
  })
})

describe('xmlText', () => {
  it('escapes what markup and attributes cannot hold', () => {
    expect(xmlText(`<b a="1" c='2'>&amp;\u0001`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;')
  })
})

describe('textWidth', () => {
  it('sums advances: a digit of Inter Regular is about .63 em', () => {
    expect(textWidth('', 20)).toBe(0)
    expect(textWidth('MM', 10)).toBeCloseTo(2 * textWidth('M', 10), 9)
    expect(textWidth('M', 20)).toBeGreaterThan(2 * textWidth('i', 20))
    expect(textWidth('Finland', 20, 'semibold')).toBeGreaterThan(textWidth('Finland', 20))
  })

  it('is on the safe side where the typeface lacks a character', () => {
    expect(textWidth('漢', 10)).toBeGreaterThanOrEqual(10)
    expect(textWidth('e\u0301', 10)).toBeCloseTo(textWidth('e', 10), 9)
  })
})

describe('cutText', () => {
  it('leaves what fits and cuts the rest with …', () => {
    expect(cutText('Finland', 200, 12)).toBe('Finland')
    const long = 'x'.repeat(300)
    const cut = cutText(long, 100, 12)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(100)
    expect(textWidth(`x${cut}`, 12)).toBeGreaterThan(100)
  })

  it('never splits a character of two code units', () => {
    for (let width = 0; width < 90; width += 7) expect(cutText('🇺🇦🇫🇷🇩🇪🇮🇹', width, 12).isWellFormed()).toBe(true)
  })
})

describe('wrapText', () => {
  it('breaks at spaces, and cuts the last line that is allowed', () => {
    expect(wrapText('', 100, 12)).toEqual([])
    expect(wrapText('one two three', 50, 12)).toEqual(['one two', 'three'])
    const [first, second, ...rest] = wrapText('one two three four five six', 50, 12, { maxLines: 2 })
    expect(first).toBe('one two')
    expect(second).toMatch(/^three.*…$/)
    expect(rest).toEqual([])
  })

  it('cuts a word wider than the line', () => {
    expect(wrapText('incomprehensibilities', 40, 12)[0]).toMatch(/…$/)
  })
})

describe('words', () => {
  it('tell dates at their own precision', () => {
    expect(dateWords('2025-08-09')).toBe('9 August 2025')
    expect(dateWords('2025-08')).toBe('August 2025')
    expect(dateWords('0476')).toBe('476')
    expect(instantWords('2025-08-10T09:30:00Z')).toBe('10 August 2025, 09:30 UTC')
    expect(instantWords('2025-08-10')).toBe('10 August 2025')
    expect(['2025-08-09', '2025-08', '2025'].map(forms.shortDate)).toEqual(['9 Aug 2025', 'Aug 2025', '2025'])
  })

  it('tell numbers, counts and lists', () => {
    expect(numberWords(870109)).toBe('870,109')
    expect(numberWords(999)).toBe('999')
    expect(counted(1, 'pair')).toBe('1 pair')
    expect(counted(2, 'person', 'people')).toBe('2 people')
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c')
    expect(listWords([])).toBe('')
    expect(fraction(0.109)).toBe('.11')
    expect(fraction(1)).toBe('1.00')
    const onScales = [
      forms.scaleNumber(2, -2),
      forms.scaleNumber(-1, -2),
      forms.scaleNumber(0, -2),
      forms.scaleNumber(37.5, 0),
    ]
    expect(onScales).toEqual(['+2', '−1', '0', '37.5'])
  })

  it('tell values as their measure has them', () => {
    expect(valueWords(0.6, s)).toBe('+.60')
    expect(valueWords(-0.25, s)).toBe('−.25')
    expect(valueWords(-0.001, s)).toBe('0')
    expect(valueWords(-1, s)).toBe('−1.00')
    expect(valueWords(0.375, percent)).toBe('37.5 %')
    expect(valueWords(0.8, percent)).toBe('80 %')
    expect(measureName(s)).toBe('S')
  })
})

describe('twoLetterCode', () => {
  it('knows nations that are and that were', () => {
    expect(twoLetterCode('GBR')).toBe('GB')
    expect(twoLetterCode('NAM')).toBe('NA')
    expect(twoLetterCode('YUG')).toBe('YU')
    expect(twoLetterCode('ZZZ')).toBeUndefined()
  })
})
