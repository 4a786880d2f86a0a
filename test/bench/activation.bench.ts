// One start of a window, as VS Code itself measures it: its Startup Performance page has a line for each extension.
import * as vscode from 'vscode';
import { until } from '../vscode/harness/checks';

declare const RESULT: string;
/** Who starts first in this window. */
declare const FIRST: 0 | 1;

/** In the order of `names`: one that does nothing here, once all of the extension is registered. */
const ready = ['galley.resumeModified', 'markdown.api.reloadPlugins'] as const;

const names = ['galley-authoring.galley', 'vscode.markdown-language-features'] as const;

/** Milliseconds from the page: `|name|eager|load code|call activate|finish activate|event|by|`. */
function timesIn(page: string, name: string): readonly number[] | undefined {
  const row = page.split('\n').find((line) => line.split('|')[1]?.trim() === name);
  const [load = '', call = '', finish = ''] = row?.split('|').slice(3, 6) ?? [];
  const times = [load, call, finish].map((cell) => Number.parseFloat(cell));
  return times.some(Number.isNaN) ? undefined : times;
}

suite('Activation', () => {
  test('of Galley and of the built-in Markdown extension, one after the other', async () => {
    // A post that opens would start both at once, and each would wait for the other's code.
    const whole: number[] = [];
    for (const who of FIRST === 0 ? [0, 1] : [1, 0]) {
      const begin = performance.now();
      await vscode.extensions.getExtension(names[who] ?? '')?.activate();
      await vscode.commands.executeCommand(ready[who] ?? '');
      whole[who] = performance.now() - begin;
    }
    const found = await until('VS Code tells its times', async () => {
      await vscode.commands.executeCommand('perfview.show');
      const page = vscode.window.activeTextEditor?.document;
      const rows = page?.uri.scheme === 'perf' ? names.map((name) => timesIn(page.getText(), name)) : [];
      const isWhole = rows.length > 0 && rows.every((row) => row !== undefined);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      return isWhole && rows;
    });
    const bytes = new TextEncoder().encode(JSON.stringify(found.map((times, who) => [...times, whole[who]])));
    await vscode.workspace.fs.writeFile(vscode.Uri.file(RESULT), bytes);
  });
});
