import { say } from '../../words/index.ts'
import { besideBy, type Profile } from './profile.ts'

/** The matrix of votes of the House of Commons. */
export const PUBLIC_WHIP: Profile = {
  id: 'publicwhip',
  label: say('publicWhip'),
  source: 'https://www.publicwhip.org.uk/project/data.php',
  needs: ['rowid', 'date', 'voteno', 'mpid*'],
  rollcall: ['rowid'],
  voterColumns: 'mpid',
  codes: { 1: 'yes', 2: 'yes', 3: 'abstain', 4: 'no', 5: 'no', '-9': 'none' },
  kind: 'person',
  date: 'date',
  title: 'bill',
}

/** Votes of the Congress of the United States. */
export const VOTEVIEW: Profile = {
  id: 'voteview',
  label: say('voteview'),
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
  totals: { yes: 'yea_count', no: 'nay_count' },
}

/** Votes of the legislatures of the states of the United States. */
export const LEGISCAN: Profile = {
  id: 'legiscan',
  label: say('legiscan'),
  source: 'https://legiscan.com/gaits/documentation/legiscan',
  needs: ['roll_call_id', 'people_id', 'vote', 'vote_desc'],
  rollcall: ['roll_call_id'],
  voter: ['people_id'],
  vote: 'vote',
  says: 'vote_desc',
  codes: { 1: 'yes', 2: 'no', 3: 'absent', 4: 'absent' },
  kind: 'person',
  beside: (votes) => besideBy(votes, /^votes(?=\.csv)/i, 'people', 'rollcalls'),
  totals: { yes: 'yea', no: 'nay' },
}
