import * as vscode from 'vscode';

/** What a keybinding, a task or another extension may ask of New Post. */
export interface NewPostArguments {
  readonly title?: string;
  /** A Uri, or a path relative to the workspace. */
  readonly folder?: vscode.Uri | string;
  readonly template?: string;
  readonly tags?: readonly string[];
  /** Whether the post is opened; it is unless told otherwise. */
  readonly open: boolean;
}

/**
 * Reads the argument of `galley.newPost`: nothing, a folder's Uri (the Explorer's menu), or
 * `{title, folder, template, tags, open}` where `folder` may also be a Uri as JSON. What does not fit is
 * left out, as keybindings are written by hand.
 */
export function parseArguments(value: unknown): NewPostArguments {
  const folder = parseUri(value);
  if (folder) return { folder, open: true };
  if (!isRecord(value)) return { open: true };
  const inner = parseUri(value['folder']) ?? stringOf(value['folder']);
  const title = stringOf(value['title']);
  const template = stringOf(value['template']);
  const tags = Array.isArray(value['tags'])
    ? value['tags'].filter((tag) => typeof tag === 'string')
    : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(inner !== undefined && { folder: inner }),
    ...(template !== undefined && { template }),
    ...(tags && { tags }),
    open: value['open'] !== false,
  };
}

/** A Uri, or one that went through JSON; strings are paths, not Uris, unless they name a scheme. */
function parseUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  if (typeof value === 'string' && /^[a-z][a-z0-9+.-]+:\//i.test(value)) return vscode.Uri.parse(value);
  if (!isRecord(value)) return undefined;
  const { scheme, path } = value;
  if (typeof scheme !== 'string' || typeof path !== 'string' || scheme === '') return undefined;
  const authority = stringOf(value['authority']) ?? '';
  return vscode.Uri.from({ scheme, authority, path: path.startsWith('/') ? path : `/${path}` });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
