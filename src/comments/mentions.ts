/** Somebody who could be named in a comment. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

/** Who is named in a text, and what could not be settled. */
export interface Named<T extends Nameable> {
  readonly people: readonly T[];
  /** Names that several people have, as they were written, with those people. */
  readonly ambiguous: readonly { readonly written: string; readonly people: readonly T[] }[];
  /** Names that nobody has, as they were written. */
  readonly unknown: readonly string[];
}

const AT = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu;
const WORD = /^\p{L}[\p{L}’'-]*/u;
const TITLE = /^(?:dr|dre|mr|mrs|ms|mme|m|prof)\.? +/;

/**
 * Finds everybody who is named as "@Name": by the whole name, or by the first one where only one person has it.
 *
 * Case and accents don't matter, "Dr." may be left out, and the longest name that fits is meant. An address such as
 * name@example.org names nobody.
 */
export function namedIn<T extends Nameable>(text: string, people: readonly T[]): Named<T> {
  const found = new Map<string, T>();
  const ambiguous: { written: string; people: readonly T[] }[] = [];
  const unknown: string[] = [];
  for (const { index } of text.matchAll(AT)) {
    const after = text.slice(index + 1);
    const written = WORD.exec(after)?.[0] ?? '';
    const meant = meantBy(after, written, people);
    if (meant.length > 1) ambiguous.push({ written, people: meant });
    else if (meant[0]) found.set(meant[0].id, meant[0]);
    else unknown.push(written);
  }
  return { people: [...found.values()], ambiguous, unknown };
}

function meantBy<T extends Nameable>(after: string, written: string, people: readonly T[]): readonly T[] {
  const plain = plainly(after);
  const whole = people.flatMap((person) =>
    namesOf(person)
      .filter((name) => begins(plain, name))
      .map((name) => ({ person, length: name.length })),
  );
  const longest = Math.max(0, ...whole.map(({ length }) => length));
  if (longest > 0) return whole.filter(({ length }) => length === longest).map(({ person }) => person);
  const first = plainly(written);
  return people.filter((person) => namesOf(person).at(-1)?.split(' ')[0] === first);
}

/** The name as it is kept and, where it begins with a title, without it. */
function namesOf({ name }: Nameable): readonly string[] {
  const plain = plainly(name);
  return TITLE.test(plain) ? [plain, plain.replace(TITLE, '')] : [plain];
}

function begins(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
