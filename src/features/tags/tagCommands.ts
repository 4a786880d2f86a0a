import * as vscode from 'vscode';
import { addItem, removeItem } from '../../core/frontMatter/editItems';
import { nearDuplicates, type NearDuplicate, type TagCount } from '../../core/tags/nearDuplicates';
import { smallestEdit } from '../../core/text/smallestEdit';
import { applyEdits } from '../../core/text/textEdit';
import { toVsEdits } from '../../editor/convert';
import { messageOf } from '../../editor/messages';
import { notifyInfo, notifyWarning } from '../../editor/notify';
import type { IndexedPost } from '../../editor/postSource';
import { changeTags } from './changeTags';
import type { TagsDeps } from './registerTags';
import { tagsIn } from './tagAt';
import { tagCounts } from './tagCounts';
import { tagKeysOf } from './tagKeys';

/** Rename Tag; a name that another tag has already makes a merge of it. */
export async function renameTag(deps: TagsDeps, given?: unknown, typed?: string): Promise<void> {
  const spellings = await chosenTag(deps, given, vscode.l10n.t('Which tag gets another name?'));
  if (spellings === undefined) return;
  const to = (typed ?? (await askName(spellings[0] ?? '')))?.trim() ?? '';
  const from = spellings.filter((name) => name !== to);
  if (to !== '' && from.length > 0) await changeTags(deps, { kind: 'rename', from, to });
}

/** Merge Tags: several become one of them, or a new one. */
export async function mergeTags(deps: TagsDeps): Promise<void> {
  const tags = await allTags(deps);
  const picked = await vscode.window.showQuickPick(tags.map(itemOf), {
    canPickMany: true,
    ignoreFocusOut: true,
    title: vscode.l10n.t('Merge Tags'),
    placeHolder: vscode.l10n.t('Tick the tags that become one'),
  });
  if (picked === undefined || picked.length === 0) return;
  await mergeInto(
    deps,
    picked.map(({ tag }) => tag),
  );
}

async function mergeInto(deps: TagsDeps, tags: readonly TagCount[]): Promise<void> {
  const other = { label: vscode.l10n.t('Another name…'), tag: undefined };
  const into = await vscode.window.showQuickPick([...tags.map(itemOf), other], {
    title: vscode.l10n.t('Merge Tags'),
    placeHolder: vscode.l10n.t('Which name do they get?'),
  });
  if (into === undefined) return;
  const to = into.tag?.name ?? (await askName(tags[0]?.name ?? ''));
  if (to === undefined || to.trim() === '') return;
  const from = tags.map(({ name }) => name).filter((name) => name !== to.trim());
  if (from.length > 0) await changeTags(deps, { kind: 'rename', from, to: to.trim() });
}

export async function deleteTag(deps: TagsDeps, given?: unknown): Promise<void> {
  const tags = await chosenTag(deps, given, vscode.l10n.t('Which tag is deleted from all posts?'));
  if (tags !== undefined) await changeTags(deps, { kind: 'delete', tags });
}

/** Find Similar Tags: tags that are most likely one, to be merged. */
export async function findSimilarTags(deps: TagsDeps): Promise<void> {
  const groups = nearDuplicates(await allTags(deps));
  if (groups.length === 0) {
    void notifyInfo(vscode.l10n.t('No two tags look like one.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(groups.map(groupItem), {
    title: vscode.l10n.t('Find Similar Tags'),
    placeHolder: vscode.l10n.t('Which of them become one?'),
    matchOnDescription: true,
  });
  if (picked !== undefined) await mergeInto(deps, [picked.group.keep, ...picked.group.others]);
}

function groupItem(group: NearDuplicate) {
  const reasons = {
    spelling: vscode.l10n.t('spelling'),
    plural: vscode.l10n.t('plural'),
    typo: vscode.l10n.t('typing error'),
  };
  const others = group.others.map(({ name, count, reason }) => `${name} (${count}, ${reasons[reason]})`);
  return { label: `${group.keep.name} (${group.keep.count})`, description: others.join(', '), group };
}

/** Edit Tags of This Post: tick and untick, or type a new one. */
export async function editTags(deps: TagsDeps): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !deps.knowledge.isPost(document)) return;
  const keys = tagKeysOf(deps.knowledge.blogOf(document.uri));
  const own = tagsIn(document.getText(), keys).map(({ text }) => text);
  const wanted = await pickTags(await allTags(deps), own);
  if (wanted === undefined) return;
  const before = document.getText();
  const path = keys.tags[0] ?? ['tags'];
  let text = before;
  for (const tag of [
    ...wanted.filter((one) => !own.includes(one)),
    ...own.filter((one) => !wanted.includes(one)),
  ]) {
    const options = { separator: keys.separator };
    const step = wanted.includes(tag)
      ? addItem(text, path, tag, options)
      : removeItem(text, path, tag, options);
    if (!step.ok) {
      void notifyWarning(messageOf(step.problem));
      return;
    }
    text = applyEdits(text, step.value);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVsEdits(document, smallestEdit(before, text)));
  await vscode.workspace.applyEdit(edit);
}

/** A list with ticks in which what is typed can be ticked too. */
function pickTags(tags: readonly TagCount[], own: readonly string[]): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick();
  const names = [...new Set([...own, ...tags.map(({ name }) => name)])];
  const counts = new Map(tags.map(({ name, count }) => [name, count]));
  const items = names.map((label) => ({ label, description: String(counts.get(label) ?? '') }));
  pick.canSelectMany = true;
  pick.title = vscode.l10n.t('Tags of This Post');
  pick.placeholder = vscode.l10n.t('Tick tags, or type a new one');
  pick.items = items;
  pick.selectedItems = items.filter(({ label }) => own.includes(label));
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      const ticked = pick.selectedItems;
      const isNew = typed !== '' && !names.includes(typed);
      const added = ticked.filter(({ label }) => !names.includes(label));
      const fresh = isNew ? [{ label: typed, description: vscode.l10n.t('new tag') }] : [];
      pick.items = [...fresh, ...added.filter(({ label }) => label !== typed), ...items];
      pick.selectedItems = ticked;
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ label }) => label));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The spellings that a menu handed over, else the tag that the writer picks; never none. */
async function chosenTag(
  deps: TagsDeps,
  given: unknown,
  placeHolder: string,
): Promise<readonly string[] | undefined> {
  const named = tagsOfArgument(given);
  if (named.length > 0) return named;
  const picked = await vscode.window.showQuickPick((await allTags(deps)).map(itemOf), { placeHolder });
  return picked && [picked.tag.name];
}

/** Menus hand over a row of the tags view, which stands for all spellings of a tag; keybindings a name. */
function tagsOfArgument(given: unknown): readonly string[] {
  if (typeof given === 'string') return [given];
  if (typeof given !== 'object' || given === null || !('tags' in given) || !Array.isArray(given.tags))
    return [];
  return given.tags.filter((tag: unknown): tag is string => typeof tag === 'string');
}

function itemOf(tag: TagCount) {
  return { label: tag.name, description: String(tag.count), tag };
}

async function allTags(deps: TagsDeps): Promise<readonly TagCount[]> {
  return tagCounts(await allPosts(deps));
}

function allPosts({ posts }: TagsDeps): Thenable<readonly IndexedPost[]> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading posts') },
    () => posts.all(new vscode.CancellationTokenSource().token),
  );
}

async function askName(from: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    value: from,
    prompt: vscode.l10n.t('The new name of “{0}”', from),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A tag needs a name.') : undefined),
  });
}
