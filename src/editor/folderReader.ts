import * as vscode from 'vscode';
import type { FolderEntry, FolderReader } from '../core/folderReader';
import { decodeText, within } from './reading';

const defaultMaxBytes = 1024 * 1024;

/** A folder on any file system that VS Code knows, as core reads it. Every wait ends after ten seconds. */
export function folderReader(root: vscode.Uri): FolderReader {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => (path === '' ? root : vscode.Uri.joinPath(root, path));
  return {
    list: async (path) => ((await within(fs.readDirectory(at(path)))) ?? []).map(folderEntry),
    read: async (path, maxBytes = defaultMaxBytes) => {
      const stat = await within(fs.stat(at(path)));
      if (stat === undefined || !isFile(stat.type) || stat.size > maxBytes) return undefined;
      const bytes = await within(fs.readFile(at(path)));
      return bytes === undefined || bytes.byteLength > maxBytes ? undefined : decodeText(bytes);
    },
    modified: async (path) => (await within(fs.stat(at(path))))?.mtime,
  };
}

function folderEntry([name, type]: readonly [string, vscode.FileType]): FolderEntry {
  return { name, kind: isFolder(type) ? 'folder' : isFile(type) ? 'file' : 'other' };
}

export function isFolder(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) !== 0;
}

export function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

export function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}
