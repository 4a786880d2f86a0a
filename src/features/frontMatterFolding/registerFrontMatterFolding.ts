import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';

/**
 * Folds front matter of every format, which VS Code's own Markdown folding takes for text. Only for Markdown: a provider
 * for another language would take its folding by indentation away.
 */
export function registerFrontMatterFolding(): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider('markdown', {
    provideFoldingRanges: (document) => {
      const block = locateFrontMatter(document.getText());
      if (block.state !== 'closed') return [];
      const first = document.positionAt(block.span.start).line;
      const { line, character } = document.positionAt(block.span.end);
      const last = character === 0 ? line - 1 : line;
      return last > first ? [new vscode.FoldingRange(first, last)] : [];
    },
  });
}
