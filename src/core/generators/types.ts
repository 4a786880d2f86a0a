import type { FolderReader } from '../folderReader';
import type { FrontMatterData, FrontMatterFormat, KeyPath } from '../frontMatter/types';
import type { ListSeparator } from '../frontMatter/values';
import type { Problem } from '../problem';

/** The generators Galley knows; `plain` is a folder of posts that carries no generator's mark. */
export type GeneratorId =
  | 'hugo'
  | 'jekyll'
  | 'hexo'
  | 'astro'
  | 'eleventy'
  | 'gatsby'
  | 'docusaurus'
  | 'zola'
  | 'pelican'
  | 'nikola'
  | 'mkdocs-material'
  | 'nextjs-mdx'
  | 'nextra'
  | 'vitepress'
  | 'quarto'
  | 'quartz-obsidian'
  | 'lume'
  | 'bridgetown'
  | 'ablog'
  | 'sveltekit-mdsvex'
  | 'nuxt-content'
  | 'plain';

/** A folder whose files are posts. `path` is relative to the blog's root; `''` is the root itself. */
export interface PostsFolder {
  readonly path: string;
  readonly kind: 'posts' | 'drafts';
  /** Set when the folder holds one language: `content/fr/posts`. */
  readonly language?: string;
}

/** What a post's file is called. */
export interface NameFacts {
  /** Without extension; tokens `:slug :title :year :month :day :i_month :i_day :hash`. May hold `/`. */
  readonly pattern: string;
  /** `required`: a file without `YYYY-MM-DD-` is silently left out of the site. */
  readonly datePrefix: 'required' | 'optional' | 'none';
  /** A folder per post: `index` is `slug/index.md`, `page` is `slug/page.mdx`, `+page` SvelteKit's, `same` is `slug/slug.md`. */
  readonly bundles: readonly ('index' | 'page' | '+page' | 'same')[];
  /** Whether all other files below a folder with an `index` belong to that post (Hugo). */
  readonly leafBundles: boolean;
  /** What a new post is by default. */
  readonly prefers: 'file' | 'bundle';
  /** Whether the generator's own command keeps capitals and spaces of the title. */
  readonly keepsCase: boolean;
  /** `12.slug.md`: a number that orders files and is no part of the address (Nuxt Content). */
  readonly numberPrefix: boolean;
  /**
   * Folders that are categories: those around the posts folder (`recipes/_posts/…`), beside the post's own, or
   * the one that holds the post, where it names none (Pelican).
   */
  readonly folderCategories: 'none' | 'around' | 'holder';
}

export interface LanguageFacts {
  /** `suffix`: `post.fr.md`, `index.fr.md`; `folder`: `content/fr/…`. */
  readonly forms: readonly ('suffix' | 'folder')[];
  /** Codes that the configuration declares; empty when it declares none. */
  readonly codes: readonly string[];
  readonly default?: string;
}

/** Front matter keys, most usual first. A path with more than one step is nested: `['last_update', 'date']`. */
export interface KeyFacts {
  readonly title: readonly KeyPath[];
  readonly description: readonly KeyPath[];
  readonly date: readonly KeyPath[];
  /** Outranks `date` in deciding when a post goes live (Hugo's `publishDate`). */
  readonly publish: readonly KeyPath[];
  readonly modified: readonly KeyPath[];
  readonly expiry: readonly KeyPath[];
  readonly tags: readonly KeyPath[];
  readonly categories: readonly KeyPath[];
  readonly slug: readonly KeyPath[];
  /** Whole address, as a path or with the generator's tokens. */
  readonly permalink: readonly KeyPath[];
  readonly aliases: readonly KeyPath[];
  readonly image: readonly KeyPath[];
  /** A picture key without a picture fails the build. */
  readonly refusesEmptyImage?: boolean;
  readonly author: readonly KeyPath[];
  readonly language: readonly KeyPath[];
  /** `Title` and `title` are one key; write the case that is found. */
  readonly caseInsensitive: boolean;
}

