/** A post before and after its modified date is set, at a moment and in a zone. */
export interface StampExample {
  readonly name: string;
  readonly before: string;
  /** The same as `before` where nothing may change. */
  readonly after: string;
  readonly keys?: readonly string[];
  /** 10 March 2026, 14:05:06.789 UTC, unless it says otherwise. */
  readonly now?: string;
  /** Europe/Berlin unless it says otherwise. */
  readonly zone?: string;
  /** The code of the Problem that explains why nothing changed. */
  readonly problem?: string;
  readonly empty?: 'fill' | 'leave';
  readonly addMissing?: true;
  /** Not run with other line ends, where they are what the example is about. */
  readonly isExact?: boolean;
}

const yaml = (...lines: readonly string[]): string => ['---', ...lines, '---', 'Text', ''].join('\n');
const toml = (...lines: readonly string[]): string => ['+++', ...lines, '+++', 'Text', ''].join('\n');

function same(name: string, before: string, more: Partial<StampExample> = {}): StampExample {
  return { name, before, after: before, ...more };
}

/** One line of YAML before and after, among others. */
function line(name: string, before: string, after: string, more: Partial<StampExample> = {}): StampExample {
  const around = (middle: string): string => yaml('title: Walk', ...middle.split('\n'), 'tags: [sea]');
  return { name, before: around(before), after: around(after), ...more };
}

