// In company: formatters, VS Code's own clean-up of a save, and the listeners of other extensions.
import * as vscode from 'vscode';
import { equal, match, ok, until } from '../../vscode/harness/checks';
import { closeAll, readText, typeAtEnd } from '../../vscode/harness/workspace';
import {
  isStamped,
  oldStamp,
  onlyStampDiffers,
  opened,
  post,
  withSettings,
} from '../../vscode/modified/posts';

/** Runs while another extension's listener takes part in saves. */
async function withListener(
  listener: (event: vscode.TextDocumentWillSaveEvent) => unknown,
  body: () => Promise<void>,
): Promise<void> {
  const other = vscode.workspace.onWillSaveTextDocument(listener);
  try {
    await body();
  } finally {
    other.dispose();
  }
}

/** Edits the value of the stamp as it stands now. */
function setStamp(document: vscode.TextDocument, value: string): vscode.TextEdit {
  const at = document.getText().indexOf('modified: ');
  const line = document.lineAt(document.positionAt(at).line);
  return vscode.TextEdit.replace(line.range, `modified: ${value}`);
}

suite('Modified on save, in company', () => {
  teardown(closeAll);

  test('format on save, trimmed blanks and a final line break: one stamp, and the next save finds no change', async () => {
    const formatter = vscode.languages.registerDocumentFormattingEditProvider('markdown', {
      provideDocumentFormattingEdits: (document) => {
        const at = document.getText().indexOf('* ');
        return at < 0
          ? []
          : [
              vscode.TextEdit.replace(
                new vscode.Range(document.positionAt(at), document.positionAt(at + 1)),
                '-',
              ),
            ];
      },
    });
    const settings = {
      'editor.formatOnSave': true,
      'files.trimTrailingWhitespace': true,
      'files.insertFinalNewline': true,
    };
    try {
      await withSettings(settings, async () => {
        const text = post();
        const editor = await opened('format.md', text);
        await typeAtEnd(editor, '* Item  ');
        await editor.document.save();
        const saved = await readText(editor.document.uri);
        onlyStampDiffers(text, saved, '- Item\n');
        ok(saved.endsWith('\n- Item\n'), 'not formatted');
        await editor.document.save();
        equal(await readText(editor.document.uri), saved);
        await vscode.commands.executeCommand('workbench.action.files.save');
        equal(await readText(editor.document.uri), saved);
      });
    } finally {
      formatter.dispose();
    }
  });

  test('a listener that edits the post too: both edits are in the file', async () => {
    const text = post();
    const edits = (event: vscode.TextDocumentWillSaveEvent): void =>
      event.waitUntil(
        Promise.resolve([
          vscode.TextEdit.insert(event.document.lineAt(event.document.lineCount - 1).range.end, '!'),
        ]),
      );
    await withListener(edits, async () => {
      const editor = await opened('edits.md', text);
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      onlyStampDiffers(text, await readText(editor.document.uri), 'More.!');
    });
  });

  test('a listener that throws, or whose promise fails, does not keep the stamp away', async () => {
    const fails = [
      (): never => {
        throw new Error('Another extension has a bug.');
      },
      (event: vscode.TextDocumentWillSaveEvent): void =>
        event.waitUntil(Promise.reject(new Error('Another extension has a bug.'))),
    ];
    for (const [at, listener] of fails.entries()) {
      await withListener(listener, async () => {
        const text = post();
        const editor = await opened(`throws-${at}.md`, text);
        await typeAtEnd(editor, 'More.');
        await editor.document.save();
        onlyStampDiffers(text, await readText(editor.document.uri), 'More.');
      });
    }
  });

  test('a date that another extension puts in the place of ours stands, and nobody fights over it', async () => {
    const editor = await opened('replaced.md', post());
    const { document } = editor;
    const theirs = (event: vscode.TextDocumentWillSaveEvent): void =>
      event.waitUntil(Promise.resolve().then(() => [setStamp(event.document, '2025-06-07')]));
    await withListener(theirs, async () => {
      await typeAtEnd(editor, 'More.');
      await document.save();
    });
    match(await readText(document.uri), /\nmodified: 2025-06-07\n/);
    const versionAfter = document.version;
    await opened('elsewhere.md', post());
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.save');
    equal(document.version, versionAfter, 'the date was changed again');
  });

  test('a listener that takes our stamp out again: it is owed, and paid without it', async () => {
    const text = post();
    const editor = await opened('refused.md', text);
    const { document } = editor;
    const undoes = (event: vscode.TextDocumentWillSaveEvent): void =>
      event.waitUntil(
        Promise.resolve().then(() => [setStamp(event.document, oldStamp.slice('modified: '.length))]),
      );
    await withListener(undoes, async () => {
      await typeAtEnd(editor, 'More.');
      await document.save();
      ok(!(await isStamped(document.uri)), 'the other listener did nothing');
    });
    await vscode.commands.executeCommand('workbench.action.files.save');
    onlyStampDiffers(text, await readText(document.uri), 'More.');
  });

  test('Save Without Formatting asks no extension: no stamp, and the next save makes up for it', async () => {
    const text = post();
    const editor = await opened('unasked.md', text);
    await typeAtEnd(editor, 'More.');
    await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
    equal(await readText(editor.document.uri), `${text}More.`);
    await vscode.commands.executeCommand('workbench.action.files.save');
    onlyStampDiffers(text, await readText(editor.document.uri), 'More.');
  });

  test('a listener that uses up the time of all: the log says so, and the stamp is owed, then paid', async () => {
    const text = post();
    let isLagging = false;
    const lags = (event: vscode.TextDocumentWillSaveEvent): void =>
      event.waitUntil(isLagging ? new Promise((resolve) => setTimeout(resolve, 1_600)) : Promise.resolve());
    const editor = await opened('starved.md', text);
    const { document } = editor;
    await withListener(lags, async () => {
      // Galley listens anew after a save that did not ask, so that its turn comes after the other's.
      await typeAtEnd(editor, 'Mo');
      await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
      isLagging = true;
      await typeAtEnd(editor, 're.');
      await document.save();
      equal(await readText(document.uri), `${text}More.`);
      isLagging = false;
      await opened('after-starved.md', text);
      await until('the stamp is paid', () => isStamped(document.uri));
    });
    onlyStampDiffers(text, await readText(document.uri), 'More.');
    await vscode.commands.executeCommand('galley.showLog');
    await until('the log tells', () =>
      vscode.workspace.textDocuments.some(
        (one) =>
          one.uri.scheme === 'output' && one.getText().includes('starved.md was saved without its stamp'),
      ),
    );
  });
});
