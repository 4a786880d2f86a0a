import { attackPosts, isInFields } from '../browser/attacks/attackPosts';
import { attackFields, attackPreview, useBrowser } from '../browser/harness/attackRun';

useBrowser();
attackPreview(attackPosts, { bare: true });
attackPreview(attackPosts, { mdx: true, bare: true });
attackFields(attackPosts.filter(isInFields));
