// Publishes the package that `npm run package` wrote to both marketplaces. Run by .github/workflows/release.yml.
// node test/run/release.mjs --dry-run | --tag vMAJOR.MINOR.PATCH    tokens come from VSCE_PAT and OVSX_PAT
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';

const args = process.argv.slice(2);
const isDryRun = args.includes('--dry-run');
const tag = args[args.indexOf('--tag') + 1];
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
const file = `galley-${version}.vsix`;

const wrong = [
  !isDryRun && tag !== `v${version}` && `The tag is ${tag}, the version ${version}.`,
  !/^\d+\.\d+\.\d+$/.test(version) && `${version} is no version that a marketplace takes.`,
  !changelog.includes(`## ${version}`) && `CHANGELOG.md says nothing of ${version}.`,
  !existsSync(path.join(root, file)) && `${file} is not there: run "npm run package" first.`,
].filter(Boolean);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

/** Odd minor numbers are pre-releases. */
const channel = Number(version.split('.')[1]) % 2 === 1 ? ['--pre-release'] : [];
const commands = [
  ['npx', 'vsce', 'publish', '--packagePath', file, ...channel],
  ['npx', '--yes', 'ovsx@1.4.0', 'publish', file, ...channel],
];
for (const [program = '', ...rest] of commands) {
  console.log([program, ...rest].join(' '));
  if (isDryRun) continue;
  const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
