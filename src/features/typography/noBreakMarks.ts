import * as vscode from 'vscode';
import { postLanguages } from '../../manifest';

const KEY = 'galley.noBreakSpaces.areShown';

/** Marks on the no-break spaces of posts in sight, kept on or off for this workspace. */
export interface NoBreakMarks {
  toggle(): Promise<void>;
  dispose(): void;
}

/** A full and a narrow space differ by their frames, since both are but a gap. */
const frame = (style: string): vscode.DecorationRenderOptions => ({
  outline: `1px ${style}`,
  outlineColor: new vscode.ThemeColor('editorInlayHint.foreground'),
  backgroundColor: new vscode.ThemeColor('editorInlayHint.background'),
});

/** Draws nothing, and makes no decoration, until they are asked for. */
export function noBreakMarks(state: vscode.Memento): NoBreakMarks {
  let shown: vscode.Disposable | undefined;
  const update = (): void => {
    const isOn = state.get<unknown>(KEY) === true;
    if (isOn) shown ??= showMarks();
    else {
      shown?.dispose();
      shown = undefined;
    }
  };
  update();
  return {
    toggle: async () => {
      await state.update(KEY, state.get<unknown>(KEY) !== true);
      update();
    },
    dispose: () => {
      shown?.dispose();
    },
  };
}

function showMarks(): vscode.Disposable {
  const full = vscode.window.createTextEditorDecorationType(frame('solid'));
  const narrow = vscode.window.createTextEditorDecorationType(frame('dotted'));
  const draw = (editor: vscode.TextEditor): void => {
    if (!postLanguages.some((language) => language === editor.document.languageId)) return;
    editor.setDecorations(full, rangesOf(editor, /\u00a0/g));
    editor.setDecorations(narrow, rangesOf(editor, /\u202f/g));
  };
  vscode.window.visibleTextEditors.forEach(draw);
  return vscode.Disposable.from(
    full,
    narrow,
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw),
    ),
  );
}

/** Where a character stands among the lines in sight: the rest of a long post costs nothing. */
function rangesOf({ document, visibleRanges }: vscode.TextEditor, character: RegExp): vscode.Range[] {
  return visibleRanges.flatMap((visible) => {
    const lines = new vscode.Range(visible.start.line, 0, visible.end.line + 1, 0);
    const start = document.offsetAt(lines.start);
    return Array.from(document.getText(lines).matchAll(character), ({ index }) => {
      const at = document.positionAt(start + index);
      return new vscode.Range(at, at.translate(0, 1));
    });
  });
}
