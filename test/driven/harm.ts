// Hostile posts in the preview of the real VS Code: what is written to disk is shown, and what it must not do is watched.
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { Attack } from '../browser/attacks/attack';
import { textOf } from '../browser/attacks/attackPosts';
import { readPreview } from './threeJobs';
import { until } from './until';
import type { Workbench } from './workbench';

/** The files of a blog whose one post is attacked. */
export const attackedBlog = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'content/posts/attacked.md': '---\ntitle: Calm\ndescription: Before.\n---\n\nBefore.\n',
} as const;
const file = 'content/posts/attacked.md';

/** Sees scripts that run, requests that leave and frames that go elsewhere, from before the preview is opened. */
export class Watch {
  readonly #page: Page;
  readonly #origin: string;
  readonly #requests: string[] = [];
  readonly #visits: string[] = [];

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    page.on('request', (request) => this.#requests.push(request.url()));
    page.on('framenavigated', (frame) => this.#visits.push(frame.url()));
  }

  static async over({ page, server }: Workbench): Promise<Watch> {
    await page.addInitScript(() => {
      Object.assign(window, {
        __pwn: (what: unknown) => {
          const wide = window as unknown as { pwned?: string[] };
          (wide.pwned ??= []).push(String(what));
        },
      });
    });
    return new Watch(page, server.origin);
  }

  /** What went wrong since the last call; nothing, in a good preview. */
  async harm(): Promise<readonly string[]> {
    const ran = await Promise.all(this.#page.frames().map(pwnedIn));
    const asked = this.#requests.splice(0).filter((url) => !this.#isOurs(url));
    const went = this.#visits.splice(0).filter((url) => !this.#isOurs(url));
    return [
      ...ran.flat().map((what) => `ran ${what}`),
      ...asked.map((url) => `asked for ${url}`),
      ...went.map((url) => `went to ${url}`),
    ];
  }

  /** The server, and the names under which VS Code itself serves webviews and their files. */
  #isOurs(address: string): boolean {
    const url = URL.parse(address);
    if (!url || /^(?:data|blob|about):$/.test(url.protocol)) return true;
    return url.origin === this.#origin || url.host.endsWith('.vscode-cdn.net');
  }

  /** Whether a script that ran in the preview's own frame would have been seen. */
  async isArmed(): Promise<boolean> {
    const armed = await Promise.all(
      this.#page
        .frames()
        .map((frame) =>
          frame
            .evaluate(() => document.getElementById('galley') !== null && '__pwn' in window)
            .catch(() => false),
        ),
    );
    return armed.includes(true);
  }
}

function pwnedIn(frame: Frame): Promise<readonly string[]> {
  return frame
    .evaluate(() => (window as unknown as { pwned?: string[] }).pwned ?? [])
    .catch((): readonly string[] => []);
}

/** Opens the post's preview with the watch on. */
export async function openAttacked(workbench: Workbench): Promise<Watch> {
  const watch = await Watch.over(workbench);
  await workbench.openPost(file);
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, 'Calm');
  assert.equal(await watch.isArmed(), true, 'nothing would be seen');
  await watch.harm();
  return watch;
}

/** Writes an attack into the post, waits until the preview shows it, and reports harm. */
export async function attack(workbench: Workbench, watch: Watch, one: Attack, at: number): Promise<void> {
  const seen = `Seen ${at}.`;
  workbench.writeText(file, `${textOf(one).slice(0, 200_000)}\n\n${seen}\n`);
  const body = workbench.preview().locator('#galley');
  // A tag or fence that swallows the rest still leaves the words in the page.
  await until(
    `the preview shows ${one.id}`,
    () => body.evaluate((page, word) => page.textContent.includes(word), seen),
    8_000,
  ).catch(() => assert.ok(mayHide(one), `${one.id} was not shown`));
  // What a picture that fails would run takes as long as its failing.
  await workbench.page.waitForTimeout(150);
  assert.deepEqual(await watch.harm(), [], one.id);
}

/** What leaves a comment, a raw text element or an attribute open to the end of the post hides what follows. */
const open =
  /<!--|<(?:style|script|title|textarea|xmp|noscript|template|plaintext|iframe|noembed|noframes|select|svg|math|object)/i;

/** These nest deeper than any reader would follow: what lies below the limit is left out. */
const nesting = new Set(['md-dos-nesting', 'own-dos-containers']);

export function mayHide({ id, payload }: Attack): boolean {
  return open.test(payload) || nesting.has(id);
}
