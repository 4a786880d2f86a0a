import type * as vscode from 'vscode';

export { folderOf as parentOf } from '../core/links/paths';

/** The path of `uri` below `base` (POSIX, `''` for the base itself), or `undefined` when it is outside. */
export function pathBelow(base: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (base.scheme !== uri.scheme || base.authority !== uri.authority) return undefined;
  const root = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (`${uri.path}/` === root || uri.path === base.path) return '';
  if (!uri.path.startsWith(root)) return undefined;
  const path = uri.path.slice(root.length).replace(/\/+$/, '');
  return path.split('/').some(leavesFolder) ? undefined : path;
}

function leavesFolder(segment: string): boolean {
  return segment === '..' || segment === '.' || segment === '';
}

/** Joins POSIX paths, leaving out empty ones. */
export function joinPaths(...paths: readonly string[]): string {
  return paths.filter((path) => path !== '').join('/');
}
