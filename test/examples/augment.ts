/** A way in which the same post may be written otherwise. */
export interface Augmentation {
  readonly name: string;
  readonly change: (text: string) => string;
}

/** The augmentations that make sense for a post: they must not change what is front matter in it. */
export function augmentations(text: string): readonly Augmentation[] {
  const hasYaml = text.startsWith('---\n') && !text.startsWith('---\n{') && !text.startsWith('---\n---');
  // A rule behind a block that is open would close it.
  const rule = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.test(text) ? '---' : '***';
  return [
    { name: 'Windows line ends', change: (post) => post.replaceAll('\n', '\r\n') },
    { name: 'lone carriage returns', change: (post) => post.replaceAll('\n', '\r') },
    { name: 'a byte order mark', change: (post) => `\ufeff${post}` },
    { name: 'no final newline', change: (post) => post.replace(/\n+$/, '') },
    { name: 'more text', change: (post) => `${post}\n\n${rule}\n\nmodified: 2001-01-01 🧪\n` },
    ...(hasYaml
      ? [
          {
            name: 'an emoji before the value',
            change: (post: string) => post.replace('---\n', '---\nemoji: 5 # 👩‍💻 “é”\n'),
          },
          {
            name: 'a comment first',
            change: (post: string) => post.replace('---\n', '---\n# it’s “here”: so\n\n'),
          },
        ]
      : []),
  ];
}
