import type { ConvertFormat } from '../../src/core/frontMatter/convert';
import type { FenceKind } from '../../src/core/frontMatter/types';

/** A post, and the same post with its front matter in another format. */
export interface Conversion {
  readonly name: string;
  readonly before: string;
  readonly to: ConvertFormat;
  readonly fence?: FenceKind;
  /** The text behind the edit, or the code of the Problem in brackets. */
  readonly after: string;
}

export const CONVERSIONS: readonly Conversion[] = [
  {
    name: 'a post of Jekyll for Hugo, with comments, a table and native dates',
    before: `---
# What it is called
title: "Walk: the sea" # on the site
date: 2023-07-04T09:08:07+02:00
draft: false

params:
  # of the theme
  wide: yes
  rating: 4.5
tags:
  - sea # always
  - 'two words'
weight: 007
about: |
  One line.

  Another.
# the end
---
Text
`,
    to: 'toml',
    after: `+++
# What it is called
title = "Walk: the sea" # on the site
date = 2023-07-04T09:08:07+02:00
draft = false
tags = [
  "sea", # always
  "two words",
]
weight = "007"
about = """
One line.

Another.
"""

[params]
# of the theme
wide = "yes"
rating = 4.5
# the end
+++
Text
`,
  },
  {
    name: 'tables of all kinds',
    before: `+++
title = "no"
date = 2023-07-04
at = 10:30:00
big = 1_000
hex = 0x1F
taxonomies.tags = ["a", "b: c"]

[extra] # of the theme
x = { k = 1, z = [true] }

[[links]]
name = "one"

[[links]]
# second
name = "two"
+++
Text
`,
    to: 'yaml',
    after: `---
title: "no"
date: 2023-07-04
at: "10:30:00"
big: 1000
hex: 31
taxonomies:
  tags: [a, "b: c"]

extra: # of the theme
  x: {k: 1, z: [true]}

links:
  - name: one

  # second
  - name: two
---
Text
`,
  },
  {
    name: 'YAML for the bare JSON of Hugo',
    before: '---\ntitle: A # c\ndate: 2023-07-04\ntags: [a, b]\nparams:\n  x: ~\n---\nText\n',
    to: 'json',
    after:
      '{\n  "title": "A",\n  "date": "2023-07-04",\n  "tags": ["a", "b"],\n  "params": {\n    "x": null\n  }\n}\nText\n',
  },
  {
    name: 'YAML for the JSON of Hexo',
    before: '---\ntitle: A\nn: 3\n---\nText\n',
    to: 'json',
    fence: 'semicolons',
    after: ';;;\n"title": "A",\n"n": 3\n;;;\nText\n',
  },
  {
    name: 'JSON in a named fence for TOML in one',
    before:
      '---json\n{"title": "a\\\\b", "updated": "2023-07-04T09:08:07Z", "note": "2023-07-04", "o": {"k": [1, {"x": 2}]}}\n---\nText\n',
    to: 'toml',
    fence: 'named',
    after:
      '---toml\ntitle = \'a\\b\'\nupdated = 2023-07-04T09:08:07Z\nnote = "2023-07-04"\n\n[o]\nk = [1, { x = 2 }]\n---\nText\n',
  },
  {
    name: 'a header of Pelican for YAML',
    before: 'Title: Walk: the sea\nDate: 2023-07-04\nTags: sea, two words\nSummary:\n\nText\n',
    to: 'yaml',
    after: '---\nTitle: "Walk: the sea"\nDate: 2023-07-04\nTags: sea, two words\nSummary:\n---\n\nText\n',
  },
  {
    name: 'the comment of Nikola for TOML',
    before: '<!--\n.. title: A\n.. date: 2023-07-04 09:08:07 UTC+02:00\n-->\n\nText\n',
    to: 'toml',
    after: '+++\ntitle = "A"\ndate = "2023-07-04 09:08:07 UTC+02:00"\n+++\n\nText\n',
  },
  {
    name: 'an empty block',
    before: '---\n---\nText\n',
    to: 'toml',
    after: '+++\n+++\nText\n',
  },
  {
    name: 'the format it is in',
    before: '---toml\na = 1\n---\nText\n',
    to: 'toml',
    after: '---toml\na = 1\n---\nText\n',
  },
  {
    name: 'no value for TOML',
    before: '---\na:\n  b: [1, ~]\n---\nText\n',
    to: 'toml',
    after: '[frontMatter.noNull]',
  },
  { name: 'anchors', before: '---\na: &x 1\nb: *x\n---\nText\n', to: 'json', after: '[frontMatter.anchors]' },
  {
    name: 'merge keys',
    before: '---\na: &x {b: 1}\n<<: *x\n---\n',
    to: 'toml',
    after: '[frontMatter.anchors]',
  },
  {
    name: 'tags of YAML',
    before: '---\na: !secret x\n---\nText\n',
    to: 'toml',
    after: '[frontMatter.noTag]',
  },
  { name: 'no number', before: '+++\na = nan\n+++\nText\n', to: 'yaml', after: '[frontMatter.noNumber]' },
  { name: 'a broken block', before: '---\na: [\n---\nText\n', to: 'toml', after: '[frontMatter.syntax]' },
  { name: 'no front matter', before: 'Text\n', to: 'toml', after: '[frontMatter.none]' },
  {
    name: 'a text with blank lines at its end, above another key',
    before: '+++\nabout = """\none\ntwo\n\n"""\n\n[extra]\nx = 1\n+++\nText\n',
    to: 'yaml',
    after: '---\nabout: "one\\ntwo\\n\\n"\n\nextra:\n  x: 1\n---\nText\n',
  },
];
