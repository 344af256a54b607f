/** Whatever runs statements: a data source, or a transaction. */
interface Statements {
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
}

type Columns = Readonly<Record<string, unknown>>;
type Coded<V> = Extract<V, Date> extends never ? 'bytes' : 'date';

/** The columns of a row that JSON can't hold as they are, and what they are. */
type CodedColumns<Row> = {
  readonly [K in keyof Row as Extract<Row[K], Date | Buffer> extends never ? never : K]: Coded<Row[K]>;
};

interface Select {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly coded: Readonly<Record<string, 'bytes' | 'date'>>;
}

/** Something to be read from the database: what to ask for, and what the rows then come to. Nothing is asked yet. */
export interface Read<T> {
  readonly selects: readonly Select[];
  /** @param lists rows of each select, in order */
  readonly of: (lists: readonly (readonly Columns[])[]) => T;
}

/**
 * The rows of one query. Numbers that JavaScript can't hold exactly must be cast to text.
 *
 * @param coded names every column that is an instant or bytes: leaving one out does not compile
 */
export function rowsOf<Row extends object>(
  sql: string,
  parameters: readonly unknown[],
  ...coded: object extends CodedColumns<Row> ? [] : [coded: CodedColumns<Row>]
): Read<readonly Row[]> {
  const columns = (coded[0] ?? {}) as Select['coded'];
  return { selects: [{ sql, parameters, coded: columns }], of: ([rows]) => rows as readonly Row[] };
}

/** What somebody makes of what was read. */
export function mapped<T, U>({ selects, of }: Read<T>, make: (read: T) => U): Read<U> {
  return { selects, of: (lists) => make(of(lists)) };
}

/** Several reads as one. */
export function together<R extends Readonly<Record<string, unknown>>>(reads: {
  readonly [K in keyof R]: Read<R[K]>;
}): Read<R> {
  const named = Object.entries<Read<unknown>>(reads);
  return {
    selects: named.flatMap(([, { selects }]) => selects),
    of: (lists) => {
      let at = 0;
      const parts = named.map(([name, { selects, of }]) => {
        const own = lists.slice(at, (at += selects.length));
        return [name, of(own)] as const;
      });
      return Object.fromEntries(parts) as R;
    },
  };
}

/** Reads, in one statement and so of one moment, however many lists it takes. */
export async function readFrom<T>(database: Statements, { selects, of }: Read<T>): Promise<T> {
  const parameters: unknown[] = [];
  const lists = selects.map(({ sql, parameters: own }, index) => {
    const before = parameters.push(...own) - own.length;
    const numbered = sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${String(before + Number(number))}`);
    return `(select coalesce(json_agg(one_row), '[]') from (${numbered}) as one_row) as list_${String(index)}`;
  });
  const [row] = await database.query<Readonly<Record<string, readonly Columns[]>>[]>(
    `select ${lists.join(',\n')}`,
    parameters,
  );
  return of(selects.map(({ coded }, index) => decoded(row?.[`list_${String(index)}`] ?? [], coded)));
}

function decoded(rows: readonly Columns[], coded: Select['coded']): readonly Columns[] {
  const columns = Object.entries(coded);
  if (columns.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(columns.map(([name, kind]) => [name, valueOf(row[name], kind)])),
  }));
}

function valueOf(given: unknown, kind: 'bytes' | 'date'): Date | Buffer | null {
  if (typeof given !== 'string') return null;
  return kind === 'date' ? new Date(given) : Buffer.from(given.slice('\\x'.length), 'hex');
}
