import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTemplate } from '../../../../../src/core/newPost/templates/renderTemplate';
import type { TemplateVars } from '../../../../../src/core/newPost/templates/types';
import type { TemplateKind } from '../../../../../src/core/newPost/types';

const base: TemplateVars = {
  title: 'New: one',
  slug: 'new-one',
  name: '2026-03-10-new-one',
  type: 'posts',
  now: Date.UTC(2026, 2, 10, 14, 5, 6),
  zone: 'Europe/Berlin',
  date: '2026-03-10 15:05:06',
  tags: ['ai', 'a: b', 'yes'],
};

interface Example {
  readonly kind: TemplateKind;
  readonly template: string;
  readonly expected: string;
  readonly vars?: Partial<TemplateVars>;
  readonly notes?: readonly string[];
}

const inYaml = (
  kind: TemplateKind,
  line: string,
  expected: string,
  vars?: Partial<TemplateVars>,
): Example => ({
  kind,
  template: `---\n${line}\n---\n\nBody\n`,
  expected: `---\n${expected}\n---\n\nBody\n`,
  ...(vars ? { vars } : {}),
});
const inToml = (line: string, expected: string, vars?: Partial<TemplateVars>): Example => ({
  kind: 'hugo',
  template: `+++\n${line}\n+++\n`,
  expected: `+++\n${expected}\n+++\n`,
  ...(vars ? { vars } : {}),
});

