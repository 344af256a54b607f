import { mapped, readFrom, rowsOf, together } from '../../src/platform/database/index.js';
import { statements } from '../support/statements.js';
import { useDatabase } from '../support/database.js';

interface Kept {
  readonly name: string;
  readonly at: Date | null;
  readonly hash: Buffer;
}

describe('several reads in one statement', () => {
  const database = useDatabase();
  const source = {
    query: async <T>(sql: string, parameters: unknown[]): Promise<T> =>
      (await database.owner.query(sql, parameters)).rows as T,
  };
  const kept = (name: string) =>
    rowsOf<Kept>(
      `select $1::text as name, '2026-11-01T08:30:00.123Z'::timestamptz as at, '\\x00ff'::bytea as hash
       union all select $1, null, '\\x' order by at nulls last`,
      [name],
      { at: 'date', hash: 'bytes' },
    );

  it('come back as each would alone: in order, with instants and bytes', async () => {
    expect(await readFrom(source, kept('one'))).toEqual([
      { name: 'one', at: new Date('2026-11-01T08:30:00.123Z'), hash: Buffer.from([0, 255]) },
      { name: 'one', at: null, hash: Buffer.alloc(0) },
    ]);
  });

  it('keep their own parameters, however many come before', async () => {
    const numbers = rowsOf<{ readonly sum: number }>(
      `select ${Array.from({ length: 12 }, (_, index) => `$${String(index + 1)}::integer`).join(' + ')} as sum`,
      Array.from({ length: 12 }, (_, index) => index),
    );
    const read = await readFrom(
      source,
      together({
        first: numbers,
        second: kept('two'),
        none: rowsOf<{ readonly x: number }>('select 1 as x where false', []),
      }),
    );
    expect(read.first).toEqual([{ sum: 66 }]);
    expect(read.second.map(({ name }) => name)).toEqual(['two', 'two']);
    expect(read.none).toEqual([]);
  });

  it('are one statement, also inside one another', async () => {
    const inner = together({ a: kept('a'), b: mapped(kept('b'), (rows) => rows.length) });
    const both = together({ inner, c: kept('c') });
    let read: Awaited<ReturnType<typeof readFrom<{ inner: { b: number }; c: readonly Kept[] }>>> | undefined;
    const sent = await statements(async () => {
      read = await readFrom(source, both);
    });
    expect(sent).toBe(1);
    expect(read?.inner.b).toBe(2);
    expect(read?.c[0]?.name).toBe('c');
  });
});
