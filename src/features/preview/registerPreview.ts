import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { notifyInfo } from '../../editor/notify';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { PostLookup } from '../../editor/postLookup';
import { editedUri } from '../../editor/tabs';
import { commands, contextKeys, postLanguages } from '../../manifest';
import { exportCommands } from './exportCommands';
import type { PreviewPanel } from './previewPanel';
import { RemoteImages } from './remoteImages';
import { registerSelectionWords } from './selectionWords';
import { sleepingTab } from './sleepingTab';
import { webviewOptions } from './webviewPage';

export interface PreviewServices {
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  /** Where exported pages are kept until they are overwritten. */
  readonly storageUri: vscode.Uri;
  readonly clock: Clock;
  readonly knowledge: PostKnowledge;
  readonly posts: PostLookup;
}

const viewType = 'galley.preview';

/** The live preview: its commands, the panels, and those that a restart brings back. */
export function registerPreview(services: PreviewServices): vscode.Disposable {
  const previews = new Previews(services);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    previews,
    registerSelectionWords(services.knowledge),
    registerCommand(commands.openPreview, (uri: unknown) => previews.open(uri, vscode.ViewColumn.Active)),
    registerCommand(commands.openPreviewToSide, (uri: unknown) =>
      previews.open(uri, vscode.ViewColumn.Beside),
    ),
    registerCommand(commands.openLockedPreview, (uri: unknown) => previews.openLocked(uri)),
    registerCommand(commands.toggleLockPreview, () => previews.toggleLock()),
    registerCommand(commands.showPreviewSource, () => previews.showSource()),
    registerCommand(commands.holdRemoteImages, () => previews.holdImages()),
    registerCommand(commands.zoomPreviewIn, () => previews.active?.zoom('in')),
    registerCommand(commands.zoomPreviewOut, () => previews.active?.zoom('out')),
    registerCommand(commands.resetPreviewZoom, () => previews.active?.zoom('reset')),
    ...exportCommands(services, {
      shown: () => previews.shown(),
      document: () => previews.post(),
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
    vscode.window.tabGroups.onDidChangeTabs(() => void previews.followTab()),
    vscode.window.tabGroups.onDidChangeTabGroups(() => void previews.followTab()),
  );
}

/** All previews of this window. One of them follows the active post; locked ones stay with theirs. */
class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #services: PreviewServices;
  readonly #remote: RemoteImages;
  readonly #panels = new Set<PreviewPanel>();

  constructor(services: PreviewServices) {
    this.#services = services;
    this.#remote = new RemoteImages(services.workspaceState);
  }

  /** The preview in front, else the one that was used last. */
  get active(): PreviewPanel | undefined {
    const all = [...this.#panels];
    return (
      all.find((preview) => preview.panel.active) ?? all.find((preview) => preview.panel.visible) ?? all[0]
    );
  }

  /** A preview that can be seen: the one in front, or one opened for the active post. */
  async shown(): Promise<PreviewPanel | undefined> {
    if (this.active?.panel.visible !== true) await this.open(undefined, vscode.ViewColumn.Beside);
    return this.active;
  }

  /** The post of the preview in front, else the active one. */
  async post(): Promise<vscode.TextDocument | undefined> {
    const { active } = this;
    return active?.panel.active === true ? active.document : documentFor(undefined);
  }

  async open(uri: unknown, column: vscode.ViewColumn): Promise<void> {
    const document = await documentFor(uri);
    if (!document) return;
    const dynamic = [...this.#panels].find((preview) => !preview.isLocked);
    if (!dynamic) {
      await this.#createOrReplace(document, column);
      return;
    }
    dynamic.show(document);
    dynamic.panel.reveal(undefined, true);
  }

  /** A preview that a restart left hidden would come back beside the new one: the new one takes its place. */
  async #createOrReplace(document: vscode.TextDocument, column: vscode.ViewColumn): Promise<void> {
    const sleeping = sleepingTab(
      viewType,
      [...this.#panels].map(({ panel }) => panel),
    );
    await this.#create(document, sleeping?.group.viewColumn ?? column);
    if (sleeping) await vscode.window.tabGroups.close(sleeping, true);
  }

  async openLocked(uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (document) (await this.#create(document, vscode.ViewColumn.Beside)).setLocked(true);
  }

  async #create(document: vscode.TextDocument, viewColumn: vscode.ViewColumn): Promise<PreviewPanel> {
    const panel = vscode.window.createWebviewPanel(
      viewType,
      vscode.l10n.t('Preview'),
      { viewColumn, preserveFocus: viewColumn !== vscode.ViewColumn.Active },
      { enableFindWidget: true, ...webviewOptions(this.#services.extensionUri, document.uri) },
    );
    return this.#adopt(panel, document);
  }

  async #adopt(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<PreviewPanel> {
    // Markdown-it and what goes with it are not evaluated before the first preview.
    const { PreviewPanel } = await import('./previewPanel');
    const preview = new PreviewPanel(panel, document, this.#services, this.#remote);
    this.#panels.add(preview);
    preview.onDidDispose(() => this.#panels.delete(preview));
    panel.onDidChangeViewState(() => this.#tellLock());
    this.#tellLock();
    return preview;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const document = await documentOf(state);
    if (!document) panel.dispose();
    else (await this.#adopt(panel, document)).setLocked(wasLocked(state));
  }

  toggleLock(): void {
    const { active } = this;
    active?.setLocked(!active.isLocked);
    this.#tellLock();
  }

  #tellLock(): void {
    const { active } = this;
    const isLocked = active?.panel.active === true && active.isLocked;
    void vscode.commands.executeCommand('setContext', contextKeys.previewLocked, isLocked);
  }

  async showSource(): Promise<void> {
    const document = this.active?.document;
    if (document) await (await import('./sourceEditor')).showLine(document, 0);
  }

  async holdImages(): Promise<void> {
    const { active } = this;
    if (!active) return;
    await this.#remote.forget(active.document.uri);
    active.reload();
  }

  /** Shows the post of the tab in front: a text editor, or any other editor of the same file. */
  async followTab(): Promise<void> {
    const dynamic = [...this.#panels].find((preview) => !preview.isLocked);
    const uri = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (!dynamic || !uri || dynamic.document.uri.toString() === uri.toString()) return;
    if (!/\.(?:md|mdx|markdown|qmd)$/i.test(uri.path)) return;
    const document = await documentFor(uri);
    if (document && isText(document)) dynamic.show(document);
  }

  dispose(): void {
    for (const preview of [...this.#panels]) preview.panel.dispose();
  }
}

function isText(document: vscode.TextDocument): boolean {
  return postLanguages.some((language) => language === document.languageId);
}

/** The document that a command is meant for: of the Uri it was given, else of the tab in front. */
async function documentFor(uri: unknown): Promise<vscode.TextDocument | undefined> {
  const given = uri instanceof vscode.Uri ? uri : editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
  const active = vscode.window.activeTextEditor?.document;
  try {
    const document = given ? await vscode.workspace.openTextDocument(given) : active;
    if (document && isText(document)) return document;
  } catch {
    // A file that is no text, or that is gone, has no preview; the message below says so.
  }
  void notifyInfo(vscode.l10n.t('Open a post first: a Markdown, MDX or Quarto file.'));
  return undefined;
}

/** Whether the preview that a kept state belongs to stayed with its post. */
function wasLocked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'locked' in state && state.locked === true;
}

/** The post a kept state names, if it is one that this window may open. */
async function documentOf(state: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof state !== 'object' || state === null || !('source' in state)) return undefined;
  if (typeof state.source !== 'string') return undefined;
  try {
    const uri = vscode.Uri.parse(state.source, true);
    if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
