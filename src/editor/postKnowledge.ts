import type * as vscode from 'vscode';
import type { Blog } from '../core/generators/types';

/** What features may ask about a file without waiting: the save path reads nothing. */
export interface PostKnowledge {
  /** Whether a file could be a post by its language, scheme and workspace; cheap and final. */
  isCandidate(document: vscode.TextDocument): boolean;
  /** Whether it is one, as far as is known by now. */
  isPost(document: vscode.TextDocument): boolean;
  /** The blog it belongs to, as far as is known by now. */
  blogOf(uri: vscode.Uri): Blog | undefined;
  /** The zone new dates of this file are written in (IANA), as far as is known by now. */
  zoneOf(uri: vscode.Uri): string;
  /** Set while what a save must know of a file is still being read: it has just been opened. */
  learning(document: vscode.TextDocument): Promise<void> | undefined;
  /** Fires when more is known than before. */
  readonly onDidChange: vscode.Event<void>;
}
