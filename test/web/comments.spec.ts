import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { CommentService } from '../../src/comments/comment.service.js';
import { ProposalFinder } from '../../src/proposals/proposal-finder.js';
import { SessionService } from '../../src/sign-in/session.service.js';
import { useOffice } from '../support/office.js';
import { statements } from '../support/statements.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

const MINUTE = 60_000;

describe('comments on a proposal', () => {
  const office = useOffice();
  const { server } = office;
  let staff: Visitor;
  let hubLead: Visitor;
  let partner: Visitor;
  let stranger: Visitor;
  let ref: string;

  beforeAll(async () => {
    staff = await server.signedIn(office.coordinator.person);
    hubLead = await server.signedIn(office.hubLead.person);
    partner = await server.signedIn(office.partner.person);
    stranger = await server.signedIn(office.stranger.person);
    await server.somebody('Mel Member', { organisation: 'Interior Hospice' });
  });

  beforeEach(async () => {
    ref = await office.submitted();
  });

  const address = (): string => `/p/${ref}/comments`;

  async function say(
    by: Visitor,
    body: string,
    filling: Readonly<Record<string, string>> = {},
  ): Promise<OpenedPage> {
    return by.send(await by.open(address()), { body, ...filling }, { action: address() });
  }

  /** Ids of people who were asked to be written to, in this test. */
  async function told(): Promise<string[]> {
    const rows = await server.rows<{ name: string }>(
      `select p.name from outbox o join person p on p.id = (o.payload->>'person')::uuid
        join proposal q on q.instance_id = o.instance_id
       where o.kind = 'mail.note' and o.payload->>'kind' = 'mention' and q.ref = $1 order by p.name`,
      [ref],
    );
    return rows.map(({ name }) => name);
  }

  it('stand on the overview, the latest three that whoever looks may read', async () => {
    expect((await partner.open(`/p/${ref}`)).link('Write a comment')).toBe(`${address()}#write`);
    for (const body of ['One for all.', 'Two for all.', 'Three for all.', 'Four for all.'])
      await say(partner, body);
    server.now = new Date(server.now.getTime() + MINUTE);
    await say(staff, 'Among ourselves.', { visibility: 'staff' });
    const seenByHub = await hubLead.open(`/p/${ref}`);
    expect(seenByHub.all('.comment .own-words')).toEqual([
      'Among ourselves.',
      'Four for all.',
      'Three for all.',
    ]);
    expect(seenByHub.link('Read all comments (5)')).toBe(address());
    const seenByPartner = await partner.open(`/p/${ref}`);
    expect(seenByPartner.all('.comment .own-words')).toEqual([
      'Four for all.',
      'Three for all.',
      'Two for all.',
    ]);
    expect(seenByPartner.link('Read all comments (4)')).toBe(address());
  });

  it('are read by both sides, oldest first, with who wrote from which side', async () => {
    expect((await partner.open(address())).text).toContain('Nobody has written a comment yet.');
    await say(partner, 'We found a host.\n\nIs June too late?');
    server.now = new Date(server.now.getTime() + MINUTE);
    const page = await say(staff, 'June is fine.', { visibility: 'everyone' });
    expect(page.text).toContain('Your comment was added.');
    const seen = await partner.open(address());
    expect(seen.all('.comment .own-words')).toEqual(['We found a host. Is June too late?', 'June is fine.']);
    expect(seen.all('.comment-head strong')).toEqual(['Priya Sandhu', 'Cam Lee']);
    expect(seen.all('.comment-head .govuk-tag')).toEqual(['Interior Hospice', 'BCCPC']);
    expect(seen.text).toContain('BCCPC reads your comment. So does everybody at Interior Hospice');
  });

  it('are out of reach for people who may not see the proposal', async () => {
    expect((await stranger.open(address())).status).toBe(404);
    const forced = await stranger.post(address(), { ...(await tokenOf(stranger, '/home')), body: 'Hello' });
    expect(forced.status).toBe(404);
    expect(await counts()).toEqual({ partner: 0, staff: 0 });
  });

  it('of the hub alone leave no trace for the partner: no text, no mark, no number', async () => {
    const before = await partner.open(address());
    await say(staff, 'They seem short of people.');
    const marked = await hubLead.open(address());
    expect(marked.all('.comment-staff .govuk-tag--purple')).toEqual(['BCCPC only']);
    const after = await partner.open(address());
    expect(withoutKeys(after)).toBe(withoutKeys(before));
    expect(await counts()).toEqual({ partner: 0, staff: 1 });
    const [{ id } = { id: '' }] = await server.rows<{ id: string }>(
      'select c.id from comment c join proposal p using (instance_id) where p.ref = $1',
      [ref],
    );
    for (const act of ['edit', 'remove'])
      expect((await partner.open(`${address()}/${id}/${act}`)).status).toBe(404);
    await staff.send(await staff.open(`${address()}/${id}/remove`));
    expect(withoutKeys(await partner.open(address()))).toBe(withoutKeys(before));
    expect(await counts()).toEqual({ partner: 0, staff: 0 });
  });

  it('of a partner are for everybody, whatever is sent', async () => {
    const page = await partner.open(address());
    expect(page.form(address()).values.some(([name]) => name === 'visibility')).toBe(false);
    await partner.send(page, { body: 'Only for BCCPC?', visibility: 'staff' }, { action: address() });
    expect(await counts()).toEqual({ partner: 1, staff: 1 });
  });

  it('are for the hub alone unless staff say otherwise', async () => {
    const page = await staff.open(address());
    expect(page.form(address()).values).toContainEqual(['visibility', 'staff']);
    await staff.send(page, { body: 'Unsaid', visibility: null }, { action: address() });
    expect(await counts()).toEqual({ partner: 0, staff: 1 });
  });

  it('are written once for a press that comes twice, and twice for other words on the same page', async () => {
    const page = await staff.open(address());
    const filling = { body: 'Once, @Hana Lead.', visibility: 'everyone' };
    await staff.send(page, filling, { action: address() });
    await staff.send(page, filling, { action: address() });
    expect(await counts()).toEqual({ partner: 1, staff: 1 });
    expect(await told()).toEqual(['Hana Lead']);
    await staff.send(
      page,
      { ...filling, body: 'Back in the browser, and other words.' },
      { action: address() },
    );
    expect(await counts()).toEqual({ partner: 2, staff: 2 });
  });

  it('tell those they name, and whoever is chosen, once each and never their author', async () => {
    const page = await say(staff, '@Priya Sandhu, see what @Hana and @Cam wrote. @Nobody', {
      visibility: 'everyone',
      tell: office.hubLead.person.id,
    });
    expect(page.text).toContain('A letter goes to Priya Sandhu, Hana Lead.');
    expect(page.text).toContain('Nobody who may read it is called @Nobody');
    expect(await told()).toEqual(['Hana Lead', 'Priya Sandhu']);
    expect((await partner.open(address())).all('.comment-told')).toEqual(['Told: Hana Lead, Priya Sandhu']);
  });

  it('name nobody outside the proposal: to a partner others are not even there', async () => {
    const page = await say(partner, 'Ask @Sam Other.');
    expect(page.text).toContain('Nobody who may read it is called @Sam');
    expect(page.form(address()).values.length).toBeGreaterThan(0);
    expect(page.all('select[name=tell] option').join()).toContain('Mel Member');
    expect(page.all('select[name=tell] option').join()).not.toContain('Sam Other');
    const chosen = await say(partner, 'Look here.', { tell: office.stranger.person.id });
    expect(chosen.problems).toEqual(['Tell somebody: choose somebody from the list']);
    expect(await told()).toEqual([]);
  });

  it('for the hub alone tell only the hub, and keep what was typed', async () => {
    const page = await say(staff, 'Quietly, @Priya Sandhu.', { tell: office.partner.person.id });
    expect(page.status).toBe(422);
    expect(page.problems.map((problem) => problem.split(' is not at BCCPC')[0])).toEqual([
      'Comment: Priya Sandhu',
      'Tell somebody: Priya Sandhu',
    ]);
    expect(page.form(address()).values).toContainEqual(['body', 'Quietly, @Priya Sandhu.']);
    expect(await told()).toEqual([]);
    expect(await counts()).toEqual({ partner: 0, staff: 0 });
  });

  it('can be changed by their author for a quarter of an hour, and the new names are told', async () => {
    const page = await say(staff, 'See @Hana Lead', { visibility: 'everyone' });
    const edit = page.link('Change your comment');
    expect((await hubLead.open(edit)).status).toBe(404);
    server.now = new Date(server.now.getTime() + 14 * MINUTE);
    const changed = await staff.send(await staff.open(edit), { body: 'See @Hana Lead and @Mel Member' });
    expect(changed.text).toContain('changed');
    expect(await told()).toEqual(['Hana Lead', 'Mel Member']);
  });

  it('can’t be changed later; what was typed becomes the beginning of a new one', async () => {
    const page = await say(staff, 'First words', { visibility: 'everyone' });
    const form = await staff.open(page.link('Change your comment'));
    server.now = new Date(server.now.getTime() + 15 * MINUTE);
    const late = await staff.send(form, { body: 'Second words' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Comments can be changed for 15 minutes.');
    expect((await partner.open(address())).all('.own-words')).toEqual(['First words']);
    const next = await staff.open(address());
    expect(next.form(address()).values).toContainEqual(['body', 'Second words']);
    expect(next.form(address()).values).toContainEqual(['visibility', 'everyone']);
    expect(next.all('.comment-acts a').join()).not.toContain('Change your comment');
  });

  it('are removed by their author or the hub lead, and say by whom; the words are gone', async () => {
    const own = await say(partner, 'A slip of mine');
    const page = await partner.send(await partner.open(own.link('Remove this comment')));
    expect(page.text).toContain('This comment was removed by its author.');
    const other = (await say(partner, 'A slip of another kind')).link('Remove this comment');
    expect((await staff.open(other)).status).toBe(404);
    expect((await staff.post(other, await tokenOf(staff, '/people'))).status).toBe(404);
    await hubLead.send(await hubLead.open(other));
    const after = await partner.open(address());
    expect(after.text).toContain('This comment was removed by Hana Lead, BCCPC.');
    const kept = await server.rows(
      `select from comment where body ilike '%slip%' or removed_at is not null and body is not null`,
    );
    expect(kept).toEqual([]);
    expect(await counts()).toEqual({ partner: 0, staff: 0 });
  });

  it('are gone from letters too once they are removed', async () => {
    const own = await say(partner, 'A slip for @Hana Lead');
    await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
    const quoting = () => server.rows(`select from mail_message where text_body like '%> A slip for %'`);
    expect(await quoting()).toHaveLength(1);
    await partner.send(await partner.open(own.link('Remove this comment')));
    expect(await quoting()).toEqual([]);
  });

  it('can be about a task, and be read by task', async () => {
    const tasks = (await partner.open(address())).document.querySelectorAll('select[name=task] option');
    const task = tasks[1]?.getAttribute('value') ?? '';
    await say(partner, 'About everything');
    const page = await say(partner, 'About the task', { task });
    expect(page.path).toBe(`${address()}?task=${task}`);
    expect(page.all('.own-words')).toEqual(['About the task']);
    expect(page.form(address()).values).toContainEqual(['task', task]);
    const all = await partner.open(page.link('Show all comments'));
    expect(all.all('.own-words')).toEqual(['About everything', 'About the task']);
    const wrong = await say(partner, 'Of nothing', { task: 'no.such' });
    expect(wrong.status).toBe(422);
  });

  it('ask about what looks like a detail of a patient, and take a reason', async () => {
    const page = await say(partner, 'Call 9123 456 789 please');
    expect(page.problems[0]).toContain('“9123 456 789” looks like a personal health number');
    expect(await counts()).toEqual({ partner: 0, staff: 0 });
    const sent = await partner.send(page, { denial: 'Our office phone' }, { action: address() });
    expect(sent.text).toContain('Your comment was added.');
    expect(await server.rows('select why from patient_details_denial where page = $1', [address()])).toEqual([
      { why: 'Our office phone' },
    ]);
  });

  it('say what is missing, and keep what was typed through a session that ended', async () => {
    expect((await say(partner, '  ')).problems).toEqual(['Comment: this needs an answer']);
    const here = await server.signedIn(office.partner.person);
    const page = await here.open(address());
    await server.get(SessionService).endAll(office.partner.person.id);
    const out = await here.send(page, { body: 'Typed for ten minutes' }, { action: address() });
    expect(out.path).toContain('/sign-in');
    partner = await server.signedIn(office.partner.person);
    const again = await partner.open(address());
    expect(again.form(address()).values).toContainEqual(['body', 'Typed for ten minutes']);
  });

  it('come in pages, and take as many statements for many as for few', async () => {
    const open = () => staff.open(address());
    await say(staff, 'Number 0');
    const few = await statements(open);
    const { id } = await server
      .get(ProposalFinder)
      .find(ref, { id: 'system', roles: ['system'], organisations: [] });
    await server.rows(
      `insert into comment (id, instance_id, author_id, key, side, visibility, body, created_at)
       select gen_random_uuid(), $1, $2, 'n' || n, 'hub', 'staff', 'Number ' || n, $3::timestamptz + n * interval '1 second'
       from generate_series(1, 59) n`,
      [id, office.coordinator.person.id, server.now],
    );
    expect(await statements(open)).toBe(few);
    const page = await open();
    expect(page.all('.own-words').at(0)).toBe('Number 10');
    const earlier = await staff.open(page.link('Show earlier comments'));
    expect(earlier.all('.own-words')).toHaveLength(10);
    expect(earlier.all('.own-words').at(0)).toBe('Number 0');
  });

  it('are in French for who reads French', async () => {
    const french = await server.visitor('Hélène Roy', { organisation: 'Interior Hospice', language: 'fr' });
    expect((await french.open(address())).text).toContain(
      'N’écrivez rien qui permettrait de reconnaître un patient.',
    );
  });

  async function counts(): Promise<{ partner: number; staff: number }> {
    const comments = server.get(CommentService);
    const { id } = await server
      .get(ProposalFinder)
      .find(ref, { id: 'system', roles: ['system'], organisations: [] });
    const as = (roles: readonly string[]) =>
      ({ id: office.partner.person.id, name: '', roles, organisations: [], language: 'en' }) as const;
    const latest = await comments.latest(as([]), id, 50);
    const partnerCount = await comments.countFor(as([]), id);
    expect(latest.filter(({ removed }) => removed === null)).toHaveLength(partnerCount);
    return { partner: partnerCount, staff: await comments.countFor(as(['hubCoordinator']), id) };
  }
});

/** A page without what differs from one showing to the next. */
function withoutKeys({ html }: OpenedPage): string {
  return html.replace(/name="_key" value="[^"]*"/g, '');
}

async function tokenOf(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const { values } = (await visitor.open(path)).form('/sign-out');
  return { ...Object.fromEntries(values), _key: 'forced' };
}
