import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';

/**
 * Folds front matter of every format, which VS Code's own Markdown folding takes for text. Only for Markdown: a provider
 * for another language would take its folding by indentation away.
 */
export function registerFrontMatterFolding(): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider('markdown', {
    provideFoldingRanges: (document) => {
      const text = document.getText();
      const block = locateFrontMatter(text);
      if (block.state !== 'closed') return [];
      const { start, end } = block.span;
      const first = document.positionAt(start).line;
      const last = document.positionAt(start + text.slice(start, end).trimEnd().length).line;
      return last > first ? [new vscode.FoldingRange(first, last)] : [];
    },
  });
}
