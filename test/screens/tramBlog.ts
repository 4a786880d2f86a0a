// The blog that the animations are played on.

/** A drawing of a depot at dawn, so that no picture of anybody's is needed. */
const depot = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 420">
<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#2b3a5a"/><stop offset="1" stop-color="#e7a567"/></linearGradient></defs>
<rect width="1200" height="420" fill="url(#sky)"/>
<circle cx="880" cy="300" r="70" fill="#f6d58f"/>
<path d="M0 330H1200V420H0z" fill="#1d242e"/>
<path d="M90 330V180l150-60 150 60v150z" fill="#27303c"/>
<rect x="140" y="210" width="200" height="120" fill="#e9b765"/>
<g fill="#b4422f"><rect x="470" y="215" width="330" height="115" rx="14"/></g>
<g fill="#f5e4bd"><rect x="495" y="235" width="60" height="45"/><rect x="570" y="235" width="60" height="45"/><rect x="645" y="235" width="60" height="45"/><rect x="720" y="235" width="55" height="45"/></g>
<g stroke="#8f98a5" stroke-width="4"><path d="M0 352H1200M0 380H1200"/></g>
<path d="M635 215L600 165H700" fill="none" stroke="#8f98a5" stroke-width="4"/>
<path d="M0 165H1200" stroke="#39424e" stroke-width="3"/>
</svg>
`;

const post = (title: string, date: string, tags: string, description: string, body: string): string =>
  `---
title: '${title}'
date: ${date}
lastmod: ${date}
tags: [${tags}]
description: '${description}'
draft: false
---

${body}`;

export const tramBlog: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://trams.example/"\ntitle = "Lines"\nlanguageCode = "en"\n',
  'static/img/depot.svg': depot,
  'content/posts/the-depot-at-five.md': post(
    'The Depot at Five',
    '2025-11-03T06:10:00+01:00',
    'trams, mornings',
    'Before the first line leaves, somebody sweeps the doors.',
    '![The depot before dawn](/img/depot.svg)\n\nAt five the gates open and a man whistles.\n\n> Every line begins with a broom.\n',
  ),
  'content/posts/a-ticket-for-nobody.md': post(
    'A Ticket for Nobody',
    '2025-09-14T18:40:00+02:00',
    'trams, paper',
    'The machine prints one at midnight.',
    'It is blue, and it is valid for an hour.\n',
  ),
  'content/posts/switches.md': post(
    'Switches',
    '2025-07-02T08:05:00+02:00',
    'rails',
    'A word for what decides.',
    'Left, right, and the sound in between.\n',
  ),
  'content/posts/un-cafe-au-depot.md': post(
    'Un café au dépôt',
    '2025-05-21T07:30:00+02:00',
    'trams, café',
    'Ce qu’on boit avant la première rame.',
    'Le cafÃ© est prÃªt, la premiÃ¨re rame aussi.\n\nâ€œOn y va\u00a0?â€\u009d dit le conducteur\u00a0: il est dÃ©jÃ\u00a0 cinq heures.\n',
  ),
};
