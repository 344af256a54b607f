import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../kit/check.js';
import { audiences, languages, type WorkflowDefinition } from '../kit/workflow.js';
import { labels } from './labels/index.js';
import { proposalVersions } from './proposal.workflow.js';

/** Everything a version may say of what is missing: its criteria, and the way from the version before. */
function sourcesOf(version: number): string {
  const folder = join(import.meta.dirname, `v${String(version)}`);
  const criteria = readdirSync(join(folder, 'criteria')).map((file) => join(folder, 'criteria', file));
  const step = join(folder, `from-v${String(version - 1)}.ts`);
  return [...criteria, ...(existsSync(step) ? [step] : [])]
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
}

/** Message keys as sources write them. */
function writtenMessages(version: number): readonly { readonly key: string }[] {
  return [...sourcesOf(version).matchAll(/(?:key: |\? |: )'(\w+)'/g)].flatMap(([, key = '']) =>
    key in labels.en.messages ? [{ key }] : [],
  );
}

function everyText(): readonly (readonly [string, string])[] {
  return languages.flatMap((language) => {
    const { dates: _, values, ...lists } = labels[language];
    return Object.entries({ ...lists, ...values }).flatMap(([list, words]) =>
      Object.entries(words).flatMap(([key, label]) =>
        audiences.map(
          (audience) =>
            [`${language} ${list} ${key}`, typeof label === 'string' ? label : label[audience]] as const,
        ),
      ),
    );
  });
}

describe('every version', () => {
  it.each(
    proposalVersions.map((definition) => [definition.version, definition as WorkflowDefinition] as const),
  )(
    '%i is whole: reachable, owned, permitted, named in both languages for each audience',
    (version, definition) => {
      const said = writtenMessages(version);
      expect(said.length).toBeGreaterThan(30);
      expect(check(definition, { messages: said })).toEqual([]);
    },
  );
});

describe('the words of all versions', () => {
  it('say nothing in more than 25 words', () => {
    const long = everyText().flatMap(([name, text]) =>
      text
        .split(/(?<=[.?!])\s/)
        .flatMap((sentence) => (sentence.split(/\s+/).length > 25 ? [`${name}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('have a use, each message', () => {
    const source = proposalVersions.map(({ version }) => sourcesOf(version)).join('');
    expect(Object.keys(labels.en.messages).filter((key) => !source.includes(`'${key}'`))).toEqual([]);
  });

  it('show nobody a code', () => {
    const codes = everyText().filter(([, text]) =>
      /\b[A-Z]+_[A-Z_]+\b|\b[a-z]+[A-Z]\w+\b|\b(sc|tp|pi|la|ev)\.[a-z]+\b/.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(codes).toEqual([]);
  });
});
