import * as vscode from 'vscode';

export interface TitleQuestion {
  /** The path the post would get, for the line under the box; a sentence when the title is impossible. */
  readonly preview: (title: string, tags: readonly string[]) => TitlePreview;
  /** Tags of the blog, most used first; absent when its posts carry none. */
  readonly tags?: () => Promise<readonly string[]>;
}

export type TitlePreview =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'problem'; readonly message: string };

export interface TitleAnswer {
  readonly title: string;
  readonly tags: readonly string[];
}

/** Asks for the title, showing the path while it grows. Resolves to `undefined` on Escape. */
export async function askTitle(question: TitleQuestion): Promise<TitleAnswer | undefined> {
  let answer: TitleAnswer = { title: '', tags: [] };
  for (;;) {
    const step = await showBox(question, answer);
    if (step.kind !== 'tags') return step.kind === 'done' ? step.answer : undefined;
    answer = { title: step.answer.title, tags: await pickTags(question, step.answer.tags) };
  }
}

type Step = { readonly kind: 'done' | 'tags'; readonly answer: TitleAnswer } | { readonly kind: 'escaped' };

function showBox(question: TitleQuestion, before: TitleAnswer): Promise<Step> {
  const box = vscode.window.createInputBox();
  box.placeholder = vscode.l10n.t('Title of the post');
  box.value = before.title;
  box.ignoreFocusOut = before.title !== '';
  if (question.tags) box.buttons = [tagsButton(before.tags)];
  const refresh = (): void => showPreview(box, question.preview(box.value, before.tags));
  refresh();
  return new Promise((resolve) => {
    const finish = (step: Step): void => {
      resolve(step);
      box.dispose();
    };
    const answer = (): TitleAnswer => ({ title: box.value, tags: before.tags });
    box.onDidChangeValue(refresh);
    box.onDidTriggerButton(() => finish({ kind: 'tags', answer: answer() }));
    box.onDidHide(() => finish({ kind: 'escaped' }));
    box.onDidAccept(() => {
      if (box.value.trim() === '' || question.preview(box.value, before.tags).kind === 'problem') {
        refresh();
        return;
      }
      finish({ kind: 'done', answer: answer() });
    });
    box.show();
  });
}

function showPreview(box: vscode.InputBox, preview: TitlePreview): void {
  const empty = box.value.trim() === '';
  box.validationMessage = preview.kind === 'problem' && !empty ? preview.message : '';
  box.prompt = preview.kind === 'path' ? preview.path : vscode.l10n.t('Press Enter to create the post.');
}

function tagsButton(tags: readonly string[]): vscode.QuickInputButton {
  const tooltip =
    tags.length === 0 ? vscode.l10n.t('Choose tags') : vscode.l10n.t('Tags: {0}', tags.join(', '));
  return { iconPath: new vscode.ThemeIcon('tag'), tooltip };
}

async function pickTags(question: TitleQuestion, chosen: readonly string[]): Promise<readonly string[]> {
  const known = (await question.tags?.()) ?? [];
  const items = [...new Set([...chosen, ...known])].map((label) => ({
    label,
    picked: chosen.includes(label),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Tags of the new post'),
  });
  return picked?.map(({ label }) => label) ?? chosen;
}
