import * as vscode from 'vscode';
import { runRules, type RuleFinding } from '../../core/rules/runRules';
import { contextOf, type ContextDeps } from './postContext';
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
    let findings: readonly RuleFinding[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (document.isClosed) return [];
      const { version } = document;
      findings = this.#run(document);
      this.#checked.set(document.uri.toString(), { version, findings });
      this.#collection.set(
        document.uri,
        findings.map((finding) => toDiagnostic(document, finding)),
      );
      if (!(await this.#deps.files.lookUp())) break;
      if (document.version !== version) break;
    }
    return findings;
  }

  /** What was found in this very text; checks it where that has not been done yet. */
  findingsOf(document: vscode.TextDocument): readonly RuleFinding[] {
    const checked = this.#checked.get(document.uri.toString());
    if (checked?.version === document.version) return checked.findings;
    return this.#deps.knowledge.isPost(document) ? this.#run(document) : [];
  }

  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#checked.delete(key);
    this.#collection.delete(uri);
  }

  #run(document: vscode.TextDocument): readonly RuleFinding[] {
    const { uri } = document;
    const text = document.getText();
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
