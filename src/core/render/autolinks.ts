import type { MarkdownIt } from 'markdown-it';

/** Longest address that is looked at, in UTF-16 units. */
const longest = 2_000;

/**
 * What GitHub's Markdown makes a link without a scheme: `www.` and mail addresses. Other bare names are not guessed,
 * for `notes.md` is no address. See https://github.github.com/gfm/#autolinks-extension-.
 */
export function autolinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  md.linkify.add('www.', {
    validate: (text, pos, { re }) => {
      // A word of its own; `.` before it is punctuation to the library.
      if (!/^[\s*_~(]?$/.test(text.charAt(pos - 5))) return 0;
      const before = '//www.';
      const validator = re.get_http_validator();
      validator.lastIndex = 0;
      const whole = validator.exec(before + text.slice(pos, pos + longest))?.[0];
      return whole === undefined ? 0 : whole.length - before.length;
    },
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
}
