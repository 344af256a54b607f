import { MailService } from '../../src/mail/mail.service.js';
import { ResourcesService } from '../../src/resources/resources.service.js';
import { SupportEndings, type Ending } from '../../src/resources/support-endings.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { useProposals, type Somebody } from '../support/proposals.js';

const proposals = useProposals();
let lead: Somebody;
let hub: Somebody;

beforeAll(async () => {
  lead = await proposals.person('Ana Lead');
  hub = await proposals.person('Hal Hub', { roles: ['hubLead', 'hubCoordinator'] });
});

// Each test has mentors of its own.
beforeEach(async () => {
  await proposals.rows('update support_person set active = false');
  await proposals.rows('update waiting_list set resolved_at = since where resolved_at is null');
});

async function mentor(name: string, capacity = 1): Promise<Somebody> {
  const person = await proposals.person(name);
  await proposals.get(SupportPeople).offer({ person: person.id, role: 'mentor', capacity });
  return person;
}

async function inScoping(): Promise<string> {
  const id = await proposals.start(lead, { title: 'Rural grief' });
  await proposals.toScoping(id, lead, hub);
  await proposals.drain();
  return id;
}

/** Ends the support that somebody gives, and lets the work after it be done. */
async function ends(person: Somebody, ending: Ending): Promise<boolean> {
  const [supported] = await proposals.get(SupportEndings).ofPerson(person.id);
  const ended = await proposals.get(SupportEndings).end(supported!.assignment, ending);
  await proposals.drain();
  return ended;
}

const declined = (by: Somebody): Ending => ({ how: 'declined', by: by.id, reason: 'on leave' });
const reassigned = (to: Somebody | null): Ending => ({
  ...{ how: 'reassigned', by: hub.id, reason: 'asked by phone' },
  to: to?.id ?? null,
});

async function mentorsOf(id: string): Promise<readonly (readonly [string, boolean])[]> {
  const { people } = await proposals.get(ResourcesService).supportOf(id, 'en', 'staff');
  return people.map(({ person, releasedAt }) => [person, releasedAt === null] as const);
}

async function waitingOf(id: string): Promise<readonly string[]> {
  const { waiting } = await proposals.get(ResourcesService).supportOf(id, 'en', 'staff');
  return waiting.map(({ role }) => role);
}

async function lettersTo(person: Somebody): Promise<readonly string[]> {
  const letters = await proposals.get(MailService).all({ person: person.id, limit: 20 });
  return letters.map(({ letter }) => letter);
}

