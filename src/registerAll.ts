import * as vscode from 'vscode';
import { Blogs, blogsIn } from './editor/blogs';
import { folderReader } from './editor/folderReader';
import { IndexedPosts } from './editor/indexedPosts';
import { FreshPosts } from './editor/freshPosts';
import { allPosts, PostIndexes } from './editor/postIndex';
import { postLookup } from './editor/postLookup';
import { QuietEdits } from './editor/quietEdits';
import { WorkspaceKnowledge } from './editor/workspaceKnowledge';
import { registerActivePost } from './features/activePost/registerActivePost';
import { registerExternalLinks } from './features/externalLinks/registerExternalLinks';
import { registerDiagnostics } from './features/diagnostics/registerDiagnostics';
import { registerConvertFrontMatter } from './features/convertFrontMatter/registerConvertFrontMatter';
import { registerConventions } from './features/conventions/registerConventions';
import { registerFrontMatterFolding } from './features/frontMatterFolding/registerFrontMatterFolding';
import { registerGoToPost } from './features/goToPost/registerGoToPost';
import { registerImages } from './features/images/registerImages';
import { registerLinks } from './features/links/registerLinks';
import { registerModifiedFromGit } from './features/modifiedFromGit/registerModifiedFromGit';
import { registerModifiedOnSave } from './features/modifiedOnSave/registerModifiedOnSave';
import { registerNewPost } from './features/newPost/registerNewPost';
import { registerPostLife } from './features/postLife/registerPostLife';
import { registerPosts } from './features/posts/registerPosts';
import { registerPreview } from './features/preview/registerPreview';
import { registerTags } from './features/tags/registerTags';
import { registerTypography } from './features/typography/registerTypography';
import { commands } from './manifest';

/** The composition root, the same on the desktop and in the browser: makes all parts and hands them to each other. */
export function registerAll(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Galley', { log: true });
  const quiet = new QuietEdits();
  const blogs = new Blogs(log);
  const knowledge = new WorkspaceKnowledge(blogs, log);
  const indexes = new PostIndexes({ blogs, storage: context.storageUri, log });
  const posts = new IndexedPosts(indexes);
  const fresh = new FreshPosts(log);
  const blogPorts = {
    blogsOf: (base: vscode.Uri, near?: string) => blogsIn(blogs, base, near),
    readerOf: folderReader,
    zoneOf: (uri: vscode.Uri) => knowledge.zoneAnswer(uri),
  };
  context.subscriptions.push(
    log,
    blogs,
    knowledge,
    indexes,
    fresh,
    posts,
    vscode.commands.registerCommand(commands.showLog, () => log.show()),
    registerActivePost({ knowledge }),
    registerNewPost({ log, clock: Date, fresh, ...blogPorts }),
    registerPostLife({ log, blogs, clock: Date, quiet, fresh, zoneOf: blogPorts.zoneOf }),
    registerConventions({ blogs }),
    registerConvertFrontMatter({ knowledge }),
    registerFrontMatterFolding(),
    registerPreview({
      log,
      extensionUri: context.extensionUri,
      workspaceState: context.workspaceState,
      storageUri: context.globalStorageUri,
      clock: Date,
      knowledge,
      posts: postLookup(indexes),
    }),
    registerModifiedFromGit({ log, knowledge, quiet, allPosts: (token) => allPosts(indexes, token) }),
    registerDiagnostics({ log, knowledge, posts, onDidChangeKnowledge: knowledge.onDidChange }),
    registerTypography({ knowledge, state: context.workspaceState }),
    registerTags({ log, knowledge, posts, quiet }),
    registerPosts({ log, state: context.workspaceState, clock: Date, blogs, posts }),
    registerGoToPost({ clock: Date, posts }),
    registerImages({ log, clock: Date, extensionUri: context.extensionUri, blogs }),
    registerLinks({ log, blogs, indexes, knowledge, quiet }),
    registerExternalLinks({ log, clock: Date, state: context.workspaceState, blogs, posts }),
    registerModifiedOnSave({ log, state: context.workspaceState, knowledge, quiet }),
  );
}
