import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointMaker } from '../../src/audit/checkpoints/checkpoint-maker.js';
import { VerificationRuns } from '../../src/audit/verification/verification-runs.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('an administrator who proves all histories', () => {
  const office = useOffice();
  const { server } = office;
  let admin: Visitor;
  let ref = '';

  beforeAll(async () => {
    admin = await server.signedIn(office.administrator.person);
    ref = await office.submitted();
    await office.submitted();
    // What follows from them is part of their histories.
    await server.get(Jobs).drain();
  });

  async function verified(): Promise<string> {
    await admin.send(await admin.open('/admin/proof'));
    await server.get(Jobs).drain();
    return (await admin.open('/admin/proof')).text;
  }

  it('is told that nothing was verified yet, and that there is no checkpoint', async () => {
    const { text } = await admin.open('/admin/proof');
    expect(text).toContain('They were not verified yet.');
    expect(text).toContain('None yet');
    expect(text).toContain('Made with the first checkpoint.');
  });

  it('sees how far it is, and can leave meanwhile; a second press begins nothing more', async () => {
    const page = await admin.open('/admin/proof');
    const begun = await admin.send(page);
    expect(begun.all('.govuk-notification-banner__heading')).toEqual([
      'All histories are being verified. You can leave this page.',
    ]);
    expect(begun.text).toContain('Under way: 0 of 2 parts are done.');
    expect(begun.text).toContain('by Ada Admin.');
    await server.get(VerificationRuns).start(null);
    expect(await server.rows('select from verification')).toHaveLength(1);
  });

  it('is told that all is intact, once workers are done', async () => {
    await server.get(Jobs).drain();
    const { text } = await admin.open('/admin/proof');
    expect(text).toContain('Intact: 2 histories with 6 entries.');
    expect((await admin.open('/admin')).text).not.toContain('not intact');
    const notes = await server.rows(`select details from access_log where kind = 'historyVerified'`);
    expect(notes).toEqual([{ details: { what: 'all' } }]);
  });

  it('sees the last checkpoint, the key and the copy outside', async () => {
    await server.get(CheckpointMaker).makeNow();
    const { text } = await admin.open('/admin/proof');
    expect(text).toContain('Number 1, ');
    expect(text).toMatch(/Key that signs\s*[0-9a-f]{64}/);
    expect(text).toContain('checkpoints.jsonl');
  });

  it('is shown the first bad entry, here and on the first page of the administration', async () => {
    await server.database.tamper(`update history_event set actor_id = 'system' where sequence = 2
      and instance_id = (select instance_id from proposal where ref = '${ref}')`);
    const text = await verified();
    expect(text).toContain('Not intact: see below.');
    expect(text).toContain(`${ref}, entry 2`);
    expect(text).toContain('A row says something else than the entries');
    expect((await admin.open('/admin')).text).toContain(
      'The last verification found histories that are not intact.',
    );
  });

  it('is shown what is wrong with the checkpoints', async () => {
    await server.database.tamper(`update checkpoint set made_at = made_at - interval '1 hour'`);
    expect(await verified()).toMatch(/Checkpoints\s*It does not fit a signed checkpoint/);
  });

  it('can begin anew when a verification was given up, as when one of its jobs was discarded', async () => {
    await admin.send(await admin.open('/admin/proof'));
    await server.database.tamper(`update verification set asked_at = asked_at - interval '23 hours'`);
    expect((await admin.open('/admin/proof')).text).toContain('Under way: 0 of 2 parts are done.');
    await server.database.tamper(`update verification set asked_at = asked_at - interval '1 hour'`);
    const page = await admin.open('/admin/proof');
    expect(page.text).toContain('Not finished: 0 of 2 parts were done, and nothing happened for a day.');
    await admin.send(page);
    await server.get(Jobs).drain();
    expect((await admin.open('/admin/proof')).text).not.toContain('Not finished');
  });

  it('is told which key signed last where only workers hold the file', async () => {
    const key = /Key that signs\s*([0-9a-f]{64})/.exec((await admin.open('/admin/proof')).text)?.[1];
    const file = join(server.database.dataDir, 'checkpoint-key.pem');
    renameSync(file, `${file}.away`);
    expect((await admin.open('/admin/proof')).text).toMatch(new RegExp(`Key that signs\\s*${String(key)}`));
    renameSync(`${file}.away`, file);
  });

  it('takes the bundle and the script along, which is noted', async () => {
    const bundle = await admin.open('/admin/proof/bundle.jsonl');
    expect(bundle.html.trim().split('\n').at(-1)).toMatch(/^\{"kind":"seal"/);
    expect((await admin.open('/admin/proof/verify-bundle.mjs')).html).toContain('NOT INTACT');
    const notes = await server.rows(`select details from access_log where kind = 'export'`);
    expect(notes).toEqual([{ details: { what: 'bundle', texts: false } }]);
  });
});
