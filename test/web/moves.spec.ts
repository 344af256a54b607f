import { addDays } from '../../workflows/kit/local-date.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { CONFIRM, PREVIEW, useMovesOffice } from '../support/moves-office.js';

const office = useMovesOffice();
const { server } = office;
const reason = 'There is a good reason for it.';

describe('a decision', () => {
  it('is shown with what must hold, everything that will happen, and the evidence; then it is made', async () => {
    const { proposal } = await office.at('open.scoping.awaitingApproval');
    const hubLead = await office.as('hubLead');
    const page = await hubLead.open(`/p/${proposal.ref}/moves/SCOPE_APPROVED`);
    expect(page.heading).toBe('Approve scoping');
    expect(page.text).toContain('Every required scoping task is done or waived');
    expect(page.text).toContain('Choose the base template');
    expect(page.text).toContain('Person partnerLead gets an e-mail: the plan was approved.');
    expect(page.text).toContain('Nobody is free. Role: Mentor.');
    expect(page.text).toContain('Name the planning team Done');
    expect(page.link('Ask for changes to the scope')).toContain('/moves/SCOPE_CHANGES_REQUESTED');
    const after = await hubLead.send(page, {}, CONFIRM);
    expect(after.path).toBe(`/p/${proposal.ref}`);
    expect(after.text).toContain('Done: Scope approved.');
    expect((await office.events(proposal.id)).at(-1)).toBe('SCOPE_APPROVED');
  });

  it('to send back needs words, which reach the proposal', async () => {
    const { proposal } = await office.at('open.scoping.awaitingApproval');
    const hubLead = await office.as('hubLead');
    const page = await hubLead.open(`/p/${proposal.ref}/moves/SCOPE_CHANGES_REQUESTED`);
    const mistaken = await hubLead.send(page, { dueOn: 'soon' }, PREVIEW);
    expect(mistaken.status).toBe(422);
    expect(mistaken.title).toMatch(/^Error: /);
    expect(mistaken.problems).toEqual([
      expect.stringContaining('By when?: give a date'),
      'What should change?: this needs an answer',
    ]);
    const filled = await hubLead.send(mistaken, { dueOn: '', comments: 'Name one more expert.' }, PREVIEW);
    expect(filled.text).toContain('Person partnerLead gets an e-mail: changes are asked for.');
    expect((await hubLead.send(filled, {}, CONFIRM)).path).toBe(`/p/${proposal.ref}`);
    expect((await office.events(proposal.id)).at(-1)).toBe('SCOPE_CHANGES_REQUESTED');
  });

  it.each([
    ['open.idea.inTriage', 'PROPOSAL_DECLINED', { category: 'noCapacity', reason }],
    ['open.pilot.awaitingDecision', 'PILOT_REDESIGNED', { returnTo: 'scoping', reason }],
  ] as const)('in %s by %s is made through its page', async (place, type, filling) => {
    const { proposal } = await office.at(place);
    const after = await office.move(await office.as('hubLead'), proposal.ref, type, filling);
    expect(after.path).toBe(`/p/${proposal.ref}`);
    expect((await office.events(proposal.id)).at(-1)).toBe(type);
  });

  it('can be a launch date, a pause and its end', async () => {
    const { proposal } = await office.at('open.launch.recruiting');
    const coordinator = await office.as('hubCoordinator');
    const startOn = addDays(server.now.toISOString().slice(0, 10), 60);
    await office.move(coordinator, proposal.ref, 'LAUNCH_SCHEDULED', { startOn });
    await office.move(coordinator, proposal.ref, 'PUT_ON_HOLD', { reason });
    const resume = await coordinator.open(`/p/${proposal.ref}/moves/RESUMED`);
    expect(resume.text).toContain('Person partnerLead gets an e-mail: the proposal goes on.');
    await coordinator.send(resume, {}, CONFIRM);
    expect((await office.events(proposal.id)).slice(-3)).toEqual([
      'LAUNCH_SCHEDULED',
      'PUT_ON_HOLD',
      'RESUMED',
    ]);
  });

  it('on an idea takes the total of seven ratings, and says what the rubric advises', async () => {
    const { proposal } = await office.at('open.idea.inTriage');
    const hubLead = await office.as('hubLead');
    const page = await hubLead.open(`/p/${proposal.ref}/moves/IDEA_SCORED`);
    const points = ['need', 'fit', 'equity', 'model', 'team', 'partnership'];
    const ratings = Object.fromEntries(points.map((key) => [`rating.${key}`, '4']));
    expect((await hubLead.send(page, ratings, PREVIEW)).problems).toEqual([
      'Cost and resources: this needs an answer',
    ]);
    const scored = await hubLead.send(page, { ...ratings, 'rating.cost': '2' }, PREVIEW);
    expect(scored.text).toContain('Total: 78 of 100. 70 or more: the rubric advises to accept it.');
    await hubLead.send(scored, {}, CONFIRM);
    const [row] = await server.rows<{ score: number }>(
      `select (snapshot->'context'->>'score')::int as score from workflow_instance where id = $1`,
      [proposal.id],
    );
    expect(row?.score).toBe(78);
  });
});

