import * as vscode from 'vscode';

export interface TitleQuestion {
  /** The path the post would get, for the line under the box; a sentence when the title is impossible. */
  readonly preview: (title: string, tags: readonly string[]) => TitlePreview;
  /** Tags of the blog, most used first; none when its posts carry none. */
  readonly tags: readonly string[];
}

export type TitlePreview =
  /** `note` is what the writer may want to know about a title that is possible all the same. */
  | { readonly kind: 'path'; readonly path: string; readonly note?: string }
  | { readonly kind: 'problem'; readonly message: string };

export interface TitleAnswer {
  readonly title: string;
  readonly tags: readonly string[];
}

/**
 * Asks for the title, showing the path while it grows. The box opens at once: what the question needs is
 * learned while the writer types, and Enter waits for it. Resolves to `undefined` on Escape; rejects when
 * `learning` does, as there is nothing to ask then.
 */
export async function askTitle(learning: Promise<TitleQuestion>): Promise<TitleAnswer | undefined> {
  let answer: TitleAnswer = { title: '', tags: [] };
  for (;;) {
    const step = await new TitleBox(learning, answer).answered;
    if (step.kind !== 'tags') return step.kind === 'done' ? step.answer : undefined;
    answer = { title: step.answer.title, tags: await pickTags(await learning, step.answer.tags) };
  }
}

type Step = { readonly kind: 'done' | 'tags'; readonly answer: TitleAnswer } | { readonly kind: 'escaped' };

/** One showing of the input box. */
class TitleBox {
  readonly answered: Promise<Step>;
  readonly #box = vscode.window.createInputBox();
  readonly #tags: readonly string[];
  #question: TitleQuestion | undefined;
  /** Enter came before all was learned. */
  #isAccepted = false;
  #resolve: (step: Step) => void = () => undefined;

  constructor(learning: Promise<TitleQuestion>, before: TitleAnswer) {
    const box = this.#box;
    this.#tags = before.tags;
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      learning.catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        box.dispose();
      });
    });
    box.placeholder = vscode.l10n.t('Title of the post');
    box.value = before.title;
    box.ignoreFocusOut = before.title !== '';
    box.busy = true;
    box.onDidChangeValue(() => this.#refresh());
    box.onDidTriggerButton(() => this.#finish({ kind: 'tags', answer: this.#answer() }));
    box.onDidHide(() => this.#finish({ kind: 'escaped' }));
    box.onDidAccept(() => this.#accept());
    void learning.then(
      (question) => this.#learned(question),
      () => undefined,
    );
    this.#refresh();
    box.show();
  }

  #learned(question: TitleQuestion): void {
    this.#question = question;
    this.#box.busy = false;
    if (question.tags.length > 0) this.#box.buttons = [tagsButton(this.#tags)];
    this.#refresh();
    if (this.#isAccepted) this.#accept();
  }

  #accept(): void {
    const preview = this.#preview();
    this.#isAccepted = this.#question === undefined && this.#box.value.trim() !== '';
    if (preview?.kind === 'path') this.#finish({ kind: 'done', answer: this.#answer() });
    else this.#refresh();
  }

  #preview(): TitlePreview | undefined {
    const { value } = this.#box;
    return value.trim() === '' ? undefined : this.#question?.preview(value, this.#tags);
  }

  #refresh(): void {
    const preview = this.#preview();
    this.#box.prompt =
      preview?.kind === 'path' ? preview.path : vscode.l10n.t('Press Enter to create the post.');
    this.#box.validationMessage = remarkOn(preview);
  }

  #answer(): TitleAnswer {
    return { title: this.#box.value, tags: this.#tags };
  }

  #finish(step: Step): void {
    this.#resolve(step);
    this.#box.dispose();
  }
}

/** Stands in the place of the path, so the path is said again. */
function remarkOn(preview: TitlePreview | undefined): string | vscode.InputBoxValidationMessage {
  if (preview?.kind === 'problem') return preview.message;
  if (preview?.note === undefined) return '';
  const message = preview.note.includes(preview.path) ? preview.note : `${preview.path}\n${preview.note}`;
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

function tagsButton(tags: readonly string[]): vscode.QuickInputButton {
  const tooltip =
    tags.length === 0 ? vscode.l10n.t('Choose tags') : vscode.l10n.t('Tags: {0}', tags.join(', '));
  return { iconPath: new vscode.ThemeIcon('tag'), tooltip };
}

async function pickTags(question: TitleQuestion, chosen: readonly string[]): Promise<readonly string[]> {
  const items = [...new Set([...chosen, ...question.tags])].map((label) => ({
    label,
    picked: chosen.includes(label),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Tags of the new post'),
  });
  return picked?.map(({ label }) => label) ?? chosen;
}