const examples: readonly Example[] = [
  // The case scaffold-title-template-in-path, and its kind.
  inYaml('hexo', 'root: ../img/{{title}}/', 'root: "../img/New: one/"'),
  inYaml('hexo', 'title: {{ title }}', 'title: "New: one"'),
  inYaml('hexo', "title: '{{ title }}'", "title: 'New: one'"),
  inYaml('hexo', "title: '{{ title }}'", "title: 'It''s'", { title: "It's" }),
  inYaml('hexo', 'title: "{{ title }}"', 'title: "Say \\"hi\\""', { title: 'Say "hi"' }),
  inYaml('hexo', 'title: "Note \\"{{ title }}\\""', 'title: "Note \\"C:\\\\x\\""', { title: 'C:\\x' }),
  inYaml('hexo', 'title: {{ title }}', 'title: Plain', { title: 'Plain' }),
  inYaml('hexo', 'title: {{ title }}', 'title: "2024-01-02"', { title: '2024-01-02' }),
  inYaml('hexo', 'date: {{ date }}', 'date: 2026-03-10 15:05:06'),
  inYaml('hexo', 'date: "{{ date }}" # when', 'date: "2026-03-10 15:05:06" # when'),
  inYaml('hexo', 'title: {{ title }} # as typed', 'title: "New: one" # as typed'),
  inYaml('hexo', 'title:   {{ title }}   ', 'title:   "New: one"   '),
  inYaml('hexo', '  - {{ title }}', '  - "New: one"'),
  inYaml('hexo', 'tags: [{{ title }}, "x {{ title }}"]', 'tags: ["New: one", "x New: one"]'),
  inYaml('hexo', '# a comment with {{ nothing }}', '# a comment with {{ nothing }}'),
  inYaml('galley', 'tags: {{tags}}', 'tags: [ai, "a: b", "yes"]'),
  inYaml('galley', 'tags: [{{tags}}, post]', 'tags: [ai, "a: b", "yes", post]'),
  inYaml('galley', 'tags: {{tags}}', 'tags: []', { tags: [] }),
  inYaml('galley', 'slug: {{slug}}', 'slug: new-one'),
  inYaml('galley', 'day: {{date:dddd, D MMMM YYYY [at] HH:mm}}', 'day: Tuesday, 10 March 2026 at 15:05'),
  inYaml('galley', 'folder: /{{date:YYYY/MM}}/{{slug}}/', 'folder: /2026/03/new-one/'),
  inYaml('obsidian', 'title: {{title}}', 'title: "New: one"'),
  inYaml('obsidian', 'created: {{date}}T{{time}}', 'created: "2026-03-10T15:05"'),
  inYaml('obsidian', 'created: {{date:YYYY-MM-DD}}', 'created: 2026-03-10'),
  inYaml('obsidian', 'created: <% tp.date.now("YYYY-MM-DD") %>', 'created: 2026-03-10'),
  inToml('title = \'{{ replace .File.ContentBaseName "-" " " | title }}\'', "title = 'New: one'"),
  inToml('title = \'{{ replace .Name "-" " " | title }}\'', 'title = "It\'s \\"ok\\""', {
    title: 'It\'s "ok"',
  }),
  inToml('title = "{{ replace .Name "-" " " | title }}"', 'title = "Größe"', { title: 'Größe' }),
  inToml('date = {{ .Date }}', 'date = 2026-03-10T15:05:06+01:00'),
  inToml("date = '{{ .Date }}'", "date = '2026-03-10T15:05:06+01:00'"),
  inToml('date = {{ .Date }}', 'date = 2026-03-10T14:05:06Z', { zone: 'UTC' }),
  inToml('draft = true # {{ .Type }}', 'draft = true # posts'),
  inYaml('hugo', 'title: "{{ replace .Name "-" " " | title }}"', 'title: "New: one"'),
  inYaml('hugo', 'title: {{ .Name | humanize }}', 'title: "New: one"'),
  inYaml('hugo', 'title: {{ strings.FirstUpper (replace .Name "-" " ") }}', 'title: "New: one"'),
  inYaml('hugo', 'title: {{ replace (slicestr .Name 11) "-" " " | title }}', 'title: "New: one"'),
  inYaml('hugo', 'slug: {{ substr .Name 11 }}', 'slug: new-one'),
  inYaml('hugo', 'slug: {{ .Name | lower | urlize }}', 'slug: 2026-03-10-new-one'),
  inYaml('hugo', 'date: {{ now.Format "2006-01-02" }}', 'date: 2026-03-10'),
  inYaml(
    'hugo',
    'date: {{ time.Now.Format "2006-01-02T15:04:05-07:00" }}',
    'date: 2026-03-10T15:05:06+01:00',
  ),
  inYaml('hugo', 'date: {{ dateFormat "2006-01-02" .Date }}', 'date: 2026-03-10'),
  inYaml('hugo', 'date: {{ .Date | time.Format "2006-01-02" }}', 'date: 2026-03-10'),
  inYaml('hugo', 'day: {{ now.Format "Monday, Jan 2 2006 3:04PM" }}', 'day: Tuesday, Mar 10 2026 3:05PM'),
  inYaml('hugo', 'type: {{ .Type | title }}', 'type: Posts'),
  inYaml('hugo', 'a: b{{/* a note to self */}}', 'a: b'),
  {
    kind: 'hugo',
    template:
      '---\ntitle: {{ .Name | title }}\nauthor: {{ .Site.Params.author }}\n---\n{{< toc >}}\n{{ if .Draft }}x{{ end }}\n',
    expected:
      '---\ntitle: "New: one"\nauthor: {{ .Site.Params.author }}\n---\n{{< toc >}}\n{{ if .Draft }}x{{ end }}\n',
    notes: ['{{ .Site.Params.author }}', '{{ if .Draft }}', '{{ end }}'],
  },
  {
    kind: 'hugo',
    template: '---\n{{- /* no line for this */ -}}\ntitle: {{ constructor }}\n---\n',
    expected: '---title: {{ constructor }}\n---\n',
    notes: ['{{ constructor }}'],
  },
  {
    kind: 'hugo',
    template:
      '{\n  "title": "{{ replace .Name "-" " " | title }}",\n  "date": "{{ .Date }}"\n}\n\n# {{ .Name }}\n',
    expected:
      '{\n  "title": "Say \\"hi\\"",\n  "date": "2026-03-10T15:05:06+01:00"\n}\n\n# 2026-03-10-new-one\n',
    vars: { title: 'Say "hi"' },
  },
  {
    kind: 'hexo',
    template: 'title: {{ title }}\r\ndate: {{ date }}\r\ntags:\r\n---\r\n',
    expected: 'title: "New: one"\r\ndate: 2026-03-10 15:05:06\r\ntags:\r\n---\r\n',
  },
  {
    kind: 'galley',
    template: '\uFEFF---\r\ntitle:  {{title}}   # keep me\r\n\r\n---\r\n\r\n# {{title}}\r\n\r\n{{unknown}}',
    expected: '\uFEFF---\r\ntitle:  "New: one"   # keep me\r\n\r\n---\r\n\r\n# New: one\r\n\r\n{{unknown}}',
    notes: ['{{unknown}}'],
  },
];

for (const { kind, template, expected, vars, notes } of examples) {
  test(`${kind}: ${template.slice(0, 90)}`, () => {
    const rendered = renderTemplate(kind, template, { ...base, ...vars });
    assert.equal(rendered.text, expected);
    if (notes)
      assert.deepEqual(
        rendered.notes.map((note) => note.args?.[0]),
        notes,
      );
  });
}

test('the cursor placeholder leaves a place and no text', () => {
  const body = renderTemplate('galley', '---\ntitle: {{title}}\n---\n\nDear {{cursor}}reader\n', base);
  assert.equal(body.text.slice(body.cursor), 'reader\n');
  const value = renderTemplate('galley', '---\ndescription: "{{cursor}}"\n---\n', base);
  assert.equal(value.text.slice(0, value.cursor), '---\ndescription: "');
  assert.equal(renderTemplate('galley', 'No cursor', base).cursor, undefined);
});
