import * as vscode from 'vscode';
import { runRules, type RuleFinding } from '../../core/rules/runRules';
import { readClosed, type Positions } from '../../editor/closedText';
import { contextOf, type CheckedPost, type ContextDeps } from './postContext';
import { readRuleSettings } from './ruleSettings';
import { toDiagnostic } from './toDiagnostic';

/** After the last key, in milliseconds: late enough not to cry over half a word. */
const PAUSE = 400;
/** Rules look at text that a person wrote; more (UTF-16 units) is a dump. */
const LONGEST = 1_000_000;
/** How often what rules ask about files is looked up for one text. */
const ROUNDS = 3;

interface Checked {
  readonly version: number;
  readonly findings: readonly RuleFinding[];
}

/** Keeps the problems of open posts true while they are written. Nothing here ever waits on a key press. */
export class Checker implements vscode.Disposable {
  readonly #deps: ContextDeps & { readonly log: vscode.LogOutputChannel };
  readonly #collection = vscode.languages.createDiagnosticCollection('galley');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #checked = new Map<string, Checked>();

  constructor(deps: ContextDeps & { readonly log: vscode.LogOutputChannel }) {
    this.#deps = deps;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#collection.dispose();
  }

  schedule(document: vscode.TextDocument, pause: number = PAUSE): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    if (!this.#deps.knowledge.isPost(document)) {
      if (this.#checked.has(key)) this.forget(document.uri);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      void this.check(document);
    }, pause);
    this.#timers.set(key, timer);
  }

  /** Checks a document now and shows what is found; resolves to the findings. */
  async check(document: vscode.TextDocument): Promise<readonly RuleFinding[]> {
    const { uri, version } = document;
    const isCurrent = (): boolean => !document.isClosed && document.version === version;
    const text = document.getText();
    const findings = await this.#checkText({ uri, text }, document, isCurrent);
    if (isCurrent()) this.#checked.set(uri.toString(), { version, findings });
    return findings;
  }

  /** Checks a post whether it is open or not. */
  async checkFile(uri: vscode.Uri): Promise<readonly RuleFinding[]> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open !== undefined) return this.check(open);
    const closed = await readClosed(uri);
    return this.#checkText({ uri, text: closed.text }, closed, () => true);
  }

  /** Shows at once what is certain, and again when what rules asked about files has been looked up. */
  async #checkText(
    post: CheckedPost,
    positions: Positions,
    isCurrent: () => boolean,
  ): Promise<readonly RuleFinding[]> {
    let findings: readonly RuleFinding[] = [];
    for (let round = 0; round < ROUNDS && isCurrent(); round += 1) {
      findings = this.#run(post);
      this.#collection.set(
        post.uri,
        findings.map((finding) => toDiagnostic(positions, finding)),
      );
      if (!(await this.#deps.files.lookUp())) break;
    }
    return findings;
  }

  /** What was found in this very text; checks it where that has not been done yet. */
  findingsOf(document: vscode.TextDocument): readonly RuleFinding[] {
    const checked = this.#checked.get(document.uri.toString());
    if (checked?.version === document.version) return checked.findings;
    return this.#deps.knowledge.isPost(document)
      ? this.#run({ uri: document.uri, text: document.getText() })
      : [];
  }

  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#checked.delete(key);
    this.#collection.delete(uri);
  }

  #run({ uri, text }: CheckedPost): readonly RuleFinding[] {
    if (text.length > LONGEST) return [];
    const context = contextOf(this.#deps, { uri, text });
    if (context === undefined) return [];
    try {
      return runRules(context, readRuleSettings(uri));
    } catch (error) {
      this.#deps.log.error(`Checking ${vscode.workspace.asRelativePath(uri)} failed`, String(error));
      return [];
    }
  }
}
