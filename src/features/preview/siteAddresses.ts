import type * as vscode from 'vscode';
import type { SitePlace } from '../../core/render/absolute';
import { pageAddress } from '../../core/render/siteAddress';
import type { PreviewServices } from './registerPreview';

type Known = Pick<PreviewServices, 'knowledge' | 'posts'>;

/** Where a post stands on its site, as far as the blog's configuration tells. */
export interface SiteAddresses extends SitePlace {
  /** The post's own address. */
  readonly canonical: string | undefined;
}

/** Where a post stands on its site; what relative addresses in it count from is the folder of its own address. */
export function siteAddressesOf(post: vscode.Uri, known: Known): SiteAddresses {
  const canonical = postUrl(post, known);
  return { site: siteOf(post, known), canonical, folder: canonical?.replace(/[^/]*$/, '') };
}

/** The address of a post on its site. */
export function postUrl(post: vscode.Uri, known: Known): string | undefined {
  const site = siteOf(post, known);
  const permalink = known.posts.permalink(post);
  return site === undefined || permalink === undefined ? undefined : pageAddress(site, '', permalink);
}

/** The site's address with its base path. */
function siteOf(post: vscode.Uri, { knowledge }: Known): string | undefined {
  const facts = knowledge.blogOf(post)?.facts;
  if (facts?.siteUrl === undefined) return undefined;
  return facts.siteUrl.endsWith(facts.basePath) ? facts.siteUrl : facts.siteUrl + facts.basePath;
}
