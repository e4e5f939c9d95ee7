/** Files as a person gives them, a table, several, a folder or an archive: which of them are a dataset; runs in the browser. */
export { GivenFault, type GivenFiles, givenPackage } from './given-package.ts'
