// Views, completion and Go to Post on blogs of a hundred to a hundred thousand posts.
// node test/bench/glance.mjs
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/paths.mjs';
import { bundleForNode } from '../run/nodeTests.mjs';
import { keepRows, median, quartiles } from './rows.mjs';

const [file = ''] = await bundleForNode([path.join(root, 'test/bench/glance.ts')], 'bench-glance');
const { jobs, postsOf } = await import(pathToFileURL(file).href);
const sizes = [100, 1000, 10_000, 100_000];
const rounds = 15;

/** Milliseconds of each round but the first few. */
function times(run) {
  return Array.from({ length: rounds + 5 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).slice(5);
}

const rows = [];
const blogs = new Map(sizes.map((size) => [size, postsOf(size)]));
for (const { what, limit, ours, peer, prepare } of jobs) {
  const measured = [...blogs].map(([size, posts]) => {
    prepare?.(posts);
    return { size, own: times(() => ours(posts)), other: times(() => peer(posts)) };
  });
  const growth = measured.map(({ own }) => median(own).toFixed(1)).join(' / ');
  // Pickers answer while one types, at ten thousand posts; trees are drawn at a hundred thousand.
  const { size, own, other } = measured[limit <= 50 ? 2 : 3];
  rows.push({
    what: `${what}, ${size.toLocaleString('en')} posts`,
    ours: `${median(own).toFixed(1)} (at 100 / 1,000 / 10,000 / 100,000: ${growth})`,
    peer: `one loop over all: ${median(other).toFixed(1)}`,
    ratio: (median(own) / median(other)).toFixed(2),
    limit: `below ${limit} ms`,
    spread: `${quartiles(own)}; ${quartiles(other)}`,
    isWithin: median(own) < limit,
  });
}
for (const { what, ours, limit } of rows) console.log(`${what}: ${ours}, ${limit}`);
process.exit(keepRows('glance', rows) ? 0 : 1);