describe('somebody who can’t support a proposal', () => {
  it('is free at once, and whoever has most room follows; the history says who', async () => {
    const [amy, bea] = [await mentor('Amy'), await mentor('Bea')];
    const id = await inScoping();
    expect(await mentorsOf(id)).toEqual([[amy.id, true]]);
    await ends(amy, declined(amy));
    expect(await mentorsOf(id)).toEqual([
      [amy.id, false],
      [bea.id, true],
    ]);
    const { support } = await proposals.context(id);
    expect(support.at(-1)).toMatchObject({ people: [{ person: bea.id, role: 'mentor' }], waiting: [] });
    expect(await proposals.get(SupportEndings).ofPerson(amy.id)).toEqual([]);
  });

  it('is not asked for it again, though nobody else is free: it waits, and the hub is told', async () => {
    const amy = await mentor('Amy', 5);
    const id = await inScoping();
    await ends(amy, declined(amy));
    expect(await mentorsOf(id)).toEqual([[amy.id, false]]);
    expect(await waitingOf(id)).toContain('mentor');
    expect(await lettersTo(hub)).toContain('supportWaits');
    const bea = await mentor('Bea');
    await proposals.served('mentor');
    expect(await mentorsOf(id)).toContainEqual([bea.id, true]);
  });

  it('gives the place back to whoever waits longest', async () => {
    const amy = await mentor('Amy');
    const [first, second] = [await inScoping(), await inScoping()];
    expect(await waitingOf(second)).toContain('mentor');
    await ends(amy, declined(amy));
    expect(await mentorsOf(second)).toEqual([[amy.id, true]]);
    expect(await waitingOf(first)).toContain('mentor');
  });

  it('stops once: said again, nothing more happens', async () => {
    const [amy] = [await mentor('Amy', 2), await mentor('Bea')];
    const id = await inScoping();
    const [supported] = await proposals.get(SupportEndings).ofPerson(amy.id);
    const end = () => proposals.get(SupportEndings).end(supported!.assignment, declined(amy));
    expect(await end()).toBe(true);
    expect(await end()).toBe(false);
    await proposals.drain();
    expect(await end()).toBe(false);
    await proposals.again(id);
    const before = await mentorsOf(id);
    expect(before).toHaveLength(2);
    await proposals.drain();
    expect(await mentorsOf(id)).toEqual(before);
  });

  it('is followed by nobody where the proposal had gone on before the work was done', async () => {
    const [amy] = [await mentor('Amy'), await mentor('Bea')];
    const id = await inScoping();
    const [supported] = await proposals.get(SupportEndings).ofPerson(amy.id);
    await proposals.get(SupportEndings).end(supported!.assignment, declined(amy));
    await proposals.waiveAll(id, hub);
    await proposals.send(id, lead, 'PLANNING_COMPLETED', {});
    await proposals.send(id, lead, 'SCOPE_SUBMITTED', {});
    await proposals.send(id, hub, 'SCOPE_APPROVED', {});
    await proposals.drain();
    const { people, waiting } = await proposals.get(ResourcesService).supportOf(id, 'en', 'staff');
    const ofScoping = [...people, ...waiting].filter(({ stage }) => stage === 'scoping');
    expect(ofScoping).toMatchObject([{ person: amy.id }]);
    expect(people.filter(({ releasedAt }) => releasedAt === null)).toMatchObject([
      { stage: 'templateSelection' },
    ]);
  });

  it('is followed by nobody where the proposal was closed before the work was done', async () => {
    const [amy] = [await mentor('Amy'), await mentor('Bea')];
    const id = await inScoping();
    const [supported] = await proposals.get(SupportEndings).ofPerson(amy.id);
    await proposals.get(SupportEndings).end(supported!.assignment, declined(amy));
    await proposals.sendWithReason(id, hub, 'PROPOSAL_DECLINED', { category: 'noCapacity' });
    await proposals.drain();
    expect(await mentorsOf(id)).toEqual([[amy.id, false]]);
    expect(await waitingOf(id)).toEqual([]);
  });
});

describe('somebody whom the hub replaces', () => {
  it('is followed by whoever was named; all three sides are told', async () => {
    const [amy, cas] = [await mentor('Amy'), await mentor('Cas')];
    await mentor('Bea');
    const id = await inScoping();
    expect(await lettersTo(amy)).toEqual(['supportAsked']);
    await ends(amy, reassigned(cas));
    expect(await mentorsOf(id)).toContainEqual([cas.id, true]);
    expect(await lettersTo(amy)).toEqual(['supportEnded', 'supportAsked']);
    expect(await lettersTo(cas)).toEqual(['supportAsked']);
    expect(await lettersTo(lead)).toContain('supporterChanged');
    expect(await proposals.get(SupportEndings).ofProposal(id)).toMatchObject([
      { person: cas.id, how: null, reason: null },
      { person: amy.id, how: 'reassigned', reason: 'asked by phone', byName: 'Hal Hub' },
    ]);
  });

  it('is followed by whoever fits best where the one named has no place left any more', async () => {
    const [amy, bea, cas] = [await mentor('Amy'), await mentor('Bea'), await mentor('Cas')];
    const id = await inScoping();
    const [supported] = await proposals.get(SupportEndings).ofPerson(amy.id);
    await proposals.get(SupportEndings).end(supported!.assignment, reassigned(cas));
    await proposals.get(SupportPeople).offer({ person: cas.id, role: 'mentor', capacity: 0 });
    await proposals.drain();
    expect(await mentorsOf(id)).toContainEqual([bea.id, true]);
  });

  it('is not among those who could follow, and whoever has no place is told apart', async () => {
    const [amy, bea] = [await mentor('Amy', 2), await mentor('Bea', 1)];
    await inScoping();
    const [supported] = await proposals.get(SupportEndings).ofPerson(amy.id);
    const successors = await proposals.get(SupportEndings).successors(supported!);
    expect(successors).toMatchObject([{ person: bea.id, load: 0, capacity: 1 }]);
  });
});
