/**
 * Puts the site's own styles on the body of the post and on nothing else: each rule is parsed by itself and
 * scoped, so that no stray bracket and no selector reaches the rest of the page. Imports are dropped.
 */
export function applySiteLook(css: string): void {
  const sheet = new CSSStyleSheet();
  if (css.trim() !== '') {
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(css);
    const rules = [...parsed.cssRules].map((rule) => scopedText(rule)).filter((text) => text !== '');
    sheet.replaceSync(`@scope (.galley-body) {\n${rules.join('\n')}\n}`);
  }
  document.adoptedStyleSheets = [sheet];
}

function scopedText(rule: CSSRule): string {
  if (rule instanceof CSSStyleRule) {
    rule.selectorText = rule.selectorText.replace(/(^|[\s,>+~(])(?:html|body|:root)(?![\w-])/g, '$1:scope');
    return rule.cssText;
  }
  if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule) {
    const inner = [...rule.cssRules].map((each) => scopedText(each)).join('\n');
    const name = rule instanceof CSSMediaRule ? 'media' : 'supports';
    return `@${name} ${rule.conditionText} {\n${inner}\n}`;
  }
  return '';
}
