import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideOnSave, type SaveSituation } from '../../../../src/core/modified/decide';
import { isDraft } from '../../../../src/core/modified/isDraft';
import { openedWith, stampedWith, type Round } from '../../../../src/core/modified/round';
import { rawOf } from '../../../../src/core/modified/stamp';
import { forecast } from '../../../../src/core/modified/forecast';
import { applyEdits } from '../../../../src/core/text/textEdit';

const now = Date.parse('2026-03-10T14:05:06.789Z');

function post(keys: string, body = 'Body\n'): string {
  return `---\ntitle: A\n${keys}\n---\n${body}`;
}

const old = post('date: 2024-01-01\nmodified: 2024-01-02T03:04:05+01:00');

function situation(text: string, start: string | Round, more: Partial<SaveSituation> = {}): SaveSituation {
  return {
    text,
    round: typeof start === 'string' ? openedWith(start) : start,
    edited: true,
    trigger: 'manual',
    now,
    rules: {
      update: 'auto',
      keys: ['modified', 'lastmod', 'last_update.date'],
      ignoredKeys: ['tags', 'draft'],
      addMissingKey: false,
      drafts: true,
      zone: 'Europe/Berlin',
    },
    facts: {
      isDraft: (data) => isDraft(data, undefined),
      dateKeys: [['date']],
      modifiedServesAsDate: false,
    },
    ...more,
  };
}

function withRules(text: string, start: string, rules: Partial<SaveSituation['rules']>): SaveSituation {
  const made = situation(text, start);
  return { ...made, rules: { ...made.rules, ...rules } };
}

function saved(made: SaveSituation): string {
  const verdict = decideOnSave(made);
  return verdict.kind === 'stamp' ? applyEdits(made.text, verdict.edits) : made.text;
}

function whyNot(made: SaveSituation): string {
  const verdict = decideOnSave(made);
  return verdict.kind === 'leave' ? verdict.why.kind : verdict.kind;
}

test('a changed body is stamped in the form that stands there', () => {
  const text = old.replace('Body', 'Another body');
  assert.equal(
    saved(situation(text, old)),
    text.replace('2024-01-02T03:04:05+01:00', '2026-03-10T15:05:06+01:00'),
  );
});

const noChange: readonly (readonly [string, string])[] = [
  ['nothing', old],
  ['tags alone', old.replace('title: A', 'title: A\ntags: [x]')],
  ['a comment', old.replace('title: A', 'title: A # note')],
  ['the order of keys', old.replace('title: A\ndate: 2024-01-01', 'date: 2024-01-01\ntitle: A')],
  ['line breaks', old.replace(/\n/g, '\r\n')],
  ['a last line break', old.trimEnd()],
  ['blanks that show nowhere', old.replace('Body', 'Body ')],
  ['quotes', old.replace('title: A', "title: 'A'")],
];
for (const [what, text] of noChange) {
  test(`no stamp when ${what} changed`, () => assert.equal(whyNot(situation(text, old)), 'unchanged'));
}

const changes: readonly (readonly [string, string])[] = [
  ['the title', old.replace('title: A', 'title: B')],
  ['a cover that is new', old.replace('title: A', 'title: A\ncover: x.png')],
  ['a hard line break', post('date: 2024-01-01\nmodified: 2024-01-02T03:04:05+01:00', 'One  \ntwo\n')],
];
for (const [what, text] of changes) {
  test(`a stamp when ${what} changed`, () => {
    const start = what.includes('hard') ? text.replace('One  ', 'One') : old;
    assert.equal(decideOnSave(situation(text, start)).kind, 'stamp');
  });
}

test('text that no hand touched is left alone', () => {
  const text = old.replace('Body', 'B');
  assert.equal(whyNot(situation(text, old, { edited: false })), 'notEdited');
});

test('a stamp set, added or removed by hand stands', () => {
  const text = old.replace('Body', 'B');
  assert.equal(whyNot(situation(text.replace('2024-01-02T', '2023-01-02T'), old)), 'byHand');
  const without = post('date: 2024-01-01');
  assert.equal(whyNot(situation(text, without)), 'byHand');
});

test('an after-delay save owes a time and writes a day at once', () => {
  const text = old.replace('Body', 'B');
  assert.equal(whyNot(situation(text, old, { trigger: 'afterDelay' })), 'owe');
  const day = post("date: 2024-01-01\nmodified: '2024-01-02'");
  const changed = day.replace('Body', 'B');
  assert.equal(
    saved(situation(changed, day, { trigger: 'afterDelay' })),
    changed.replace('2024-01-02', '2026-03-10'),
  );
});

