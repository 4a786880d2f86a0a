import * as vscode from 'vscode';

/** Where offsets lie: an open document, or the text of one that is not open. */
export interface Positions {
  positionAt(offset: number): vscode.Position;
}

/** The text of a post that no editor holds, read without opening it for the other extensions. */
export class ClosedText implements Positions {
  readonly text: string;
  /** Where each line starts; made when the first place is asked for. */
  #lines: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  positionAt(offset: number): vscode.Position {
    this.#lines ??= lineStarts(this.text);
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, offset - (this.#lines[low] ?? 0));
  }
}

/** As VS Code counts lines: each of `\n`, `\r\n` and `\r` ends one. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
}

/** Reads a file as its editor would: in its encoding, without the byte order mark. */
export async function readClosed(uri: vscode.Uri): Promise<ClosedText> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = await vscode.workspace.decode(bytes, { uri });
  return new ClosedText(text.replace(/^\ufeff/, ''));
}
