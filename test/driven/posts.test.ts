import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { dragIntoText } from './drag';
import { type DrivenStep, driven, drivenGroup } from './driven';
import { makeFolder } from './folders';
import { droppedImages, pastedImage } from './imageSteps';
import { arrange, choose, openPosts, openView, rows, shows } from './postsView';
import { until } from './until';
import { themes } from './workbench';

function post(title: string, date: string, more = ''): string {
  return `---\ntitle: ${title}\ndate: ${date}\ntags: [bread, ${title.length > 9 ? 'trains' : 'Été'}]\n${more}---\n\nText.\n`;
}

const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Crumbs"\nlanguageCode = "en"\n',
  'content/posts/last-stop.md': post('The Last Stop', '2025-05-21'),
  'content/posts/rye.md': post('Rye', '2024-03-02'),
  'content/posts/unfinished.md': post('An Unfinished Loaf', '2025-06-01', 'draft: true\n'),
  'content/posts/snow.md': post('Rails in the Snow', '2099-01-01'),
  'content/posts/oven/index.md': post('The Oven', '2023-11-05'),
  'content/posts/oven/door.txt': 'not a picture',
  'content/notes/yeast.md': post('Yeast', '2022-02-02'),
};

const blog = (): string => makeFolder(files);

const views: DrivenStep = [
  'the views show, arrange, filter, delete and link',
  async (workbench) => {
    // No post is open: the configuration of the site is enough for the views to show.
    const view = await openPosts(workbench);
    await shows(view, [
      'Drafts|1',
      'An Unfinished Loaf|2025-06-01',
      'Scheduled|1',
      'Rails in the Snow|2099-01-01',
      'Published|4',
      'The Last Stop|2025-05-21',
      'Rye|2024-03-02',
      'The Oven|2023-11-05',
      'Yeast|2022-02-02',
    ]);

    await arrange(workbench, view, 'Group By', 'Folder');
    await shows(view, ['content|6', 'notes|1', 'posts|5']);
    await view.locator('.monaco-list-row', { hasText: 'notes' }).click();
    await view.locator('.monaco-list-row', { hasText: 'posts' }).click();
    await shows(view, [
      'content|6',
      'notes|1',
      'Yeast|2022-02-02',
      'posts|5',
      'Rails in the Snow|scheduled · 2099-01-01',
      'An Unfinished Loaf|draft · 2025-06-01',
      'The Last Stop|2025-05-21',
      'Rye|2024-03-02',
      'The Oven|2023-11-05',
    ]);
    await arrange(workbench, view, 'Sort By', 'Title');
    await arrange(workbench, view, 'Group By', 'Year');
    await shows(view, [
      '2099|1',
      'Rails in the Snow|scheduled · 2099-01-01',
      '2025|2',
      '2024|1',
      '2023|1',
      '2022|1',
    ]);

    await workbench.runCommand('Galley: Filter Posts…');
    await workbench.quickInputType('#ete ov');
    await shows(view, ['The Oven|2023-11-05']);
    await workbench.quickInputAccept();
    await workbench.screenshot('posts-dark');

    // The server's file system has no trash: what else goes is asked, and that it is for good.
    await view.locator('.monaco-list-row', { hasText: 'The Oven' }).click({ button: 'right' });
    await choose(workbench, 'Delete');
    await workbench.dialog.getByRole('button', { name: 'Delete With Folder' }).click();
    await workbench.dialog.getByText('cannot be undone').waitFor();
    await workbench.dialog.getByRole('button', { name: 'Delete Permanently' }).click();
    await until('the folder is gone', () => !existsSync(path.join(workbench.folder, 'content/posts/oven')));
    await workbench.runCommand('Galley: Clear Filter of Posts');
    await shows(view, ['2099|1', 'Rails in the Snow|scheduled · 2099-01-01', '2025|2', '2024|1', '2022|1']);

    await shows(await openView(workbench, 'Tags'), ['bread|5', 'trains|3', 'Été|2']);

    await workbench.runCommand('Galley: Go to Post…');
    await workbench.quickInputType('unfnished');
    await until('the post is found', async () =>
      (await workbench.quickInputRows())[0]?.includes('Unfinished'),
    );
    await workbench.quickInputAccept();
    await workbench.waitForEditor('content/posts/unfinished.md');

    await view.locator('.monaco-list-row', { hasText: '2025' }).click();
    await dragIntoText(workbench, view.locator('.monaco-list-row', { hasText: 'The Last Stop' }));
    await until('the post is linked', async () =>
      (await workbench.editorText()).includes('[The Last Stop]({{< relref "last-stop.md" >}})'),
    );
    assert.deepEqual(workbench.exceptions(), []);
  },
];

const link: DrivenStep = [
  'words of a title in any order and Enter make a link',
  async (workbench) => {
    await workbench.openPost('content/posts/snow.md');
    await workbench.goTo(workbench.readText('content/posts/snow.md').split('\n').length);
    await workbench.runCommand('Galley: Insert Link to Post…');
    await workbench.quickInputType('stop lats');
    await until('the post is found', async () =>
      (await workbench.quickInputRows())[0]?.includes('Last Stop'),
    );
    await workbench.quickInputAccept();
    await until('the post is linked', async () =>
      (await workbench.editorText()).endsWith('\n[The Last Stop]({{< relref "last-stop.md" >}})'),
    );
    await workbench.openPost('content/posts/rye.md');
    await workbench.goTo(workbench.readText('content/posts/rye.md').split('\n').length);
    await workbench.type('[x](stop the ');
    const first = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', {
      hasText: 'The Last Stop',
    });
    await first.waitFor();
    await workbench.press('Enter');
    await until('the link is completed', async () =>
      (await workbench.editorText()).includes('\n[x]({{< relref "last-stop.md" >}}'),
    );
    assert.deepEqual(workbench.exceptions(), []);
  },
];

drivenGroup('the blog at a glance', { folder: blog, colorTheme: themes.dark }, [
  views,
  link,
  pastedImage,
  droppedImages,
]);

driven(
  'a blog without posts says so and offers one',
  { folder: () => makeFolder({ 'hugo.toml': 'title = "Bare"\n', 'content/posts/.gitkeep': '' }) },
  async (workbench) => {
    await workbench.runCommand('Galley: Show Log');
    const view = await openView(workbench, 'Posts');
    await view.getByText('This blog has no posts yet.').waitFor();
    await view.locator('.monaco-text-button', { hasText: 'New Post' }).click();
    await until('New Post asks', () => workbench.quickInput.isVisible());
  },
);

const many = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Many"\n',
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, number) => [
        `content/posts/p${number}.md`,
        post(`Post ${number}`, new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10)),
      ]),
    ),
  });

driven('a long list is shown page by page', { folder: many }, async (workbench) => {
  await workbench.openFile('content/posts/p1.md');
  const view = await openPosts(workbench);
  await until('all are read', async () => (await rows(view))[0] === 'Published|300');
  await view.locator('.monaco-list-row', { hasText: 'Post 299' }).click();
  await workbench.activeTab('p299.md').waitFor();
  await workbench.press('End');
  const more = view.locator('.monaco-list-row', { hasText: 'Show More' });
  await until('the end is in sight', async () => (await rows(view)).at(-1) === 'Show More|100 left');
  await more.click();
  await until('the list goes on', async () => (await rows(view)).some((row) => row.startsWith('Post 99|')));
  await until('the oldest post is shown', async () => {
    await workbench.press('End');
    return (await rows(view)).at(-1)?.startsWith('Post 0|');
  });
});
