import { UserError } from '../../positions/errors.ts'
import { oneLine } from '../../positions/text.ts'
import { cut, shown } from '../suggest.ts'

/** What a vote can mean; `none` is no vote at all, such as of who was no member yet. */
export const VOTES = ['yes', 'abstain', 'no', 'absent', 'none'] as const
export type Vote = (typeof VOTES)[number]

// Words alone: what a number, a sign or a single letter stands for differs from file to file (N is no, or not voting), and is never guessed. In the languages of the parliaments of Europe and the
// Americas; where one word is a yes in one language and a no in another (the Greek ναι and the Slavic na or ne) it stands only under the one that writes it so.
const WORDS: Readonly<Record<Vote, readonly string[]>> = {
  yes: words(`yes | yea | aye | for | in favour | in favor | favour | favor | pro | ja | dafür | zustimmung | oui | pour | sí | si | a favor | a favore | sì | favorevole | favorevoli | sim | voor | för | jag | kyllä | puolesta
    | jaa | tak | za | ano | áno | igen | da | pentru | за | да | ναι | υπέρ | evet | kabul | jah | poolt | par | už | taip | iva | yes, in favour
    | tá | já | так | בעד | 賛成 | 贊成 | 赞成 | 찬성 | موافق`),
  abstain:
    words(`abstain | abstained | abstains | abstention | abst | abstaining | enthaltung | enthalten | enthaltungen | abstention | abstenu | abstenue | s’abstient | abstención | abstencion | se abstiene | abstenção | astenuto | astenuta | astenuti
    | astensione | onthouding | avstår | avstod | avholdende | hverken for eller imod | tyhjä | tyhjää | wstrzymał się | wstrzymała się | wstrzymuję się | zdržel se | zdržela se | zdržal sa | tartózkodik | tartózkodott
    | abținere | abtinere | suzdržan | vzdržan | въздържал се | воздержался | воздержалась | αποχή | παρών | çekimser | erapooletu | atturas | susilaikė
    | onthouden | uzdržan | uzdržana | suzdržana | уздржан | уздржана | vzdržana | утримався | утрималась | утрималася | staon | greiðir ekki atkvæði | נמנע | 棄権 | 棄權 | 弃权 | 기권 | ممتنع`),
  no: words(`no | nay | against | contra | nein | dagegen | ablehnung | non | contre | en contra | contrario | contraria | contrari | contro | não | nao | tegen | mot | nej | nei | ei | vastaan | nie | przeciw | ne | proti | nem | ellene | nu | împotrivă
    | против | нет | не | όχι | κατά | hayır | ret | vastu | pret | prieš
    | protiv | imod | проти | ні | níl | נגד | 反対 | 反對 | 反对 | 반대 | معارض`),
  absent:
    words(`absent | not voting | did not vote | did_not_vote | not_voting | non-voting | nv | not present | excused | nicht abgegeben | abwesend | nicht beteiligt | entschuldigt | absente | excusé | n’a pas pris part | ausente | no vota | ausência
    | assente | assenti | in missione | afwezig | frånvarande | fraværende | poissa | nieobecny | nieobecna | nepřítomen | nepřihlášen | neprítomný | távol | absentă | odsutan | odsoten | отсутствовал | отсъства | απών | puudub
    | non-votant | non-votante | non votant | ikke til stede | ikke tilstede | nie głosował | nie głosowała | nehlasoval | nehlasovala | nem szavazott | nu a votat | nije glasao | nije glasala | није гласао | није гласала | ni glasoval | ni glasovala
    | ei hääletanud | nebalsoja | nebalsavo | katılmadı | не голосовал | не голосовала | не голосував | не голосувала | відсутній | відсутня | fjarverandi | לא הצביע | 欠席 | 缺席 | 불참 | غائب`),
  none: words('na | n/a | not a member | nicht mitglied'),
}

function words(list: string): string[] {
  return list.split('|').map((word) => word.trim().replace(/\s+/g, ' '))
}
/** So many values without a meaning are counted; a file with more has no column of votes there. */
const MOST_UNKNOWN = 1000
const LISTED = 30

/** A word of a file as it was understood, and how often it occurs. */
export interface UnderstoodWord {
  readonly word: string
  readonly vote: Vote
  count: number
}

