import { decoded, nameOf } from '../links/paths';
import { isImageName } from './imageKind';

/** Themes take these by their names (`cover.jpg`, `featured-image.png`); no post needs to name them. */
const takenByThemes =
  /^(?:feature|featured|cover|thumb|thumbnail|hero|banner|preview|og|social|card|icon|logo)(?![a-z])/i;

/** An image that no post names. */
export interface UnusedImage {
  readonly path: string;
  /** Its name is one that themes look for. */
  readonly isMaybeOfTheme: boolean;
}

/**
 * The images among `files` that none of `texts` names. Careful: a name anywhere in a text counts, escaped or
 * not, for a template or a script may use it.
 */
export function unusedImages(files: readonly string[], texts: readonly string[]): readonly UnusedImage[] {
  const all = texts.map((text) => text.normalize('NFC').toLowerCase());
  const escaped = all.filter((text) => text.includes('%')).map((text) => decodedParts(text));
  const isNamed = (path: string): boolean => {
    const name = nameOf(path).normalize('NFC').toLowerCase();
    return all.some((text) => text.includes(name)) || escaped.some((text) => text.includes(name));
  };
  return files
    .filter((path) => isImageName(path) && !isNamed(path))
    .map((path) => ({ path, isMaybeOfTheme: takenByThemes.test(nameOf(path)) }));
}

/** A stray percent sign must not keep the rest from being read. */
function decodedParts(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/g, (part) => decoded(part)).normalize('NFC');
}
