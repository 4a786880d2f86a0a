import * as vscode from 'vscode';
import type { PreviewOptions } from '../../protocol/previewMessages';
import { rootOf } from './rootOf';

const key = 'galley.preview.remoteImages';

/** Which posts and folders may show images from other sites. Remembered for this workspace; none by default. */
export class RemoteImages {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  for(post: vscode.Uri): PreviewOptions['remote'] {
    if (!vscode.workspace.isTrusted) return 'never';
    const allowed = this.#allowed();
    return allowed.includes(post.toString()) || allowed.includes(rootOf(post).toString())
      ? 'allowed'
      : 'held';
  }

  async allow(post: vscode.Uri, scope: 'post' | 'blog'): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const uri = scope === 'post' ? post : rootOf(post);
    await this.#memory.update(key, [...new Set([...this.#allowed(), uri.toString()])].slice(-500));
  }

  async forget(post: vscode.Uri): Promise<void> {
    const gone: readonly string[] = [post.toString(), rootOf(post).toString()];
    await this.#memory.update(
      key,
      this.#allowed().filter((uri) => !gone.includes(uri)),
    );
  }

  #allowed(): readonly string[] {
    const kept: unknown = this.#memory.get(key);
    return Array.isArray(kept) ? kept.filter((uri) => typeof uri === 'string') : [];
  }
}
