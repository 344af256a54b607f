import { factNames } from './facts.js';
import { fileKinds, type Fail, type KitText } from './kit-text.js';

const settings = ['title', 'version', 'asOf', 'format', 'page', 'facts'];

/** What the lines between the first two `---` say of a text. */
export function readFront(front: string, fail: Fail): Omit<KitText, 'key' | 'language' | 'blocks'> {
  const given = new Map(
    front.split(/\r?\n/).map((line) => {
      const [, name = '', value = ''] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
      return settings.includes(name) ? ([name, value] as const) : fail(`“${line}” is no setting`);
    }),
  );
  const of = (name: string): string => given.get(name) ?? '';
  const page = given.get('page') ?? 'portrait';
  if (of('title') === '') fail('has no title');
  if (!/^[1-9]\d*$/.test(of('version'))) fail('its version is no whole number from 1');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(of('asOf'))) fail('“asOf” is no date');
  if (page !== 'portrait' && page !== 'landscape') fail('its page is neither portrait nor landscape');
  return {
    title: of('title'),
    version: Number(of('version')),
    asOf: of('asOf'),
    format: fileKinds.find((kind) => kind === of('format')) ?? fail('its format is neither docx nor xlsx'),
    landscape: page === 'landscape',
    facts: (of('facts').match(/\w+/g) ?? []).map(
      (name) => factNames.find((fact) => fact === name) ?? fail(`“${name}” is no fact`),
    ),
  };
}
