import type { Problem } from '../problem';

/** What a file system said when it refused a file: `FileSystemError.code` of VS Code, and its words. */
export interface FileRefusal {
  readonly code?: string | undefined;
  readonly message: string;
}

const locked = /\b(?:EACCES|EPERM|EROFS)\b|read-?only|permission/i;
const full = /\b(?:ENOSPC|EDQUOT)\b|no space|disk (?:is )?full|quota/i;
const gone = /\b(?:ENOENT|ENOTDIR)\b/;
const tooLong = /\bENAMETOOLONG\b/;

/**
 * Why a post could not be written, as a sentence for its writer. Disks tell it by their own words alone,
 * which VS Code passes on, so those are looked at before the code.
 *
 * @param path The file as the writer knows it, relative to the blog.
 */
export function fileFailure({ code, message }: FileRefusal, path: string): Problem {
  if (full.test(message))
    return {
      code: 'file.full',
      message: `There is no room left for “${path}”, so nothing was made.`,
      args: [path],
    };
  if (tooLong.test(message))
    return {
      code: 'file.tooLong',
      message: `The disk does not take a name as long as “${path}”.`,
      args: [path],
    };
  if (code === 'FileExists')
    return { code: 'file.exists', message: `“${path}” exists already, so nothing was made.`, args: [path] };
  if (code === 'NoPermissions' || locked.test(message))
    return {
      code: 'file.locked',
      message: `“${path}” may not be written here, so nothing was made.`,
      args: [path],
    };
  if (code === 'FileNotFound' || code === 'FileNotADirectory' || gone.test(message))
    return {
      code: 'file.gone',
      message: `There is no folder for “${path}” any more, so nothing was made.`,
      args: [path],
    };
  return {
    code: 'file.refused',
    message: `“${path}” could not be written, so nothing was made.`,
    args: [path],
  };
}
