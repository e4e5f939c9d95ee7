import { open } from 'node:fs/promises'

const STACK = /^\s*(at |\.\.\. \d+ (more|common)|\[INFO\]\s*$|\[ERROR\]\s*$)/
const TROUBLE = /ERROR|Exception|Caused by|Failed|failed|Unable|Cannot|could not|Invalid|OutOfMemory|denied|in use/
const ADVICE = /\[Help \d\]|re-run Maven|For more information|stack trace/

/** The last lines of a log that tell what went wrong (else simply the last), trimmed, without stack frames, packages, repeats or time stamps. */
export function usefulLines(log: string, count: number): string[] {
  const lines = log
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !STACK.test(line) && !ADVICE.test(line.replace(/-> \[Help \d\].*$/, '')))
    .map((line) =>
      line
        .replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\+\d{4}\s+/, '')
        .replace(/\s*-> \[Help \d\].*$/, '')
        .replace(/^Caused by: /, '')
        .replace(/^(?:[a-z_]\w*\.)+(?=[A-Z][\w$]*(:|$))/, '')
        .trim(),
    )
  const trouble = lines.filter((line) => TROUBLE.test(line))
  return [...new Set(trouble.length > 0 ? trouble : lines)].slice(-count)
}

/** A file's text from a byte on, its last `bytes` at most; from its start where it is shorter (it was rotated), empty when there is none. */
export async function textFrom(file: string, from: number, bytes = 64_000): Promise<string> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return ''
  try {
    const { size } = await handle.stat()
    const start = Math.max(from > size ? 0 : from, size - bytes)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
