import { attackPosts, isInFields, isLong } from '../browser/attacks/attackPosts';
import { attackFields, attackPreview, useBrowser } from '../browser/harness/attackRun';

useBrowser();
attackPreview(attackPosts.filter(isLong), false);
attackPreview(attackPosts.filter(isLong), true);
attackFields(attackPosts.filter(isInFields));