/** One way of saying "not yet". A post is a draft when any of the blog's rules says so. */
export type DraftRule =
  | { readonly kind: 'flag'; readonly key: KeyPath; readonly draftWhen: boolean }
  | {
      readonly kind: 'status';
      readonly key: KeyPath;
      readonly draft: readonly string[];
      readonly scheduled: readonly string[];
      readonly published: string;
    }
  | { readonly kind: 'folder' }
  | { readonly kind: 'noDate' };

/** Stamps are given as samples, to be recognised by `core/dates`. */
export interface DateFacts {
  /** The form to write where no sibling shows one; `undefined` when the generator has no form of its own. */
  readonly emitted?: string;
  readonly accepted: readonly string[];
  /** Forms that break the build, hide the post or lose the zone, each as a sample. */
  readonly rejected: readonly string[];
  /** `unquoted`: a quoted date is a mere string and fails; `quoted`: the reverse. */
  readonly quoting: 'any' | 'unquoted' | 'quoted';
  /** Values that stand for a date and must never be replaced: `git Last Modified`. */
  readonly keywords: readonly string[];
}

export interface ZoneFacts {
  /** The site's own zone (IANA), from its configuration. */
  readonly configured?: string;
  /** What a stamp without zone means when nothing is configured; `javaScript`: date alone UTC, with time local. */
  readonly zoneless: 'utc' | 'local' | 'javaScript';
}

/** Files below `folder` (relative to the root) are served below `url`, which starts and ends with `/`. */
export interface StaticRoot {
  readonly folder: string;
  readonly url: string;
}

/**
 * Who makes an address from a title: the generator by its own rule, or one that does as most do. Jekyll's rule
 * is for names and slug keys as well.
 */
export type TitleRule = 'hugo' | 'hexo' | 'jekyll' | 'pelican' | 'usual';

/** See `PermalinkFacts`. */
export type AddressPatterns = Pick<PermalinkFacts, 'pattern' | 'withSlug' | 'withoutDay'>;

export interface PermalinkFacts {
  /**
   * Tokens: `:year :month :i_month :day :i_day :slug :name :title :slug_or_title :dir :path :section
   * :categories :slugified_categories`. `:name` is the file's (or bundle folder's) name without number, language and extension, and
   * without date unless `keepsDate`; `:title` is made from the title by `titleRule` (in Jekyll it is the slug); `:slug` is the slug key,
   * else what `slugFrom` says; `:dir` the folders between `from` and the file, `:path` those below the posts
   * folder with the name; `:section` the first of `:dir`. Empty parts fall away with their slash.
   */
  readonly pattern: string;
  /** In place of `pattern` for a post with a slug key of its own (Docusaurus). */
  readonly withSlug?: string;
  /** What stands for the category of a post that has none; by default it falls away. */
  readonly noCategory?: string;
  /** In place of `pattern` for a post in a folder of its own, where the others are no folders on the site. */
  readonly ofBundle?: string;
  /** In place of `pattern` for a post whose name holds no day, where only the name's day counts (Docusaurus). */
  readonly withoutDay?: string;
  /** What `:slug` is made of where no slug key stands. */
  readonly slugFrom: 'name' | 'title';
  /** How an address is made from a title. */
  readonly titleRule: TitleRule;
  /** Whether a day in front of the file's name (`2024-01-02-post.md`) is part of the address. */
  readonly keepsDate: boolean;
  /** By `:section`, where the configuration tells sections apart (Hugo). */
  readonly bySection: Readonly<Record<string, string>>;
  /** By posts folder, where a site has several blogs with addresses of their own (Docusaurus). */
  readonly byFolder?: Readonly<Record<string, AddressPatterns>>;
  /** Folders that addresses count from, relative to the root; the longest that holds the post applies. */
  readonly from: readonly string[];
  readonly lowercase: boolean;
  /** `/fr/` goes in front of posts that are not in the default language. */
  readonly languagePrefix: boolean;
}

/** How one post links to another in this generator, most usual first. */
export type LinkForm =
  | 'relative' // [t](../other.md)
  | 'permalink' // [t](/2024/other/)
  | 'relref' // {{< relref "other.md" >}}
  | 'postUrl' // {% post_url 2024-01-02-other %}
  | 'postLink' // {% post_link other %}
  | 'at' // [t](@/blog/other.md)
  | 'filename' // [t]({filename}other.md)
  | 'nikola' // link://slug/other
  | 'wiki'; // [[Other]]

