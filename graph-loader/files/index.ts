/** Where files are read from, and why one cannot be; runs in the browser. */
export { browserFiles, type HeldFiles } from './browser-files.ts'
export { type FileSource, isPacked, readFault, type Sha256 } from './file-source.ts'
export { TooLarge, wholeBytes } from './whole-bytes.ts'
