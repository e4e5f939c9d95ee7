import { say } from '../../words/index.ts'
import type { Profile } from './profile.ts'

/** The voting data of the United Nations’ own library. */
export const UN_DIGITAL_LIBRARY: Profile = {
  id: 'un-digital-library',
  label: say('unDigitalLibrary'),
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
  totals: { yes: 'total_yes', no: 'total_no', abstain: 'total_abstentions', absent: 'total_non_voting' },
}

/** The voting data of the General Assembly at the Harvard Dataverse. */
export const UN_VOTES: Profile = {
  id: 'un-votes',
  label: say('unVoting'),
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
}
