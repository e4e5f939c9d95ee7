import { describe, expect, it } from 'vitest'
import { downloadedBytes } from './jars.ts'

describe('downloadedBytes', () => {
  it.each([
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.jar (6.7 MB at 52 MB/s)', 6.7e6],
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.jar (41 kB at 433 kB/s)', 41_000],
    ['Downloaded from mirror: https://repo/org/a/a-1.jar (702 B at 9 kB/s)', 702],
    ['[INFO] Downloaded from central: https://repo/org/a/a-1.pom (2 kB at 9 kB/s)', null],
    ['[INFO] Downloading from central: https://repo/org/a/a-1.jar', null],
  ])('reads %j', (line, bytes) => {
    expect(downloadedBytes(line)).toBe(bytes)
  })
})
