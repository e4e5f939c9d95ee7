/** What is read from and written to the disks of this machine, whole or not at all; Node alone. */
export { nationsIn, tableNations } from './nation-lists.ts'
export { nodeFiles } from './node-files.ts'
export {
  isPackageFile,
  refuseTakenFolder,
  tableSchema,
  writePackageFiles,
} from './package-files.ts'
export { type OutputContent, writeFolderWhole, writeWhole } from './whole-output.ts'
export { WriteError, writeError } from './write-error.ts'
