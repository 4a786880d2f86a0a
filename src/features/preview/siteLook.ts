import * as vscode from 'vscode';
import { resolvePath } from '../../core/links/paths';
import { readPreviewSettings } from './previewSettings';
import { rootOf } from './rootOf';

/** The owner's own stylesheet for one post. */
export interface Look {
  /** Its text; empty for none. */
  readonly css: string;
  /** Why one that was asked for is not shown. */
  readonly note: string | undefined;
}

/** Largest stylesheet that is read, in bytes. */
const largest = 2_000_000;

/** Reads the stylesheet that the settings name, in a trusted folder alone. */
export async function readSiteLook(post: vscode.Uri): Promise<Look> {
  const { l10n, workspace } = vscode;
  const name = readPreviewSettings(post).siteStylesheet;
  if (name === '') return { css: '', note: undefined };
  if (!workspace.isTrusted) {
    return { css: '', note: l10n.t('The site’s own stylesheet is off in an untrusted folder.') };
  }
  const path = resolvePath('', name);
  const css = path === undefined ? undefined : await readStyles(vscode.Uri.joinPath(rootOf(post), path));
  if (css !== undefined) return { css, note: undefined };
  return { css: '', note: l10n.t('The stylesheet “{0}” could not be read.', name.slice(0, 200)) };
}

async function readStyles(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > largest ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** Keeps the look of the post that is shown, and says when it is another. */
export class SiteLook {
  readonly #onChange: () => void;
  #look: Look = { css: '', note: undefined };
  #reading = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get now(): Look {
    return this.#look;
  }

  /** Reads again; an answer that a later question has overtaken is dropped. */
  async read(post: vscode.Uri): Promise<void> {
    const reading = ++this.#reading;
    const look = await readSiteLook(post);
    if (reading !== this.#reading || (look.css === this.#look.css && look.note === this.#look.note)) return;
    this.#look = look;
    this.#onChange();
  }
}
