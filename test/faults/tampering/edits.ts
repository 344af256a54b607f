import { sign } from 'node:crypto';
import { newSigningKey, succession } from '../../../src/audit/checkpoints/signing-key.js';
import { seal } from '../../../src/engine/command.js';
import { linkedHash } from '../../../src/engine/history-text.js';
import type { Random } from '../random.js';
import type { Stock } from './stock.js';

/** Changes something as a superuser; says where. */
export type Edit = (stock: Stock, random: Random) => Promise<string>;

interface Entry {
  readonly id: string;
  readonly sequence: number;
  readonly event: string;
  readonly hash: Buffer;
}

const AT_RANDOM = (random: Random, count: number): number => random.between(0, count - 1);

/** One of some rows, by chance. */
async function oneOf<T extends object>(stock: Stock, random: Random, sql: string): Promise<T> {
  const rows = await stock.rows<T>(sql);
  const row = rows[AT_RANDOM(random, rows.length)];
  if (!row) throw new Error(`there is nothing to damage: ${sql}`);
  return row;
}

const ENTRIES = 'select instance_id as id, sequence, event, hash from history_event';
const anEntry = (stock: Stock, random: Random, where = 'true'): Promise<Entry> =>
  oneOf<Entry>(stock, random, `${ENTRIES} where ${where} order by instance_id, sequence`);
const placeOf = ({ id, sequence }: Pick<Entry, 'id' | 'sequence'>): string => `${id}, event ${sequence}`;

const INNER = `sequence > 1 and sequence < (select sequence from workflow_instance i where i.id = instance_id)`;
const LAST = `sequence = (select sequence from workflow_instance i where i.id = instance_id) and sequence > 2`;

/** One byte of a text becomes another printable one. */
function flipped(text: string, random: Random): string {
  const bytes = Buffer.from(text);
  const at = AT_RANDOM(random, bytes.length);
  bytes[at] = bytes[at] === 0x78 ? 0x79 : 0x78;
  return bytes.toString('latin1');
}

function flippedHash(hash: Buffer, random: Random): Buffer {
  const changed = Buffer.from(hash);
  const at = AT_RANDOM(random, changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << AT_RANDOM(random, 8));
  return changed;
}

/** Writes a history anew from an event on, every link right, and the instance with it. */
async function rewrite(
  stock: Stock,
  { id, sequence }: Entry,
  change: (event: string) => string,
): Promise<void> {
  const rows = await stock.rows<Entry & { prev: Buffer }>(
    `select instance_id as id, sequence, event, hash, prev_hash as prev from history_event
     where instance_id = $1 and sequence >= $2 order by sequence`,
    [id, sequence],
  );
  let head = rows[0]?.prev ?? Buffer.alloc(32);
  for (const row of rows) {
    const event = row.sequence === sequence ? change(row.event) : row.event;
    const next = linkedHash(head, event);
    await stock.database.query(
      'update history_event set event = $3, prev_hash = $4, hash = $5 where instance_id = $1 and sequence = $2',
      [id, row.sequence, event, head, next],
    );
    head = next;
  }
  await stock.database.query('update workflow_instance set head = $2 where id = $1', [id, head]);
}

async function remove(stock: Stock, { id, sequence }: Entry): Promise<void> {
  await stock.database.query('delete from history_event where instance_id = $1 and sequence = $2', [
    ...[id, sequence],
  ]);
}

const removal =
  (which: string): Edit =>
  async (stock, random) => {
    const entry = await anEntry(stock, random, which);
    await remove(stock, entry);
    return placeOf(entry);
  };

const column =
  (table: 'history_event' | 'workflow_instance', changes: readonly [string, ...string[]]): Edit =>
  async (stock, random) => {
    const change = random.oneOf(changes);
    const entry = await anEntry(stock, random);
    const where =
      table === 'history_event' ? 'instance_id = $1 and sequence = $2' : 'id = $1 and $2::integer > 0';
    await stock.database.query(`update ${table} set ${change} where ${where}`, [entry.id, entry.sequence]);
    return `${placeOf(entry)}: ${change}`;
  };

/** Changes one row of a small table. */
const anyRow =
  (pick: string, change: string): Edit =>
  async (stock, random) => {
    const { key } = await oneOf<{ key: string }>(stock, random, pick);
    await stock.database.query(change, [key]);
    return key;
  };

