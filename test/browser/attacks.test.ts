import type { Attack } from './attacks/attack';
import { attackPosts, isInFields, isLong } from './attacks/attackPosts';
import { attackFields, attackPreview, useBrowser } from './harness/attackRun';

/** Where the two dialects differ: HTML and what looks like components. */
const touchesMdx = ({ id }: Attack): boolean =>
  /^(?:ssg|own-mdx|own-vue|own-html|html-(?:img|svg|custom))/.test(id);

// Long ones, every one as MDX, each payload in each field, and pages without their policy are in test/long.
const short = attackPosts.filter((attack) => !isLong(attack));

useBrowser();
attackPreview(short);
attackPreview(short.filter(touchesMdx), { mdx: true });
attackFields(short.filter(isInFields).filter((_, at) => at % 6 === 0));
