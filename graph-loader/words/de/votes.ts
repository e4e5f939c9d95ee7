import type { votes as en } from '../en/votes.ts'
import type { Translated } from '../translated.ts'

const VOTES: Readonly<Record<string, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  absent: 'abwesend',
  none: 'keine Stimme',
}
const ROLES: Readonly<Record<string, string>> = {
  rollcall: 'Die Abstimmung',
  voter: 'Wer abstimmt,',
  vote: 'Die Stimme',
  date: 'Das Datum',
  title: 'Der Titel',
  party: 'Die Gruppe',
}

/** Was an Stimmen verstanden wurde, und an dem, was neben ihnen liegt. */
export const votes: Translated<typeof en> = {
  columnFor: (role, column) => `${ROLES[role] ?? role} steht in ${JSON.stringify(column)}`,
  votesOf: (file, kind, source, codes) => `${file}: an der Kopfzeile erkannt: ${kind} (${source}): ${codes.join(', ')}`,
  codeIs: (code, vote) => `${code} ${VOTES[vote] ?? vote}`,
  withRemark: (said, remark) => `${said}. ${remark}`,
  codesNotUsed: (file, kind, source) =>
    `${file}: an der Kopfzeile erkannt: ${kind} (${source}); die Codes von dort gelten hier nicht`,
  rollcallsBeside: (file) => `${file} liegt daneben: Titel und Daten sind von dort`,
  noRollcallsBeside: (file) => `${file} liegt daneben, ist aber keine Tabelle dieser Abstimmungen und nicht gelesen`,
  votersBeside: (file) => `${file} liegt daneben: Namen und Gruppen sind von dort`,
  noVotersBeside: (file) => `${file} liegt daneben, ist aber keine Tabelle dieser Abstimmenden und nicht gelesen`,
  votersRenamed: (count, voters) =>
    `${count === 1 ? '1 Abstimmender hat' : `${count} Abstimmende haben`} mehrere Namen; für alle Stimmen gilt der letzte, die anderen sind weitere Namen: ${voters.join('; ')}${count > voters.length ? `, und ${count - voters.length} weitere` : ''}`,
  voterRenamed: (id, name, former) => `${id} ist ${name} (${former.join(', ')})`,
  nameUntil: (name, day) => `${name} bis ${day}`,
  readForRollcalls: (format) => `Gelesen als ${format}, für das, was darin über die Abstimmungen daneben steht`,
  readForVoters: (format) => `Gelesen als ${format}, für das, was darin über die Abstimmenden daneben steht`,
}
