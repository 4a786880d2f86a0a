import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { slugify, utf8Length, type SlugOptions, type SlugRule } from '../../../../src/core/newPost/slug';

const check = (rule: SlugRule, table: readonly (readonly [string, string, SlugOptions?])[]): void => {
  for (const [title, expected, options] of table) {
    test(`${rule}: ${title.slice(0, 40)}${options ? ` ${JSON.stringify(options)}` : ''}`, () =>
      assert.equal(slugify(title, { rule, ...options }), expected));
  }
};

check('unicode', [
  ['Why? a/b: "x" <y>|*', 'why-a-b-x-y'],
  ['你好 世界', '你好-世界'],
  ['日本語 Abc タイトル', '日本語-abc-タイトル'],
  ['カ\u3099ンダム', 'ガンダム'],
  ['Привет мир', 'привет-мир'],
  ["It's Ana's day", 'its-anas-day'],
  ['Don’t stop', 'dont-stop'],
  ['Rock ’n’ Roll', 'rock-n-roll'],
  ["'quoted' words", 'quoted-words'],
  ["L'été à la plage", 'l-été-à-la-plage', { language: 'fr' }],
  ["L'été à la plage", 'lété-à-la-plage'],
  ["dell'acqua", 'dell-acqua', { language: 'it-IT' }],
  ['Café Pläne', 'café-pläne'],
  ['Cafe\u0301', 'café'],
  ['Größe & Straße', 'größe-straße'],
  ['عنوان فارسی', 'عنوان-فارسی'],
  ['\u202Eعنوان\u202C \u200Fعربي\u200E', 'عنوان-عربي'],
  ['می‌خواهم بنویسم', 'میخواهم-بنویسم'],
  ['צה״ל ומחשבים', 'צהל-ומחשבים'],
  ['בְּרֵאשִׁית', 'בְּרֵאשִׁית'.normalize('NFC')],
  ['  Spaced   out   ', 'spaced-out'],
  ['non\u00A0breaking\u2003space', 'non-breaking-space'],
  ['10 tips — for 2026!', '10-tips-for-2026'],
  ['A - B -- C – D', 'a-b-c-d'],
  ['C++ vs C#', 'c-vs-c'],
  ['🎉 party time', 'party-time'],
  ['👩‍👩‍👧 family', 'family'],
  ['I ❤️ posts', 'i-posts'],
  ['1️⃣ first', '1-first'],
  ['🇫🇷 France 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'france'],
  ['İstanbul', 'istanbul'],
  ['İSTANBUL IŞIK', 'istanbul-ışık', { language: 'tr' }],
  ['ΟΔΟΣ Ελληνικά', 'οδος-ελληνικά'],
  ['Việt Nam phở', 'việt-nam-phở'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['ภาษาไทย', 'ภาษาไทย'],
  ['한국어 제목', '한국어-제목'],
  ['Hello, world. ', 'hello-world'],
  ['Ends with dots...', 'ends-with-dots'],
  ['.hidden', 'hidden'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\\b', 'a-b'],
  ['A\ndraft: false\n---', 'a-draft-false'],
  ['tab\there\u0000and\u0007bell', 'tab-here-and-bell'],
  ['\u0301stray', 'stray'],
  ['\uD83D broken', 'broken'],
  ['CON', 'con-post'],
  ['Aux', 'aux-post'],
  ['lpt9', 'lpt9-post'],
  ['COM¹', 'com¹-post'],
  ['Console', 'console'],
  ['Index', 'index-post'],
  ['README', 'readme-post'],
  ['...', 'post-20260310', { fallback: 'post-20260310' }],
  ['😀🎉', 'post-20260310', { fallback: 'post-20260310' }],
  ['---', 'post', {}],
  ['Snake case please', 'snake_case_please', { separator: '_' }],
  ['Keep My Case', 'Keep-My-Case', { keepCase: true }],
]);

check('ascii', [
  ['你好 世界', 'post-20260310', { fallback: 'post-20260310' }],
  ['日本語 Abc タイトル', 'abc'],
  ['Привет мир', 'privet-mir'],
  ['Київ', 'kyyiv', { language: 'uk' }],
  ['Ελληνικά', 'ellinika'],
  ['Café Pläne', 'cafe-plane'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['Größe & Straße', 'grosse-strasse'],
  ['Größe & Straße', 'groesse-strasse', { language: 'de' }],
  ['ÜBER', 'ueber', { language: 'de-AT' }],
  ['İstanbul’da yağmur', 'istanbulda-yagmur'],
  ['Smørrebrød på Ærø', 'smorrebrod-pa-aero'],
  ['Łódź Đà Nẵng þing', 'lodz-da-nang-thing'],
  ['ﬁne ﬀ Ｆｕｌｌ m²', 'fine-ff-full-m2'],
  ["It's Ana's day", 'its-anas-day'],
  ['Don’t stop', 'dont-stop'],
  ['😀🎉', 'post', {}],
  ['Keep Größe', 'Keep-Grosse', { keepCase: true }],
]);

// Outputs of the real programs (hugo 0.111.3, jekyll 4.3.1, hexo-util 4.0.0), separators apart.
check('hugo', [
  ["L'été à la plage", 'lété-à-la-plage'],
  ['Größe & Straße', 'größe-straße'],
  ['C++ vs C#', 'c++-vs-c'],
  ["İstanbul'da yağmur", 'istanbulda-yağmur'],
  ['10 tips — for 2026!', '10-tips-for-2026'],
  ['🎉 party time', 'party-time'],
  ['a/b\\c: d?', 'a-b-c-d'],
  ['Don’t “quote”', 'dont-quote'],
  ['foo.bar_baz @x 100%', 'foo.bar_baz-@x-100'],
  ['Version 1.2.', 'version-1.2'],
  ['中文标题', '中文标题'],
]);

check('jekyll', [
  ["L'été à la plage", 'l-été-à-la-plage'],
  ['Größe & Straße', 'größe-straße'],
  ['C++ vs C#', 'c-vs-c'],
  ["Don't stop", 'don-t-stop'],
  ['  --weird__ spaces  ', 'weird-spaces'],
  ['a/b\\c: d?', 'a-b-c-d'],
  ['A - B -- C', 'a-b-c'],
  ['foo.bar_baz @x 100%', 'foo-bar-baz-x-100'],
  ['Việt Nam phở', 'việt-nam-phở'],
]);
check('jekyllPretty', [
  ["L'été à la plage", "l'été-à-la-plage"],
  ['Größe & Straße', 'größe-&-straße'],
  ['Привет, мир', 'привет,-мир'],
  ['Don’t “quote”', 'don-t-quote'],
  ['foo.bar_baz @x 100%', 'foo.bar_baz-@x-100'],
]);
check('jekyllRaw', [['C and C', 'c-and-c']]);
check('jekyllAscii', [
  ['Größe & Straße', 'gr-e-stra-e'],
  ['foo.bar_baz @x 100%', 'foo-bar-baz-x-100'],
]);
check('jekyllLatin', [
  ["L'été à la plage", 'l-ete-a-la-plage'],
  ['Größe & Straße', 'grosse-strasse'],
]);
check('hexo', [
  ['Hello World: It’s me', 'Hello-World-It’s-me', { keepCase: true }],
  ['Größe & Straße', 'Grose-Strase', { keepCase: true }],
  ['日本語のタイトル', '日本語のタイトル', { keepCase: true }],
  ["Don't Stop", 'don-t-stop'],
  ['Việt Nam phở', 'Viet-Nam-pho', { keepCase: true }],
]);
// Outputs of Pelican 4.8 and of Nikola's function with Unidecode 1.3, but for scripts that Galley does not write in ASCII.
const byUnidecode: readonly (readonly [string, string])[] = [
  ['Über 50 % — & more, it’s #1', 'uber-50-more-its-1'],
  ["It's Ana's day", 'its-anas-day'],
  ['foo.bar_baz @x 100%', 'foobar_baz-x-100'],
  ['a - b -- c', 'a-b-c'],
  ['Größe & Straße', 'grosse-strasse'],
  ['Привет мир', 'privet-mir'],
  ['snake_case Word', 'snake_case-word'],
  ['naïve façade — l’été', 'naive-facade-lete'],
  ['Tiếng Việt', 'tieng-viet'],
  ['mid·dot a/b', 'middot-ab'],
  ['🎉 party 👩‍👩‍👧 x', 'party-x'],
  ['Œuvre Ærø Łódź', 'oeuvre-aero-lodz'],
  ['日本語 Abc', '日本語-abc'],
  ['हिन्दी में', 'हिन्दी-में'],
];
check('pelican', [...byUnidecode, ['C++ vs C#', 'c-vs-c']]);
check('nikola', [...byUnidecode, ['C++ vs C#', 'c++-vs-c']]);
// Outputs of github-slugger 2.0, runs of hyphens apart.
check('github', [
  ['Über 50 % — & more, it’s #1', 'über-50-more-its-1'],
  ['C++ vs C#', 'c-vs-c'],
  ["It's Ana's day", 'its-anas-day'],
  ['foo.bar_baz @x 100%', 'foobar_baz-x-100'],
  ['Größe & Straße', 'größe-straße'],
  ['日本語 Abc', '日本語-abc'],
  ['snake_case Word', 'snake_case-word'],
  ['mid·dot a/b', 'middot-ab'],
  ['Œuvre Ærø Łódź', 'œuvre-ærø-łódź'],
  ['हिन्दी में', 'हिन्दी-में'],
]);
check('title', [
  ['Why? a/b: "x"', 'Why a b x'],
  ['A Day in Paris', 'A Day in Paris'],
  ['[[Link]] #tag ^ref', 'Link tag ref'],
]);

test('a long title is cut at a word, by bytes, and never inside a character', () => {
  const title = 'word-'.repeat(80) + '終'.repeat(60);
  assert.ok(utf8Length(slugify(title)) <= 100);
  assert.match(slugify(title), /^(word-)*word$/);
  assert.equal(slugify('終'.repeat(60), { maxBytes: 10 }), '終終終');
  assert.equal(slugify('한글'.normalize('NFD').repeat(30), { maxBytes: 10 }), '한글한');
});

// prettier-ignore
const anyRule = fc.constantFrom<SlugRule>(
  'unicode', 'ascii', 'title', 'hugo', 'hexo', 'jekyll', 'jekyllPretty', 'jekyllRaw', 'jekyllAscii', 'jekyllLatin',
  'pelican', 'nikola', 'github',
);

test('any title gives a legal name, the same again, on every system', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      anyRule,
      fc.boolean(),
      (title, rule, keepCase) => {
        const slug = slugify(title, { rule, keepCase });
        assert.ok(slug.length > 0 && utf8Length(slug) <= 110);
        assert.doesNotMatch(slug, /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        assert.doesNotMatch(slug, /^[-_.\s]|[-_.\s]$/);
        assert.equal(slug, slug.normalize('NFC'));
      },
    ),
    { numRuns: 500 },
  );
});
