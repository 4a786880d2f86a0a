/** What a clipboard or a drag holds besides images, as text; `''` for nothing. */
export interface TransferTexts {
  readonly plain: string;
  readonly html: string;
}

/**
 * Whether what is pasted is meant as an image. Words, tables and code often carry a picture of themselves
 * (Word, Excel, a terminal): then the text is meant. A browser that copies an image adds its element alone, a
 * file manager the names of the files.
 *
 * @param names Names of the images' files.
 */
export function isImageMeant({ html, plain }: TransferTexts, names: readonly string[]): boolean {
  const words = plain.trim();
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  const isNames =
    words === '' || lines.every((line) => names.some((name) => name !== '' && line.endsWith(name)));
  return isNames && isImageElement(html);
}

/** Nothing, or one image, perhaps in a link: no words. */
function isImageElement(html: string): boolean {
  if (html.length > 4_000_000) return false;
  const body = html.replace(/<!--[^>]{0,1000}-->/g, '');
  if ((body.match(/<img\b/gi) ?? []).length > 1) return false;
  return (
    body
      .replace(/<[^<>]*>/g, '')
      .replace(/&nbsp;/g, '')
      .trim() === ''
  );
}
