import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { afterMarkdown } from '../../editor/afterMarkdown';
import { postLanguages } from '../../manifest';
import type { BlogPlaces } from './blogPlace';
import { tell } from './refusal';
import type { TakenIn } from './takeIn';
import { transferMimes } from './transferMimes';

/** A kind of Markdown's links to images, so that wishes for those (`editor.pasteAs.preferences`) hold here too. */
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'galley');

export interface ProviderDeps {
  readonly places: BlogPlaces;
  readonly clock: Clock;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Paste and drop of images in posts; nothing is given where the text is meant or the file is no post. */
export function registerProviders(deps: ProviderDeps): vscode.Disposable {
  const provider = new ImageProvider(deps);
  const selector = postLanguages.map((language) => ({ language }));
  return afterMarkdown(() =>
    vscode.Disposable.from(
      vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
        providedPasteEditKinds: [kind],
        pasteMimeTypes: transferMimes,
      }),
      vscode.languages.registerDocumentDropEditProvider(selector, provider, {
        providedDropEditKinds: [kind],
        dropMimeTypes: transferMimes,
      }),
    ),
  );
}

class ImageProvider implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  readonly #deps: ProviderDeps;

  constructor(deps: ProviderDeps) {
    this.#deps = deps;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (context.only !== undefined && !context.only.contains(kind)) return undefined;
    const [range] = ranges;
    const taken = range && (await this.#take({ document, range, transfer, token }));
    if (!taken) return undefined;
    const edit = new vscode.DocumentPasteEdit(taken.snippet, titleOf(taken), kind);
    edit.additionalEdit = taken.edit;
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const range = new vscode.Range(position, position);
    const taken = await this.#take({ document, range, transfer, token });
    if (!taken) return undefined;
    const edit = new vscode.DocumentDropEdit(taken.snippet, titleOf(taken), kind);
    edit.additionalEdit = taken.edit;
    return edit;
  }

  async #take(given: {
    readonly document: vscode.TextDocument;
    readonly range: vscode.Range;
    readonly transfer: vscode.DataTransfer;
    readonly token: vscode.CancellationToken;
  }): Promise<TakenIn | undefined> {
    const { document, range, token, transfer } = given;
    const { imagesIn } = await import('./transfer');
    const images = await imagesIn(transfer);
    if (images.length === 0 || token.isCancellationRequested) return undefined;
    const place = await this.#deps.places.of(document.uri);
    if (place === undefined) return undefined;
    const alt = range.isSingleLine ? document.getText(range) : '';
    const offset = document.offsetAt(range.start);
    try {
      const { takeIn } = await import('./takeIn');
      return await takeIn({ ...this.#deps, place, document, offset, images, alt, token });
    } catch (error) {
      tell(error, this.#deps.log);
      return undefined;
    }
  }
}

function titleOf({ isCover }: TakenIn): string {
  return isCover ? vscode.l10n.t('Set Cover Image of Post') : vscode.l10n.t('Insert Image as the Blog Does');
}
