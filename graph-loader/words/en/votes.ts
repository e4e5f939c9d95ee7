/** What was understood of votes, and of what lies beside them. */
export const votes = {
  columnFor: (role: string, column: string) => `${role} is ${JSON.stringify(column)}`,
  votesOf: (file: string, kind: string, source: string, codes: readonly string[]) =>
    `${file}: its header is that of the ${kind} (${source}): ${codes.join(', ')}`,
  codeIs: (code: string, vote: string) => `${code} ${vote}`,
  withRemark: (said: string, remark: string) => `${said}; ${remark}`,
  codesNotUsed: (file: string, kind: string, source: string) =>
    `${file}: its header is that of the ${kind} (${source}); its codes are not used`,
  rollcallsBeside: (file: string) => `${file} lies beside it: titles and dates are from there`,
  noRollcallsBeside: (file: string) => `${file} lies beside it: it was not read, it is no table of these roll calls`,
  votersBeside: (file: string) => `${file} lies beside it: names and groups are from there`,
  noVotersBeside: (file: string) => `${file} lies beside it: it was not read, it is no table of these voters`,
  votersRenamed: (count: number, voters: readonly string[]) =>
    `${count} ${count === 1 ? 'voter has' : 'voters have'} several names; each is named by its latest for all its votes, the others are aliases: ${voters.join('; ')}${count > voters.length ? `, and ${count - voters.length} more` : ''}`,
  voterRenamed: (id: string, name: string, former: readonly string[]) => `${id} is ${name} (${former.join(', ')})`,
  nameUntil: (name: string, day: string) => `${name} until ${day}`,
  readForRollcalls: (format: string) => `read as ${format}, for what it says of the roll calls of the votes beside it`,
  readForVoters: (format: string) => `read as ${format}, for what it says of the voters of the votes beside it`,
}
