/** From files to a checked dataset to a store: data packages, single CSV files, and back to files. */
export { type DatasetDifference, datasetDifference, losesAnything } from './dataset-difference.ts'
export { type DerivedIdParts, derivedStanceId } from './derived-id.ts'
export { nationsIn } from './disk/index.ts'
export { LIST_MARKS, ROLES, SHAPES, type Told, type Understanding } from './intake/index.ts'
export { type Joining, joiningOf } from './joining.ts'
export {
  createRateMeter,
  type LoadChange,
  LoadRefusedError,
  type LoadReport,
  loadDataset,
  type Progress,
  preparedLoad,
  putDataset,
  type Rate,
} from './load-dataset.ts'
export { likelySame, totalsAmong } from './names/index.ts'
export { oddNames } from './odd-names.ts'
export { packageDescriptor, packageTables, packageTexts } from './package-tables.ts'
export { PACKAGE_SHEET } from './package-workbook.ts'
export { formatProblem, InvalidDataError, type Problem, type ProblemGroup, untold } from './problem.ts'
export {
  datasetHash,
  type PackageSummary,
  peekPackage,
  type ReadOptions,
  type ReadProgress,
  readDataset,
} from './read-dataset.ts'
export { readInfluences } from './read-influences.ts'
export { holdsPairs, readSignedLines } from './read-signed-lines.ts'
export { readTexts } from './read-texts.ts'
export { soundVersion, versionToRestore } from './restore-version.ts'
export { type TextsReport, validateTexts } from './validate-texts.ts'
export { type VerifyReport, verifyDataset } from './verify-dataset.ts'
export { type WritePackageOptions, writePackage } from './write-package.ts'
