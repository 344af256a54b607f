import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../kit/check.js';
import type { WorkflowDefinition } from '../../kit/workflow.js';
import { audiences, languages } from '../../kit/workflow.js';
import { proposalV1 } from './definition.js';

const definition = proposalV1 as unknown as WorkflowDefinition;

/** Message keys as the sources of the criteria write them. */
function writtenMessages(): readonly { readonly key: string }[] {
  const folder = join(import.meta.dirname, 'criteria');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:key: |\? |: )'(\w+)'/g)].flatMap(
      ([, key = '']) => (key in definition.labels.en.messages || /^[a-z]+[A-Z]/.test(key) ? [{ key }] : []),
    ),
  );
}

function everyText(): readonly (readonly [string, string])[] {
  return languages.flatMap((language) => {
    const { dates: _, values, ...lists } = definition.labels[language];
    return Object.entries({ ...lists, ...values }).flatMap(([list, labels]) =>
      Object.entries(labels).flatMap(([key, label]) =>
        audiences.map(
          (audience) =>
            [`${language} ${list} ${key}`, typeof label === 'string' ? label : label[audience]] as const,
        ),
      ),
    );
  });
}

describe('version 1', () => {
  it('is whole: reachable, owned, permitted, named in both languages for each audience', () => {
    const said = writtenMessages().filter(({ key }) => key in definition.labels.en.messages);
    expect(said.length).toBeGreaterThan(30);
    expect(check(definition, { messages: said })).toEqual([]);
  });

  it('says nothing in more than 25 words', () => {
    const long = everyText().flatMap(([name, text]) =>
      text
        .split(/(?<=[.?!])\s/)
        .flatMap((sentence) => (sentence.split(/\s+/).length > 25 ? [`${name}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('uses every message it has words for', () => {
    const source = readdirSync(join(import.meta.dirname, 'criteria'))
      .map((file) => readFileSync(join(import.meta.dirname, 'criteria', file), 'utf8'))
      .join('');
    expect(Object.keys(definition.labels.en.messages).filter((key) => !source.includes(`'${key}'`))).toEqual(
      [],
    );
  });

  it('shows nobody a code', () => {
    const codes = everyText().filter(([, text]) =>
      /\b[A-Z]+_[A-Z_]+\b|\b[a-z]+[A-Z]\w+\b|\b(sc|tp|pi|la|ev)\.[a-z]+\b/.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(codes).toEqual([]);
  });
});
