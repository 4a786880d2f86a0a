import { astro } from '../../../../src/core/generators/astro';
import { jekyll } from '../../../../src/core/generators/jekyll';
import { pelican } from '../../../../src/core/generators/pelican';
import { hugo } from '../../../../src/core/generators/hugo';
import { hexo } from '../../../../src/core/generators/hexo';
import { tags, testNextPosts } from './nextPosts';
import { blogOf } from './tryPlan';

// What an owner would shake their head at.
testNextPosts([
  {
    name: 'JSON between dashes keeps its braces',
    posts: ['---json\n{\n  "title": "One",\n  "date": "2024-01-02"\n}\n---\nX\n'],
    next: '---json\n{\n  "title": "Hello",\n  "date": "2026-03-10"\n}\n---\n',
  },
  {
    name: 'maps and lists of JSON are indented by tabs as they were',
    posts: [
      '{\n\t"title": "One",\n\t"seo": {\n\t\t"description": "x",\n\t\t"hidden": false\n\t},\n\t"tags": [\n\t\t"a"\n\t]\n}\n\nX\n',
    ],
    next: '{\n\t"title": "Hello",\n\t"seo": {\n\t\t"description": "",\n\t\t"hidden": false\n\t},\n\t"tags": [\n\t\t"zebra",\n\t\t"two words"\n\t]\n}\n\n',
    more: tags,
  },
  {
    name: 'a quoted text of tags stays one',
    posts: ['---\ntitle: One\ntags: "sea, hill"\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: "zebra, two words"\n---\n',
    more: tags,
  },
  {
    name: 'and is an empty text without tags',
    posts: ['---\ntitle: One\ntags: "sea, hill"\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: ""\n---\n',
  },
  {
    name: 'tags between semicolons',
    posts: ['---\ntitle: One\ntags: sea; hill\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: zebra; two words\n---\n',
    more: tags,
  },
  {
    name: 'tags with hash signs',
    posts: ['---\ntitle: One\ntags: "#sea #hill"\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: "#zebra #two-words"\n---\n',
    more: tags,
  },
  {
    name: 'tags between blanks, in Jekyll',
    posts: ['---\ntitle: One\ntags: sea hill\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: zebra gnu\n---\n',
    blog: blogOf(jekyll),
    more: { tags: ['zebra', 'gnu'] },
  },
  {
    name: 'which no tag with a blank can join',
    posts: ['---\ntitle: One\ntags: sea hill\n---\nX\n'],
    next: '---\ntitle: Hello\ntags: [zebra, two words]\n---\n',
    blog: blogOf(jekyll),
    more: tags,
  },
  {
    name: 'flags in words of YAML 1.1',
    posts: ['---\ntitle: One\nDraft: No\ncomments: on\n---\nX\n'],
    next: '---\ntitle: Hello\nDraft: Yes\ncomments: on\n---\n',
  },
  {
    name: 'a flag of published posts',
    posts: ['---\ntitle: One\npublished: yes\n---\nX\n'],
    next: '---\ntitle: Hello\npublished: no\n---\n',
  },
  {
    name: 'all that is known of a post in one map',
    posts: ['---\nlayout: note\nmeta:\n  title: One\n  date: 2024-05-06\n  tags:\n    - sea\n---\nX\n'],
    next: '---\nlayout: note\nmeta:\n  title: Hello\n  date: 2026-03-10\n  tags:\n    - zebra\n    - two words\n---\n',
    more: tags,
  },
  {
    name: 'months in three letters, though the newest post is of May',
    posts: ['---\ntitle: One\ndate: May 6, 2024\n---\nX\n', '---\ntitle: Two\ndate: Apr 30, 2024\n---\nX\n'],
    next: '---\ntitle: Hello\ndate: Mar 10, 2026\n---\n',
  },
  {
    name: 'keys in German',
    posts: ['---\ntitel: Eins\ndatum: 2024-05-06\nschlagwörter: [See]\nentwurf: false\n---\nX\n'],
    next: '---\ntitel: Hello\ndatum: 2026-03-10\nschlagwörter: [zebra, two words]\nentwurf: true\n---\n',
    more: tags,
  },
  {
    name: 'keys in French and Spanish',
    posts: ["---\ntitre: Un\nfecha: '2024-05-06'\nétiquettes:\n  - mer\n---\nX\n"],
    next: "---\ntitre: Hello\nfecha: '2026-03-10'\nétiquettes: []\n---\n",
  },
  {
    name: 'year and month are those of the new date',
    posts: [
      '---\ntitle: One\nyear: 2024\nmonth: "05"\narchive: 2024-05\ndate: 2024-05-06\n---\nX\n',
      '---\ntitle: Two\nyear: 2024\nmonth: "06"\narchive: 2024-06\ndate: 2024-06-07\n---\nX\n',
    ],
    next: '---\ntitle: Hello\nyear: 2026\nmonth: "03"\narchive: 2026-03\ndate: 2026-03-10\n---\n',
  },
  {
    name: 'what counts the posts counts on, what counts a series does not',
    posts: [8, 9, 10].map(
      (n) => `---\nnumber: ${n}\nid: "x"\ntitle: T${n}\ndate: 2024-05-${n + 10}\npart: ${n}\n---\nX\n`,
    ),
    next: '---\nnumber: 11\ntitle: Hello\ndate: 2026-03-10\n---\n',
  },
  {
    name: 'keys that stand empty in all posts, and a picture that belongs to its post',
    posts: [1, 2].map(
      (n) =>
        `---\ntitle: T${n}\naliases: []\nseries: ""\ncover:\n    image: pic${n}.png\n    alt: Pic ${n}\n    relative: true\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\naliases: []\nseries: ""\ncover:\n    image:\n    alt:\n    relative: true\n---\n',
  },
  {
    name: 'a picture of the author, in all posts',
    posts: [1, 2].map(
      (n) => `---\ntitle: T${n}\nauthor:\n  name: Ida\n  image_url: https://ida.example/i.png\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\nauthor:\n  name: Ida\n  image_url: https://ida.example/i.png\n---\n',
  },
  {
    name: 'one post with a picture and its words',
    posts: [
      '---\ntitle: One\nheader:\n  teaser: /a.jpg\n  image: /b.jpg\n  caption: By me\ntoc: true\n---\nX\n',
    ],
    next: '---\ntitle: Hello\ntoc: true\n---\n',
  },
  {
    name: 'Astro, which refuses a picture that is not there',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\nheroImage: ./p${n}.png\n---\nX\n`),
    next: '---\ntitle: Hello\n---\n',
    blog: blogOf(astro),
  },
  {
    name: 'two marks of a draft, each with its own words',
    posts: ['---\ntitle: One\npublished: true\nstatus: publish\n---\nX\n'],
    next: '---\ntitle: Hello\npublished: false\nstatus: draft\n---\n',
  },
  {
    name: 'the first post of a Pelican site is a draft by its own word',
    posts: [],
    next: 'Title: Hello\nDate: 2026-03-10 15:05\nCategory: \nTags: zebra, two words\nSlug: hello\nAuthors: \nSummary: \nStatus: draft\n\n\n',
    blog: blogOf(pelican),
    more: tags,
  },
  {
    name: 'numbers and days that each post has of its own are left bare',
    posts: [3, 8].map((n) => `---\ntitle: T\nreadtime: ${n}\nevent: 2024-05-0${n}\n---\nX\n`),
    next: '---\ntitle: Hello\nreadtime:\nevent:\n---\n',
  },
  {
    name: 'a description that says null keeps the cursor out',
    posts: ['---\ntitle: One\ncustom_excerpt: null\nexcerpt:\n---\nX\n'],
    next: '---\ntitle: Hello\ncustom_excerpt: null\nexcerpt: ▌\n---\n',
    cursor: true,
  },
  {
    name: 'ids of other systems stay with their post',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\ncuid: clx${n}abc\n---\nX\n`),
    next: '---\ntitle: Hello\n---\n',
  },
  {
    name: 'tags go under one key, though keywords are there too',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\nkeywords: my site\ntags: [a]\n---\nX\n`),
    next: '---\ntitle: Hello\nkeywords: my site\ntags: [zebra, two words]\n---\n',
    blog: blogOf(hexo),
    more: tags,
  },
  {
    name: 'keys with dots stay so, and arrays of tables with their post',
    posts: [1, 2].map(
      (n) =>
        `+++\ntitle = "T${n}"\nparams.math = true\n\n[[resources]]\n  src = "${n}.png"\n\n[build]\n  list = "always"\n+++\nX\n`,
    ),
    next: '+++\ntitle = "Hello"\nparams.math = true\n\n[build]\n  list = "always"\n+++\n',
    blog: blogOf(hugo),
  },
  {
    name: 'months in German, though one of them is English as well',
    posts: ['4. April', '12. Mai', '3. Juli'].map(
      (day, n) => `---\ntitel: T${n}\ndatum: ${day} 2024\n---\nX\n`,
    ),
    next: '---\ntitel: Hello\ndatum: 10. März 2026\n---\n',
  },
  {
    name: 'months in Swedish, of which the newest is French too',
    posts: ['4 mars', '12 maj', '3 juli'].map((day, n) => `---\ntitle: T${n}\ndate: ${day} 2024\n---\nX\n`),
    next: '---\ntitle: Hello\ndate: 10 mars 2026\n---\n',
  },
  {
    name: 'a French and a Chinese date',
    posts: ["---\ntitle: Un\ndate: '1er août 2024'\n公開日: 2024年8月1日\nfecha: 2024年08月01日\n---\nX\n"],
    next: "---\ntitle: Hello\ndate: '10 mars 2026'\n公開日:\nfecha: 2026年03月10日\n---\n",
  },
  {
    name: 'numbers with dots start with the day',
    posts: ['---\ntitle: One\ndate: 05.06.2024\n---\nX\n'],
    next: '---\ntitle: Hello\ndate: 10.03.2026\n---\n',
  },
  {
    name: 'notes that are named after their moment, and carry it as an id',
    posts: {
      '202405061020 Sea.md': '---\nid: 202405061020\ntitle: Sea\n---\nX\n',
      '202406071121 Two hills.md': '---\nid: 202406071121\ntitle: Two hills\n---\nX\n',
    },
    next: '---\nid: 202603101505\ntitle: Hello\n---\n',
    path: '202603101505 Hello.md',
  },
  {
    name: 'maps in braces: what is alike stays, title and day are filled, the rest is empty',
    posts: [1, 2].map(
      (n) =>
        `---\ntitle: T${n}\nseo: { title: "T${n}", date: 2024-05-0${n}, noindex: false, words: [a${n}] }\nimage: {src: ./p${n}.png, alt: 'A ${n}'}\n---\nX\n`,
    ),
    next: '---\ntitle: Hello, you\nseo: { title: "Hello, you", date: 2026-03-10, noindex: false, words: [] }\nimage: {src: "", alt: \'\'}\n---\n',
    more: { title: 'Hello, you' },
  },
  {
    name: 'inline tables of TOML too',
    posts: [1, 2].map((n) => `+++\ntitle = "T${n}"\nog = { title = "T${n}", type = "article" }\n+++\nX\n`),
    next: '+++\ntitle = "Hello"\nog = { title = "Hello", type = "article" }\n+++\n',
    blog: blogOf(hugo),
  },
  {
    name: 'maps in braces whose keys differ are empty',
    posts: ['{ a: 1 }', '{ b: 2 }'].map((map) => `---\ntitle: T\nseo: ${map}\n---\nX\n`),
    next: '---\ntitle: Hello\nseo: {}\n---\n',
  },
  {
    name: 'notes whose name is their moment and nothing else',
    posts: { '20240506102030.md': '---\ntitle: A\n---\nX\n', '20240607112130.md': '---\ntitle: B\n---\nX\n' },
    next: '---\ntitle: Hello\n---\n',
    path: '20260310150506-2.md',
    more: { taken: ['posts/20260310150506.md'] },
  },
  {
    name: 'names that start with the day, or with the month',
    posts: {
      '25-12-2024-tree.md': '---\ntitle: Tree\ndate: 2024-12-25\n---\nX\n',
      '05-06-2024-sea.md': '---\ntitle: Sea\ndate: 2024-06-05\n---\nX\n',
    },
    next: '---\ntitle: Hello\ndate: 2026-03-10\n---\n',
    path: '10-03-2026-hello.md',
  },
  {
    name: 'weights in steps of ten, and numbers that only seem to go on',
    posts: [1, 2, 3].map(
      (n) => `---\ntitle: T${n}\ndate: 2024-05-0${n}\nweight: ${n * 10}\nminutes: ${n * 5}\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\ndate: 2026-03-10\nweight: 40\nminutes:\n---\n',
  },
  {
    name: 'a link blog, whose links lead elsewhere',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\nlink: https://a.example/${n}\n---\nX\n`),
    next: '---\ntitle: Hello\nlink: ""\n---\n',
  },
]);
