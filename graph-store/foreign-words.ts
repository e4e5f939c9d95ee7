/**
 * What other programs tell in words alone. Parley decides by classes, codes and GQL statuses; where Java, the system or the driver give none, their words are
 * read here and nowhere else, so that a change of theirs is mended in one file.
 */

/** Whether a log, or an error of Neo4j, says that a disk or a user's share of it is full: Java hands on the sentence of Linux, macOS or Windows without its code. */
export function saysDiskIsFull(words: string): boolean {
  return /No space left on device|not enough space on the disk|out of disk space|Disk quota exceeded/i.test(words)
}

/** Whether Neo4j says that it does nothing more until it is started again; the code is that of any failed transaction. */
export function saysServerIsBroken(words: string): boolean {
  return /critical error, and needs to be restarted|database panic/i.test(words)
}

/** Whether the driver's pool says that it waited too long for a connection, or that one broke while it was opened: its own errors have the code `N/A`. */
export function saysConnectionIsLost(words: string): boolean {
  return /acquisition timed out|connection|closed/i.test(words)
}

/** Whether the driver says that nobody listens at an address: it keeps the sentence of the system's error, and neither its code nor the error as cause. */
export function saysNobodyListens(words: string): boolean {
  return /ECONNREFUSED/.test(words)
}

/** Whether Neo4j says that a command is none of its edition's: Community Edition gives some of them the code of any failed statement. */
export function saysAdministration(words: string): boolean {
  return /^Unsupported administration command/.test(words)
}
