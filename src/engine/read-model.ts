/** Column types that a workflow's read model may have. */
export type ColumnType = 'text' | 'uuid' | 'date' | 'integer' | 'jsonb' | 'uuid[]' | 'text[]' | 'timestamptz';

/**
 * The table that a workflow's projection fills, in the transaction that moves the instance.
 *
 * Its primary key is `instance_id`. Column `lead_id` is filled from `model.leadId` (or `model.lead_id`); a value that
 * the projection leaves out becomes null.
 */
export interface ReadModel {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

type Model = Readonly<Record<string, unknown>>;

/** The values of a read model's columns, in the order they were declared, as the database driver takes them. */
export function columnValues(readModel: ReadModel, model: Model): unknown[] {
  return Object.entries(readModel.columns).map(([column, type]) => {
    const value = model[column] ?? model[camelCase(column)] ?? null;
    return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
  });
}

/** The parts of the write statement that fill the table, its columns numbered from a parameter on. */
export function upsertOf({ table, columns }: ReadModel, changed: number): string {
  const names = Object.keys(columns).map(identifier);
  const values = Object.values(columns).map((type, index) => `$${String(changed + 1 + index)}::${type}`);
  const updates = names.map((name) => `${name} = excluded.${name}`);
  return `
, model as (
  insert into ${identifier(table)} (${['instance_id', ...names].join(', ')})
  select ${['id', ...values].join(', ')} from moved where $${String(changed)}::boolean
  on conflict (instance_id) do ${updates.length > 0 ? `update set ${updates.join(', ')}` : 'nothing'}
)`;
}

/** A name that is safe in SQL as it stands. Names come from the code of a workflow, never from a request. */
function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is no name for a table or column`);
  return name;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