const CHECKPOINTS = 'select number as key from checkpoint order by 1';
const TEXTS = 'select id as key from sealed_text where body is not null order by 1';

/** What somebody with all rights on the database, and none of the files, may try; by kind. */
export const edits: Readonly<Record<string, Edit>> = {
  'a byte of an entry': async (stock, random) => {
    const entry = await anEntry(stock, random);
    await stock.database.query(
      'update history_event set event = $3 where instance_id = $1 and sequence = $2',
      [entry.id, entry.sequence, flipped(entry.event, random)],
    );
    return placeOf(entry);
  },
  'a bit of a mark': async (stock, random) => {
    const entry = await anEntry(stock, random);
    const column = random.oneOf(['hash', 'prev_hash']);
    const [row] = await stock.rows<{ mark: Buffer }>(
      `select ${column} as mark from history_event where instance_id = $1 and sequence = $2`,
      [entry.id, entry.sequence],
    );
    await stock.database.query(
      `update history_event set ${column} = $3 where instance_id = $1 and sequence = $2`,
      [entry.id, entry.sequence, flippedHash(row!.mark, random)],
    );
    return `${placeOf(entry)}: ${column}`;
  },
  'an entry from the middle removed': removal(INNER),
  'an entry removed, the later ones moved up and linked anew': async (stock, random) => {
    const entry = await anEntry(stock, random, INNER);
    await remove(stock, entry);
    const later = await stock.rows<Entry>(
      `${ENTRIES} where instance_id = $1 and sequence > $2 order by sequence`,
      [entry.id, entry.sequence],
    );
    for (const { sequence, event } of later)
      await stock.database.query(
        'update history_event set sequence = $3, event = $4 where instance_id = $1 and sequence = $2',
        [
          ...[entry.id, sequence, sequence - 1],
          event.replace(`"sequence":${sequence}`, `"sequence":${sequence - 1}`),
        ],
      );
    await rewrite(stock, { ...entry, sequence: entry.sequence - 1 }, (event) => event);
    await stock.database.query(
      `update workflow_instance set sequence = sequence - 1, decisive_sequence =
         (select max(sequence) from history_event where instance_id = $1 and not quiet) where id = $1`,
      [entry.id],
    );
    return placeOf(entry);
  },
  'the last entry removed': removal(LAST),
  'a tail cut off, and the instance set back to fit': async (stock, random) => {
    const entry = await anEntry(stock, random, INNER);
    await stock.database.query('delete from history_event where instance_id = $1 and sequence > $2', [
      ...[entry.id, entry.sequence],
    ]);
    await stock.database.query(
      `update workflow_instance set sequence = $2, head = $3, updated_at = h.occurred_at, decisive_sequence =
         (select max(sequence) from history_event where instance_id = $1 and not quiet)
       from history_event h where id = $1 and h.instance_id = $1 and h.sequence = $2`,
      [entry.id, entry.sequence, entry.hash],
    );
    return placeOf(entry);
  },
  'two entries swapped': async (stock, random) => {
    const entry = await anEntry(stock, random, INNER);
    await stock.database.query(
      `update history_event h set event = o.event, type = o.type, actor_id = o.actor_id, occurred_at = o.occurred_at
       from history_event o where h.instance_id = $1 and o.instance_id = $1
         and ((h.sequence = $2 and o.sequence = $2 + 1) or (h.sequence = $2 + 1 and o.sequence = $2))`,
      [entry.id, entry.sequence],
    );
    return placeOf(entry);
  },
  'an entry put in at the end': async (stock, random) => {
    const entry = await anEntry(stock, random, LAST);
    const event = entry.event.replace(`"sequence":${entry.sequence}`, `"sequence":${entry.sequence + 1}`);
    const hash = linkedHash(entry.hash, event);
    await stock.database.query(
      `insert into history_event (instance_id, sequence, event, prev_hash, hash, type, actor_id, occurred_at, quiet)
       select instance_id, sequence + 1, $3, hash, $4, type, actor_id, occurred_at, quiet from history_event
       where instance_id = $1 and sequence = $2`,
      [entry.id, entry.sequence, event, hash],
    );
    await stock.database.query(
      `update workflow_instance set sequence = sequence + 1, head = $2,
         decisive_sequence = case when decisive_sequence = sequence then sequence + 1 else decisive_sequence end
       where id = $1`,
      [entry.id, hash],
    );
    return placeOf(entry);
  },
  'a chain rewritten to its end': async (stock, random) => {
    const entry = await anEntry(stock, random);
    // The key under which it was asked leads nowhere: replay has nothing to say against it.
    await rewrite(stock, entry, (event) => event.replace(/"key":"[^"]*"/, '"key":"another-one"'));
    return placeOf(entry);
  },
  'a snapshot changed': async (stock, random) => {
    const entry = await anEntry(stock, random);
    const change = random.oneOf([
      `jsonb_set(snapshot, '{context,ref}', '"ECHO-1999-001"')`,
      `jsonb_set(snapshot, '{status}', '"done"')`,
      `jsonb_set(snapshot, '{context,extra}', '1')`,
      `snapshot #- '{context,stage}'`,
    ]);
    await stock.database.query(`update workflow_instance set snapshot = ${change} where id = $1`, [entry.id]);
    return `${entry.id}: ${change}`;
  },
  'a definition changed': async (stock, random) => {
    const entry = await anEntry(stock, random);
    await rewrite(stock, entry, (event) =>
      random.chance(0.5)
        ? event.replace(/"definition":"../, '"definition":"zz')
        : event.replace(/"version":(\d)/, (_, version) => `"version":${3 - Number(version)}`),
    );
    return placeOf(entry);
  },
  'a column of an entry': column('history_event', [
    `type = 'SOMETHING_ELSE'`,
    `actor_id = 'system-2'`,
    `occurred_at = occurred_at - interval '1 day'`,
    'quiet = not quiet',
  ]),
  'a column of an instance': column('workflow_instance', [
    `stage = stage || '2'`,
    `status = case status when 'open' then 'closed' else 'open' end`,
    `state = '"open"'`,
    `mover = case mover when 'hub' then 'partner' else 'hub' end`,
    `definition_hash = repeat('0', 64)`,
    'version = version + 1',
    `updated_at = updated_at - interval '1 hour'`,
  ]),
  'words changed': anyRow(TEXTS, `update sealed_text set body = body || '.' where id = $1`),
  'words removed': anyRow(TEXTS, 'delete from sealed_text where id = $1'),
  'words put in': async (stock, random) => {
    const entry = await anEntry(stock, random);
    const { text } = seal('never said');
    await stock.database.query(
      'insert into sealed_text (id, instance_id, salt, body) values ($1, $2, $3, $4)',
      [text.id, entry.id, text.salt, text.body],
    );
    return entry.id;
  },
  'a proposal removed': async (stock, random) => {
    const { id } = await anEntry(stock, random);
    for (const table of ['history_event', 'sealed_text', 'command_receipt'])
      await stock.database.query(`delete from ${table} where instance_id = $1`, [id]);
    await stock.database.query('delete from workflow_instance where id = $1', [id]);
    return id;
  },
  'an instance removed, its entries left': async (stock, random) => {
    const { id } = await anEntry(stock, random);
    await stock.database.query('delete from workflow_instance where id = $1', [id]);
    return id;
  },
  'a checkpoint changed': anyRow(
    CHECKPOINTS,
    `update checkpoint set text = replace(text, '"events":', '"events":1') where number = $1`,
  ),
  'a signature changed': anyRow(
    CHECKPOINTS,
    'update checkpoint set signature = sha512(signature) where number = $1',
  ),
  'a checkpoint removed': anyRow(CHECKPOINTS, 'delete from checkpoint where number = $1'),
  'a stated head changed': anyRow(
    'select instance_id as key from checkpoint_head order by 1',
    'update checkpoint_head set head = sha256(head) where instance_id = $1',
  ),
  'all checkpoints made anew with another key': async (stock) => {
    const key = newSigningKey();
    const kept = succession(key, null, new Date());
    await stock.database.query('delete from signing_key');
    await stock.database.query(
      `insert into signing_key (id, public_key, made_at, follows, statement, signed_by_new) values ($1, $2, $3, null, $4, $5)`,
      [kept.id, kept.publicKey, kept.madeAt, kept.statement, kept.signedByNew],
    );
    for (const { number, text } of await stock.rows<{ number: number; text: string }>(
      'select number, text from checkpoint',
    )) {
      const forged = text.replace(/"key":"[^"]*"/, `"key":"${key.id}"`);
      await stock.database.query('update checkpoint set text = $2, signature = $3 where number = $1', [
        ...[number, forged, sign(null, Buffer.from(forged), key.privateKey)],
      ]);
    }
    return key.id;
  },
};
