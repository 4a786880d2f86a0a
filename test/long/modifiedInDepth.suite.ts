// The rarer cases of the modified date, from within the extension host.
import * as vscode from 'vscode';
import './modified/bulk';
import './modified/editors';
import './modified/life';
import './modified/otherExtensions';

suiteSetup(async () => {
  await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
});
