/** A data package: its `datapackage.json`, and where its tables are; runs in the browser. */
export { DATA_PACKAGE, type DataPackage, infoOf, readDataPackage } from './data-package.ts'
export { asId, type FoundTables, findTables, otherTables } from './find-tables.ts'
export { type JsonFault, jsonPlaces } from './json-places.ts'
export { isDnaName, isDump, otherKind } from './other-kinds.ts'
