import type * as vscode from 'vscode';
import type { SaveSituation, SaveVerdict } from '../../core/modified/decide';
import type { Standing } from '../../core/modified/target';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { readModifiedSettings } from '../../editor/settings';
import type { Core, Engine } from './engine';
import { stampFacts, stampRules } from './facts';
import type { TrackedPost } from './tracker';

export interface VerdictDeps {
  readonly engine: Engine;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
  readonly isPaused: () => boolean;
}

/** The cheap questions first: most saves are of files that need no stamp. */
export function mayStamp(
  { knowledge, quiet, isPaused }: VerdictDeps,
  { document, edited }: TrackedPost,
): boolean {
  return edited && !isPaused() && !quiet.isQuiet(document.uri) && knowledge.isPost(document);
}

/**
 * What gives verdicts on a document: at once where all is known that they need, else as soon as it is. Only in the
 * very moment a post opens is the code, or the zone of the blog, still being read.
 */
export function coreFor(
  { engine, knowledge }: Pick<VerdictDeps, 'engine' | 'knowledge'>,
  document: vscode.TextDocument,
): Core | Promise<Core> {
  const core = engine.loaded();
  const learning = knowledge.learning(document);
  if (core && !learning) return core;
  return Promise.all([engine.load(), learning?.catch(() => undefined)]).then(([loaded]) => loaded);
}

/** A post as it stands at `now` (milliseconds since the epoch), by the settings and the blog that apply to it. */
export function standingOf(
  core: Core,
  knowledge: PostKnowledge,
  document: vscode.TextDocument,
  now: number,
): Standing {
  const { uri } = document;
  const blog = knowledge.blogOf(uri);
  return {
    text: document.getText(),
    rules: stampRules(readModifiedSettings(uri), knowledge.zoneOf(uri)),
    facts: stampFacts(blog, (data) => core.isDraft(data, blog)),
    now,
  };
}

/** What a save that comes by this trigger does with the modified date of a post, as it stands now. */
export function verdictOn(
  core: Core,
  knowledge: PostKnowledge,
  { document, round, edited }: TrackedPost,
  trigger: SaveSituation['trigger'],
): SaveVerdict {
  return core.decideOnSave({
    ...standingOf(core, knowledge, document, Date.now()),
    round,
    edited,
    trigger,
  });
}