test('every save stamps, by delay and for tags too, but not without a change', () => {
  const text = old.replace('title: A', 'title: A\ntags: [x]');
  const rules = { update: 'everySave' } as const;
  assert.equal(decideOnSave({ ...withRules(text, old, rules), trigger: 'afterDelay' }).kind, 'stamp');
  assert.equal(whyNot(withRules(old, old, rules)), 'unchanged');
});

const undone = (() => {
  const before = old.replace('Body', 'Another body');
  const made = situation(before, old);
  const verdict = decideOnSave(made);
  assert.ok(verdict.kind === 'stamp');
  return { before, round: stampedWith(applyEdits(before, verdict.edits), verdict.stamp) };
})();

test('after the stamp was undone, saving the same text keeps the old date', () => {
  assert.equal(whyNot(situation(undone.before, undone.round)), 'takenBack');
});

test('after the stamp was undone on the way to another change, that change is stamped', () => {
  const text = undone.before.replace('Another', 'A third');
  assert.match(saved(situation(text, undone.round)), /modified: 2026-03-10T15:05:06\+01:00/);
  assert.equal(whyNot(situation(old, undone.round)), 'unchanged', 'undone down to the text as opened');
});

test('not during a merge conflict', () => {
  const text = `${old}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`;
  assert.equal(whyNot(situation(text, old)), 'conflict');
  assert.equal(decideOnSave(situation(`${old}Title\n=======\n`, old)).kind, 'stamp');
});

const marks = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';
const shown: readonly (readonly [string, string])[] = [
  ['in a fence', `\`\`\`diff\n${marks}\`\`\`\n`],
  ['in a fence of tildes that is never closed', `~~~\n${marks}`],
  ['in a pre element', `<pre>\n${marks}</pre>\n`],
  ['in a highlight shortcode', `{{< highlight text >}}\n${marks}{{< /highlight >}}\n`],
  ['twice in code', `\`\`\`\n${marks}\`\`\`\n\nThen\n\n\`\`\`\n${marks}\`\`\`\n`],
  ['in pieces: the middle is missing', '<<<<<<< HEAD\na\n>>>>>>> other\n'],
];
for (const [what, body] of shown) {
  test(`a post about git that shows a conflict ${what} is stamped`, () => {
    const text = `${old}${body}`;
    assert.equal(decideOnSave(situation(text, old)).kind, 'stamp');
    assert.equal(decideOnSave(situation(text.replace(/\n/g, '\r\n'), old)).kind, 'stamp');
  });
}

const conflicts: readonly (readonly [string, string])[] = [
  ['beside one that is shown', `\`\`\`\n${marks}\`\`\`\n\n${marks}`],
  ['around a fence', '<<<<<<< HEAD\n```\na\n```\n=======\nb\n>>>>>>> other\n'],
  ['from one fence to the next', '```\n<<<<<<< HEAD\n```\n=======\n```\n>>>>>>> other\n```\n'],
  ['that opens a fence', '<<<<<<< HEAD\n```\na\n=======\nb\n>>>>>>> other\n'],
];
for (const [what, body] of conflicts) {
  test(`not during a merge conflict ${what}`, () =>
    assert.equal(whyNot(situation(`${old}${body}`, old)), 'conflict'));
}

test('not during a merge conflict in the front matter', () => {
  assert.equal(whyNot(situation(old.replace('title: A\n', marks), old)), 'conflict');
});

test('drafts are stamped unless a setting says otherwise', () => {
  const draft = old.replace('title: A', 'title: A\ndraft: true');
  const text = draft.replace('Body', 'B');
  assert.equal(decideOnSave(situation(text, draft)).kind, 'stamp');
  assert.equal(whyNot(withRules(text, draft, { drafts: false })), 'draft');
});

test('the save that publishes sets modified to the date', () => {
  const draft = post('date: 2024-05-06\nmodified: 2024-01-02\ndraft: true');
  const published = draft.replace('draft: true', 'draft: false');
  assert.equal(saved(situation(published, draft)), published.replace('2024-01-02', '2024-05-06'));
});

test('an empty key is filled like the date when published, and left in a draft', () => {
  const start = post("date: '2024-05-06'\nmodified:");
  const text = start.replace('Body', 'B');
  assert.equal(saved(situation(text, start)), text.replace('modified:', "modified: '2026-03-10'"));
  const draft = start.replace('title: A', 'title: A\ndraft: true');
  assert.equal(whyNot(situation(draft.replace('Body', 'B'), draft)), 'emptyDraft');
});

