/** What a failed read means to a person. Errors that say nothing about the file are thrown again. */
export function readFault(error: unknown): [message: string, expected: string] {
  const code = (error as { code?: unknown } | null)?.code
  switch (code) {
    case 'ENOENT':
      return ['no such file or folder', 'a path that exists']
    case 'EACCES':
    case 'EPERM':
      return ['no permission to read it', 'a file that you may read']
    case 'EISDIR':
      return ['it is a folder', 'a file']
    case 'ENOTDIR':
      return ['a part of the path is no folder', 'a path that exists']
    case 'ELOOP':
      return ['the symbolic links go round in a circle', 'a link that leads to a file']
    case 'ENAMETOOLONG':
      return ['the name is too long', 'a path that exists']
    case 'ERR_INVALID_ARG_VALUE':
      return ['the path holds a NUL character', 'a path that exists']
    case 'Z_BUF_ERROR':
      return ['the packed file ends too early', 'a whole gzip file; it may be half downloaded']
    case 'CHANGED':
      return ['the file was changed or removed after it was chosen', 'to be chosen again']
    case 'EIO':
      return ['the disk could not be read', 'a file that can be read']
  }
  if (typeof code === 'string' && code.startsWith('Z_')) return ['the packed file is damaged', 'a gzip file']
  throw error
}
