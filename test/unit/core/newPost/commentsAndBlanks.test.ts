import { hugo } from '../../../../src/core/generators/hugo';
import { tags, testNextPosts } from './nextPosts';
import { blogOf } from './tryPlan';

// What stands between the keys: comments that name sections, and blank lines that part them.
testNextPosts([
  {
    name: 'sections with comments, comments behind values and a key that is commented out',
    posts: [1, 2].map(
      (n) =>
        `---\n# what\ntitle: T${n}\n\n# sorted by\ntags: [a${n}] # lower case\n\n# weight: 1\nseo:\n  noindex: false # or true\n---\nX\n`,
    ),
    next: '---\n# what\ntitle: Hello\n\n# sorted by\ntags: [zebra, two words] # lower case\n\n# weight: 1\nseo:\n  noindex: false # or true\n---\n',
    more: tags,
  },
  {
    name: 'comments behind keys without a value, where blanks count once',
    posts: [1, 2].map(
      (n) => `---\ntitle: T${n}\nsubtitle: # or none\nlayout:   # usual\nsummary: # write one\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\nsubtitle: # or none\nlayout:   # usual\nsummary: # write one\n---\n',
  },
  {
    name: 'a comment behind a key that has blanks of its own in the newest post',
    posts: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (n) => `---\ntitle: T${n}\ndate: 2024-05-0${n}\nsubtitle:${n === 9 ? ' ' : '  # or none'}\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\ndate: 2026-03-10\nsubtitle: ▌ # or none\n---\n',
    cursor: true,
  },
  {
    name: 'of one post the blank lines, not the comments',
    posts: ['---\ntitle: One\n\n# written on the train\ndate: 2024-05-06 # late\n---\nX\n'],
    next: '---\ntitle: Hello\n\ndate: 2026-03-10\n---\n',
  },
  {
    name: 'a comment that each post has of its own is none of the next one',
    posts: [1, 2].map((n) => `---\ntitle: T${n} # draft ${n}\n# note ${n}\n\ndate: 2024-05-0${n}\n---\nX\n`),
    next: '---\ntitle: Hello\n\ndate: 2026-03-10\n---\n',
  },
  {
    name: 'a blank line stays where the key below it does not',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\n\naliases: [/a${n}]\nlayout: post\n---\nX\n`),
    next: '---\ntitle: Hello\n\nlayout: post\n---\n',
  },
  {
    name: 'a comment above a key that does not come along does not either',
    posts: [1, 2].map((n) => `---\ntitle: T${n}\n# old addresses\naliases: [/a${n}]\nlayout: post\n---\nX\n`),
    next: '---\ntitle: Hello\nlayout: post\n---\n',
  },
  {
    name: 'what looks like a comment in a text is none',
    posts: [1, 2].map(
      (n) => `---\ntitle: T${n}\nsummary: |\n  # Heading\n\n  # Other\nlayout: "a # b"\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\nsummary: |\n  \nlayout: "a # b"\n---\n',
  },
  {
    name: 'comments at the end, before a blank line',
    posts: [1, 2].map((n) => `---\r\ntitle: T${n}\r\n# cover: a.png\r\n\r\n---\r\nX\r\n`),
    next: '---\r\ntitle: Hello\r\n# cover: a.png\r\n\r\n---\r\n',
  },
  {
    name: 'a comment of most posts, where some have none',
    posts: [1, 2, 3, 4, 5].map(
      (n) => `---\ntitle: T${n}\n${n === 2 ? '' : '# dates\n'}date: 2024-05-0${n}\n---\nX\n`,
    ),
    next: '---\ntitle: Hello\n# dates\ndate: 2026-03-10\n---\n',
  },
  {
    name: 'TOML: above keys, behind them and above tables, with or without a blank line',
    posts: [1, 2].map(
      (n) =>
        `+++\n# Basics\ntitle = "T${n}" # short\n\n# Switches\nmath = true\n[menu]\nhidden = false\n\n# For the theme\n[params]\n  toc = true\n  # wide pages\n  wide = false\n+++\nX\n`,
    ),
    next: '+++\n# Basics\ntitle = "Hello" # short\n\n# Switches\nmath = true\n[menu]\nhidden = false\n\n# For the theme\n[params]\n  toc = true\n  # wide pages\n  wide = false\n+++\n',
    blog: blogOf(hugo),
  },
]);