test('while the date lies ahead the stamp is left alone; today is not ahead', () => {
  const ahead = post('date: 2026-12-03\nmodified: 2024-01-02');
  assert.equal(whyNot(situation(ahead.replace('Body', 'B'), ahead)), 'scheduled');
  const today = post('date: 2026-03-10\nmodified: 2024-01-02');
  assert.equal(decideOnSave(situation(today.replace('Body', 'B'), today)).kind, 'stamp');
});

test('what is scheduled goes live on the day that the writer wrote, whatever the zone', () => {
  for (const [date, zone] of [
    ['2999-12-03', 'Pacific/Auckland'],
    ['2999-12-03', 'America/Los_Angeles'],
    ['2999-12-03T23:30:00-08:00', 'Europe/Berlin'],
  ] as const) {
    const ahead = post(`date: ${date}\nmodified: 2024-01-02`);
    const seen = forecast(withRules(ahead, ahead, { zone }));
    const by = seen.kind === 'blocked' && seen.by.kind === 'scheduled' ? seen.by.day : undefined;
    assert.deepEqual([by?.year, by?.month, by?.day], [2999, 12, 3], `${date} in ${zone}`);
  }
});

test('a generator that takes the date from git, and one whose posts have no date, are told', () => {
  const text = old.replace('Body', 'B');
  const made = situation(text, old);
  assert.equal(whyNot({ ...made, facts: { ...made.facts, writtenInVain: 'git wins' } }), 'generator');
  const undated = post('lastmod: 2024-01-02');
  const hugo = situation(undated.replace('Body', 'B'), undated);
  assert.equal(whyNot({ ...hugo, facts: { ...hugo.facts, modifiedServesAsDate: true } }), 'servesAsDate');
});

test('no key, no block, a broken block: nothing is written and the reason is known', () => {
  assert.equal(whyNot(situation('---\ntitle: B\n---\n', '---\ntitle: A\n---\n')), 'noKey');
  assert.equal(whyNot(situation('Text b', 'Text')), 'noFrontMatter');
  assert.equal(whyNot(situation(old.replace('title: A', 'title: a: b'), old)), 'problem');
  assert.equal(whyNot(situation(post('modified: some day', 'B'), post('modified: some day'))), 'problem');
});

test('the first key of the list that is there is the one, nested or not', () => {
  const nested = post('last_update:\n  date: 2024-01-02\n  author: Ana');
  assert.match(
    saved(situation(nested.replace('Body', 'B'), nested)),
    /\n {2}date: 2026-03-10\n {2}author: Ana\n/,
  );
  const both = post('lastmod: 2024-01-02\nmodified: 2024-01-03');
  assert.match(
    saved(situation(both.replace('Body', 'B'), both)),
    /lastmod: 2024-01-02\nmodified: 2026-03-10\n/,
  );
});

test('a missing key is added only when asked', () => {
  const start = post('date: 2024-05-06');
  const text = start.replace('Body', 'B');
  assert.equal(whyNot(situation(text, start)), 'noKey');
  assert.match(
    saved(withRules(text, start, { addMissingKey: true })),
    /date: 2024-05-06\nmodified: 2026-03-10\n/,
  );
});

test('the forecast says what the next save will do', () => {
  const { rules, facts } = situation(old, old);
  assert.deepEqual(forecast({ text: old, rules, facts, now }), {
    kind: 'ready',
    path: ['modified'],
  });
  assert.deepEqual(forecast({ text: 'x', rules, facts, now }), {
    kind: 'blocked',
    by: { kind: 'noFrontMatter' },
  });
});

test('a key that holds a map or a list is passed over for one that holds a value, in decision and edit alike', () => {
  const start = post('modified:\n  by: Ana\nlastmod: 2024-01-02');
  const text = start.replace('Body', 'B');
  assert.equal(saved(situation(text, start)), text.replace('2024-01-02', '2026-03-10'));
  const none = post('modified: [1]\nauthor: Ana');
  assert.equal(whyNot(situation(none.replace('Body', 'B'), none)), 'problem');
});