describe('a press', () => {
  it('stops, writes nothing and says what changed, when something else would happen by now', async () => {
    const { proposal } = await office.at('open.idea.inTriage');
    const { id } = (await server.somebody('Tobias Lindqvist')).person;
    await server.get(SupportPeople).offer({ person: id, role: 'evaluator', capacity: 1 });
    const hubLead = await office.as('hubLead');
    await office.move(hubLead, proposal.ref, 'TASKS_WAIVED', {
      tasks: ['idea.dup', 'idea.call', 'idea.score'],
      reason,
    });
    const page = await hubLead.open(`/p/${proposal.ref}/moves/IDEA_ACCEPTED`);
    expect(page.text).toContain('Tobias Lindqvist will be assigned. Role: Evaluator.');
    await server.get(SupportPeople).offer({ person: id, role: 'evaluator', capacity: 1, active: false });
    const before = await office.events(proposal.id);
    const stopped = await hubLead.send(page, {}, CONFIRM);
    expect(stopped.status).toBe(409);
    expect(stopped.all('.differences li')).toEqual([
      'Before: Tobias Lindqvist will be assigned. Role: Evaluator. ' +
        'Now: Nobody is free. Role: Evaluator. The proposal waits until somebody is.',
      'Before: Tobias Lindqvist gets an e-mail: they are asked for support. Now: This no longer happens',
    ]);
    expect(await office.events(proposal.id)).toEqual(before);
    expect((await hubLead.send(stopped, {}, CONFIRM)).path).toBe(`/p/${proposal.ref}`);
    expect((await office.events(proposal.id)).at(-1)).toBe('IDEA_ACCEPTED');
  });

  it('on a page that somebody overtook says who, when and how, and keeps what was typed', async () => {
    const { proposal } = await office.at('open.scoping.awaitingApproval');
    const [hubLead, coordinator] = [await office.as('hubLead'), await office.as('hubCoordinator')];
    const page = await hubLead.open(`/p/${proposal.ref}/moves/SCOPE_CHANGES_REQUESTED`);
    const filled = await hubLead.send(page, { comments: 'Kept through all this.' }, PREVIEW);
    await office.move(coordinator, proposal.ref, 'START_DATE_CHANGED', { startOn: '2027-09-10' });
    const stale = await hubLead.send(filled, {}, CONFIRM);
    expect(stale.status).toBe(412);
    expect(stale.text).toMatch(/Person hubCoordinator changed it at \d\d:\d\d: Start date changed\./);
    expect(stale.form().values).toContainEqual(['comments', 'Kept through all this.']);
    const opened = await hubLead.open(`/p/${proposal.ref}/moves/SCOPE_CHANGES_REQUESTED`);
    expect(opened.text).toContain('You typed this earlier and did not send it.');
    expect((await hubLead.send(stale, {}, CONFIRM)).path).toBe(`/p/${proposal.ref}`);
    const again = await hubLead.open(`/p/${proposal.ref}/moves/PUT_ON_HOLD`);
    expect(again.text).not.toContain('You typed this earlier');
  });

  it('made twice is done once and answered alike', async () => {
    const { proposal } = await office.at('open.scoping.awaitingApproval');
    const hubLead = await office.as('hubLead');
    const page = await hubLead.open(`/p/${proposal.ref}/moves/SCOPE_APPROVED`);
    const [first, second] = [await hubLead.send(page, {}, CONFIRM), await hubLead.send(page, {}, CONFIRM)];
    expect([first.path, second.path]).toEqual([`/p/${proposal.ref}`, `/p/${proposal.ref}`]);
    const events = await office.events(proposal.id);
    expect(events.filter((type) => type === 'SCOPE_APPROVED')).toHaveLength(1);
  });

  it('after the session ran out is on the page again, once somebody has signed in', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const lead = await office.as('partnerLead');
    const page = await lead.open(`/p/${proposal.ref}/moves/HOLD_REQUESTED`);
    server.now = new Date(server.now.getTime() + 13 * 60 * 60 * 1000);
    const asked = await lead.send(page, { reason: 'Two nurses are away.' }, PREVIEW);
    expect(asked.path).toContain('/sign-in');
    const opened = await (await office.as('partnerLead')).open(`/p/${proposal.ref}/moves/HOLD_REQUESTED`);
    expect(opened.form().values).toContainEqual(['reason', 'Two nurses are away.']);
  });

  it('that names somebody unknown says so beside the field', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const coordinator = await office.as('hubCoordinator');
    const page = await coordinator.open(`/p/${proposal.ref}/moves/COORDINATOR_ASSIGNED`);
    const filling = { person: 'other', personEmail: 'nobody@example.org' };
    const unknown = await coordinator.send(page, filling, PREVIEW);
    expect(unknown.status).toBe(422);
    expect(unknown.problems[0]).toContain('nobody here has this address');
    expect(unknown.form().values).toContainEqual(['personEmail', 'nobody@example.org']);
  });
});

