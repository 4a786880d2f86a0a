/** Joins and cleans a path below the root; undefined when it leaves the root. */
export function resolvePath(folder: string, target: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}/${target}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folder that a POSIX path lies in, `''` at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `%20` and the like as characters; a stray percent sign stays. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The last step of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name without its last extension; a leading dot is none. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}

/** How `to` is reached from the file `from`: `../b/c.md`, never with `./` in front. Both count from one root. */
export function relativePath(from: string, to: string): string {
  const start = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const end = to.split('/');
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}

/**
 * A path as the target of a Markdown link: what would end or change the target is escaped, letters of all
 * scripts stay as they are, which every generator understands.
 */
export function encodeTarget(path: string): string {
  return path.replace(/[\s%()<>#?"\\]/g, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}
