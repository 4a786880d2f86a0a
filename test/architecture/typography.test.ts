// Each translation reads and is set as its language is, leaves no English behind, and is short enough for its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings, translations } from './sources';

/** What a language asks of its texts. */
interface House {
  /** What never stands in prose, and what is asked for instead. */
  readonly never: readonly (readonly [pattern: RegExp, rule: string])[];
  /** A pair of quotes with what they hold, which may not be nested. */
  readonly quoted: RegExp;
  readonly quotes: RegExp;
  /** Words that are the same in English. */
  readonly same: readonly string[];
}

const houses: Readonly<Record<string, House>> = {
  de: {
    never: [
      [/'/, 'typographic apostrophes'],
      [/["”«»]/, '„quotes“ of German'],
      [/\s[,;:.!?…)]/, 'no space before punctuation'],
      [/\b(?:du|dich|dir|dein\w*)\b/i, 'Sie, or the infinitive'],
      [/\b(?:Artikel|Blogpost|Posts?|Schlagw\w+)\b/, 'Beitrag, Tag'],
      [/front.?matter(?<!Front[ -]Matter)/i, 'Front Matter'],
    ],
    quoted: /„[^„“]+“/g,
    quotes: /[„“]/,
    same: ['Galley', 'Tag', 'Tags', 'Tags: {0}'],
  },
  fr: {
    never: [
      [/'/, 'typographic apostrophes'],
      [/[“”"„]/, 'guillemets'],
      [/[^\u00a0\u202f][;!?»]|(?<=\p{L}| ):(?= |$)|«[^\u00a0\u202f]/u, 'no-break spaces'],
      [/\s[,.…)]/, 'no space before points and commas'],
      [/galère/i, 'épreuve'],
      [/\b(?:tu|toi|tes|ton)\b/i, 'vous, or the infinitive'],
    ],
    quoted: /«[^«»]+»/g,
    quotes: /[«»]/,
    same: [
      '1 minute',
      '{0} minutes',
      'Description',
      'description',
      'Galley',
      'Images',
      'image (1200 × 630)',
      'Tag',
      'Tags',
    ],
  },
};

/** Words that English cannot do without, and that neither French nor German has. */
const english =
  /\b(?:the|and|of|with|this|that|which|from|cannot|could|would|should|has|have|been|here|there|your|its?|are|by|posts|modified)\b/i;

for (const { language, file, english: base } of translations()) {
  const house = houses[language];
  const original = strings(base);
  const entries = Object.entries(strings(file)).map(
    ([key, text]) => ({ key, text, prose: proseOf(text), from: original[key] ?? '' }) as const,
  );

  test(`${file} is set as its language is`, () => {
    assert.ok(house, `add the rules of ${language}`);
    for (const { key, prose } of entries) {
      for (const [pattern, rule] of house.never) assert.doesNotMatch(prose, pattern, `${key}: ${rule}`);
      assert.doesNotMatch(prose.replace(house.quoted, ''), house.quotes, `${key}: quotes come in pairs`);
      assert.doesNotMatch(prose, /\s{2}|^\s|\s$/, `${key}: one space is enough`);
    }
  });

  test(`${file} leaves no English behind`, () => {
    for (const { key, text, prose, from } of entries) {
      assert.ok(text !== from || house?.same.includes(text), `${key} is English`);
      assert.doesNotMatch(prose.replace(house?.quoted ?? '', ''), english, key);
    }
  });

  test(`${file} ends its sentences as English does, and is not much longer`, () => {
    for (const { key, text, from } of entries) {
      assert.equal(lastMark(text), lastMark(from), key);
      // The pseudo-locale shows that half as much again is not cut off; a short word has room for a longer one.
      assert.ok(
        text.length <= from.length * 1.5 + 12,
        `${key}: ${text.length} characters for ${from.length}`,
      );
    }
  });
}

/** The text with a mere “0” for code, addresses, files, keys and options: the rules of a language are for the rest. */
function proseOf(text: string): string {
  return text.replace(
    /`[^`]*`|\(command:[^)]*\)|https?:\S+|--[\w-]+|galley\.[\w.]+|(?<= )\.?\w+\.yml|\b[a-z]+-[a-z]+-[a-z]+\b|\b[a-z]+: (?:true|false|x)\b/g,
    '0',
  );
}

function lastMark(text: string): string {
  return /[.?!…:)]$/.exec(text.trimEnd())?.[0] ?? '';
}
