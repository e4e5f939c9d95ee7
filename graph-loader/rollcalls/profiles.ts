import type { Vote } from './vote-words.ts'

/** How the files of one publisher say what a vote was, and in which columns: known by their headers, never by their values. */
export interface Profile {
  readonly id: string
  /** What it is, for people. */
  readonly label: string
  /** Where the codes are explained. */
  readonly source: string
  /** Columns that its table of votes has, in lower case; a header that lacks one is another's. */
  readonly needs: readonly string[]
  /** The columns that together name a roll call. */
  readonly rollcall: readonly string[]
  /** The columns that together name a voter; none when a column each is a voter's. */
  readonly voter?: readonly string[]
  /** The column of the vote; none when a column each is a voter’s, or a vote’s. */
  readonly vote?: string
  /** A column that says in words what the vote's column says in codes. */
  readonly says?: string
  /** What begins the name of a voter's column, when each has one. */
  readonly voterColumns?: string
  /** Columns of which one holds 1 and the others 0, and the vote that each stands for. */
  readonly oneHot?: Readonly<Record<string, Vote>>
  /** What the votes are called, whatever the case. */
  readonly codes: Readonly<Record<string, Vote>>
  readonly kind: 'nation' | 'person'
  readonly date?: string
  readonly title?: string
  /** Puts roll calls under an issue each. */
  readonly group?: string
  /** The column of the group that the voter belongs to. */
  readonly party?: string
  /** Columns of a voter's name and ISO code in the table of votes. */
  readonly name?: string
  readonly nation?: string
  /** Names of files that may lie beside the votes, by the votes' own: their members, their roll calls. */
  beside?(votes: string): { readonly members?: string; readonly rollcalls?: string }
}

/** The publishers whose files are known. */
export const PROFILES: readonly Profile[] = [
  {
    id: 'un-digital-library',
    label: 'voting data of the UN Digital Library',
    source: 'https://digitallibrary.un.org/record/4060887',
    needs: ['undl_id', 'ms_code', 'ms_name', 'ms_vote'],
    rollcall: ['undl_id'],
    voter: ['ms_code'],
    vote: 'ms_vote',
    codes: { y: 'yes', n: 'no', a: 'abstain', x: 'absent' },
    kind: 'nation',
    date: 'date',
    title: 'title',
    group: 'session',
    name: 'ms_name',
    nation: 'ms_code',
  },
  {
    id: 'un-votes',
    label: 'United Nations General Assembly Voting Data (Voeten, Strezhnev, Bailey)',
    source: 'https://doi.org/10.7910/DVN/LEJUQZ',
    needs: ['rcid', 'ccode', 'vote'],
    rollcall: ['rcid'],
    voter: ['ccode'],
    vote: 'vote',
    codes: { 1: 'yes', 2: 'abstain', 3: 'no', 8: 'absent', 9: 'none' },
    kind: 'nation',
    date: 'date',
    group: 'session',
    name: 'countryname',
  },
  {
    id: 'publicwhip',
    label: 'vote matrix of The Public Whip',
    source: 'https://www.publicwhip.org.uk/project/data.php',
    needs: ['rowid', 'date', 'voteno', 'mpid*'],
    rollcall: ['rowid'],
    voterColumns: 'mpid',
    codes: { 1: 'yes', 2: 'yes', 3: 'abstain', 4: 'no', 5: 'no', '-9': 'none' },
    kind: 'person',
    date: 'date',
    title: 'bill',
  },
  {
    id: 'voteview',
    label: 'votes of Voteview',
    source: 'https://voteview.com/articles/data_help_votes',
    needs: ['congress', 'chamber', 'rollnumber', 'icpsr', 'cast_code'],
    rollcall: ['congress', 'chamber', 'rollnumber'],
    voter: ['icpsr'],
    vote: 'cast_code',
    codes: {
      0: 'none',
      1: 'yes',
      2: 'yes',
      3: 'yes',
      4: 'no',
      5: 'no',
      6: 'no',
      7: 'abstain',
      8: 'abstain',
      9: 'absent',
    },
    kind: 'person',
    beside: (votes) => besideBy(votes, /_votes(?=\.csv)/i, '_members', '_rollcalls'),
  },
  {
    id: 'legiscan',
    label: 'votes of LegiScan',
    source: 'https://legiscan.com/gaits/documentation/legiscan',
    needs: ['roll_call_id', 'people_id', 'vote', 'vote_desc'],
    rollcall: ['roll_call_id'],
    voter: ['people_id'],
    vote: 'vote',
    says: 'vote_desc',
    codes: { 1: 'yes', 2: 'no', 3: 'absent', 4: 'absent' },
    kind: 'person',
    beside: (votes) => besideBy(votes, /^votes(?=\.csv)/i, 'people', 'rollcalls'),
  },
  {
    id: 'howtheyvote',
    label: 'votes of HowTheyVote.eu',
    source: 'https://howtheyvote.eu/developers',
    needs: ['vote_id', 'member_id', 'position'],
    rollcall: ['vote_id'],
    voter: ['member_id'],
    vote: 'position',
    codes: { for: 'yes', against: 'no', abstention: 'abstain', did_not_vote: 'absent' },
    kind: 'person',
    party: 'group_code',
    nation: 'country_code',
    beside: (votes) => besideBy(votes, /^member_votes(?=\.csv)/i, 'members', 'votes'),
  },
  {
    id: 'bundestag',
    label: 'recorded vote of the German Bundestag',
    source: 'https://www.bundestag.de/parlament/plenum/abstimmung/liste',
    needs: ['abstimmnr', 'name', 'vorname', 'ja', 'nein', 'enthaltung', 'nichtabgegeben'],
    rollcall: ['wahlperiode', 'sitzungnr', 'abstimmnr'],
    voter: ['vorname', 'name'],
    oneHot: { ja: 'yes', nein: 'no', enthaltung: 'abstain', ungültig: 'absent', nichtabgegeben: 'absent' },
    codes: {},
    kind: 'person',
    party: 'fraktion/gruppe',
  },
]

function besideBy(votes: string, part: RegExp, members: string, rollcalls: string) {
  return part.test(votes) ? { members: votes.replace(part, members), rollcalls: votes.replace(part, rollcalls) } : {}
}

/** The profile of a header, or undefined: the first whose columns are all there, whatever their case. */
export function profileOf(header: readonly string[]): Profile | undefined {
  const names = new Set(header.map((name) => name.toLowerCase()))
  const has = (need: string) =>
    need.endsWith('*') ? [...names].some((name) => name.startsWith(need.slice(0, -1))) : names.has(need)
  return PROFILES.find(({ needs }) => needs.every(has))
}
