import { scanTag, tagArguments, type Tag } from './scan';

/** An address that a template tag stands for. */
export interface TagAddress {
  /** `post`: names a post, by path or file name; `url`: an address like any other. */
  readonly kind: 'post' | 'url';
  readonly address: string;
}

/**
 * The address that text with template tags stands for: `{{ site.baseurl }}/a.png` is `/a.png`,
 * `{{< ref "b.md" >}}` names the post `b.md`. `undefined` when it holds a tag that cannot be known.
 */
export function templateAddress(text: string): TagAddress | undefined {
  let address = '';
  let kind: TagAddress['kind'] = 'url';
  for (let at = 0; at < text.length;) {
    const tag = scanTag(text, at);
    const value = tag ? tagValue(tag) : undefined;
    if (tag && !value) return undefined;
    address += value?.address ?? text[at] ?? '';
    if (value?.kind === 'post') kind = 'post';
    at += tag?.raw.length ?? 1;
  }
  return { kind, address: address.trim() };
}

const postTags: ReadonlySet<string> = new Set([
  'ref',
  'relref',
  'post_url',
  'post_path',
  'link',
  'post_link',
]);

function tagValue(tag: Tag): TagAddress | undefined {
  if (tag.dialect === 'output') return outputValue(tag.rest);
  const { positional, named } = tagArguments(tag.rest);
  const first = named.get('path') ?? positional[0];
  if (first === undefined || tag.closing) return undefined;
  if (postTags.has(tag.name)) return { kind: 'post', address: first };
  return tag.name === 'asset_path' ? { kind: 'url', address: first } : undefined;
}

/** `site.baseurl`, `site.url`, `'/x' | relative_url` and Hugo's and Eleventy's likes; filters that only prefix. */
function outputValue(rest: string): TagAddress | undefined {
  if (/^(?:site\.(?:baseurl|url|github\.url)|\.?Site\.BaseURL|base_?url|base_?path)\s*$/i.test(rest)) {
    return { kind: 'url', address: '' };
  }
  const literal =
    /^(?:"([^"]*)"|'([^']*)')\s*(?:\|\s*(?:relative_url|absolute_url|url|relURL|absURL|prepend:\s*site\.(?:baseurl|url))\s*)*$/;
  const match =
    literal.exec(rest) ?? /^(?:relURL|absURL|url_for)\s*\(?\s*(?:"([^"]*)"|'([^']*)')\)?$/.exec(rest);
  return match ? { kind: 'url', address: match[1] ?? match[2] ?? '' } : undefined;
}
