/**
 * Widths of letters that Inter lacks, by block: from the first letter on one digit in base 36 for each, in twentieths of an em, rounded up, the wider of the
 * two weights; a point where there is no letter. Made from the Noto files; a test compares the two.
 */
const BLOCKS: readonly (readonly [first: number, widths: string])[] = [
  // Armenian
  [0x530, '.hfggfedfigf9iffdegfhdeefdhehfhceedhdgf..5566699kkdeeddadfdd6kddcdddd6d9d8kbeddkdd8kddfe769..hhf'],
  // Hebrew
  [0x590, '.00000000000000000000000000000000000000000000070b0060090........ec8cd78ee7cbbee78edddccdbgf....fdee59'],
  // Arabic
  [
    0x600,
    'nvnrzpddofja78jc000000000007cd6ag966a6g6l9lleeebb88rrsshhbbiiggg6lhjfbffagg000000000000000000000ccccccccccb66alh06669fjjplllllll' +
      'leeeeeeebbbbbbbbb888888888rrrsshbllllllhhilijjjiiiiiiffffffffffe9999aaaaaaaagggaggjj790000000sk0000004800d0000b8ccccccccccrsb9bf',
  ],
  // Devanagari
  [
    0x900,
    '0005hhmbbchifccccmmmmhicdeefgggbcccgdebeccchdgdd99fggcfdfc060b666000000006666066k0000000hicgcchdif008dbbbbbbbbbb97hhmmhhcgdcgacd',
  ],
  // Thai
  [0xe00, '.dccdddcbdccjjddcdjjddddcdddeeffdddbdcdbdecdeccb70990000000....c7d7779d00000000dcbdcbbbfcbhi'],
  // Georgian
  [0x10a0, 'dhggeihjbflgfiigkedgidfffffjdcfekfdefi.c.....c..cddjdcdjccnddhcdhdgdidhdddeddddccedccejcddab8cdd'],
]

/** Ranges of letters that are as wide as they are high, and of pictographs. */
const SQUARE = [
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff01, 0xff60],
  [0x20000, 0x3ffff],
] as const
const PICTOGRAPH = { from: 0x1f000, to: 0x1faff, width: 1.28 }

/**
 * In em, what a letter that Inter lacks takes at the most; 0 for marks that stand on another. Joined letters are narrower than those that stand alone, so
 * that a text is seldom wider than the sum. For letters of no block known here it is a guess on the safe side.
 */
export function foreignAdvance(code: number): number {
  const [first = 0, widths = ''] = BLOCKS.find(([from, digits]) => code >= from && code < from + digits.length) ?? []
  const digit = widths[code - first]
  if (digit !== undefined && digit !== '.') return Number.parseInt(digit, 36) / 20
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code))) return 0
  if (SQUARE.some(([from, to]) => code >= from && code <= to)) return 1
  if (code >= PICTOGRAPH.from && code <= PICTOGRAPH.to) return PICTOGRAPH.width
  return code >= 0x1100 ? 1.05 : 0.75
}
