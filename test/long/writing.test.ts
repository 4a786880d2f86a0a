// Help while writing that only a window shows: ticks in a list, colors, marks.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { dragIntoText } from '../driven/drag';
import { drivenGroup, type DrivenStep } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { choose, openPosts } from '../driven/postsView';
import { until } from '../driven/until';
import type { Workbench } from '../driven/workbench';

const post = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: 2024-01-02\ntags: [bread, Été]\n---\n\n${body}\n`;

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Crumbs"\n',
    'content/notes/yeast.md': post('Yeast', 'See [rye]({{< relref "rye.md" >}}).'),
    'content/notes/rye.md': post('Rye', 'Text.'),
  });

const tagPicker: DrivenStep = [
  'a list takes tags from the post and gives it others, new ones too',
  async (workbench: Workbench): Promise<void> => {
    await workbench.openPost('content/notes/yeast.md');
    await workbench.runCommand('Galley: Edit Tags of This Post…');
    const row = (tag: string) => workbench.quickInput.locator('.monaco-list-row', { hasText: tag });
    await row('bread').first().click();
    await workbench.quickInputType('leaven');
    await row('leaven').first().click();
    await workbench.quickInputAccept();
    await until('the tags are changed', async () =>
      (await workbench.editorText()).includes('\ntags: [Été, leaven]\n'),
    );
    await workbench.undo();
    await until('one undo takes both back', async () =>
      (await workbench.editorText()).includes('\ntags: [bread, Été]\n'),
    );
    assert.deepEqual(workbench.exceptions(), []);
  },
];

/** One post in each format, each with a key, a text, and a full and a narrow no-break space. */
const formats: Readonly<Record<string, string>> = {
  yaml: '---\ntitle: "Grain"\n---\nQuoi\u202f? Oui\u00a0: non.\n',
  toml: '+++\ntitle = "Grain"\n+++\nQuoi\u202f? Oui\u00a0: non.\n',
  json: '---json\n{ "title": "Grain" }\n---\nQuoi\u202f? Oui\u00a0: non.\n',
};

const colors: DrivenStep = [
  'front matter has its colors in every format, and no-break spaces are shown on request',
  async (workbench: Workbench): Promise<void> => {
    const lines = workbench.page.locator('.editor-group-container.active .view-lines');
    const marks = lines.locator('[class*="TextEditorDecorationType"]');
    for (const [format, text] of Object.entries(formats)) {
      workbench.writeText(`content/notes/${format}.md`, text);
      await workbench.openPost(`content/notes/${format}.md`);
      const key = lines.locator('span[class^="mtk"]', { hasText: /^"?title"?$/ });
      const value = lines.locator('span[class^="mtk"]', { hasText: /^"?Grain"?$/ });
      const color = (what: typeof key): Promise<string | null> => what.first().getAttribute('class');
      await value.first().waitFor();
      assert.notEqual(await color(key), await color(value), format);
      assert.equal(await marks.count(), 0);
    }
    await workbench.runCommand('Galley: Show or Hide No-Break Spaces');
    await until('both spaces are marked', async () => (await marks.count()) === 2);
    await workbench.runCommand('Galley: Show or Hide No-Break Spaces');
    await until('the marks go', async () => (await marks.count()) === 0);
    assert.deepEqual(workbench.exceptions(), []);
  },
];

const explorer: DrivenStep = [
  'a post dragged from the Explorer becomes a link; its new name is asked about once, and the links follow',
  async (workbench: Workbench): Promise<void> => {
    await workbench.openPost('content/notes/yeast.md');
    const row = (name: string) =>
      workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await row('rye.md').waitFor();
    await dragIntoText(workbench, row('rye.md'));
    await until('the post is linked', async () =>
      (await workbench.editorText()).includes('[Rye]({{< relref "rye.md" >}})'),
    );
    await workbench.save();
    await row('rye.md').click();
    await workbench.press('F2');
    await workbench.press('Mod+A');
    await workbench.type('corn.md');
    await workbench.press('Enter');
    await workbench.dialog.getByText('Galley').first().waitFor();
    await workbench.dialog.getByRole('button', { name: 'Show Preview' }).waitFor();
    await workbench.dialog.getByRole('button', { name: 'OK' }).click();
    await until('both links follow', () => {
      const text = workbench.readText('content/notes/yeast.md');
      return text.split('relref "corn.md"').length === 3 && !text.includes('rye.md');
    });
    assert.deepEqual(workbench.exceptions(), []);
  },
];

const postRows: DrivenStep = [
  'commands of a row mean its post, and Delete means all that are selected',
  async (workbench: Workbench): Promise<void> => {
    const view = await openPosts(workbench);
    const row = (title: string) => view.locator('.monaco-list-row', { hasText: title });
    await row('Yeast').click({ button: 'right' });
    await choose(workbench, 'Duplicate as Draft');
    const notes = path.join(workbench.folder, 'content/notes');
    await until('the copy is there', () => readdirSync(notes).some((name) => /^yeast.+\.md$/.test(name)));
    await row('Yeast').last().click({ button: 'right' });
    await choose(workbench, 'Open Preview to the Side');
    await workbench.preview().getByRole('heading', { name: 'Yeast' }).first().waitFor();
    for (const name of ['one', 'two'])
      workbench.writeText(`content/notes/${name}.md`, post(`Gone ${name}`, 'Text.'));
    await row('Gone one').click();
    await row('Gone two').click({ modifiers: ['ControlOrMeta'] });
    await workbench.press('Delete');
    await workbench.dialog.getByText('Permanently delete 2 posts?').waitFor();
    await workbench.dialog.getByRole('button', { name: 'Delete Permanently' }).click();
    await until('both are gone', () =>
      ['one', 'two'].every((name) => !existsSync(path.join(notes, `${name}.md`))),
    );
    assert.deepEqual(workbench.exceptions(), []);
  },
];

drivenGroup('help while writing', { folder: blog }, [tagPicker, colors, explorer, postRows]);
