import { baseFacts } from '../../../../src/core/generators/base';
import { generators as allGenerators } from '../../../../src/core/generators/all';

import type { GeneratorFacts } from '../../../../src/core/generators/types';
import { ruleContext, type Lookups, type RuleContext } from '../../../../src/core/rules/context';
import type { ExampleContext } from '../../../../src/core/rules/rule';
import { nearDuplicates } from '../../../../src/core/tags/nearDuplicates';

/** What a rule would see of an example's post in the blog that the example speaks of. */
export function exampleContext(text: string, given: ExampleContext = {}): RuleContext {
  const generator = allGenerators.find(({ id }) => id === (given.generator ?? 'plain'));
  if (generator === undefined) throw new Error(`No generator ${given.generator ?? ''}`);
  return ruleContext({
    text,
    path: given.path ?? 'posts/a.md',
    generator,
    facts: factsOf(generator.defaults, given),
    now: Date.parse(given.now ?? '2024-06-01T12:00:00Z'),
    zone: given.zone ?? 'UTC',
    ...(given.language === undefined ? {} : { language: given.language }),
    lookups: lookupsOf(given),
    hasMarkdownLinter: false,
  });
}

function factsOf(facts: GeneratorFacts, { schema }: ExampleContext): GeneratorFacts {
  if (schema === undefined) return { ...baseFacts, ...facts };
  const schemas = [
    {
      name: 'blog',
      folder: 'posts',
      fields: schema,
      otherKeys: 'kept' as const,
      source: 'content.config.ts',
    },
  ];
  return { ...facts, schemas };
}

function lookupsOf({ files, sameAddress, tags }: ExampleContext): Lookups {
  const counts = Object.entries(tags ?? {}).map(([name, count]) => ({ name, count }));
  const groups = nearDuplicates(counts);
  return {
    ...(files === undefined ? {} : { fileExists: (path: string) => files.includes(path) }),
    folderHolds: (folder) => files?.some((file) => folder === '' || file.startsWith(`${folder}/`)) ?? false,
    ...(sameAddress === undefined ? {} : { sameAddress: () => sameAddress }),
    ...(tags === undefined ? {} : { tagUse: (tag: string) => tags[tag] }),
    similarTag: (tag) => groups.find(({ others }) => others.some(({ name }) => name === tag))?.keep.name,
  };
}
