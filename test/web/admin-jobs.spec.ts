import { uuidv7 } from '../../src/platform/ids.js';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { enqueue } from '../../src/engine/outbox.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { jobWords } from '../../src/web/pages/admin/jobs/words.js';
import { useOffice } from '../support/office.js';
import type { Visitor } from '../support/visitor.js';

describe('an administrator who looks after jobs', () => {
  const office = useOffice();
  let admin: Visitor;
  let broken = true;
  const ran: string[] = [];

  beforeAll(async () => {
    const { server } = office;
    admin = await server.signedIn(office.administrator.person);
    server.get(OutboxHandlers).register(
      'mail.test',
      (row) => {
        if (broken) return Promise.reject(new Error('the relay is away'));
        ran.push(row.id);
        return Promise.resolve();
      },
      { patienceHours: 0 },
    );
  });

  beforeEach(() => {
    broken = true;
  });

  /** Id of a job that was given up. */
  async function deadJob(): Promise<string> {
    const { server } = office;
    const dedupeKey = uuidv7();
    await enqueue(server.database.pool, { kind: 'mail.test', payload: {}, dedupeKey });
    await server.get(Jobs).drain();
    const [row] = await server.rows<{ id: string }>(
      'select id from outbox where dedupe_key = $1 and dead_at is not null',
      [dedupeKey],
    );
    return row?.id ?? '';
  }

  it('sees what was given up, and why', async () => {
    const id = await deadJob();
    const page = await admin.open('/admin/jobs');
    expect(page.link('Other work (mail.test)')).toBe(`/admin/jobs/${id}`);
    expect(page.text).toContain('the relay is away');
    expect((await admin.open('/admin')).text).toContain('The program gave up 1 job.');
  });

  it('lets a job run again, and it runs; a second click changes nothing', async () => {
    const id = await deadJob();
    const page = await admin.open(`/admin/jobs/${id}`);
    broken = false;
    const done = await admin.send(page, {}, { button: ['_button', 'retry'] });
    expect(done.all('.govuk-notification-banner__heading')).toEqual([
      'The job is back in its place and will be tried at once.',
    ]);
    const again = await admin.send(page, {}, { button: ['_button', 'retry'] });
    expect(again.text).toContain('let run again before');
    await office.server.get(Jobs).drain();
    expect(ran).toContain(id);
    expect((await admin.open(`/admin/jobs/${id}`)).text).toContain('This job is done.');
    expect(await noted('jobRetried', id)).toBe(1);
  });

  it('discards a job with a reason, and it never runs', async () => {
    const id = await deadJob();
    const page = await admin.open(`/admin/jobs/${id}`);
    const [, discard] = [...page.document.querySelectorAll('main form')];
    expect(discard?.textContent).toContain('Why must this never run?');
    const missing = await admin.send(page);
    expect([missing.status, missing.problems]).toEqual([
      422,
      ['Why must this never run?: this needs an answer'],
    ]);
    const done = await admin.send(page, { reason: 'The proposal was a trial.' });
    expect(done.text).toContain('The job is discarded and will never run.');
    expect(done.text).toContain('The proposal was a trial.');
    expect(done.text).toContain('Ada Admin');
    broken = false;
    const retried = await admin.send(page, {}, { button: ['_button', 'retry'] });
    expect(retried.text).toContain('This job was discarded. It never runs.');
    await office.server.get(Jobs).drain();
    expect(ran).not.toContain(id);
    expect(await noted('jobDiscarded', id)).toBe(1);
    const [row] = await office.server.rows<{ by: string; why: string }>(
      'select discarded_by as by, discard_reason as why from outbox where id = $1',
      [id],
    );
    expect(row).toEqual({ by: office.administrator.person.id, why: 'The proposal was a trial.' });
  });

  it('finds the reason again that was typed and not sent', async () => {
    const id = await deadJob();
    const page = await admin.open(`/admin/jobs/${id}`);
    await admin.post(`/admin/jobs/${id}`, { reason: 'Half a reason', _token: 'of an earlier session' });
    const again = await admin.open(page.path);
    expect(again.document.querySelector('textarea')?.textContent).toBe('Half a reason');
  });

  it('reads every kind of job in words', () => {
    const named = Object.keys(jobWords.en.kinds);
    const kinds = office.server.get(OutboxHandlers).kinds();
    expect(kinds.filter((kind) => kind !== 'mail.test' && !named.includes(kind))).toEqual([]);
  });

  async function noted(kind: string, job: string): Promise<number> {
    const rows = await office.server.rows(
      "select from access_log where kind = $1 and details ->> 'job' = $2",
      [kind, job],
    );
    return rows.length;
  }
});

describe('the health of the program', () => {
  const office = useOffice();

  it('is what /readyz says, in words, with what to do', async () => {
    const admin = await office.server.signedIn(office.administrator.person);
    const page = await admin.open('/admin/health');
    for (const part of ['Database', 'Tables up to date', 'Pacific time', 'Jobs', 'Queue', 'Mail'])
      expect(page.all('tbody th')).toContain(part);
    expect(page.text).toContain('None leaves');
    expect(page.text).toContain(process.versions.node);
  });
});
