// What the fault suites inject and what must come out: their titles, and the table in the documentation.

export interface Fault {
  readonly injected: string;
  readonly cameOut: string;
}

/** Injected from outside into a window with the installed package: test/long/faults.test.ts. */
export const windowFaults = {
  hostDuringSave: {
    injected: 'The extension host is killed while a post is saved, at four different moments',
    cameOut:
      'The file is the old one, or the new one with or without its stamp, always whole. What was typed is there.',
  },
  hostDuringRefactor: {
    injected: 'The extension host is killed while a tag is renamed in forty posts',
    cameOut: 'Either all posts carry the new tag or none does; each is whole. The rename can be done again.',
  },
  hostDuringIndexWrite: {
    injected: 'The extension host is killed while the index of 1,500 posts is being kept',
    cameOut: 'The next window shows every post. What was half kept is built anew.',
  },
  diskFull: {
    injected: 'The disk is full when a post is saved, and has room again later',
    cameOut: 'The editor keeps the text. The next save writes all of it, with one stamp.',
  },
  changedOnDisk: {
    injected: 'Another program writes a post that has unsaved changes here',
    cameOut:
      'The save is refused by VS Code: the file is the other program’s, the editor keeps what was typed.',
  },
  webviewKilled: {
    injected: 'The preview’s webview is killed and restored',
    cameOut: 'It shows the post again, and follows what is typed.',
  },
  twoWindows: {
    injected: 'Two windows work on one blog and save the same post',
    cameOut: 'The first save stands; the second window is told and keeps its text. Both know every post.',
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** Injected from within the extension host: test/long/faultsInHost.suite.ts. */
export const hostFaults = {
  throwingListener: {
    injected: 'Listeners of another extension throw, reject, and hand over an edit of the same line',
    cameOut: 'The save goes through, with Galley’s stamp and no other change of its own.',
  },
  clockSetBack: {
    injected: 'The clock is set back, so that a post was modified an hour from now',
    cameOut: 'The next save writes what the clock says, in the same form. Nothing else changes.',
  },
  thousandSaves: {
    injected: 'A thousand saves as fast as they go',
    cameOut: 'Every letter is there, with one stamp; no save takes longer as they add up.',
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** media/docs/faults.md. */
export function faultsPage(): string {
  const rows = [...Object.values<Fault>(windowFaults), ...Object.values<Fault>(hostFaults)].map(
    ({ injected, cameOut }) => `| ${injected} | ${cameOut} |`,
  );
  return [
    '# Faults',
    '',
    'What really happens to files, injected on purpose by `npm run test:long`, and what must come out for the suite to pass: nothing lost, nothing half-written.',
    '',
    '| Injected | What comes out |',
    '| --- | --- |',
    ...rows,
    '',
    'New Post on a disk that fills up half-way, in a folder that is locked or gone, and with a name that is taken meanwhile makes nothing, or takes the next free name: `test/vscode/newPost.test.ts`. A tag change that meets a post changed meanwhile writes nothing: `test/vscode/tags.test.ts`.',
    '',
  ].join('\n');
}
