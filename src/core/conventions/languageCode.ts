const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Codes that stand in file names for something else: `post.js.md`, `build.ts.md`, `main.go.md`. */
const notLanguages: ReadonlySet<string> = new Set(['ts', 'js', 'rs', 'cs', 'io', 'sh', 'pl', 'min', 'dev']);

/** True for a code of a language that people write in: `fr`, `pt-br`, `zh_CN`. */
export function isLanguageCode(code: string): boolean {
  if (notLanguages.has(code)) return false;
  try {
    return names.of(code.replace('_', '-')) !== undefined;
  } catch {
    return false;
  }
}
