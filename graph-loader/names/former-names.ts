/** A state that is no more, by its code of ISO 3166-3: it ended in others, and is none of them. */
export interface EndedState {
  /** Three capital letters, as ISO 3166 had them. */
  readonly code: string
  /** Its first and its last year. */
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
}

/** States that ended in one or several others, in English, German, French and Spanish. */
export const ENDED_STATES: readonly EndedState[] = [
  {
    code: 'SUN',
    from: 1922,
    to: 1991,
    names: [
      'USSR',
      'Soviet Union',
      'Union of Soviet Socialist Republics',
      'UdSSR',
      'Sowjetunion',
      'URSS',
      'Union soviétique',
      'Unión Soviética',
    ],
  },
  {
    code: 'YUG',
    from: 1918,
    to: 2003,
    names: [
      'Yugoslavia',
      'Socialist Federal Republic of Yugoslavia',
      'SFRY',
      'Federal Republic of Yugoslavia',
      'Jugoslawien',
      'Yougoslavie',
    ],
  },
  {
    code: 'CSK',
    from: 1918,
    to: 1992,
    names: [
      'Czechoslovakia',
      'Czech and Slovak Federal Republic',
      'Tschechoslowakei',
      'Tchécoslovaquie',
      'Checoslovaquia',
    ],
  },
  {
    code: 'DDR',
    from: 1949,
    to: 1990,
    names: [
      'East Germany',
      'German Democratic Republic',
      'GDR',
      'DDR',
      'Deutsche Demokratische Republik',
      'Allemagne de l’Est',
      'République démocratique allemande',
      'Alemania Oriental',
      'República Democrática Alemana',
    ],
  },
  {
    code: 'SCG',
    from: 2003,
    to: 2006,
    names: ['Serbia and Montenegro', 'Serbien und Montenegro', 'Serbie-et-Monténégro', 'Serbia y Montenegro'],
  },
  {
    code: 'YMD',
    from: 1967,
    to: 1990,
    names: [
      'South Yemen',
      'Democratic Yemen',
      "Yemen People's Republic",
      'Southern Yemen',
      'People’s Democratic Republic of Yemen',
      'Südjemen',
      'Yémen du Sud',
    ],
  },
  {
    code: 'ANT',
    from: 1954,
    to: 2010,
    names: ['Netherlands Antilles', 'Niederländische Antillen', 'Antilles néerlandaises', 'Antillas Neerlandesas'],
  },
]

/** Names that states of today bore until a year, by the state's code: what was so called is only made the state of today when somebody says so. */
export const FORMER_NAMES: readonly (readonly [code: string, to: number, names: readonly string[]])[] = [
  ['BEN', 1975, ['Dahomey']],
  ['BFA', 1984, ['Upper Volta', 'Obervolta', 'Haute-Volta', 'Alto Volta']],
  ['BLR', 1991, ['Byelorussia', 'Byelorussian SSR', 'Byelorussian Soviet Socialist Republic']],
  ['BLZ', 1973, ['British Honduras']],
  ['BWA', 1966, ['Bechuanaland']],
  ['CAF', 1979, ['Central African Empire']],
  ['COD', 1997, ['Zaire', 'Zaïre']],
  ['COD', 1966, ['Congo (Leopoldville)', 'Congo (Léopoldville)']],
  ['ETH', 1941, ['Abyssinia', 'Abessinien', 'Abyssinie', 'Abisinia']],
  ['GHA', 1957, ['Gold Coast', 'Goldküste', 'Côte-de-l’Or', 'Costa de Oro']],
  ['GUY', 1966, ['British Guiana']],
  ['IRN', 1935, ['Persia', 'Persien', 'Perse']],
  ['KHM', 1990, ['Kampuchea', 'Democratic Kampuchea', 'Kambodscha (Demokratisches Kampuchea)']],
  ['KHM', 1975, ['Khmer Republic']],
  ['LBY', 2011, ['Libyan Arab Jamahiriya', 'Libysch-Arabische Dschamahirija', 'Jamahiriya arabe libyenne']],
  ['LBY', 1977, ['Libyan Arab Republic']],
  ['LKA', 1972, ['Ceylon', 'Ceylan', 'Ceilán']],
  ['LSO', 1966, ['Basutoland']],
  ['MDG', 1975, ['Malagasy Republic']],
  [
    'MKD',
    2019,
    [
      'Macedonia',
      'Mazedonien',
      'Macédoine',
      'FYROM',
      'FYR Macedonia',
      'The former Yugoslav Republic of Macedonia',
      'Ehemalige jugoslawische Republik Mazedonien',
    ],
  ],
  ['MMR', 1989, ['Burma', 'Birma', 'Birmanie', 'Birmania']],
  ['MWI', 1964, ['Nyasaland']],
  ['SUR', 1975, ['Dutch Guiana']],
  ['SWZ', 2018, ['Swaziland', 'Swasiland', 'Suazilandia']],
  ['THA', 1949, ['Siam']],
  ['UKR', 1991, ['Ukrainian SSR', 'Ukrainian Soviet Socialist Republic']],
  ['WSM', 1997, ['Western Samoa', 'Westsamoa']],
  ['ZMB', 1964, ['Northern Rhodesia']],
  ['ZWE', 1980, ['Rhodesia', 'Southern Rhodesia', 'Rhodesien', 'Rhodésie']],
]
