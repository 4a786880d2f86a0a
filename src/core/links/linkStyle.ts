import { elect, type Ballot } from '../conventions/vote';
import type { Blog, GeneratorId, LinkForm } from '../generators/types';
import type { PostLink } from '../posts/post';
import type { PostIndex } from '../posts/postIndex';
import { decoded } from './paths';
import { spellings, type LinkEnds, type Spelling } from './spellings';

/** How the posts of a blog link to each other: the spelling to try first, then the others of its form. */
export interface LinkStyle {
  readonly form: LinkForm;
  readonly spellings: readonly Spelling[];
}

const mostPosts = 200;

/** The spelling that gives the target of a link as it is written. */
export function spellingOf(ends: LinkEnds, link: PostLink): Spelling | undefined {
  const written = decoded(link.target).normalize('NFC');
  const own = spellings.filter(({ form }) => form === link.form);
  const targets = own.map((spelling) => ({ spelling, target: spelling.write(ends)?.normalize('NFC') }));
  return (
    targets.find(({ target }) => target === written) ??
    targets.find(({ target }) => target?.toLowerCase() === written.toLowerCase())
  )?.spelling;
}

/** Learns from the newest posts of the blog that link to others; the generator decides where none does. */
export function learnLinkStyle(index: PostIndex, blog: Blog): LinkStyle {
  const posts = [...index.all()]
    .filter(({ root, links }) => root === blog.root && links.length > 0)
    .sort((a, b) => (b.date?.instant ?? 0) - (a.date?.instant ?? 0))
    .slice(0, mostPosts);
  const ballots = posts.flatMap((from, at): readonly Ballot<Spelling>[] =>
    from.links.flatMap((link) => {
      const [to] = index.resolve(from, link);
      const value = to === undefined || to === from ? undefined : spellingOf({ blog, from, to }, link);
      return value === undefined ? [] : [{ value, index: at }];
    }),
  );
  const form = elect(ballots, (one) => one.form)?.value.form ?? usualForm(blog);
  const seen = ballots.filter(({ value }) => value.form === form);
  const first = elect(seen, (one) => one.id)?.value;
  const rest = usualSpellings(blog, form);
  return { form, spellings: first === undefined ? rest : [first, ...rest.filter((one) => one !== first)] };
}

function usualForm({ facts }: Blog): LinkForm {
  return facts.linkForms[0] ?? 'relative';
}

/** Generators that put the path which the site is served under in front of links by themselves. */
const addsBase: ReadonlySet<GeneratorId> = new Set([
  'docusaurus',
  'vitepress',
  'gatsby',
  'nuxt-content',
  'nextjs-mdx',
  'nextra',
  'mkdocs-material',
]);

function usualSpellings(blog: Blog, form: LinkForm): readonly Spelling[] {
  const own = spellings.filter((one) => one.form === form);
  if (form !== 'permalink' || blog.facts.basePath === '' || addsBase.has(blog.generator.id)) return own;
  return own.toSorted((a, b) => Number(b.id.startsWith('base:')) - Number(a.id.startsWith('base:')));
}