describe('what is not possible', () => {
  it('is not there for a stranger', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const stranger = await office.as('facilitator');
    for (const path of ['/moves', '/moves/HOLD_REQUESTED', '/submitted'])
      expect((await stranger.open(`/p/${proposal.ref}${path}`)).status).toBe(404);
    expect((await (await office.as('hubLead')).open(`/p/${proposal.ref}/moves/NO_SUCH_MOVE`)).status).toBe(
      404,
    );
    expect(
      (await (await office.as('hubLead')).open(`/p/${proposal.ref}/moves/SUPPORT_ASSIGNED`)).status,
    ).toBe(404);
  });

  it('says who can, when it is somebody else’s to do', async () => {
    const { proposal } = await office.at('open.scoping.awaitingApproval');
    const page = await (await office.as('partnerLead')).open(`/p/${proposal.ref}/moves/SCOPE_APPROVED`);
    expect(page.status).toBe(403);
    expect(page.text).toContain('Who can: BCCPC hub lead.');
    expect(page.document.querySelector('main button[value="confirm"]')).toBeNull();
  });

  it('says that the proposal is elsewhere, or closed', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const hubLead = await office.as('hubLead');
    const page = await hubLead.open(`/p/${proposal.ref}/moves/PILOT_PASSED`);
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('has not come so far yet')]);
    const { proposal: closed } = await office.at('declined');
    const over = await (await office.as('hubLead')).open(`/p/${closed.ref}/moves/PUT_ON_HOLD`);
    expect([over.status, over.text]).toEqual([409, expect.stringContaining('The proposal is closed')]);
  });

  it('lists what stands in the way, with its owner and the page that mends it', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const lead = await office.as('partnerLead');
    const page = await lead.open(`/p/${proposal.ref}/moves/SCOPE_SUBMITTED`);
    expect(page.text).toContain(
      '“Name the planning team” is still open. Who can mend it: Person partnerLead',
    );
    expect(page.link('“Name the planning team” is still open.')).toBe(`/p/${proposal.ref}/t/sc.team`);
    expect(page.document.querySelector('main button[value="confirm"]')).toBeNull();
    const list = await lead.open(`/p/${proposal.ref}/moves`);
    expect(list.text).toContain('Send us your plan Waits');
    expect(list.link('Ask for a pause')).toBe(`/p/${proposal.ref}/moves/HOLD_REQUESTED`);
  });
});

describe('a partner', () => {
  it('who handed something in gets a confirmation that survives a reload', async () => {
    const { proposal } = await office.at('open.templateSelection.awaitingApproval');
    const lead = await office.as('partnerLead');
    const page = await lead.open(`/p/${proposal.ref}/submitted`);
    expect(page.heading).toBe('Your kit is with BCCPC');
    for (const said of [
      proposal.ref,
      'Person partnerLead',
      'You hear from us by',
      'Plan submitted, Wed 18 Feb 2026',
    ])
      expect(page.text).toContain(said);
    expect((await lead.open(page.path)).text).toBe(page.text);
    await office.move(await office.as('hubLead'), proposal.ref, 'KIT_APPROVED');
    expect((await lead.open(page.path)).text).toContain('Since then the proposal has moved on.');
  });

  it('ends on the confirmation after submitting', async () => {
    const { proposal } = await office.at('open.templateSelection.changesRequested');
    const after = await office.move(await office.as('partnerLead'), proposal.ref, 'KIT_RESUBMITTED');
    expect([after.path, after.heading]).toEqual([`/p/${proposal.ref}/submitted`, 'Your kit is with BCCPC']);
  });

  it('offers every role that can be given, and leading is none of them', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const lead = await office.as('partnerLead');
    const page = await lead.open(`/p/${proposal.ref}/moves/ROLE_GIVEN`);
    const offered = [...page.document.querySelectorAll('[name="role"]')].map((one) =>
      one.getAttribute('value'),
    );
    expect(offered).toContain('facilitator');
    expect(offered).not.toContain('partnerLead');
    const refused = await lead.send(
      page,
      { role: 'partnerLead', person: office.walked.player('facilitator').id },
      PREVIEW,
    );
    expect(refused.status).toBe(422);
  });

  it('is spoken to in French, from the question to what will happen', async () => {
    const { proposal } = await office.at('open.scoping.working');
    const lead = await office.as('partnerLead');
    await server.rows(`update person set language = 'fr' where id = $1`, [lead.person?.id]);
    const page = await lead.open(`/p/${proposal.ref}/moves/PROPOSAL_WITHDRAWN`);
    const shown = await lead.send(
      page,
      { reason: 'Nos priorités ont changé.', keepResources: 'no' },
      PREVIEW,
    );
    await server.rows(`update person set language = 'en' where id = $1`, [lead.person?.id]);
    expect(page.heading).toBe('Retirer ma proposition');
    expect(shown.text).toContain('Elle se termine');
    expect(shown.text).toContain('Person partnerLead reçoit un courriel');
    expect(shown.all('main button')).toContain('Confirmer : Retirer ma proposition');
  });
});
