import { useOffice } from '../support/office.js';

type Held = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

describe('my data', () => {
  const office = useOffice();
  const { server } = office;

  it('is one file with everything that is held about me, and about nobody else', async () => {
    const ref = await office.submitted();
    const visitor = await server.signedIn(office.partner.person);
    const comments = `/p/${ref}/comments`;
    await visitor.send(await visitor.open(comments), { body: 'Mine alone.' }, { action: comments });
    const staff = await server.signedIn(office.coordinator.person);
    await staff.send(
      await staff.open(comments),
      { body: 'Among ourselves.', visibility: 'staff' },
      { action: comments },
    );
    const page = await visitor.open('/me');
    const file = await visitor.open(page.link('Download my data'));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(file.headers.get('content-disposition')).toContain(
      'attachment; filename="my-data-2026-11-23.json"',
    );
    const held = JSON.parse(file.html) as Held;
    expect(held).toMatchObject({
      profile: { name: 'Priya Sandhu', email: office.partner.person.email, roles: [] },
      memberships: [{ organisation: 'Interior Hospice' }],
      proposals: [{ ref, roles: ['partnerLead'] }],
      comments: [{ proposal: ref, visibility: 'everyone', body: 'Mine alone.' }],
      files: [],
    });
    expect(held.sessions?.length).toBeGreaterThan(0);
    expect(held.tokens?.length).toBeGreaterThan(0);
    expect(file.html).not.toMatch(/hash|Among ourselves|Cam Lee/);
  });

  it('names files that I sent, also those that were removed, without what is in them', async () => {
    const { person } = office.stranger;
    const ref = await office.stranger.start({ title: 'A file', format: 'series' });
    await server.rows(
      `insert into attachment (id, instance_id, task_key, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
       select gen_random_uuid(), instance_id, 'idea.form', 'budget.pdf', 'application/pdf', 3, sha256('abc'), 'abc', $2, $3
         from proposal where ref = $1`,
      [ref, person.id, server.now],
    );
    const visitor = await server.signedIn(person);
    const held = JSON.parse((await visitor.open('/me/data')).html) as Held;
    expect(held.files).toEqual([
      expect.objectContaining({ proposal: ref, name: 'budget.pdf', size: 3, removedAt: null }),
    ]);
    expect(held.comments).toEqual([]);
  });
});
