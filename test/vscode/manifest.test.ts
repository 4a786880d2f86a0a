// What only a running VS Code can tell about the manifest.
import * as vscode from 'vscode';
import { equal, ok } from './harness/checks';

interface Declared {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

/** Links of status items and menus, which nobody should bind a key to, so that the manifest does not name them. */
const internal = /^galley\.internal\./;

/** Commands that VS Code makes for each view by itself. */
const ofViews = /\.(focus|open|removeView|resetViewLocation|toggleVisibility)$/;

suite('The manifest', () => {
  test('every declared command is registered, and the reverse', async () => {
    const extension = vscode.extensions.getExtension<unknown>('galley-authoring.galley');
    ok(extension, 'the extension is not there');
    await extension.activate();
    const { contributes } = extension.packageJSON as Declared;
    const views = Object.values(contributes.views ?? {})
      .flat()
      .map(({ id }) => id);
    const registered = (await vscode.commands.getCommands(true))
      .filter((id) => id.startsWith('galley.') && !internal.test(id))
      .filter((id) => !(ofViews.test(id) && views.includes(id.replace(ofViews, ''))));
    equal(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });
});
