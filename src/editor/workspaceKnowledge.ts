import * as vscode from 'vscode';
import { isPost } from '../core/generators/isPost';
import type { Blog } from '../core/generators/types';
import type { ZoneAnswer } from '../core/generators/zone';
import type { Blogs } from './blogs';
import { folderReader } from './folderReader';
import { hostZone } from './hostZone';
import { isCandidate } from './languages';
import { joinPaths, parentOf, pathBelow } from './paths';
import { isPageResource } from './pageResource';
import type { PostKnowledge } from './postKnowledge';
import { postGlobs } from './postGlobs';
import { readModifiedSettings } from './settings';

const SIBLINGS = 20;

/**
 * What is known of files without waiting. It is gathered when a post opens: which blog it belongs to, and
 * which zone its dates and those of its siblings show.
 */
export class WorkspaceKnowledge implements PostKnowledge, vscode.Disposable {
  /** Workspace folders whose blogs have been looked for. */
  readonly #ready = new Set<string>();
  readonly #zones = new Map<string, Promise<void>>();
  /** Folders of files of which all is known that a save asks for. */
  readonly #learned = new Set<string>();
  readonly #stamps = new Map<string, readonly string[]>();
  readonly #told = new Set<string>();
  readonly #strays = new Set<string>();
  /** Files that belong to the post of a bundle around them. */
  readonly #resources = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #zoneFor: typeof import('../core/generators/zone').zoneFor | undefined;

  /** Fires when more is known than before. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly blogs: Blogs,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => void this.learn(document)),
      blogs.onDidChange(() => this.#learnAnew()),
    );
    for (const document of vscode.workspace.textDocuments) void this.learn(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  isCandidate(document: vscode.TextDocument): boolean {
    return isCandidate(document);
  }

  isPost(document: vscode.TextDocument): boolean {
    if (!isCandidate(document)) return false;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const path = folder && pathBelow(folder.uri, document.uri);
    const byWriter = folder && path !== undefined ? postGlobs(folder.uri).verdict(path) : undefined;
    if (byWriter !== undefined) return byWriter;
    if (!folder || !this.#ready.has(folder.uri.toString())) return true;
    const known = this.blogs.knownBlogFor(document.uri);
    if (!known || path === undefined || this.#resources.has(document.uri.toString())) return false;
    return isPost(known.blog, path, { languageId: document.languageId }).kind !== 'notPost';
  }

  blogOf(uri: vscode.Uri): Blog | undefined {
    return this.blogs.knownBlogFor(uri)?.blog;
  }

  zoneOf(uri: vscode.Uri): string {
    return this.zoneAnswer(uri).zone;
  }

  /** The zone of a file's dates, and where it was taken from. */
  zoneAnswer(uri: vscode.Uri): ZoneAnswer {
    const host = hostZone();
    const configured = this.blogOf(uri)?.facts.zone.configured;
    const setting = readModifiedSettings(uri).timeZone;
    const stamps = this.#stamps.get(folderKey(uri)) ?? [];
    const question = { setting, host, stamps, ...(configured !== undefined && { configured }) };
    return this.#zoneFor?.(question) ?? { zone: configured ?? host, from: 'host' };
  }

  /** Gathers what there is to know of a document; quick when its folder is known already. */
  async learn(document: vscode.TextDocument): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder || !isCandidate(document)) return;
    const key = folderKey(document.uri);
    const learning = this.#zones.get(key) ?? this.#learnStamps(folder.uri, document.uri);
    this.#zones.set(key, learning);
    await Promise.all([this.blogs.blogsOf(folder, pathBelow(folder.uri, document.uri)), learning]);
    await this.#lookAround(document.uri, folder);
    this.#ready.add(folder.uri.toString());
    this.#learned.add(key);
    this.#lookAgainFor(document, folder);
    this.#tellOfZone(document.uri);
    this.#changed.fire();
  }

  learning(document: vscode.TextDocument): Promise<void> | undefined {
    if (!vscode.workspace.getWorkspaceFolder(document.uri)) return undefined;
    if (this.#learned.has(folderKey(document.uri))) return undefined;
    return Promise.any([this.#borneOut(document), this.learn(document)]);
  }

  /** Settles soon for a post whose own stamps bear out the zone that is taken for it as things stand. */
  async #borneOut(document: vscode.TextDocument): Promise<void> {
    const { bearOut } = await import('../core/generators/zone');
    const { stampsIn } = await import('../core/posts/stampsIn');
    const stamps = stampsIn(document.getText(), readModifiedSettings(document.uri).keys);
    const isKnown = this.blogs.knownBlogFor(document.uri) !== undefined;
    if (!isKnown || !bearOut(stamps, this.zoneOf(document.uri)))
      throw new Error('The siblings must be asked.');
  }

  /** A post that appeared after its folder was looked at may be the first of its kind. Asked once per file. */
  #lookAgainFor({ uri }: vscode.TextDocument, folder: vscode.WorkspaceFolder): void {
    const known = this.blogs.knownBlogFor(uri);
    const path = pathBelow(folder.uri, uri);
    const verdict = known && path !== undefined ? isPost(known.blog, path) : undefined;
    const isStray = verdict?.kind === 'notPost' && verdict.reason === 'page';
    if (known && !(isStray && known.blog.generator.id === 'plain')) return;
    if (this.#strays.has(uri.toString())) return;
    this.#strays.add(uri.toString());
    this.blogs.refresh(folder);
  }

  /** Notes whether a file is a page of its own or a resource of the post beside it. */
  async #lookAround(uri: vscode.Uri, folder: vscode.WorkspaceFolder): Promise<void> {
    const blog = this.blogOf(uri);
    const path = pathBelow(folder.uri, uri);
    if (blog === undefined || path === undefined) return;
    const isResource = await isPageResource(folderReader(folder.uri), blog, path);
    this.#resources[isResource ? 'add' : 'delete'](uri.toString());
  }

  #learnAnew(): void {
    this.#zones.clear();
    for (const document of vscode.workspace.textDocuments) void this.learn(document);
  }

  async #learnStamps(base: vscode.Uri, uri: vscode.Uri): Promise<void> {
    const { zoneFor } = await import('../core/generators/zone');
    const { stampsIn } = await import('../core/posts/stampsIn');
    this.#zoneFor = zoneFor;
    const path = vscode.workspace.asRelativePath(uri, false);
    const reader = folderReader(base);
    const parent = parentOf(path);
    const names = (await reader.list(parent)).filter(
      ({ kind, name }) => kind === 'file' && /\.(md|mdx|qmd|markdown)$/i.test(name),
    );
    const newest = names
      .map(({ name }) => joinPaths(parent, name))
      .sort()
      .reverse()
      .slice(0, SIBLINGS);
    const texts = await Promise.all([path, ...newest].map((one) => reader.read(one)));
    const keys = readModifiedSettings(uri).keys;
    this.#stamps.set(
      folderKey(uri),
      texts.flatMap((text) => (text === undefined ? [] : stampsIn(text, keys))),
    );
  }

  #tellOfZone(uri: vscode.Uri): void {
    const { note } = this.zoneAnswer(uri);
    if (note && !this.#told.has(note.message)) this.log.info(note.message);
    if (note) this.#told.add(note.message);
  }
}

function folderKey(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}
