import { decoded } from '../../core/links/paths';
import type { PageModel } from '../../core/render/page/page';
import type { CardView } from '../../protocol/previewMessages';
import type { L10n } from './strings';

/**
 * What others may show of the post: its own words, and the real host of its address. `address` is the post's on its
 * site, or the site's where that is all that is known.
 */
export function cardView(page: PageModel, address: string | undefined, l10n: L10n): CardView {
  const url = siteOf(page.canonical?.text) ?? siteOf(address);
  const path = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  const missing: string[] = [];
  if (!page.title) missing.push(l10n.t('title'));
  if (!page.description) missing.push(l10n.t('description'));
  if (!page.cover) missing.push(l10n.t('image (1200 × 630)'));
  else if (page.cover.alt === '') missing.push(l10n.t('alternative text of the image'));
  if (!url) missing.push(l10n.t('address of the site'));
  return {
    title: page.title?.text ?? '',
    description: page.description?.text ?? '',
    site: [url?.host ?? l10n.t('your site'), ...path.slice(0, 2).map(decoded)].join(' › '),
    siteName: url?.host ?? l10n.t('your site'),
    image: page.cover?.text,
    missing,
  };
}

function siteOf(address: string | undefined): URL | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined;
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
