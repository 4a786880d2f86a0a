import { attackPosts } from '../browser/attacks/attackPosts';
import { driven } from './driven';
import { makeFolder } from './folders';
import { attack, attackedBlog, openAttacked } from './harm';

/** The kinds that got past other previews: one of each; all of them are in test/long. */
const kinds =
  /^(?:own-)?(?:fm-title-attr|fm-cover-css|html-img|html-svg-foreign|html-iframe|html-meta|html-base|html-link|html-style-element|html-nesting|html-dangling|md-link-command|ssg-hugo-raw|math-href)/;
const nastiest = attackPosts.filter(({ id }) => kinds.test(id));
const chosen = (nastiest.length >= 12 ? nastiest : attackPosts).slice(0, 14);

driven(
  'hostile posts do nothing in the preview',
  { folder: () => makeFolder(attackedBlog) },
  async (workbench) => {
    const watch = await openAttacked(workbench);
    for (const [at, one] of chosen.entries()) await attack(workbench, watch, one, at);
  },
);
