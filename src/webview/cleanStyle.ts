/** Properties a post may set on its elements: they shape text and boxes where they stand, and nothing else. */
const allowed: ReadonlySet<string> = new Set(
  (
    'text-align text-decoration text-indent font-weight font-style font-variant color background-color ' +
    'width max-width min-width height max-height aspect-ratio float clear vertical-align white-space direction ' +
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom ' +
    'padding-left border border-top border-right border-bottom border-left border-radius border-collapse ' +
    'list-style-type object-fit caption-side'
  ).split(' '),
);

const value = /^[\w#%.,()/ -]*$/;

/** A `style` attribute reduced to what is allowed: no address, no variable, nothing huge or negative. */
export function cleanStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => cleanDeclaration(declaration))
    .filter((declaration) => declaration !== undefined)
    .join('; ');
}

function cleanDeclaration(declaration: string): string | undefined {
  const colon = declaration.indexOf(':');
  const name = declaration.slice(0, colon).trim().toLowerCase();
  const text = declaration
    .slice(colon + 1)
    .replace(/!\s*important/i, '')
    .trim();
  if (!allowed.has(name) || !value.test(text) || /(?:url|var|env|expression|attr)\s*\(/i.test(text))
    return undefined;
  const numbers = text.match(/-?\d*\.?\d+(?:e\d+)?/gi) ?? [];
  const tame = numbers.every((number) => Number(number) >= 0 && Number(number) <= 2000);
  return tame ? `${name}: ${text}` : undefined;
}
