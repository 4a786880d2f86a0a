import assert from 'node:assert/strict';
import type { Seen } from '../harness/seen';

type Must = (seen: Seen) => void;

const title =
  (text: string): Must =>
  (seen) =>
    assert.equal(seen.title, text);
const cover =
  (note: RegExp): Must =>
  ({ cover: picture }) => {
    assert.equal(picture?.src, undefined);
    assert.match(picture?.note ?? '', note);
  };
const body =
  (text: string | RegExp): Must =>
  (seen) =>
    typeof text === 'string'
      ? assert.ok(seen.body.includes(text), `${text} is not in ${seen.body}`)
      : assert.match(seen.body, text);
/** No link of the body leads anywhere; those that had an address tell that it is not opened. */
const noAddress: Must = ({ links }) => {
  assert.ok(links.length > 0 && links.every(({ href }) => href === undefined));
  assert.ok(links.every(({ told }) => told.includes('not opened')));
};
const remark =
  (text: RegExp): Must =>
  ({ remarks }) =>
    assert.ok(
      remarks.some((each) => text.test(each)),
      remarks.join(),
    );
const note =
  (text: RegExp): Must =>
  ({ images }) =>
    assert.ok(images.length > 0 && images.every((image) => image.src === undefined && text.test(image.note)));
const without =
  (...names: readonly string[]): Must =>
  (seen) =>
    assert.deepEqual(
      names.filter((name) => seen.names.has(name)),
      [],
    );
const all =
  (...checks: readonly Must[]): Must =>
  (seen) => {
    for (const check of checks) check(seen);
  };
const code = (text: string): Must => all(body(text), ({ names }) => assert.ok(names.has('code')));
const problem: Must = all(body('Body'), (seen) => assert.match(seen.problem ?? '', /cannot be read|aliases/));