export const STAMP_EXAMPLES: readonly StampExample[] = [
  line(
    'comments stay, with the blanks before them',
    'modified: 2023-07-04   # by hand',
    'modified: 2026-03-10   # by hand',
  ),
  line('double quotes stay', 'modified: "2023-07-04"', 'modified: "2026-03-10"'),
  line('single quotes stay', "modified: '2023-07-04 09:08'", "modified: '2026-03-10 15:05'"),
  line(
    'milliseconds stay three digits',
    'modified: 2023-07-04T09:08:07.000Z',
    'modified: 2026-03-10T14:05:06.789Z',
  ),
  line(
    'an offset stays an offset',
    'modified: 2023-07-04T09:08:07+02:00',
    'modified: 2026-03-10T15:05:06+01:00',
  ),
  line(
    'an offset without a colon stays without',
    'modified: 2023-07-04T09:08:07+0000',
    'modified: 2026-03-10T15:05:06+0100',
  ),
  line('minutes stay minutes, cut off', 'modified: 2023-07-04T09:08', 'modified: 2026-03-10T15:05'),
  line('a blank stays a blank', 'modified: 2023-07-04 09:08:07', 'modified: 2026-03-10 15:05:06'),
  line('milliseconds since the epoch', 'modified: 1688461687123', 'modified: 1773151506789'),
  line('seconds since the epoch', 'modified: 1688461687', 'modified: 1773151506'),
  line('a quoted number of seconds', 'modified: "1688461687"', 'modified: "1773151506"'),
  line('English dates', 'modified: Jul 4, 2023', 'modified: Mar 10, 2026'),
  line('a value on the next line', 'modified:\n  2023-07-04', 'modified:\n  2026-03-10'),
  line('several blanks after the colon', 'modified:    2023-07-04', 'modified:    2026-03-10'),
  line('a tag before the value', "modified: ! '2023-07-04'", "modified: ! '2026-03-10'"),
  line('an anchor that nobody uses', 'modified: &m 2023-07-04', 'modified: &m 2026-03-10'),
  line(
    'an alias gives way to a value',
    'date: &d 2023-07-04\nmodified: *d',
    'date: &d 2023-07-04\nmodified: 2026-03-10',
  ),
  line(
    'an alias gives way to a value in the quotes of what it points to',
    'date: &d "2023-07-04"\nmodified: *d # same',
    'date: &d "2023-07-04"\nmodified: "2026-03-10" # same',
  ),
  line('a quoted key', '"modified": 2023-07-04', '"modified": 2026-03-10'),
  line('a single-quoted key', "'modified' : 2023-07-04", "'modified' : 2026-03-10"),
  line('a key in another case', 'Modified: 2023-07-04', 'Modified: 2026-03-10'),
  line(
    'the exact key before one in another case',
    'Modified: 2023-07-04\nmodified: 2023-07-04',
    'Modified: 2023-07-04\nmodified: 2026-03-10',
  ),
  line(
    'whole keys only',
    'modified_by: 2023-07-04\nlast-modified: 2023-07-04\nmodified: 2023-07-04',
    'modified_by: 2023-07-04\nlast-modified: 2023-07-04\nmodified: 2026-03-10',
  ),
  line('a key with a blank in it', 'date modified: 2023-07-04', 'date modified: 2026-03-10', {
    keys: ['date modified'],
  }),
  line('a key with a dot in it', 'last.update: 2023-07-04', 'last.update: 2026-03-10', {
    keys: ['last.update'],
  }),
  line(
    'a nested key',
    'last_update:\n  author: Ana\n  date: 2023-07-04\ndate: 2023-01-01',
    'last_update:\n  author: Ana\n  date: 2026-03-10\ndate: 2023-01-01',
    { keys: ['last_update.date'] },
  ),
  line(
    'a nested key in braces',
    'last_update: {date: 2023-07-04, author: Ana}',
    'last_update: {date: 2026-03-10, author: Ana}',
    { keys: ['last_update.date'] },
  ),
  line('a nested key in another case', 'Date:\n  Updated: 2023-07-04', 'Date:\n  Updated: 2026-03-10', {
    keys: ['date.updated'],
  }),
  line(
    'the first of the keys that is there',
    'updated: 2023-07-04\nlastmod: 2023-07-04',
    'updated: 2023-07-04\nlastmod: 2026-03-10',
    { keys: ['modified', 'lastmod', 'updated'] },
  ),
  line(
    'text that looks like the key',
    'note: |\n  modified: 2020-01-01\nmodified: 2023-07-04',
    'note: |\n  modified: 2020-01-01\nmodified: 2026-03-10',
  ),
  line(
    'text in quotes that looks like the key',
    'note: "a\n  modified: 2020-01-01"\nmodified: 2023-07-04',
    'note: "a\n  modified: 2020-01-01"\nmodified: 2026-03-10',
  ),
  line(
    'folded text stays as it is',
    'about: >-\n  one\n  two\n\n  three\nmodified: 2023-07-04',
    'about: >-\n  one\n  two\n\n  three\nmodified: 2026-03-10',
  ),
  line(
    'other dates and odd numbers stay',
    'date: 2024-10-11T23:39:45-04:00\nopens: 10:00\nid: 0123\nmodified: 2023-07-04',
    'date: 2024-10-11T23:39:45-04:00\nopens: 10:00\nid: 0123\nmodified: 2026-03-10',
  ),
  line(
    'merge keys stay',
    'a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: [*a, *b]\nmodified: 2023-07-04',
    'a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: [*a, *b]\nmodified: 2026-03-10',
  ),
  line(
    'emoji before the value',
    'title: "🧪 café 日本 👩‍💻"\nmodified: 2023-07-04'.replace('title', 'sub'),
    'sub: "🧪 café 日本 👩‍💻"\nmodified: 2026-03-10',
  ),
  line(
    'an empty value takes the form of the date',
    'date: 2023-07-04 09:08\nmodified:',
    'date: 2023-07-04 09:08\nmodified: 2026-03-10 15:05',
  ),
  line(
    'an empty value takes the quotes of the date',
    'date: "2023-07-04"\nmodified:',
    'date: "2023-07-04"\nmodified: "2026-03-10"',
  ),
  line(
    'empty quotes are filled',
    'date: 2023-07-04\nmodified: ""',
    'date: 2023-07-04\nmodified: "2026-03-10"',
  ),
  line('an empty value without a date to go by', 'modified:', 'modified: 2026-03-10T15:05:06+01:00'),
  line(
    'an empty value before a comment',
    'date: 2023-07-04\nmodified:   # soon',
    'date: 2023-07-04\nmodified: 2026-03-10   # soon',
  ),
  line(
    'an empty value with blanks behind the colon',
    'date: 2023-07-04\nmodified:  \nx: 1',
    'date: 2023-07-04\nmodified:  2026-03-10\nx: 1',
  ),
  line(
    'an empty value before a comma',
    'date: 2023-07-04\nlast: {update: , by: Ana}',
    'date: 2023-07-04\nlast: {update: 2026-03-10, by: Ana}',
    { keys: ['last.update'] },
  ),
  {
    name: 'an empty value in braces before a comment that the parser would not take behind a value',
    before: '---\n{\n  "modified" :\n# c\n}\n---\nText\n',
    after: '---\n{\n  "modified" :\n# c\n}\n---\nText\n',
    problem: 'frontMatter.risky',
  },
  line('a key behind a question mark', '? modified\n: 2023-07-04', '? modified\n: 2026-03-10'),
  line('a key behind a question mark, without a value', '? modified', '? modified', {
    problem: 'frontMatter.risky',
  }),
  line('null is empty', 'date: 2023-07-04\nmodified: ~', 'date: 2023-07-04\nmodified: 2026-03-10'),
  line('an empty value is left in a draft', 'date: 2023-07-04\nmodified:', 'date: 2023-07-04\nmodified:', {
    empty: 'leave',
  }),
  line('half an hour east', 'modified: 2023-07-04T09:08:07+05:30', 'modified: 2026-03-10T19:35:06+05:30', {
    zone: 'Asia/Kolkata',
  }),
  line('the day where the writer is', 'modified: 2023-07-04', 'modified: 2026-03-09', {
    zone: 'America/Los_Angeles',
    now: '2026-03-10T03:30:00Z',
  }),
  line('the offset of summer', 'modified: 2023-01-04T09:08:07+01:00', 'modified: 2026-07-01T12:00:00+02:00', {
    now: '2026-07-01T10:00:00Z',
  }),
  line('day or month first is not guessed', 'modified: 10-12-2024', 'modified: 10-12-2024', {
    problem: 'date.ambiguous',
  }),
  line('a word of the generator', 'modified: git Last Modified', 'modified: git Last Modified', {
    problem: 'date.keyword',
  }),
  line('a template expression', 'modified: {{ .Date }}', 'modified: {{ .Date }}', {
    problem: 'frontMatter.key',
  }),
  line('a quoted template expression', 'modified: "{{ now }}"', 'modified: "{{ now }}"', {
    problem: 'date.keyword',
  }),
  line('a value that is no date', 'modified: soon', 'modified: soon', { problem: 'date.unknown' }),
  line('false is no date', 'modified: false', 'modified: false', { problem: 'date.unknown' }),
  line('a list is no date', 'modified: [2023-07-04]', 'modified: [2023-07-04]', { problem: 'date.notText' }),
  line(
    'a value that others point to',
    'modified: &m 2023-07-04\ncopy: *m',
    'modified: &m 2023-07-04\ncopy: *m',
    { problem: 'frontMatter.shared' },
  ),
  line(
    'a value in a map that others point to',
    'a: &m\n  modified: 2023-07-04\nb: *m',
    'a: &m\n  modified: 2023-07-04\nb: *m',
    { keys: ['a.modified'], problem: 'frontMatter.shared' },
  ),
  line(
    'a value in a map that is merged elsewhere',
    'a: &m {x: {modified: 2023-07-04}}\nb:\n  <<: *m',
    'a: &m {x: {modified: 2023-07-04}}\nb:\n  <<: *m',
    { keys: ['a.x.modified'], problem: 'frontMatter.shared' },
  ),
  line(
    'a value beside a map that others point to',
    'a: &m {x: 1}\nb: {<<: *m, modified: 2023-07-04}',
    'a: &m {x: 1}\nb: {<<: *m, modified: 2026-03-10}',
    { keys: ['b.modified'] },
  ),
  line(
    'a key that is nested is not the key',
    'dates:\n  modified: 2023-07-04',
    'dates:\n  modified: 2023-07-04',
  ),
  same('a key that is not there is not added', yaml('title: Walk')),
  line(
    'a key that is missing is added behind the date, and like it',
    'date: "2023-07-04" # c\nx: 1',
    'date: "2023-07-04" # c\nmodified: "2026-03-10"\nx: 1',
    { addMissing: true },
  ),
  line(
    'a key that is missing is added within its map',
    'date: {created: 2023-07-04}\nx: 1',
    'date: {created: 2023-07-04, modified: 2026-03-10}\nx: 1',
    { keys: ['date.modified'], addMissing: true },
  ),
  {
    name: 'a key that is missing in an empty block is added',
    before: '---\n---\nText\n',
    after: '---\nmodified: 2026-03-10T15:05:06+01:00\n---\nText\n',
    addMissing: true,
  },
  {
    name: 'a key that is missing is added to TOML above the tables',
    before: toml('date = 2023-07-04', '', '# c', '[extra]', 'x = 1'),
    after: toml('date = 2023-07-04', 'modified = 2026-03-10', '', '# c', '[extra]', 'x = 1'),
    addMissing: true,
  },
  {
    name: 'a key that is missing is added to a TOML table',
    before: toml('date = 2023-07-04', '[extra]', 'x = 1', '', '[other]'),
    after: toml('date = 2023-07-04', '[extra]', 'x = 1', 'updated = 2026-03-10', '', '[other]'),
    keys: ['extra.updated'],
    addMissing: true,
  },
  {
    name: 'a key that is missing is added to compact JSON',
    before: '{"date":"2023-07-04","tags":[]}\nText\n',
    after: '{"date":"2023-07-04","modified":"2026-03-10","tags":[]}\nText\n',
    addMissing: true,
  },
  {
    name: 'a key that is missing is added to Pelican behind the date, whatever its letters',
    before: 'Title: A\nDate: 2023-07-04 09:08\nTags: a\n\nText\n',
    after: 'Title: A\nDate: 2023-07-04 09:08\nmodified: 2026-03-10 15:05\nTags: a\n\nText\n',
    addMissing: true,
  },
  same('no front matter is made for a key that is missing', 'Text\n', { addMissing: true }),
  same('no front matter', '# Note\n\ntext\n'),
  same('an empty block', '---\n---\n\nText\n'),
  same('a block that is never closed', '---\nText\nmodified: 2023-07-04\n', {
    problem: 'frontMatter.unclosed',
  }),
  same('a block that starts too late', '\n---\nmodified: 2023-07-04\n---\n'),
  same('a rule that is no fence', '----\nmodified: 2023-07-04\n----\n'),
  same('a fence with a word', '---hello\nmodified: 2023-07-04\n---\n'),
  same('a fence that would be run', '---js\nmodified: 2023-07-04\n---\n'),
  same('a colon that needs quotes', yaml('title: Series: one', 'modified: 2023-07-04'), {
    problem: 'frontMatter.colon',
  }),
  same('a quote that stays open', yaml('title: "one', 'modified: 2023-07-04'), {
    problem: 'frontMatter.openQuote',
  }),
  same('dashes within quotes end the block', '---\ntitle: "one\n---\ntwo"\n---\nText\n', {
    problem: 'frontMatter.openQuote',
  }),
  same('a key that stands twice', yaml('modified: 2023-07-04', 'modified: 2023-07-05'), {
    problem: 'frontMatter.duplicateKey',
  }),
  same('a tab before a key', yaml('a: 1', '\tmodified: 2023-07-04'), { problem: 'frontMatter.tab' }),
  {
    name: 'blank lines around the keys and the body stay',
    before: '---\n\ntitle: A\n\n\nmodified: 2023-07-04\n\n---\n\n\n* a\n    * b\\*\n',
    after: '---\n\ntitle: A\n\n\nmodified: 2026-03-10\n\n---\n\n\n* a\n    * b\\*\n',
  },
  {
    name: 'only the first block is front matter',
    before: '---\nmodified: 2023-07-04\n---\nText\n\n---\nmodified: 2020-01-01\n---\n',
    after: '---\nmodified: 2026-03-10\n---\nText\n\n---\nmodified: 2020-01-01\n---\n',
  },
  {
    name: 'a fence at the end of the file',
    before: '---\nmodified: 2023-07-04\n---',
    after: '---\nmodified: 2026-03-10\n---',
  },
  {
    name: 'dots close a block',
    before: '---\nmodified: 2023-07-04\n...\nText\n',
    after: '---\nmodified: 2026-03-10\n...\nText\n',
  },
  {
    name: 'blanks after a fence',
    before: '---  \nmodified: 2023-07-04\n--- \nText\n',
    after: '---  \nmodified: 2026-03-10\n--- \nText\n',
  },
  {
    name: 'blank lines at the end of the file',
    before: '---\nmodified: 2023-07-04\n---\nx\n\n\n\n',
    after: '---\nmodified: 2026-03-10\n---\nx\n\n\n\n',
  },
  {
    name: 'JSON between dashes, indented with tabs',
    before: '---\n{\n\t"title": "A",\n\t"modified": "2023-07-04"\n}\n---\nText\n',
    after: '---\n{\n\t"title": "A",\n\t"modified": "2026-03-10"\n}\n---\nText\n',
  },
  {
    name: 'bare JSON',
    before: '{\n  "title": "A: b",\n  "lastmod" : "2023-07-04T09:08:07Z"\n}\n\nText\n',
    after: '{\n  "title": "A: b",\n  "lastmod" : "2026-03-10T14:05:06Z"\n}\n\nText\n',
    keys: ['lastmod'],
  },
  {
    name: 'JSON in a named fence, an epoch without quotes',
    before: '---json\n{"a": [1, 2], "modified":1688461687123}\n---\n',
    after: '---json\n{"a": [1, 2], "modified":1773151506789}\n---\n',
  },
  {
    name: 'Hexo JSON without braces',
    before: ';;;\n"title": "A",\n"updated": "2023-07-04 09:08:07"\n;;;\nText\n',
    after: ';;;\n"title": "A",\n"updated": "2026-03-10 15:05:06"\n;;;\nText\n',
    keys: ['updated'],
  },
  {
    name: 'Hexo JSON without an opening fence',
    before: '"title": "A",\n"updated": "2023-07-04 09:08:07",\n\n"tags": [\n  "a"\n]\n;;;\nText\n',
    after: '"title": "A",\n"updated": "2026-03-10 15:05:06",\n\n"tags": [\n  "a"\n]\n;;;\nText\n',
    keys: ['updated'],
  },
  {
    name: 'Hexo without an opening fence',
    before: 'title: A\nupdated: 2023-07-04 09:08:07\n---\nText\n',
    after: 'title: A\nupdated: 2026-03-10 15:05:06\n---\nText\n',
    keys: ['updated'],
  },
  {
    name: 'Pelican',
    before: 'Title: A: b\nDate: 2023-07-04 09:08\nModified: 2023-07-04 09:08\n\nModified: 2020-01-01\n',
    after: 'Title: A: b\nDate: 2023-07-04 09:08\nModified: 2026-03-10 15:05\n\nModified: 2020-01-01\n',
  },
  {
    name: 'Pelican, without a value and with a blank',
    before: 'Title: A\nDate: 2023-07-04\nModified: \nTags: a\n\nText\n',
    after: 'Title: A\nDate: 2023-07-04\nModified: 2026-03-10\nTags: a\n\nText\n',
  },
  {
    name: 'Pelican, of two of a key the first counts',
    before: 'Title: A\nmodified: 2023-07-04\nModified: 2023-07-05\n\nText\n',
    after: 'Title: A\nmodified: 2026-03-10\nModified: 2023-07-05\n\nText\n',
  },
  {
    name: 'Nikola, of two of a key the last counts',
    before: '.. title: A\n.. updated: 2023-07-04\n.. updated: 2023-07-05\n\nText\n',
    after: '.. title: A\n.. updated: 2023-07-04\n.. updated: 2026-03-10\n\nText\n',
    keys: ['updated'],
  },
  {
    name: 'Nikola, without a value and with a blank',
    before: '.. title: A\n.. date: 2023-07-04 09:08:07 UTC\n.. updated: \n.. tags: \n\nText\n',
    after:
      '.. title: A\n.. date: 2023-07-04 09:08:07 UTC\n.. updated: 2026-03-10 14:05:06 UTC\n.. tags: \n\nText\n',
    keys: ['updated'],
  },
  {
    name: 'Nikola',
    before:
      '<!--\n.. title: A\n.. date: 2023-07-04 09:08:07 UTC-05:00\n.. updated: 2023-07-04 09:08:07 UTC-05:00\n-->\n\nText\n',
    after:
      '<!--\n.. title: A\n.. date: 2023-07-04 09:08:07 UTC-05:00\n.. updated: 2026-03-10 10:05:06 UTC-04:00\n-->\n\nText\n',
    keys: ['updated'],
    zone: 'America/New_York',
  },
  {
    name: 'a native TOML date with an offset',
    before: toml('title = "A"', 'lastmod = 2023-07-04T09:08:07+09:00 # c'),
    after: toml('title = "A"', 'lastmod = 2026-03-10T15:05:06+01:00 # c'),
    keys: ['lastmod'],
  },
  {
    name: 'a local TOML date and time',
    before: toml('updated = 2023-07-04T09:08:07'),
    after: toml('updated = 2026-03-10T15:05:06'),
    keys: ['updated'],
  },
  {
    name: 'a TOML date with a blank',
    before: toml('updated = 2023-07-04 09:08:07Z'),
    after: toml('updated = 2026-03-10 14:05:06Z'),
    keys: ['updated'],
  },
  {
    name: 'a TOML day',
    before: toml('updated=2023-07-04'),
    after: toml('updated=2026-03-10'),
    keys: ['updated'],
  },
  {
    name: 'a quoted TOML date',
    before: toml("updated = '2023-07-04T09:08:07+02:00'"),
    after: toml("updated = '2026-03-10T15:05:06+01:00'"),
    keys: ['updated'],
  },
  same('a key of a later TOML table is another key', toml('title = "A"', '[extra]', 'updated = 2023-07-04'), {
    keys: ['updated'],
  }),
  {
    name: 'a key of a TOML table by its path',
    before: toml('title = "A"', '[extra]', 'updated = 2023-07-04'),
    after: toml('title = "A"', '[extra]', 'updated = 2026-03-10'),
    keys: ['extra.updated'],
  },
  {
    name: 'text in a TOML string that looks like the key',
    before: toml('note = """', 'updated = 2020-01-01', '"""', 'updated = 2023-07-04'),
    after: toml('note = """', 'updated = 2020-01-01', '"""', 'updated = 2026-03-10'),
    keys: ['updated'],
  },
  {
    name: 'a post with Windows line ends',
    before: '---\r\ntitle: A\r\nmodified: 2023-07-04\r\n---\r\nText\r\n',
    after: '---\r\ntitle: A\r\nmodified: 2026-03-10\r\n---\r\nText\r\n',
    isExact: true,
  },
  {
    name: 'a post with mixed line ends',
    before: '---\ntitle: A\r\nmodified: 2023-07-04\n---\r\nText\r',
    after: '---\ntitle: A\r\nmodified: 2026-03-10\n---\r\nText\r',
    isExact: true,
  },
  // Inputs of the kinds of issue 4 that are in no list.
  line(
    'comment lines and the comments behind other values stay',
    '# keep: the theme reads it\nmodified: 2023-07-04   # auto\ncategories: [a] # two',
    '# keep: the theme reads it\nmodified: 2026-03-10   # auto\ncategories: [a] # two',
  ),
  line(
    'a quoted key beside an address',
    '"modified": 2023-07-04\nurl: http://h:80/ab',
    '"modified": 2026-03-10\nurl: http://h:80/ab',
  ),
  line(
    'minus three and a half hours',
    'modified: 2023-07-04T09:08:07-02:30',
    'modified: 2026-01-10T10:35:06-03:30',
    {
      zone: 'America/St_Johns',
      now: '2026-01-10T14:05:06Z',
    },
  ),
  line('a quarter hour', 'modified: 2023-07-04 09:08:07 +5:45', 'modified: 2026-03-10 19:50:06 +5:45', {
    zone: 'Asia/Kathmandu',
  }),
  line('fourteen hours east', 'modified: 2023-07-04T09:08:07+14:00', 'modified: 2026-03-11T04:05:06+14:00', {
    zone: 'Pacific/Kiritimati',
  }),
  line('the leap day', 'modified: 2023-02-28', 'modified: 2024-02-29', {
    now: '2024-02-29T12:00:00Z',
  }),
  line('a day that never was', 'modified: 2023-02-29', 'modified: 2026-03-10'),
  line('the hour that is left out in spring', 'modified: 2023-07-04 09:08', 'modified: 2026-03-29 03:30', {
    now: '2026-03-29T01:30:00Z',
  }),
  line(
    'the hour that comes twice, the second time',
    'modified: 2023-07-04T09:08+02:00',
    'modified: 2026-10-25T02:30+01:00',
    {
      now: '2026-10-25T01:30:00Z',
    },
  ),
  line(
    'an offset of old, with seconds',
    'modified: 2023-07-04T09:08:07+02:00',
    'modified: 1890-01-01T00:53:00+00:53',
    {
      now: '1890-01-01T00:00:00Z',
    },
  ),
  line('a leap second', 'modified: 2023-12-31T23:59:60Z', 'modified: 2026-03-10T14:05:06Z'),
  line(
    'midnight is twelve in the morning',
    'modified: 2023-07-04 12:08 AM',
    'modified: 2026-03-11 12:05 AM',
    {
      now: '2026-03-10T23:05:00Z',
    },
  ),
  line('an e-mail date', 'modified: 04 Jul 2023 09:08:07 +0200', 'modified: 10 Mar 2026 15:05:06 +0100'),
  line(
    'a quoted e-mail date',
    'modified: "Tue, 04 Jul 2023 09:08:07 -0000"',
    'modified: "Tue, 10 Mar 2026 15:05:06 +0100"',
  ),
  line('UTC with an offset', 'modified: 2023-07-04 09:08:07 UTC+2', 'modified: 2026-03-10 15:05:06 UTC+1'),
  line('two blanks within', 'modified: 2023-07-04  09:08:07', 'modified: 2026-03-10  15:05:06'),
  line('an ISO date without separators', 'modified: 20230704T090807+0200', 'modified: 20260310T150506+0100'),
  line('the tag of a timestamp', 'modified: !!timestamp 2023-07-04', 'modified: !!timestamp 2026-03-10'),
  line('a tag and an anchor', 'modified: !!str &m "2023-07-04"', 'modified: !!str &m "2026-03-10"'),
  line('a folded date', 'modified: >-\n  2023-07-04', 'modified: >-\n  2026-03-10'),
  line('a literal date', 'modified: |\n    2023-07-04\nx: 1', 'modified: |\n    2026-03-10\nx: 1'),
  line(
    'a literal date with its blank lines',
    'modified: |+\n  2023-07-04\n\nx: 1',
    'modified: |+\n  2026-03-10\n\nx: 1',
  ),
  line('a literal date with commas', 'modified: |\n  Jul 4, 2023\nx: 1', 'modified: |\n  Mar 10, 2026\nx: 1'),
  line('blanks within the quotes', 'modified: " 2023-07-04 "', 'modified: " 2026-03-10 "'),
  line('an escaped date', 'modified: "2023\\x2d07-04"', 'modified: "2026-03-10"'),
  line(
    'a date and its time on two lines',
    'modified: 2023-07-04\n  09:08:07',
    'modified: 2026-03-10 15:05:06',
  ),
  line('an explicit key', '? modified\n: 2023-07-04', '? modified\n: 2026-03-10'),
  line('an escaped key', '"modi\\x66ied": 2023-07-04', '"modi\\x66ied": 2026-03-10'),
  line('tabs around the value', 'modified:\t2023-07-04\t# c', 'modified:\t2026-03-10\t# c'),
  line('an empty comment', 'modified: 2023-07-04 #', 'modified: 2026-03-10 #'),
  line(
    'the same key in a list of maps',
    'a:\n- modified: 2020-01-01\nmodified: 2023-07-04',
    'a:\n- modified: 2020-01-01\nmodified: 2026-03-10',
  ),
  line(
    'fences within a text',
    'a: |\n  ---\n  ...\nmodified: 2023-07-04',
    'a: |\n  ---\n  ...\nmodified: 2026-03-10',
  ),
  line('a fence in a comment', '# ---\nmodified: 2023-07-04', '# ---\nmodified: 2026-03-10'),
  line('a key that begins with dashes', '---a: 1\nmodified: 2023-07-04', '---a: 1\nmodified: 2026-03-10'),
  line('three levels down', 'a:\n  b:\n    modified: 2023-07-04', 'a:\n  b:\n    modified: 2026-03-10', {
    keys: ['a.b.modified'],
  }),
  line(
    'an empty value behind a tag',
    'modified: !!str\nx: 1',
    'modified: !!str 2026-03-10T15:05:06+01:00\nx: 1',
  ),
  line(
    'an empty value before a comment without blanks',
    'date: 2023-07-04\nmodified: # c',
    'date: 2023-07-04\nmodified: 2026-03-10 # c',
  ),
  line('null in another case', 'date: 2023-07-04\nmodified: Null', 'date: 2023-07-04\nmodified: 2026-03-10'),
  line(
    'a merged key is not the post’s own',
    'a: &a\n  modified: 2023-07-04\n<<: *a',
    'a: &a\n  modified: 2023-07-04\n<<: *a',
  ),
  ...[
    '12023-07-04',
    '-2023-07-04',
    '2023-W27-2',
    '2023-185',
    '2023-07',
    '2023',
    '2023-07-04T24:00:00',
    '2023-07-04T09:08:07.1234567891Z',
    '2023-07-04T09:08:07+02:00:00',
    '2023-07-04#c',
    '2023_07_04',
    '2023-07-04 🧪',
    '2023年7月',
    '4. Brumaire 2023',
    '4 lipiec 2023',
    'Dienstag, 4. Juli 2023',
    '4th of July 2023',
    'Tue Jul 4 09:08:07 CEST 2023',
    '13/13/2023',
    '09:08:07',
    '1688461687.5',
    '999999999',
    '"[[2023-07-04]]"',
  ].map((stamp) =>
    line(`no form that is known: ${stamp}`, `modified: ${stamp}`, `modified: ${stamp}`, {
      problem: 'date.unknown',
    }),
  ),
  ...['1/1/2023', '05.05.2023', '12-12-2023 10:00'].map((stamp) =>
    line(`day or month first: ${stamp}`, `modified: ${stamp}`, `modified: ${stamp}`, {
      problem: 'date.ambiguous',
    }),
  ),
  {
    name: 'a whole block in braces',
    before: yaml('{', '  title: a,', '  modified: 2023-07-04 # c', '}'),
    after: yaml('{', '  title: a,', '  modified: 2026-03-10 # c', '}'),
  },
  {
    name: 'an empty value in braces',
    before: yaml('x: {modified: , b: 1}'),
    after: yaml('x: {modified: 2026-03-10T15:05:06+01:00, b: 1}'),
    keys: ['x.modified'],
  },
  {
    name: 'keys that are all indented',
    before: '---\n  title: a\n  modified: 2023-07-04\n---\nText\n',
    after: '---\n  title: a\n  modified: 2026-03-10\n---\nText\n',
    isExact: true,
  },
  {
    name: 'the word behind the fence in capitals',
    before: '---TOML\nmodified = 2023-07-04\n---\nText\n',
    after: '---TOML\nmodified = 2026-03-10\n---\nText\n',
  },
  {
    name: 'blanks behind the fences of TOML',
    before: '+++ \nmodified = 2023-07-04\n+++\t\nText\n',
    after: '+++ \nmodified = 2026-03-10\n+++\t\nText\n',
  },
  same('a fence with a no-break space', '---\u00a0\nmodified: 2023-07-04\n---\nText\n'),
  same('a fence of four plus signs', '++++\nmodified = 2023-07-04\n++++\n'),
  {
    name: 'a TOML string over several lines',
    before: toml('a = 1', "modified = '''", "2023-07-04'''", 'b = """2020-01-01"""'),
    after: toml('a = 1', "modified = '''", "2026-03-10'''", 'b = """2020-01-01"""'),
  },
  {
    name: 'a TOML key with dots',
    before: toml('dates.modified = 2023-07-04T09:08:07.999999-07:00'),
    after: toml('dates.modified = 2026-03-10T15:05:06.789000+01:00'),
    keys: ['dates.modified'],
  },
  {
    name: 'a TOML key in quotes',
    before: toml("'date modified' = 2023-07-04 09:08:07.5"),
    after: toml("'date modified' = 2026-03-10 15:05:06.7"),
    keys: ['date modified'],
  },
  {
    name: 'a TOML table on one line',
    before: toml('d = { modified = 2023-07-04, x = 1 }'),
    after: toml('d = { modified = 2026-03-10, x = 1 }'),
    keys: ['d.modified'],
  },
  same('a time of day in TOML', toml('modified = 09:08:07'), { problem: 'date.unknown' }),
  same('a TOML key that stands twice', toml('modified = 2023-07-04', 'modified = 2023-07-05'), {
    problem: 'frontMatter.duplicateKey',
  }),
  same('a TOML list of tables', toml('[[d]]', 'modified = 2023-07-04'), { keys: ['d.modified'] }),
  {
    name: 'null in JSON takes the quotes of the date',
    before: '{\n  "date": "2023-07-04",\n  "modified": null\n}\nText\n',
    after: '{\n  "date": "2023-07-04",\n  "modified": "2026-03-10"\n}\nText\n',
  },
  {
    name: 'an escaped date in JSON',
    before: '{"é": "\\u00e9", "modified":"2023\\u002d07-04"}\n\nText\n',
    after: '{"é": "\\u00e9", "modified":"2026-03-10"}\n\nText\n',
  },
  same('JSON with a comment', '{"modified": "2023-07-04" /* c */}\nText\n', {
    problem: 'frontMatter.syntax',
  }),
  same('JSON with a comma too many', '{"modified": "2023-07-04",}\nText\n', {
    problem: 'frontMatter.syntax',
  }),
  {
    name: 'Hexo JSON with braces',
    before: ';;;\n{"modified": "2023-07-04"}\n;;;\nText\n',
    after: ';;;\n{"modified": "2026-03-10"}\n;;;\nText\n',
  },
  {
    name: 'Hexo dates without zeros',
    before: 'title: a\nupdated: 2023/7/4 9:08:07\n---\nText\n',
    after: 'title: a\nupdated: 2026/3/10 15:05:06\n---\nText\n',
    keys: ['updated'],
  },
  {
    name: 'a Pelican summary over several lines',
    before: 'Title: a\nSummary: x\n    modified: 2020-01-01\nModified: 2023-07-04 09:08\nTags: b\n\nText\n',
    after: 'Title: a\nSummary: x\n    modified: 2020-01-01\nModified: 2026-03-10 15:05\nTags: b\n\nText\n',
  },
  {
    name: 'Nikola without a comment around it',
    before: '.. title: a\n.. updated: 2023-07-04 09:08:07 Europe/Paris\n\nText\n',
    after: '.. title: a\n.. updated: 2026-03-10 15:05:06 Europe/Paris\n\nText\n',
    keys: ['updated'],
  },
];
