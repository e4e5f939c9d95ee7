import { say } from '../../words/index.ts'
import { besideBy, type Profile } from './profile.ts'

/** Votes of the European Parliament since 2019. */
export const HOW_THEY_VOTE: Profile = {
  id: 'howtheyvote',
  label: say('howTheyVote'),
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
  totals: { yes: 'count_for', no: 'count_against', abstain: 'count_abstention', absent: 'count_did_not_vote' },
}

/** Votes of the European Parliament from 1979 to 2009: a row for each member, a column for each roll call. */
export const HIX_NOURY_ROLAND: Profile = {
  id: 'hix-noury-roland',
  label: say('hixNouryRoland'),
  source: 'https://personal.lse.ac.uk/hix/HixNouryRolandEPdata.htm',
  needs: ['mepid', 'mepname', 'epg', 'v1'],
  voter: ['mepid'],
  rollcallColumns: /^v\d+$/i,
  codes: { 0: 'absent', 1: 'yes', 2: 'no', 3: 'abstain', 4: 'absent', 5: 'none' },
  kind: 'person',
  party: 'epg',
  name: 'mepname',
  note: say('hixNouryRolandNote'),
}

/** A recorded vote of the German Bundestag. */
export const BUNDESTAG: Profile = {
  id: 'bundestag',
  label: say('bundestag'),
  source: 'https://www.bundestag.de/parlament/plenum/abstimmung/liste',
  needs: ['abstimmnr', 'name', 'vorname', 'ja', 'nein', 'enthaltung', 'nichtabgegeben'],
  rollcall: ['wahlperiode', 'sitzungnr', 'abstimmnr'],
  voter: ['vorname', 'name'],
  oneHot: { ja: 'yes', nein: 'no', enthaltung: 'abstain', ungültig: 'absent', nichtabgegeben: 'absent' },
  codes: {},
  kind: 'person',
  party: 'fraktion/gruppe',
}

/** The columns of the CSV of a session, which has no header. */
const RIKSDAG_COLUMNS = [
  'rm',
  'beteckning',
  'hangar_id',
  'votering_id',
  'punkt',
  'namn',
  'intressent_id',
  'parti',
  'valkrets',
  'valkretsnummer',
  'iort',
  'rost',
  'avser',
  'votering',
  'banknummer',
  'fornamn',
  'efternamn',
  'kon',
  'fodd',
  'datum',
]
const RIKSDAG_VOTES = /^(ja|nej|avstår|frånvarande)$/i

/** Votes of the Swedish Riksdag, as a CSV of a session or as the answer of its interface. */
export const RIKSDAG: Profile = {
  id: 'riksdag',
  label: say('riksdag'),
  source: 'https://www.riksdagen.se/sv/dokument-och-lagar/riksdagens-oppna-data/voteringar/',
  needs: ['rm', 'beteckning', 'punkt', 'votering_id', 'intressent_id', 'rost'],
  headerless: {
    columns: RIKSDAG_COLUMNS,
    fits: (cells) =>
      cells.length === RIKSDAG_COLUMNS.length &&
      /^\d{4}\/\d\d$/.test(cells[0] ?? '') &&
      RIKSDAG_VOTES.test(cells[11] ?? ''),
  },
  rollcall: ['rm', 'beteckning', 'punkt', 'votering_id'],
  voter: ['intressent_id'],
  vote: 'rost',
  codes: { ja: 'yes', nej: 'no', avstår: 'abstain', frånvarande: 'absent' },
  kind: 'person',
  date: 'datum',
  group: 'rm',
  party: 'parti',
  name: 'namn',
}