/** What a reader must see of an attack, by its id: the column `must` of the shared list, and the same for our own. */
export const musts: Readonly<Record<string, Must>> = {
  'fm-title-script': title("<script>__pwn('fm-title-script')</script>Hello"),
  'fm-title-attr-breakout': title('x"><svg onload=__pwn(1)>'),
  'fm-title-u2028': title('a\u2028__pwn(1)//\u2029b'),
  'fm-title-entities': title('&lt;img src=x onerror=__pwn(1)&gt; &amp;amp;'),
  'fm-title-bidi': all(title('invoice\u202Egnp.exe\u2066 \u200Bsafe'), remark(/invisible/)),
  'fm-title-placeholders': title('{0} $(trash) ${env:HOME} %s [x](command:workbench.action.quit)'),
  'fm-desc-comment': ({ description }) => assert.equal(description, '--><img src=x onerror=__pwn(1)><!--'),
  'fm-tag-html': ({ tags }) => assert.deepEqual(tags, ['<b onmouseover=__pwn(1)>x</b>', 'ok']),
  'fm-tag-url': ({ tags, shared }) => {
    assert.deepEqual(tags, ['javascript:__pwn(1)', 'a b/../../x', '%00', '?q=#']);
    assert.equal(shared.links, 0);
  },
  'fm-tags-shapes': all(remark(/“tags” is not a list/), body('Body')),
  'fm-date-extremes': all(body('Body'), ({ dates }) =>
    assert.deepEqual(
      dates.map(({ isInvalid }) => isInvalid),
      [true, true],
    ),
  ),
  'fm-cover-js': cover(/not shown/),
  'fm-cover-datahtml': cover(/not shown/),
  'fm-cover-svgdata': ({ cover: picture }) => assert.match(picture?.src ?? '', /^data:image\/svg/),
  'fm-cover-traversal': cover(/not found/),
  'fm-cover-file': cover(/not shown/),
  'fm-cover-protocol-relative': cover(/canary\.invalid, not loaded/),
  'fm-cover-localhost': cover(/not shown|blocked/),
  'fm-cover-css-breakout': cover(/not found/),
  'fm-canonical-command': all(remark(/“canonical_url” is not an address of the web.*command:/), noLinks),
  'fm-canonical-vscode': all(remark(/“canonical_url” is not an address of the web.*vscode:/), noLinks),
  'fm-canonical-userinfo': ({ shared }) => assert.match(shared.site, /^canary\.invalid/),
  'fm-lang': ({ language }) => assert.equal(language, undefined),
  'fm-coffee-engine': body('Body'),
  'fm-second-block': all(title('ok'), body('__pwn(1)')),
  'fm-yaml-jsfunction': title('function(){__pwn(1)}'),
  'fm-yaml-proto': title('ok'),
  'fm-yaml-bomb': problem,
  'fm-yaml-deep': problem,
  'fm-toml-proto': title('<img src=x onerror=__pwn(1)>'),
  'fm-json-proto': title('<img src=x onerror=__pwn(1)>'),
  'fm-dup-bom': (seen) => assert.ok(seen.problem !== undefined || seen.title !== undefined),
  'md-link-js': noAddress,
  'md-link-vbscript': noAddress,
  'md-link-data-html': noAddress,
  'md-link-autolink-js': all(noAddress, body('javascript:__pwn(1)')),
  'md-link-command': noAddress,
  'md-link-vscode': noAddress,
  'md-link-file-exec': ({ links }) =>
    assert.deepEqual(
      links.map(({ href }) => href),
      [undefined, './evil.bat', undefined],
    ),
  'md-img-js': note(/not shown: javascript:/),
  'md-img-tracker': note(/canary\.invalid, not loaded/),
  'md-img-http': note(/http are blocked|not shown/),
  'md-img-srcset': ({ images }) => assert.ok(images.every(({ srcset }) => srcset === undefined)),
  'md-media': ({ names }) => assert.ok(names.has('video') && names.has('audio')),
  'md-img-name': note(/not found/),
  'md-img-huge': ({ widest }) => assert.ok(widest < 1000, `${widest} pixels`),
  'md-fence-attrs': code('let a'),
  'md-fence-content': code('</code></pre><img src=x onerror=__pwn(1)>'),
  'md-inline-code': code('</code><img src=x onerror=__pwn(1)>'),
  'md-heading-html': ({ contents }) => assert.deepEqual(contents, ['Hi <b>']),
  'md-table-cell': all(
    ({ names }) => assert.ok(names.has('table')),
    ({ links }) => assert.ok(links.every(({ href }) => href === undefined)),
  ),
  'md-alert-type': ({ names }) => assert.ok(names.has('blockquote')),
  'md-emoji': body(':proto: :constructor:'),
  'ssg-hugo-name': ({ boxes }) => assert.ok(boxes.some((box) => box.includes('onclick'))),
  'ssg-hugo-readfile': ({ boxes }) => assert.equal(boxes.length, 2),
  'ssg-hugo-youtube': ({ names }) => assert.ok(!names.has('iframe')),
  'ssg-astro-expr': body('{globalThis.__pwn(1)}'),
  'ssg-mpe-import': body('@import "$(touch /tmp/pwned)x.pdf"'),
  'ssg-code-chunk': code('touch /tmp/pwned'),
  'diag-mermaid-click': code('click A "javascript:__pwn(1)"'),
  'diag-mermaid-front': code('themeCSS'),
  'diag-wavedrom': all(code('(__pwn(1), {signal: []})'), without('script')),
  // Markdown takes the third for text.
  'html-img-onerror': ({ images }) => assert.equal(images.length, 2),
  'html-handlers': all(body('x'), body('y'), body('z'), without('input', 'marquee')),
  'html-svg-animate-href': without('animate'),
  'html-svg-xlink': without('use'),
  'html-svg-foreign': without('iframe', 'style', 'image'),
  'html-iframe': all(without('iframe'), ({ cards }) =>
    assert.match(cards.join(), /canary\.invalid.*Open in browser/),
  ),
  'html-object': without('object', 'embed', 'applet'),
  'html-meta-refresh': without('meta'),
  'html-base': all(without('base'), ({ links }) => assert.equal(links[0]?.href, 'b.md')),
  'html-link': without('link'),
  'html-style-element': all(without('style'), body('x')),
  'html-form': all(without('form', 'input', 'button'), body('Go')),
  'html-custom-element': all(without('x-y', 'slot'), body('a'), body('b'), body('c')),
  'html-invokers': all(without('button', 'dialog'), body('top layer'), body('modal')),
  'html-text-spoof': body('Second H1'),
  'own-link-entities': noAddress,
  'own-form-kinds': without('form', 'input', 'button', 'select', 'textarea', 'output', 'datalist'),
  'own-frames': without('iframe', 'frame', 'object', 'embed', 'portal', 'fencedframe', 'webview'),
  'own-head-elements': without('base', 'meta', 'link', 'style', 'script'),
  'own-title-message': title('[Click](command:workbench.action.quit) $(flame) [x](https://canary.invalid)'),
  'own-yaml-merge-proto': (seen) => assert.ok(seen.problem !== undefined || seen.title === 'ok'),
  'own-fold-title': ({ names }) => assert.ok(names.has('details')),
  'own-quiet-after': body('Still here'),
};

function noLinks({ shared }: Seen): void {
  assert.equal(shared.links, 0);
}
