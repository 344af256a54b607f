import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { useDatabase } from '../support/database.js';

const database = useDatabase();

it('every migration can be taken back and made again, and leaves the same tables', async () => {
  const source = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  const runner = source.createQueryRunner();
  const tables = () =>
    runner.query(
      `select c.relname, c.relacl::text, array_agg(a.attname || a.atttypid::regtype || a.attnotnull
           || coalesce(a.attacl::text, '') order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace group by 1, 2 order by 1`,
    ) as Promise<unknown[]>;
  const before = await tables();
  for (const Migration of migrations.toReversed()) {
    const there = JSON.stringify(await tables());
    await new Migration().down(runner);
    await new Migration().up(runner);
    expect([Migration.name, JSON.stringify(await tables())]).toEqual([Migration.name, there]);
    await new Migration().down(runner);
  }
  expect((await tables()).length).toBeLessThan(before.length / 4);
  for (const Migration of migrations) await new Migration().up(runner);
  expect(await tables()).toEqual(before);
  await runner.release();
  await source.destroy();
});

it.each([
  ['a person without a role', `null, '0198aaaa-0000-7000-8000-000000000001', null`],
  ['neither a resource nor a person', 'null, null, null'],
])('refuses an assignment of %s', async (_, what) => {
  await expect(
    database.owner.query(
      `insert into assignment (id, instance_id, stage, iteration, resource_key, person_id, role, reason, asked_sequence, assigned_at)
       values (gen_random_uuid(), gen_random_uuid(), 'pilot', 1, ${what}, '{}', 1, now())`,
    ),
  ).rejects.toThrow(/violates check constraint/);
});

it('refuses a subject with a line break', async () => {
  await expect(
    database.owner.query(
      `insert into mail_message (id, dedupe_key, person_id, instance_id, sequence, letter, language, subject, text_body, html_body, message_id, created_at)
       values (gen_random_uuid(), 'k', gen_random_uuid(), gen_random_uuid(), 1, 'l', 'en', E'a\\r\\nBcc: x', 't', 'h', '<a@b>', now())`,
    ),
  ).rejects.toThrow(/mail_message_subject_check/);
});
