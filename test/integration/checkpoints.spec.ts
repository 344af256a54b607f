import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointMaker } from '../../src/audit/checkpoints/checkpoint-maker.js';
import { HistoryProof } from '../../src/audit/verification/history-proof.js';
import { OutsideCopy } from '../../src/audit/checkpoints/outside-copy.js';
import { SigningKeyFile } from '../../src/audit/checkpoints/signing-key-file.js';
import { newSigningKey } from '../../src/audit/checkpoints/signing-key.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import type { Finding } from '../../src/engine/verify-finding.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { useOffice } from '../support/office.js';

describe('checkpoints', () => {
  const office = useOffice();
  const { server } = office;
  const make = (): Promise<number> => server.get(CheckpointMaker).makeNow();
  const file = (): string => server.get(OutsideCopy).path;
  const keyFile = (): string => join(server.database.dataDir, 'checkpoint-key.pem');

  async function found(): Promise<readonly Finding[]> {
    return (await server.get(HistoryProof).ofAll()).findings;
  }

  /** What is found after a change that no program may make; afterwards everything is as before. */
  async function foundAfter(...changes: readonly (readonly [string, ...unknown[]])[]): Promise<string[]> {
    const names = [
      'command_receipt',
      'task',
      'sealed_text',
      'history_event',
      'workflow_instance',
      'checkpoint_head',
      'checkpoint',
      'signing_key',
    ];
    const client = await server.database.owner.connect();
    try {
      await client.query("set session_replication_role = 'replica'");
      for (const name of names)
        await client.query(`create temporary table kept_${name} as select * from ${name}`);
      for (const [sql, ...values] of changes) await client.query(sql, values);
      const findings = await found();
      for (const name of names) {
        await client.query(`delete from ${name}`);
        await client.query(`insert into ${name} select * from kept_${name}`);
        await client.query(`drop table kept_${name}`);
      }
      return findings.map(({ kind, message }) => `${kind}: ${message}`);
    } finally {
      await client.query('reset session_replication_role');
      client.release();
    }
  }

  async function idOf(ref: string): Promise<string> {
    const [row] = await server.rows<{ id: string }>('select instance_id as id from proposal where ref = $1', [
      ref,
    ]);
    return row?.id ?? '';
  }

  let ref = '';
  let id = '';
  beforeAll(async () => {
    ref = await office.submitted();
    id = await idOf(ref);
    await make();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    await office.submitted();
    await make();
  });
  afterEach(async () => {
    expect(await found()).toEqual([]);
  });

  it('fit an undamaged history, also once it has moved on', async () => {
    expect(await found()).toEqual([]);
    await office.submitted();
    expect(await found()).toEqual([]);
    const verdict = await server.get(HistoryProof).ofCheckpoints();
    expect(verdict).toMatchObject({ checkpoints: 2, outside: 2, vouched: true });
  });

  it('are asked for by the clock each hour, made by a worker, and copied outside', async () => {
    const before = (await server.get(HistoryProof).ofCheckpoints()).checkpoints;
    await server.get(Scheduler).tick();
    await server.get(Scheduler).tick();
    await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
    const after = await server.get(HistoryProof).ofCheckpoints();
    expect(after).toMatchObject({ checkpoints: before + 1, outside: before + 1 });
    expect(server.get(OutboxHandlers).kinds()).toContain('audit.checkpoint');
  });

  it('show a tail that was cut off without a trace', async () => {
    const cut = [
      ['delete from history_event where instance_id = $1 and sequence >= 3', id],
      ['delete from command_receipt where instance_id = $1 and sequence >= 3', id],
      [
        `update workflow_instance i set (sequence, decisive_sequence, head) =
           (select sequence, sequence, hash from history_event where instance_id = $1 and sequence = 2) where id = $1`,
        id,
      ],
    ] as const;
    expect(await foundAfter(...cut)).toContain(
      'checkpoint: checkpoint 2 saw this event; the history ends before it',
    );
  });

  it('show a chain that was rewritten from one event to its end', async () => {
    const rewrite = [
      `do $$ declare h record; before bytea := '\\x${'00'.repeat(32)}'; begin
         for h in select * from history_event where instance_id = '${id}' order by sequence loop
           update history_event set prev_hash = before, event = replace(h.event, 'Caregiver', 'Somebody else'),
             hash = sha256(before || convert_to(replace(h.event, '"v":1', '"v":1 '), 'UTF8'))
             where instance_id = h.instance_id and sequence = h.sequence returning hash into before;
           update workflow_instance set head = before where id = h.instance_id;
         end loop; end $$`,
    ] as const;
    expect(await foundAfter(rewrite)).toContain('checkpoint: it is not the event that checkpoint 1 saw');
  });

  it('show a proposal that was removed with everything of it', async () => {
    const all = ['history_event', 'command_receipt', 'task', 'sealed_text', 'proposal'].map(
      (table) => [`delete from ${table} where instance_id = $1`, id] as const,
    );
    const kept = await server.rows<object>('select * from proposal where instance_id = $1', [id]);
    const findings = await foundAfter(...all, ['delete from workflow_instance where id = $1', id]);
    expect(findings).toEqual(['checkpoint: checkpoints saw this history, and it is gone']);
    await server.database.owner.query(
      'insert into proposal select * from jsonb_populate_record(null::proposal, $1)',
      [JSON.stringify(kept[0])],
    );
  });

  const changes: [string, string, string][] = [
    [
      'a head that was changed',
      `update checkpoint_head set head = sha256(head) where number = 2`,
      'its root over all heads',
    ],
    [
      'another count of events',
      `update checkpoint_head set sequence = 9 where number = 1`,
      'its count of events',
    ],
    [
      'a changed statement',
      `update checkpoint set text = replace(text, '"events":', '"events":1') where number = 1`,
      'does not have the signature of its key',
    ],
    ['a changed instant', `update checkpoint set made_at = made_at + interval '1 day'`, 'its instant'],
    ['one that was removed', 'delete from checkpoint where number = 1', 'missing before checkpoint 2'],
    ['the last one removed', 'delete from checkpoint where number = 2', 'is in the file outside and missing'],
    ['a removed key', 'delete from signing_key', 'signed with a key that is not trusted here'],
  ];

  it.each(changes)('show %s', async (_, change, message) => {
    expect(await foundAfter([change])).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]) as unknown,
    );
  });

  it('cannot be forged with another key, however complete', async () => {
    const before = readFileSync(keyFile());
    const outside = readFileSync(file());
    const empty = [['delete from checkpoint_head'], ['delete from checkpoint'], ['delete from signing_key']];
    const client = await server.database.owner.connect();
    try {
      // The forger has the database and none of the files: a key of his own, all checkpoints made anew.
      const findings = await foundAfter(...(empty as [string][]), [
        `insert into checkpoint (number, text, signature, made_at) select 1, '{"v":1}', decode(repeat('00', 64), 'hex'), now()`,
      ]);
      expect(findings.join('\n')).toContain('not trusted here');
      expect(findings.join('\n')).toContain('is in the file outside and missing here');
    } finally {
      client.release();
      expect(readFileSync(keyFile())).toEqual(before);
      expect(readFileSync(file())).toEqual(outside);
    }
  });

  it('show a copy outside that was changed, or can not be read', async () => {
    const before = readFileSync(file(), 'utf8');
    writeFileSync(file(), before.replace('\\"number\\":2', '\\"number\\":1'));
    expect((await found()).map(({ message }) => message)).toEqual([
      'checkpoint 1 is not the one that line 2 of the file outside keeps',
    ]);
    writeFileSync(file(), before);
    appendFileSync(file(), '{"text"\n');
    expect((await found()).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^line \d+ of the file outside can not be read$/),
    ]);
    writeFileSync(file(), before);
  });

  it('go on with a new key that the old one vouches for', async () => {
    const { old, next } = await server.get(CheckpointMaker).changeKey();
    const number = await make();
    expect(await found()).toEqual([]);
    expect(server.get(SigningKeyFile).find()?.id).toBe(next);
    expect(readFileSync(`${keyFile()}.${old.slice(0, 16)}`, 'utf8')).toContain('PRIVATE KEY');
    const findings = await foundAfter([
      'update signing_key set signed_by_old = sha256(signed_by_old) where id = $1',
      next,
    ]);
    expect(findings).toContain(`key: key ${old.slice(0, 16)} is vouched for by none that is trusted here`);
    expect(number).toBeGreaterThan(2);
  });

  it('are not made with a key that this database does not know, and the job says what to do', async () => {
    const before = readFileSync(keyFile());
    renameSync(keyFile(), `${keyFile()}.away`);
    writeFileSync(keyFile(), newSigningKey().privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(make()).rejects.toThrow('Put the old file back.');
    writeFileSync(keyFile(), before);
    await make();
  });

  it('can be changed and removed by nobody who runs the program', async () => {
    for (const role of ['echo_engine', 'echo_app', 'echo_worker'] as const)
      await expect(server.database.poolAs(role).query('update checkpoint set number = 7')).rejects.toThrow(
        'permission denied',
      );
    await expect(server.database.owner.query('delete from checkpoint_head')).rejects.toThrow(
      'history is append-only',
    );
  });
});