/** Takes words for votes, whatever their case, and keeps account of them, and of the values whose meaning nobody told. */
export class VoteWords {
  readonly #usual = new Map<string, Vote>([
    ['', 'none'],
    ...VOTES.flatMap((vote) => WORDS[vote].map((word) => [word, vote] as const)),
  ])
  readonly #given = new Map<string, { vote: Vote; flag: string; text: string; used: boolean }>()
  readonly #understood = new Map<string, UnderstoodWord>()
  readonly #codes = new Map<string, { count: number; line: number }>()
  #profile: ReadonlyMap<string, Vote> = new Map()

  /** `words` and `codes` are further words, as `word=vote`; they go before all others. Throws a `UserError` when one is not so. */
  constructor(words: readonly string[] = [], codes: readonly string[] = []) {
    for (const text of words) this.#give('--word', text)
    for (const text of codes.flatMap((list) => list.split(','))) this.#give('--codes', text)
  }

  /** Takes the codes of a profile for the file that is read next; they go before the usual words. */
  takeCodes(codes: Readonly<Record<string, Vote>>): void {
    this.#profile = new Map(Object.entries(codes))
    // What a value was understood as in another file need not hold in this one.
    for (const one of this.#understood.values()) this.#kept.push(one)
    this.#understood.clear()
  }
  readonly #kept: UnderstoodWord[] = []

  /** What a value means, or null when that is not known. */
  vote(word: string): Vote | null {
    const known = this.#understood.get(word)
    if (known) {
      known.count++
      return known.vote
    }
    const key = folded(word)
    const given = this.#given.get(key)
    if (given) given.used = true
    const vote = this.peek(word)
    if (vote === null) return null
    this.#understood.set(word, { word, vote, count: 1 })
    return vote
  }

  /** What a value would mean, without counting it as understood; null when that is not known. */
  peek(word: string): Vote | null {
    const key = folded(word)
    return this.#given.get(key)?.vote ?? this.#profile.get(key) ?? this.#usual.get(key) ?? null
  }

  /** Counts a value that has no meaning, when it is a code (digits, a dash, a sign, a single letter); false when it is a word. */
  countCode(word: string, line: number): boolean {
    const code = oneLine(word)
    if (code.length > 1 && /\p{L}/u.test(code)) return false
    const known = this.#codes.get(code)
    if (known) known.count++
    else if (this.#codes.size < MOST_UNKNOWN) this.#codes.set(code, { count: 1, line })
    return true
  }

  /** Codes that nobody explained, since the last call: where the first stands, which there are and how often, and the flag that explains them. Null for none. */
  unexplained(): { line: number; message: string; expected: string } | null {
    const rank = (code: string) => (Number.isNaN(Number(code)) ? Number.POSITIVE_INFINITY : Number(code))
    const codes = [...this.#codes].sort(([a], [b]) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)))
    this.#codes.clear()
    if (codes.length === 0) return null
    const listed = codes
      .slice(0, LISTED)
      .map(([code, { count }]) => `${shown(code)} ${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'}`)
    const more = codes.length > LISTED ? `, and ${codes.length - LISTED} more` : ''
    const flag = codes.slice(0, LISTED).map(([code]) => `${cut(code)}=VOTE`)
    return {
      line: Math.min(...codes.map(([, { line }]) => line)),
      message: `nothing says what these votes mean: ${listed.join(', ')}${more}`,
      expected: `--codes '${flag.join(',')}' with ${VOTES.slice(0, -1).join(', ')} or ${VOTES.at(-1)} for each VOTE`,
    }
  }

  /** What was given with a flag and never met. */
  unused(): { flag: string; text: string }[] {
    return [...this.#given.values()].filter(({ used }) => !used)
  }

  /** The words that were met, by vote and then as they came. */
  understood(): UnderstoodWord[] {
    const all = new Map<string, UnderstoodWord>()
    for (const one of [...this.#kept, ...this.#understood.values()]) {
      const key = `${one.vote} ${one.word}`
      const known = all.get(key)
      if (known) known.count += one.count
      else all.set(key, { ...one })
    }
    return VOTES.flatMap((vote) => [...all.values()].filter((one) => one.vote === vote))
  }

  #give(flag: string, text: string): void {
    const at = text.lastIndexOf('=')
    const vote = VOTES.find((one) => one === text.slice(at + 1).trim())
    if (at < 0 || !vote) {
      const example = flag === '--word' ? 'one such as present=abstain' : 'a list such as 1=yes,2=no,9=absent'
      throw new UserError('bad-parameter', flag, `${shown(text)} is not WORD=VOTE`, {
        expected: example,
        next: `votes are ${VOTES.join(', ')}`,
      })
    }
    const key = folded(text.slice(0, at))
    const before = this.#given.get(key)
    if (before && before.vote !== vote) {
      throw new UserError('bad-parameter', flag, `${shown(text)} was ${before.vote} in ${before.flag} before`, {
        expected: 'one vote for it',
      })
    }
    this.#given.set(key, { vote, flag, text, used: false })
  }
}

function folded(word: string): string {
  return oneLine(word)
    .replace(/['‘´`]/g, '’')
    .toLowerCase()
}
