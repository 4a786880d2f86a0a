// Galley's preview, a webview that only echoes the changed line, and the built-in Markdown preview, one after the other
// in the real VS Code, in one run.
import { closePool, packagePath } from '../../driven/pool';
import { echoPackage } from './echo';
import { quantile } from '../ratios';
import { compare, type Row } from './rows';
import { opening, typing, typingBeside, weighing, type Contender } from './windows';

interface Contenders {
  readonly echo: Contender;
  readonly own: Contender;
  readonly builtIn: Contender;
}

async function contenders(): Promise<Contenders> {
  const galley = packagePath();
  return {
    echo: { name: 'echo', vsix: await echoPackage(), command: 'Echo: Open' },
    own: { name: 'Galley', vsix: galley, command: 'Galley: Open Preview to the Side' },
    // With Galley installed, as a writer has it.
    builtIn: { name: 'built-in', vsix: galley, command: 'Markdown: Open Preview to the Side' },
  };
}

type Part = (those: Contenders, keys: number) => Promise<readonly Row[]>;

async function keystrokes(
  { echo, own, builtIn }: Contenders,
  kilobytes: number,
  keys: number,
): Promise<Row[]> {
  const above = kilobytes > 100 ? 100 : 20;
  const echoed = await typing(echo, kilobytes, keys);
  const ours = await typing(own, kilobytes, keys);
  const theirs = await typing(builtIn, kilobytes, keys);
  const what = `Keystroke to painted change, ${kilobytes} KB post`;
  return [
    compare({
      ...{ what, peerName: 'echo', ours, peer: echoed, limit: `echo + ${above}` },
      isWithin: (mine, other) => mine <= other + above,
    }),
    compare({
      ...{ what, peerName: 'built-in', ours, peer: theirs },
      limit: kilobytes > 100 ? '' : '5 times faster',
      isWithin: (mine, other) => kilobytes > 100 || other >= 5 * mine,
    }),
  ];
}

async function huge({ own }: Contenders, keys: number): Promise<Row[]> {
  const alone = await typingBeside({ ...own, command: '' }, 5_000, keys);
  const beside = await typingBeside(own, 5_000, keys);
  const ours = beside.times;
  const peer = alone.times;
  return [
    compare({
      ...{
        what: 'Keystroke to the editor itself, 5 MB post, preview open',
        peerName: 'no preview',
        ours,
        peer,
      },
      limit: 'no preview + 20',
      isWithin: (mine, other) => mine <= other + 20,
    }),
    compare({
      ...{ what: 'the slowest of them', peerName: 'no preview' },
      ...{ ours: [quantile(ours, 1)], peer: [quantile(peer, 1)] },
      limit: '100 more',
      isWithin: (mine, other) => mine <= other + 100,
    }),
    {
      ...{ what: 'The preview of 5 MB has caught up after', ours: beside.caughtUpAfter.toFixed(0), peer: '' },
      ...{ ratio: '', limit: '15000', spread: '', isWithin: beside.caughtUpAfter <= 15_000 },
    },
  ];
}

const edits = 10_000;

async function memory({ own }: Contenders): Promise<Row[]> {
  const [before, after] = await weighing(own, edits);
  const row = (what: string, was: number, is: number, most: number): Row => ({
    what: `${what} after ${edits} edits`,
    ours: is.toFixed(1),
    peer: `after ${edits / 10}: ${was.toFixed(1)}`,
    ratio: (was / is).toFixed(2),
    limit: `${most} more`,
    spread: '',
    isWithin: is - was <= most,
  });
  return [
    row('Script memory of the preview, MB', before.page, after.page, 2),
    row('Nodes of the preview', before.nodes, after.nodes, 200),
    row('Memory of the extension host, MB', before.host, after.host, 30),
  ];
}

async function open({ own, builtIn }: Contenders): Promise<Row[]> {
  const ours = await opening(own, 20, 7);
  const peer = await opening(builtIn, 20, 7);
  return [
    compare({
      ...{ what: 'Command to the first painted frame, 20 KB post', peerName: 'built-in', ours, peer },
      limit: 'no more than built-in',
      isWithin: (mine, other) => mine <= other,
    }),
    compare({
      ...{ what: 'the first time in a window', peerName: 'built-in' },
      ...{ ours: ours.slice(0, 1), peer: peer.slice(0, 1) },
      limit: '',
      isWithin: () => true,
    }),
  ];
}

/** What Galley's header adds to the built-in preview. */
async function header({ builtIn }: Contenders): Promise<Row[]> {
  const settings = { 'galley.preview.headerInBuiltInPreview': true };
  const ours = await opening({ ...builtIn, settings }, 20, 7);
  const peer = await opening(builtIn, 20, 7);
  const what = 'Command to the first frame of the built-in preview, with Galley’s header';
  const within = { limit: '50 more', isWithin: (mine: number, other: number) => mine <= other + 50 };
  return [compare({ what, peerName: 'without', ours, peer, ...within })];
}

/** What can be measured by itself; each takes a minute or two. */
export const parts: Readonly<Record<string, Part>> = {
  small: (those, keys) => keystrokes(those, 20, keys),
  large: (those, keys) => keystrokes(those, 200, keys),
  huge,
  memory,
  open,
  header,
};

/** Measures the parts named and gives a row per comparison. */
export async function measurePreview(names: readonly string[], keys: number): Promise<readonly Row[]> {
  const those = await contenders();
  const rows: Row[] = [];
  for (const name of names) rows.push(...((await parts[name]?.(those, keys)) ?? []));
  await closePool();
  return rows;
}
