import type { MediaContext } from './addresses';
import { fill } from './dom';

/** Marks the links of the post that lead nowhere, and tells where the others lead. A title of the post's own stays. */
export function markLinks(root: ParentNode, { book, strings }: Pick<MediaContext, 'book' | 'strings'>): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!isOfSite(address)) continue;
    const use = link.classList.contains('galley-post-link') ? 'post' : 'link';
    const answer = book.answerFor(address, use);
    link.classList.toggle('galley-broken', answer?.kind === 'missing');
    if (answer && answer.kind !== 'refused')
      tell(link, answer.kind === 'missing' ? fill(strings.missingLink, address, answer.how) : answer.how);
  }
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
    link.classList.remove('galley-broken');
    if (link.hasAttribute(mark)) link.removeAttribute('title');
  }
}

/** Whether an address can lead to a file of the blog; the host decides which, and knows the site's own host. */
function isOfSite(address: string): boolean {
  return address !== '' && address.length <= 4000 && !/^(?:#|mailto:)/i.test(address);
}
