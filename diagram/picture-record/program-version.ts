/** The program's version, the same in Node and in a browser; a test holds it equal to that of package.json. */
export const PROGRAM_VERSION = '0.1.0'
