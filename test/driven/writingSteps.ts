// Help while writing that only a window shows: ticks in a list, colors, marks.
import assert from 'node:assert/strict';
import type { DrivenStep } from './driven';
import { until } from './until';
import type { Workbench } from './workbench';

export const tagPicker: DrivenStep = [
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

export const colors: DrivenStep = [
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
