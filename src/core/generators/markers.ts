import type { FrontMatterValue } from '../frontMatter/types';
import type { ConfigReader, Generator, Marker, Weight } from './types';
import { isList, isMap, valueAt } from './values';

const points: Readonly<Record<Weight, number>> = { certain: 100, strong: 50, weak: 20 };

/** From here on a generator counts as recognised: one strong sign, or three weak ones. */
export const enough = points.strong;

export interface Score {
  readonly generator: Generator;
  readonly points: number;
  readonly isCertain: boolean;
  /** The signs found, for people. */
  readonly evidence: readonly string[];
}

/** Adds up the signs of one generator in one folder. */
export async function scoreOf(generator: Generator, config: ConfigReader): Promise<Score> {
  let sum = 0;
  let isCertain = false;
  const evidence: string[] = [];
  for (const marker of generator.markers) {
    const found = await signOf(marker, config);
    if (found === undefined) continue;
    sum += points[marker.weight];
    isCertain ||= marker.weight === 'certain';
    evidence.push(found);
  }
  return { generator, points: sum, isCertain, evidence: [...new Set(evidence)] };
}

/** What was found for a marker, or `undefined`. */
async function signOf(marker: Marker, config: ConfigReader): Promise<string | undefined> {
  switch (marker.kind) {
    case 'file':
      return config.firstOf(marker.names);
    case 'folder':
      return folderSign(marker.names, config);
    case 'dependency':
      return dependencySign(marker.names, config);
    case 'text':
      return textSign(marker.files, marker.pattern, config);
    case 'value':
      return valueSign(marker, config);
  }
}

async function folderSign(names: readonly string[], config: ConfigReader): Promise<string | undefined> {
  for (const name of names) if ((await config.has(name)) === 'folder') return `${name}/`;
  return undefined;
}

async function dependencySign(names: readonly string[], config: ConfigReader): Promise<string | undefined> {
  const manifest = await config.data('package.json');
  const lists = ['dependencies', 'devDependencies', 'peerDependencies'].map((list) =>
    valueAt(manifest, list),
  );
  const found = names.find((name) => lists.some((list) => isMap(list) && Object.hasOwn(list, name)));
  return found === undefined ? undefined : `package.json: ${found}`;
}

async function textSign(
  files: readonly string[],
  pattern: RegExp,
  config: ConfigReader,
): Promise<string | undefined> {
  for (const file of files) {
    const text = await config.text(file);
    if (text !== undefined && pattern.test(text)) return file;
  }
  return undefined;
}

async function valueSign(
  marker: Extract<Marker, { kind: 'value' }>,
  config: ConfigReader,
): Promise<string | undefined> {
  for (const file of marker.files) {
    const data = await config.data(file);
    const value = marker.path === '' ? data : valueAt(data, marker.path);
    const found = marker.names.find((name) => names(value, name));
    if (found !== undefined) return `${file}: ${found}`;
  }
  return undefined;
}

function names(value: FrontMatterValue | undefined, name: string): boolean {
  if (isMap(value)) return Object.hasOwn(value, name);
  return isList(value) && value.some((item) => item === name || (isMap(item) && Object.hasOwn(item, name)));
}
