/** Made-up positions of bodies whose names Inter cannot set, as a CSV; ten scripts, two of them written from the right, and a pictograph. */
export const SCRIPTS_CSV = [
  'actor,issue,value',
  ...['关税', 'ضرائب', 'parks 🌳'].flatMap((issue, j) =>
    [
      '中国代表团',
      '日本国政府のひと',
      '대한민국',
      'Российская Федерация',
      'جمهورية مصر (2031)',
      'ישראל',
      'भारत',
      'ไทย',
      'საქართველო',
      'Հայաստան',
      'Łódź Żółć',
    ].map((actor, k) => `${actor},${issue},${((k * (j + 2)) % 5) - 2}`),
  ),
  '',
].join('\n')