/** A rule of the generator that a writer is told in one English sentence. */
export interface VisibilityRule {
  /** Whether such a post is on the site after an ordinary build. */
  readonly shown: boolean;
  readonly sentence: string;
}

export interface TemplateFacts {
  /** Folders with templates for new posts, most telling first, relative to the root. */
  readonly folders: readonly string[];
  readonly kind: 'archetype' | 'scaffold' | 'obsidian' | 'compose' | 'none';
  /** Keys the generator's own command would write, in order, when no template exists. */
  readonly keys: readonly string[];
  /** jekyll-compose: values merged after layout, title and date. */
  readonly defaults?: FrontMatterData;
}

/** One key of a declared schema (Astro, Nuxt Content, contentlayer). */
export interface SchemaField {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean' | 'number' | 'array' | 'object' | 'image' | 'unknown';
  readonly required: boolean;
  readonly values?: readonly string[];
}

export interface CollectionSchema {
  readonly name: string;
  /** Posts folder that it governs, relative to the root, when that is known. */
  readonly folder?: string;
  readonly fields: readonly SchemaField[];
  /** Whether a key that it does not name fails the build or is dropped. */
  readonly otherKeys: 'kept' | 'dropped' | 'rejected' | 'unknown';
  /** The file it was read from, relative to the root. */
  readonly source: string;
}

/** Where what a writer expects and what the generator does part ways; `id` is stable, for code. */
export interface Trap {
  readonly id:
    | 'gitOutranksModified' // a modified key is written in vain
    | 'modifiedIgnored' // the generator has no modified key, or takes it from git alone
    | 'futureHidden'
    | 'schemaDropsKeys'
    | 'stringListSplits' // tags: a b are two tags
    | 'taxonomiesTable' // tags live in [taxonomies]
    | 'rawValues' // quotes are kept literally
    | 'modifiedInBody' // ABlog's update directive
    | 'unquotedZoneMangled' // Hexo
    | 'strictDate'
    | 'declaredAuthors'
    | 'declaredTags'
    | 'datesFromGit';
  readonly sentence: string;
}

/**
 * Everything a generator says about a blog, after its configuration has been read. All paths are relative to
 * the blog's root, with `/`, without `.`, `..` or a leading slash.
 */
export interface GeneratorFacts {
  /** Most likely first; a `drafts` folder never is the first. Only folders that exist, unless none does. */
  readonly postsFolders: readonly PostsFolder[];
  /** Folders and files (whole path segments, relative to the root) that never hold posts. */
  readonly excluded: readonly string[];
  /** Base names, without extension and language, of files that describe a folder: `_index`. */
  readonly sectionNames: readonly string[];
  /** Whether files and folders that start with `_` (below a posts folder) are left out. */
  readonly skipsUnderscore: boolean;
  /** Without the dot, the one for a new post first. */
  readonly extensions: readonly string[];
  readonly names: NameFacts;
  readonly languages: LanguageFacts;
  readonly format: FrontMatterFormat;
  readonly acceptedFormats: readonly FrontMatterFormat[];
  /** The ending, with its dot, of a file beside a post that may hold its front matter (Nikola's two-file posts). */
  readonly sidecar?: string;
  readonly keys: KeyFacts;
  /** How a string stands for a list of tags: `' '` in Jekyll, `','` in Pelican and Nikola. */
  readonly listSeparator: ListSeparator;
  readonly drafts: readonly DraftRule[];
  readonly dates: DateFacts;
  readonly zone: ZoneFacts;
  /** Where `/img/x.png` comes from, in the order in which to look. */
  readonly staticRoots: readonly StaticRoot[];
  /** Path the site is served under, to be stripped from links: `/blog`; `''` when at the top. */
  readonly basePath: string;
  /** Address of the site from its configuration, without slash at the end. */
  readonly siteUrl?: string;
  readonly permalink: PermalinkFacts;
  readonly linkForms: readonly LinkForm[];
  readonly draftPosts: VisibilityRule;
  readonly futurePosts: VisibilityRule;
  /** What becomes of posts whose end has come, where the generator knows such a thing. */
  readonly expiredPosts?: VisibilityRule;
  readonly templates: TemplateFacts;
  readonly schemas: readonly CollectionSchema[];
  readonly traps: readonly Trap[];
}

