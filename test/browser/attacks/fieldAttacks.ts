import { named, type Attack } from './attack';

/** Payloads of the project's own in the front matter: the kinds of the shared list and their variants. */
export const fieldAttacks: readonly Attack[] = named([
  ['own-title-textarea', 'front matter', '---\ntitle: "</textarea></title><svg/onload=__pwn(1)>"\n---\nx'],
  [
    'own-author-map',
    'front matter',
    '---\nauthors: [{name: "<img src=x onerror=__pwn(1)>", url: "javascript:__pwn(2)"}]\n---\nx',
  ],
  [
    'own-category',
    'front matter',
    '---\ncategories: "<svg onload=__pwn(1)>"\ncover: {image: "javascript:__pwn(2)", alt: "\\" onerror=__pwn(3)"}\n---\nx',
  ],
  [
    'own-date-html',
    'front matter',
    '---\ndate: "<img src=x onerror=__pwn(1)>"\nmodified: "\\" onmouseover=__pwn(2)"\n---\nx',
  ],
  [
    'own-title-message',
    'front matter',
    '---\ntitle: "[Click](command:workbench.action.quit) $(flame) [x](https://canary.invalid)"\n---\n\nBody',
  ],
  [
    'own-fields-ansi',
    'front matter',
    '---\ntitle: "\\e[31mred\\e[0m\\a\\b \\u202e<img src=x onerror=__pwn(1)>"\ndescription: "\\u2066\\u2067\\u200f<script>__pwn(2)</script>"\ntags: ["\\u0000x", "\\ud83d", "\\u202eevil"]\nauthor: "\\x1b]8;;https://canary.invalid\\x07link"\n---\n\nBody',
  ],
  [
    'own-fields-types',
    'front matter',
    '---\ntitle: {toString: <img src=x onerror=__pwn(1)>, valueOf: 1}\ndescription: [[[[["<script>__pwn(2)</script>"]]]]]\ndate: {__proto__: {}}\ntags: [[a, [b]], {name: {x: 1}}, null, true, 1e999, .nan, 2024-01-01, !!binary aGk=]\ndraft: {a: b}\ncover: [{src: [javascript:__pwn(3)]}]\nweight: !!set {a, b}\n---\n\nBody',
  ],
  [
    'own-yaml-merge-proto',
    'front matter',
    '---\nbase: &b {__proto__: {polluted: 1}, "constructor": {prototype: {polluted: 2}}}\n<<: *b\n? [a, b]\n: {__proto__: {polluted: 3}}\ntitle: ok\n---\n\nBody',
  ],
  [
    'own-toml-proto',
    'front matter',
    '+++\ntitle = "ok"\n[__proto__]\npolluted = true\n[constructor.prototype]\npolluted = true\n[params.__proto__]\npolluted = true\n+++\n\nBody',
  ],
  [
    'own-json-constructor',
    'front matter',
    '{"title": "ok", "constructor": {"prototype": {"polluted": true}}, "tags": {"__proto__": {"polluted": 1}, "length": 99999999}, "date": {"toISOString": 1}}\n\nBody',
  ],
  [
    'own-engine-names',
    'front matter',
    '---javascript\n__pwn(1)\n---\n\n---ts\n__pwn(2)\n---\n\n---__proto__\nx: y\n---\n\nBody',
  ],
  [
    'own-cover-kinds',
    'front matter',
    '---\ncover: "https://canary.invalid/a.png#<img src=x onerror=__pwn(1)>"\nimages: ["javascript:__pwn(2)", "vscode-resource:/etc/passwd"]\nogImage: "\\\\\\\\canary.invalid\\\\share\\\\x.png"\nthumbnail: "%00"\ncanonical_url: "https://canary.invalid/<script>__pwn(3)</script>"\n---\n\nBody',
  ],
  [
    'own-cover-encoded',
    'front matter',
    '---\ncover: "..%2f..%2f..%2f..%2fetc%2fpasswd%00.png"\ntitle: "%3Cscript%3E__pwn(1)%3C/script%3E"\n---\n\n![a](..%5c..%5c..%5cetc%5cpasswd) ![b](/%2e%2e/%2e%2e/etc/passwd) ![c](file%3A///etc/passwd) ![d](x.png?q=#<svg onload=__pwn(2)>) ![e](%E0%A4%A)',
  ],
]);