test('a word or a template that the generator fills in is its own, in the forecast too', () => {
  for (const value of ['"{{ .Date }}"', 'Last Modified', 'git Last Modified', 'today']) {
    const start = post(`modified: ${value}`);
    const made = situation(start.replace('Body', 'B'), start);
    assert.equal(whyNot(made), 'filledIn', value);
    assert.deepEqual(forecast(made), { kind: 'blocked', by: { kind: 'filledIn' } }, value);
  }
});

test('the forecast promises nothing that the save will not do', () => {
  for (const value of ['some day', '2024-13-45', '[1]', '{{ .Date }}']) {
    const start = post(`modified: ${value}`);
    const made = situation(start.replace('Body', 'B'), start);
    const seen = forecast(made);
    assert.equal(seen.kind === 'blocked' && seen.by.kind, whyNot(made), value);
  }
});

test('a stamp carries the offset of its own moment, an hour before the clocks change and an hour after', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    ['2026-04-04T14:30:00Z', 'Australia/Lord_Howe', '2026-04-05T01:30:00+11:00'],
    ['2026-04-04T15:30:00Z', 'Australia/Lord_Howe', '2026-04-05T02:00:00+10:30'],
  ];
  for (const [moment, zone, expected] of changes) {
    const made = withRules(old.replace('Body', 'B'), old, { zone });
    assert.match(
      saved({ ...made, now: Date.parse(moment) }),
      new RegExp(`modified: ${expected.replace('+', '\\+')}\n`),
    );
  }
});

test('a day is the day of the writer’s zone, also in the night of a change', () => {
  const day = post('date: 2024-01-01\nmodified: 2024-01-02');
  for (const [moment, zone, expected] of [
    ['2026-03-28T23:30:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-26'],
    ['2026-10-25T22:30:00Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-03-10T10:30:00Z', 'Pacific/Kiritimati', '2026-03-11'],
  ] as const) {
    const made = withRules(day.replace('Body', 'B'), day, { zone });
    assert.match(saved({ ...made, now: Date.parse(moment) }), new RegExp(`modified: ${expected}\n`), zone);
  }
});

test('what is scheduled in the hour that a clock change leaves out or repeats goes live once', () => {
  for (const date of ['2026-03-29T02:30:00', '2026-10-25T02:30:00']) {
    const ahead = post(`date: ${date}\nmodified: 2024-01-02`);
    const made = situation(ahead.replace('Body', 'B'), ahead);
    const dayBefore = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - 3_600_000;
    assert.equal(whyNot({ ...made, now: dayBefore }), 'scheduled', date);
    assert.equal(decideOnSave({ ...made, now: dayBefore + 10_800_000 }).kind, 'stamp', date);
  }
});

test('a missing nested key is added where it belongs, and the verdict knows what will stand there', () => {
  const start = post('date: 2024-05-06');
  const made = withRules(start.replace('Body', 'B'), start, {
    addMissingKey: true,
    keys: ['last_update.date'],
  });
  const verdict = decideOnSave(made);
  assert.ok(verdict.kind === 'stamp');
  assert.deepEqual(verdict.stamp.path, ['last_update', 'date']);
  assert.equal(verdict.stamp.newRaw, rawOf(applyEdits(made.text, verdict.edits), verdict.stamp.path));
  assert.match(verdict.stamp.newRaw, /^2026-03-10/);
});

const blocks: readonly (readonly [string, string])[] = [
  ['YAML', '---\nmodified: "2024-01-02"\n---\n'],
  ['TOML', '+++\nmodified = 2024-01-02\n+++\n'],
  ['JSON', '{\n  "modified": "2024-01-02"\n}\n'],
  ['JSON in semicolons', ';;;\n"modified": "2024-01-02"\n;;;\n'],
  ['Pelican', 'Title: A\nModified: 2024-01-02\n\n'],
  ['Nikola', '.. title: A\n.. modified: 2024-01-02\n\n'],
  ['YAML with CRLF', '---\r\nmodified: 2024-01-02\r\n---\r\n'],
  ['YAML behind a BOM', '\uFEFF---\nmodified: 2024-01-02\n---\n'],
];
for (const [format, block] of blocks) {
  test(`${format}: the verdict foretells the very characters that the edit puts there`, () => {
    const text = `${block}\nBody, changed\n`;
    const verdict = decideOnSave(situation(text, `${block}\nBody\n`));
    assert.ok(verdict.kind === 'stamp');
    const { path, oldRaw, newRaw } = verdict.stamp;
    assert.equal(rawOf(applyEdits(text, verdict.edits), path), newRaw);
    assert.ok(oldRaw.includes('2024-01-02') && newRaw.includes('2026-03-10'));
  });
}
