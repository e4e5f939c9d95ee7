/** What a word in a column of values stands for: a number on the scale of agreement, or why there is none. */
export type WordMeaning = number | 'no_position' | 'none'

/**
 * Words by which people say how far somebody agrees, in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. Whatever is understood by them is told; further words, and other meanings, are told with `--word`.
 */
const AGREEMENT: readonly (readonly [meaning: WordMeaning, words: string])[] = [
  [
    2,
    `strongly agree | strongly agrees | fully agree | completely agree | totally agree | agree strongly | strongly support | strongly supports | strong support | strongly in favour | strongly in favor | very positive | strongly favour | strongly favor
     | stimme voll zu | stimme voll und ganz zu | stimme stark zu | starke zustimmung | volle zustimmung | sehr dafür | trifft voll zu
     | tout à fait d’accord | totalement d’accord | entièrement d’accord | très favorable
     | muy de acuerdo | totalmente de acuerdo | completamente de acuerdo | muy a favor
     | molto favorevole | pienamente d’accordo | muito a favor | concordo totalmente | helemaal eens | zeer eens | zdecydowanie tak | zdecydowanie za`,
  ],
  [
    1,
    `agree | agrees | agreed | support | supports | supported | supportive | somewhat agree | rather agree | slightly agree | tend to agree | in favour | in favor | favour | favor | favourable | favorable | positive | pro | approve | approves | endorse | endorses
     | stimme zu | stimme eher zu | zustimmung | zustimmend | unterstützt | befürwortet | dafür | positiv | trifft zu | trifft eher zu
     | d’accord | plutôt d’accord | soutient | soutien | favorable | positif | approuve
     | de acuerdo | más bien de acuerdo | apoya | apoyo | a favor | favorable | positivo | aprueba
     | favorevole | d’accordo | a favore | sostiene | concordo | concorda | apoia | eens | mee eens | voorstander | zgadzam się | popiera`,
  ],
  [
    0,
    `neutral | neither agree nor disagree | neither | mixed | undecided | ambivalent | no preference
     | weder noch | teils teils | teils/teils | unentschieden | gemischt
     | neutre | ni d’accord ni pas d’accord | mitigé | indécis
     | ni de acuerdo ni en desacuerdo | indeciso | mixto
     | neutrale | né d’accordo né in disaccordo | neutro | nem concordo nem discordo | neutraal | neutralny`,
  ],
  [
    -1,
    `disagree | disagrees | disagreed | oppose | opposes | opposed | opposition | somewhat disagree | rather disagree | slightly disagree | tend to disagree | against | contra | negative | reject | rejects | disapprove | disapproves | unfavourable | unfavorable
     | stimme nicht zu | stimme eher nicht zu | ablehnung | ablehnend | lehnt ab | dagegen | negativ | trifft nicht zu | trifft eher nicht zu
     | pas d’accord | plutôt pas d’accord | s’oppose | opposé | contre | défavorable | négatif | désapprouve
     | en desacuerdo | más bien en desacuerdo | se opone | en contra | desfavorable | negativo | rechaza
     | contrario | non d’accordo | in disaccordo | contro | discordo | discorda | oneens | mee oneens | tegenstander | nie zgadzam się | nie popiera`,
  ],
  [
    -2,
    `strongly disagree | strongly disagrees | completely disagree | totally disagree | disagree strongly | strongly oppose | strongly opposes | strong opposition | strongly against | very negative
     | stimme überhaupt nicht zu | stimme gar nicht zu | starke ablehnung | völlige ablehnung | sehr dagegen | trifft gar nicht zu | trifft überhaupt nicht zu
     | pas du tout d’accord | totalement opposé | très défavorable
     | muy en desacuerdo | totalmente en desacuerdo | muy en contra
     | molto contrario | per niente d’accordo | muito contra | discordo totalmente | helemaal oneens | zeer oneens | zdecydowanie nie | zdecydowanie przeciw`,
  ],
  [
    'no_position',
    `no position | no opinion | no stance | no_position | keine position | keine meinung | sans opinion | sans avis | sin opinión | sin posición`,
  ],
  [
    'none',
    `na | n/a | n.a. | #n/a | #nv | #div/0! | #value! | #wert! | #ref! | #bezug! | #name? | #num! | #zahl! | #null! | null | none | nan | missing | unknown | not available | - | – | — | . | .. | ? | don’t know | dont know | dk | k.a. | k. a. | ka | keine angabe | weiß nicht | unbekannt | ne sait pas | nsp | inconnu | no sabe | ns/nc | desconocido | s/d`,
  ],
]

const MEANINGS = new Map(
  AGREEMENT.flatMap(([meaning, words]) => words.split('|').map((word) => [foldedWord(word), meaning] as const)),
)

/** A word as it is compared: without case, quotes of a kind and blanks that are more than one. */
export function foldedWord(word: string): string {
  return word
    .normalize('NFC')
    .replace(/['‘´`]/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What a word usually stands for, or null when that is not known. */
export function usualMeaning(word: string): WordMeaning | null {
  return MEANINGS.get(foldedWord(word)) ?? null
}
