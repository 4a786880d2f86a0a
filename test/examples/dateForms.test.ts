import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTomlLiteral } from '../../src/core/frontMatter/toml/quoteToml';
import { setModified } from '../../src/core/modified/setModified';
import { applyEdits } from '../../src/core/text/textEdit';
import { augmentations } from './augment';
import { DATE_FORMS } from './dateForms';

type Frame = (stamp: string) => string;

/** Every place that a stamp can stand in; where it cannot stand without quotes it is not tried without. */
const FRAMES: Readonly<
  Record<string, { readonly frame: Frame; readonly fits?: (stamp: string) => boolean }>
> = {
  'YAML, plain': { frame: (stamp) => `---\ntitle: A\nmodified: ${stamp} # c\ntags: [a]\n---\nText\n` },
  'YAML, single quotes': { frame: (stamp) => `---\nmodified: '${stamp}'\n---\nText\n` },
  'YAML, double quotes': { frame: (stamp) => `---\nmodified:   "${stamp}"\n---\nText\n` },
  'YAML, in braces': {
    frame: (stamp) => `---\nx: 1\nmodified: ${stamp}\nmore: {a: b}\n---\n`,
    fits: (stamp) => !/[,[\]{}]/.test(stamp),
  },
  'TOML, native': {
    frame: (stamp) => `+++\na = 1\nmodified = ${stamp} # c\n[x]\nb = 1\n+++\nText\n`,
    fits: isTomlLiteral,
  },
  'TOML, string': { frame: (stamp) => `+++\nmodified = "${stamp}"\n+++\nText\n` },
  'TOML, literal string': { frame: (stamp) => `+++\nmodified='${stamp}'\n+++\nText\n` },
  'JSON, string': { frame: (stamp) => `{\n  "modified": "${stamp}",\n  "a": 1\n}\nText\n` },
  'JSON, number': {
    frame: (stamp) => `---json\n{"modified": ${stamp}}\n---\nText\n`,
    fits: (stamp) => /^\d{10,13}$/.test(stamp),
  },
  'JSON, Hexo': { frame: (stamp) => `;;;\n"modified": "${stamp}"\n;;;\nText\n` },
  Pelican: { frame: (stamp) => `Title: A\nmodified:  ${stamp}\n\nText\n` },
  Nikola: { frame: (stamp) => `<!--\n.. title: A\n.. modified: ${stamp}\n-->\nText\n` },
};

for (const [name, { frame, fits = () => true }] of Object.entries(FRAMES)) {
  test(`dates in ${name}`, () => {
    for (const [stamp, printed] of DATE_FORMS.filter(([raw]) => fits(raw))) {
      for (const { name: how, change } of [
        { name: 'as it is', change: (text: string) => text },
        ...augmentations(frame('x')),
      ]) {
        const before = change(frame(stamp));
        const edits = setModified(before, {
          now: Date.parse('2026-03-10T14:05:06.789Z'),
          zone: 'Europe/Berlin',
          keys: ['modified'],
        });
        assert.ok(edits.ok, `${stamp}, ${how}: ${JSON.stringify(edits)}`);
        assert.equal(applyEdits(before, edits.value), change(frame(printed)), `${stamp}, ${how}`);
      }
    }
  });
}
