import * as vscode from 'vscode';
import type { LinkForm } from '../../core/generators/types';
import { headingsIn } from '../../core/links/headingsIn';
import { decoded } from '../../core/links/paths';
import { typedLink, type TypedLink } from '../../core/links/typing';
import { destinationFor, nameFor } from '../../core/links/writeLink';
import type { Post } from '../../core/posts/post';
import type { PostIndexes } from '../../editor/postIndex';
import { linkWorld, styleOf, textOf, type LinkWorld } from './linkWorld';
import { OtherPosts } from './searchOthers';

/** More nobody reads: the list is asked for again with each letter. */
const mostItems = 100;

/** Posts by their titles while the target of a link is typed, and headings behind `#`. */
export class LinkCompletion implements vscode.CompletionItemProvider {
  readonly #indexes: PostIndexes;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | vscode.CompletionList | undefined> {
    const line = document.lineAt(position.line).text;
    const typed = typedLink(line.slice(0, position.character));
    if (typed === undefined) return undefined;
    const world = await linkWorld(this.#indexes, document.uri, token);
    if (world === undefined || token.isCancellationRequested) return undefined;
    const range = new vscode.Range(position.line, typed.start, position.line, position.character);
    const after = line.slice(position.character);
    if (typed.kind === 'target') return posts(world, { ...typed, range, after, token });
    return isBuiltIn(document, typed) ? undefined : headings(world, typed, range);
  }
}

/** Markdown's own features know the headings of files in relative links. */
function isBuiltIn({ languageId }: vscode.TextDocument, { form, ...typed }: TypedLink): boolean {
  return (
    languageId === 'markdown' &&
    form === 'destination' &&
    typed.kind === 'anchor' &&
    !/^[/@{]/.test(typed.target)
  );
}

interface Asked {
  readonly form: LinkForm | 'destination';
  readonly typed: string;
  readonly range: vscode.Range;
  readonly after: string;
  readonly token: vscode.CancellationToken;
}

/** What fits is decided by our search, which knows the words of titles in any order, accents and slips. */
async function posts(world: LinkWorld, asked: Asked): Promise<vscode.CompletionList | undefined> {
  const words = asked.typed.replace(/^.*\//, '').replace(/\.\w{1,8}$/, '');
  const isStale = (): boolean => asked.token.isCancellationRequested;
  const found = await new OtherPosts(world).search(decoded(words), mostItems, isStale);
  if (found === undefined) return undefined;
  const items = found.flatMap((to, index) => {
    const target = targetOf(world, asked.form, to);
    return target === undefined ? [] : [item(to, target, index, asked)];
  });
  return new vscode.CompletionList(items, true);
}

function targetOf(world: LinkWorld, form: LinkForm | 'destination', to: Post): string | undefined {
  const ends = { blog: world.blog, from: world.post, to };
  const style = styleOf(world);
  return form === 'destination'
    ? destinationFor(world.index, ends, style)
    : nameFor(world.index, ends, style, form);
}

function item(
  to: Post,
  target: string,
  index: number,
  { after, form, range, typed }: Asked,
): vscode.CompletionItem {
  const found = new vscode.CompletionItem(
    { label: to.title, description: to.path },
    vscode.CompletionItemKind.Reference,
  );
  const isOpen = form === 'wiki' && !after.startsWith(']]');
  found.insertText = isOpen ? `${target}]]` : target;
  found.filterText = typed;
  found.sortText = String(index).padStart(6, '0');
  found.range = range;
  const text = [to.date?.text.slice(0, 10), to.description].filter((part) => part !== undefined).join(' · ');
  if (text !== '') found.documentation = text;
  return found;
}

async function headings(
  world: LinkWorld,
  { form, target }: TypedLink & { readonly kind: 'anchor' },
  range: vscode.Range,
): Promise<vscode.CompletionItem[] | undefined> {
  const forms: readonly LinkForm[] =
    form === 'destination' ? ['permalink', 'at', 'filename', 'nikola', 'relative'] : [form];
  const [to] = forms.flatMap((one) => world.index.resolve(world.post, { form: one, target }));
  const text = to && (await textOf(world.folder, to.path));
  if (text === undefined) return undefined;
  return headingsIn(text).map((heading, index) => {
    const found = new vscode.CompletionItem(heading.text, vscode.CompletionItemKind.Reference);
    found.insertText = form === 'wiki' ? heading.text : heading.anchor;
    found.filterText = `${heading.text} ${heading.anchor}`;
    found.sortText = String(index).padStart(6, '0');
    found.detail = '#'.repeat(heading.level);
    found.range = range;
    return found;
  });
}
