import { Jobs } from '../../src/jobs/jobs.js';
import { Verifier } from '../../src/engine/verify.js';
import { useOffice } from '../support/office.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('an administrator who puts something right', () => {
  const office = useOffice();
  const { server } = office;
  let ref = '';
  let admin: Visitor;
  let second: Visitor;

  beforeAll(async () => {
    ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    admin = await server.signedIn(office.administrator.person);
    second = await server.visitor('Sol Second', { roles: ['administrator'] });
  });

  const states = async (): Promise<unknown> =>
    (await office.coordinator.get<{ states: unknown }>(`/api/v1/proposals/${ref}`)).body.states;

  /** Presses the button of one of the forms of a page. */
  async function confirm(visitor: Visitor, page: OpenedPage, index = 1): Promise<OpenedPage> {
    const form = page.document.querySelectorAll('main form[method="post"]')[index];
    const fields = [...(form?.querySelectorAll('input, button[name]') ?? [])].map((one) => [
      one.getAttribute('name') ?? '',
      one.getAttribute('value') ?? '',
    ]);
    return visitor.post(
      form?.getAttribute('action') ?? '',
      Object.fromEntries(fields) as Record<string, string>,
    );
  }

  it('is asked what is wrong, and finds the proposal by its reference', async () => {
    const missing = await admin.open('/admin/repairs?proposal=ECHO-1999-001');
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('There is no proposal of that reference.');
    const page = await admin.open(`/admin/repairs?proposal=${ref}`);
    expect(page.text).toContain(`Repair ${ref}`);
    expect(page.text).toContain('The last move was a mistake');
  });

  it('must say why, and sees what would change before it is done', async () => {
    const page = await admin.open(`/admin/repairs/${ref}/undo`);
    const without = await admin.send(page);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Say why, for whoever reads the history later.');
    const shown = await admin.send(page, { reason: 'The wrong proposal was opened.' });
    expect(shown.text).toContain('Taken back: “Triage started”.');
    expect(shown.text).toMatch(/State\s*In triage\s*Submitted, awaiting triage/);
    expect(await states()).toEqual(['open.idea.inTriage']);
    const done = await confirm(admin, shown);
    expect(done.text).toContain('It is repaired.');
    expect(await states()).toEqual(['open.idea.submitted']);
  });

  it('finds the repair in the list, in the history and on the proposal', async () => {
    expect((await admin.open('/admin/repairs')).text).toMatch(
      new RegExp(`${ref}\\s*A move taken back\\s*Ada Admin`),
    );
    const history = await admin.open(`/p/${ref}/history`);
    expect(history.text).toContain('Repaired by an administrator');
    const partner = await server.signedIn(office.partner.person);
    const theirs = await partner.open(`/p/${ref}/history`);
    expect(theirs.text).toContain('Put right by BCCPC');
    expect(theirs.text).not.toContain('The wrong proposal was opened.');
  });

  it('needs a second administrator for a state, who sees the same and agrees', async () => {
    const page = await admin.open(`/admin/repairs/${ref}/state`);
    const shown = await admin.send(page, {
      target: 'open.pilot.preparing',
      reason: 'It was imported too early.',
    });
    expect(shown.text).toMatch(/Pilot in preparation/);
    expect(shown.text).toContain('Ordinary moves lead there too');
    const asked = await confirm(admin, shown);
    expect(asked.text).toContain('A second administrator must agree now.');
    expect(await states()).toEqual(['open.idea.submitted']);
    expect((await admin.open('/admin')).text).toContain('1 repair waits for a second administrator.');

    const own = await admin.open(`/admin/repairs/${ref}`);
    const address = own.document.querySelector('.govuk-inset-text a')?.getAttribute('href') ?? '';
    expect((await admin.open(address)).text).toContain('another administrator must agree');
    const forced = await admin.send(await admin.open(address), {}, { button: ['_button', 'approve'] });
    expect(forced.text).not.toContain('It is repaired.');
    expect(await states()).toEqual(['open.idea.submitted']);

    const theirs = await second.open(address);
    expect(theirs.text).toContain('It was imported too early.');
    const agreed = await confirm(second, theirs, 0);
    expect(agreed.text).toContain('It is repaired.');
    await server.get(Jobs).drain();
    expect(await states()).toEqual(['open.pilot.preparing']);
    const [made] = await server.rows<{ by: string; approved: string; reason: string | null }>(
      `select h.actor_id as by, h.event::json->'event'->>'approvedBy' as approved, r.reason
         from history_event h join repair_request r on r.instance_id = h.instance_id
        where h.type = 'REPAIRED' order by h.sequence desc limit 1`,
    );
    expect(made).toEqual({
      by: office.administrator.person.id,
      approved: expect.not.stringContaining(office.administrator.person.id) as string,
      reason: null,
    });
    const findings = (await server.get(Verifier).verifyAll()).findings;
    expect(findings).toEqual([]);
  });

  it('can have a request declined', async () => {
    const page = await admin.open(`/admin/repairs/${ref}/state`);
    const shown = await admin.send(page, { target: 'open.idea.inTriage', reason: 'Or maybe not.' });
    await confirm(admin, shown);
    const mine = await admin.open(`/admin/repairs/${ref}`);
    const address = mine.document.querySelector('.govuk-inset-text a')?.getAttribute('href') ?? '';
    const theirs = await second.open(address);
    const declined = await confirm(second, theirs, 1);
    expect(declined.text).toContain('The request is declined.');
    expect(await states()).toEqual(['open.pilot.preparing']);
    expect((await second.open(address)).text).toContain('It was decided meanwhile.');
  });

  it('can’t have a state forced once whoever asked for it has left the office', async () => {
    const third = await server.visitor('Uma Third', { roles: ['administrator'] });
    const page = await third.open(`/admin/repairs/${ref}/state`);
    const shown = await third.send(page, { target: 'open.idea.inTriage', reason: 'A slip.' });
    await confirm(third, shown);
    const waiting = await admin.open(`/admin/repairs/${ref}`);
    const address = waiting.document.querySelector('.govuk-inset-text a')?.getAttribute('href') ?? '';
    await server.rows(
      `delete from person_role r using person p where p.id = r.person_id and p.name = 'Uma Third'`,
    );
    const refused = await confirm(second, await second.open(address), 0);
    expect(refused.text).toContain('Whoever asked is no administrator any more.');
    expect(await states()).toEqual(['open.pilot.preparing']);
    await confirm(second, refused, 1);
  });

  it('reads the names of whom another lead concerns, before it is done', async () => {
    const { person } = office.stranger;
    const [row] = await server.rows<{ email: string }>('select email from person where id = $1', [person.id]);
    const page = await admin.open(`/admin/repairs/${ref}/lead`);
    const shown = await admin.send(page, { lead: row?.email ?? '', reason: 'The wrong one was named.' });
    expect(shown.text).toContain('Sam Other takes on a role: Partner lead.');
    expect(shown.text).toContain('Priya Sandhu gives up a role: Partner lead.');
    expect(shown.text).not.toContain('ordinary move');
  });

  it('is told where somebody moved the proposal meanwhile', async () => {
    const page = await admin.open(`/admin/repairs/${ref}/startOn`);
    const shown = await admin.send(page, { startOn: '2028-03-01', reason: 'A slip.' });
    expect(shown.text).toMatch(/First session/);
    await office.coordinator.lookAndPress(ref, { type: 'PILOT_STARTED', mode: 'mockSession' });
    const stale = await confirm(admin, shown);
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('The proposal has moved since.');
  });
});
