// What the header says, in words: dates, states, chips, and what is missing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blog } from '../../../../src/core/generators/types';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { buildPage } from '../../../../src/core/render/page/page';
import { pageView } from '../../../../src/features/preview/pageView';
import type { PageView } from '../../../../src/protocol/previewMessages';
import { memoryBlog } from '../../core/posts/sampleBlog';

const now = Date.UTC(2026, 1, 6, 12);
const l10n = {
  t: (message: unknown, ...values: unknown[]): string =>
    String(message).replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)])),
};

interface Given {
  readonly blog?: Blog;
  readonly zone?: string;
  readonly newTags?: readonly string[];
  readonly address?: string;
  readonly words?: number;
}

function view(lines: string, { blog, zone = 'UTC', newTags = [], words = 3, address }: Given = {}): PageView {
  const read = readFrontMatter(`---\n${lines}\n---\nBody\n`);
  assert.ok(read.ok);
  return pageView({
    page: buildPage(read.data, { blog, now, zone }),
    amount: { words, characters: 0 },
    problem: undefined,
    bodyLine: 3,
    now,
    reader: { l10n, language: 'en-US' },
    isNewTag: (tag) => newTags.includes(tag),
    address,
  });
}

test('dates are in the language of the post, else of the editor', () => {
  const text = (lines: string): string | undefined => view(lines).dates[0]?.text;
  assert.equal(text('date: 2025-12-24'), 'December 24, 2025');
  assert.equal(text('lang: fr\ndate: 2025-12-24'), '24 décembre 2025');
  assert.equal(text('lang: de\ndate: 2025-12-24'), '24. Dezember 2025');
});

test('the day is that of the stamp, whatever the zone of who reads it', () => {
  assert.equal(view('date: 2026-01-01T00:30:00+09:00').dates[0]?.text, 'January 1, 2026');
  assert.equal(view('date: 2025-12-31T23:30:00-10:00').dates[0]?.text, 'December 31, 2025');
});

test('a tooltip has the stamp as written, its zone or the site’s, and how far away it is', () => {
  const tooltip = (lines: string, zone?: string): readonly string[] =>
    view(lines, zone === undefined ? {} : { zone }).dates[0]?.tooltip.split('\n') ?? [];
  assert.deepEqual(tooltip('date: 2026-02-05T13:40:38+01:00'), [
    '2026-02-05T13:40:38+01:00',
    'Thursday, February 5, 2026 at 1:40:38 PM UTC+01:00',
    'yesterday',
  ]);
  const [, meant] = tooltip('date: 2026-07-05 13:40:38', 'America/New_York');
  assert.equal(meant, 'Sunday, July 5, 2026 at 1:40:38 PM UTC−04:00 (the site’s zone)');
  const far = (lines: string): string | undefined => tooltip(lines).at(-1);
  assert.deepEqual(
    ['2026-01-20', '2025-10-06', '2023-02-06', '2026-02-06', '2026-02-08'].map((day) => far(`date: ${day}`)),
    ['2 weeks ago', '4 months ago', '3 years ago', 'today', 'in 2 days'],
  );
});

test('the modified date is told by its distance while it is near, and not at all where it is the date', () => {
  const texts = (lines: string): readonly string[] =>
    view(lines).dates.map(({ label, text }) => `${label} ${text}`.trim());
  assert.deepEqual(texts('date: 2026-02-01\nlastmod: 2026-02-06'), ['February 1, 2026', 'updated today']);
  assert.deepEqual(texts('date: 2020-02-01\nlastmod: 2021-02-06'), [
    'February 1, 2020',
    'updated February 6, 2021',
  ]);
  assert.deepEqual(texts('date: 2026-02-01\nlastmod: 2026-02-01'), ['February 1, 2026']);
});

test('what is no date is marked and shown as it stands', () => {
  const [date] = view('date: next Tuesday').dates;
  assert.deepEqual([date?.isValid, date?.text], [false, 'next Tuesday']);
  assert.match(date?.tooltip ?? '', /“next Tuesday” is not a date/);
});

test('a banner says why readers do not see the post, in the words of its generator', async () => {
  const hugo = await memoryBlog({ 'hugo.toml': 'baseURL = "https://example.org/"\n' });
  const banner = (lines: string, blog?: Blog): readonly string[] =>
    view(lines, blog ? { blog } : {}).states.map(({ text }) => text);
  assert.deepEqual(banner('draft: true'), ['Draft.']);
  assert.deepEqual(banner('draft: false\ndate: 2026-01-01'), []);
  const [draft] = banner('draft: true', hugo);
  assert.equal(draft, `Draft. ${hugo.facts.draftPosts.sentence}`);
  const [scheduled] = banner('date: 2026-02-09', hugo);
  assert.equal(scheduled, `Scheduled: in 3 days. ${hugo.facts.futurePosts.sentence}`);
  const [expired] = banner('expiryDate: 2026-02-05', hugo);
  assert.equal(expired, 'Expired: yesterday. Hugo leaves a post out once its expiryDate has passed.');
  const kept = await memoryBlog({ 'hugo.toml': 'buildExpired = true\n' });
  assert.match(banner('expiryDate: 2026-02-05', kept)[0] ?? '', /This site sets buildExpired/);
  const astro = await memoryBlog({
    'astro.config.mjs': '',
    'package.json': '{"dependencies":{"astro":"5"}}',
    'src/content/blog/a.md': '---\ntitle: A\n---\n',
  });
  assert.deepEqual(banner('expiryDate: 2026-02-05', astro), [], 'no rule of that generator');
});

test('a tag that no other post has is marked new', () => {
  const tags = view('tags: [old, fresh]', { newTags: ['fresh'] }).tags;
  assert.deepEqual(
    tags.map(({ text, isNew }) => [text, isNew]),
    [
      ['old', false],
      ['fresh', true],
    ],
  );
});

test('words and minutes, one as one', () => {
  assert.equal(view('title: A', { words: 1 }).reading, '1 minute · 1 word');
  assert.equal(view('title: A', { words: 2380 }).reading, '10 minutes · 2,380 words');
});

test('what is missing is a hint in the header and a name under the cards', () => {
  assert.deepEqual(
    view('draft: true').hints.map(({ path }) => path),
    [['title'], ['description']],
  );
  const bare = view('title: A').card;
  assert.deepEqual(bare.missing, ['description', 'image (1200 × 630)', 'address of the site']);
  const whole = view('title: A\ndescription: B\ncover: {image: c.png, alt: C}', {
    address: 'https://example.org/caf%C3%A9/first/',
  }).card;
  assert.deepEqual([whole.missing, whole.site, whole.image], [[], 'example.org › café › first', 'c.png']);
  const own = view('title: A\ncanonical_url: https://elsewhere.example/x', {
    address: 'https://example.org/',
  }).card;
  assert.equal(own.site, 'elsewhere.example › x');
});

test('a value that goes on and on is cut, between characters', () => {
  const { title, card, tags } = view(`title: a${'😀'.repeat(50_000)}\ntags: [${'t'.repeat(50_000)}, u]`);
  assert.equal(title?.text, `a${'😀'.repeat(999)}…`);
  assert.equal(card.title, title.text);
  assert.deepEqual(
    tags.map(({ text }) => text.length),
    [2001, 1],
  );
});