/** What a configuration changes in a generator's defaults. */
export type FactsPatch = Partial<GeneratorFacts>;

/** How much a sign proves: alone enough (`certain`, `strong`), or only with another (`weak`). */
export type Weight = 'certain' | 'strong' | 'weak';

/** A sign by which a generator is recognised, as data. Paths are relative to the folder that is looked at. */
export type Marker =
  | { readonly kind: 'file'; readonly names: readonly string[]; readonly weight: Weight }
  | { readonly kind: 'folder'; readonly names: readonly string[]; readonly weight: Weight }
  /** A dependency in `package.json` (any of the dependency lists). */
  | { readonly kind: 'dependency'; readonly names: readonly string[]; readonly weight: Weight }
  /** A pattern in the text of the first of these files that exists. Linear patterns only. */
  | {
      readonly kind: 'text';
      readonly files: readonly string[];
      readonly pattern: RegExp;
      readonly weight: Weight;
    }
  /** A key, or an item of a list, with one of these names in the data at `path` (dotted; `''` is the top). */
  | {
      readonly kind: 'value';
      readonly files: readonly string[];
      readonly path: string;
      readonly names: readonly string[];
      readonly weight: Weight;
    };

/** What a generator's `configure` may look at: one folder, each file read at most once, nothing thrown. */
export interface ConfigReader {
  readonly folder: FolderReader;
  has(path: string): Promise<'file' | 'folder' | undefined>;
  /** Text of a configuration file (at most 256 KB); a note is kept when it is there but cannot be used. */
  text(path: string): Promise<string | undefined>;
  /** Parsed TOML, YAML or JSON by extension; JSON may hold comments. */
  data(path: string): Promise<FrontMatterData | undefined>;
  /** The first of these that exists. */
  firstOf(paths: readonly string[]): Promise<string | undefined>;
  /** Files that were looked at and exist, relative to this folder. */
  readonly used: readonly string[];
  readonly notes: readonly Problem[];
}

export interface Generator {
  readonly id: GeneratorId;
  readonly name: string;
  /** Page or file that states the rules below. */
  readonly source: string;
  readonly markers: readonly Marker[];
  /** A site of this kind is a blog only when one of its posts folders exists. */
  readonly needsPosts?: boolean;
  readonly defaults: GeneratorFacts;
  /** Reads the site's configuration; absent when nothing in it matters here. */
  readonly configure?: (config: ConfigReader) => Promise<FactsPatch>;
}

/** One blog in a workspace folder. */
export interface Blog {
  /** Folder of the blog relative to the workspace folder; `''` is that folder itself. */
  readonly root: string;
  readonly generator: Generator;
  readonly facts: GeneratorFacts;
  readonly certainty: 'certain' | 'likely' | 'guess';
  /** The signs that were found, for people: `hugo.toml`, `package.json: hexo`. */
  readonly evidence: readonly string[];
  /** Configuration that was ignored, and why. */
  readonly notes: readonly Problem[];
  /** Files whose change may change these facts, relative to the workspace folder. */
  readonly configFiles: readonly string[];
}

export type NotPostReason =
  | 'outsideBlog'
  | 'page' // in the blog, outside the posts folders
  | 'extension'
  | 'template' // archetype, scaffold, template folder
  | 'section' // _index.md and the like
  | 'repository' // README, CHANGELOG, LICENSE, .github/…
  | 'agent' // AGENTS.md, SKILL.md, prompts, instructions
  | 'dependency' // node_modules, vendor, themes
  | 'buildOutput'
  | 'hidden'
  | 'excluded' // by the generator or its configuration
  | 'noDatePrefix'; // Jekyll and Bridgetown leave such a file out silently

/** `draft` means: by its folder. What the front matter says is `readPost`'s matter. */
export type PostVerdict =
  | { readonly kind: 'post' | 'draft'; readonly folder: PostsFolder }
  | { readonly kind: 'notPost'; readonly reason: NotPostReason };
