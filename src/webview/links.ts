import type { MediaContext } from './addresses';
import { fill } from './dom';

/** Marks the links of the post that lead nowhere, and tells where the others lead. A title of the post's own stays. */
export function markLinks(root: ParentNode, { book, strings }: Pick<MediaContext, 'book' | 'strings'>): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!isOfSite(address)) continue;
    const answer = book.answerFor(address, useOf(link));
    link.classList.toggle('galley-broken', answer?.kind === 'missing');
    if (answer && answer.kind !== 'refused')
      tell(link, answer.kind === 'missing' ? fill(strings.missingLink, address, answer.how) : answer.how);
  }
}

/** What a link's address stands for: a post by its name (`[[Post]]`, `ref`), or whatever a site has. */
export function useOf(link: Element): 'post' | 'link' {
  return link.classList.contains('galley-post-link') ? 'post' : 'link';
}

/** Titles that are not the post's are marked; no attribute of a post can be called so. */
const mark = 'data-told';

function tell(link: HTMLAnchorElement, text: string): void {
  if (link.title !== '' && !link.hasAttribute(mark)) return;
  if (link.title === text) return;
  link.title = text;
  link.setAttribute(mark, '');
}

/** Takes the marks away again, for a copy that goes elsewhere. */
export function unmarkLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll('a')) {
    if (link.hasAttribute(mark) || link.classList.contains('galley-refused')) link.removeAttribute('title');
    link.classList.remove('galley-broken', 'galley-refused');
  }
}

/** Whether an address can lead to a file of the blog; the host decides which, and knows the site's own host. */
function isOfSite(address: string): boolean {
  return address !== '' && address.length <= 4000 && !/^(?:#|mailto:)/i.test(address);
}
