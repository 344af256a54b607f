import { Jobs } from '../../src/jobs/jobs.js';
import { Verifier } from '../../src/engine/verify.js';
import { ProposalFinder, type SeenProposal } from '../../src/proposals/proposal-finder.js';
import { ProposalRepairs } from '../../src/proposals/repairs/proposal-repairs.js';
import type { RepairForm } from '../../src/proposals/repairs/repair-form.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { scopedProposal } from '../support/scoping.js';
import { useOffice } from '../support/office.js';

describe('a repair', () => {
  const office = useOffice();
  const { server } = office;

  const seen = (ref: string): Promise<SeenProposal> =>
    server.get(ProposalFinder).find(ref, {
      id: office.administrator.person.id,
      roles: ['administrator'],
      organisations: [],
    });
  const desk = (): ProposalRepairs => server.get(ProposalRepairs);

  async function repaired(ref: string, form: RepairForm, sequence?: number): Promise<void> {
    const proposal = await seen(ref);
    const foreseen = await desk().foresee(proposal, form);
    const committed = await desk().carryOut(
      { id: office.administrator.person.id, roles: ['administrator'] },
      proposal,
      form,
      { reason: 'It was a slip.', sequence: sequence ?? foreseen.sequence, key: uuidv7() },
    );
    await server.get(Jobs).drain();
    // What was shown first is what was done.
    const { instance } = await seen(ref);
    const apart = { sequence: 0, updatedAt: '', support: [] };
    const { body } = await office.administrator.get(`/api/v1/proposals/${ref}`);
    expect({ ...foreseen.after, ...apart }).toEqual({ ...body, ...apart });
    expect(instance.sequence).toBeGreaterThanOrEqual(committed.sequence);
    expect((await server.get(Verifier).verifyInstance(proposal.id)).findings).toEqual([]);
  }

  const stateOf = async (ref: string): Promise<unknown> => (await seen(ref)).instance.state;

  it('takes the last move back: the proposal is what it was, and both stay in the history', async () => {
    const ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    const foreseen = await desk().foresee(await seen(ref), { what: 'undo', fields: {} });
    expect(foreseen).toMatchObject({ undoes: 'TRIAGE_STARTED', after: { states: ['open.idea.submitted'] } });
    await repaired(ref, { what: 'undo', fields: {} });
    expect(await stateOf(ref)).toEqual({ open: { idea: 'submitted' } });
    const types = await server.rows<{ type: string }>(
      `select type from history_event where instance_id = (select instance_id from proposal where ref = $1)
        and type in ('TRIAGE_STARTED', 'REPAIRED') order by sequence`,
      [ref],
    );
    expect(types.map(({ type }) => type)).toEqual(['TRIAGE_STARTED', 'REPAIRED']);
    expect(await desk().countOf(await seen(ref))).toBe(1);
    // A repair is no move: there is nothing to take back after it.
    await expect(desk().foresee(await seen(ref), { what: 'undo', fields: {} })).rejects.toMatchObject({
      why: 'undoneElsewhere',
    });
  });

  it('takes an ending back, and gives the stage its support again', async () => {
    const ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    await office.hubLead.lookAndPress(ref, {
      ...{ type: 'PROPOSAL_DECLINED', category: 'duplicate', reason: 'There is one already.' },
    });
    const foreseen = await desk().foresee(await seen(ref), { what: 'undo', fields: {} });
    expect(foreseen.support).toEqual({ ends: null, begins: 'idea' });
    await repaired(ref, { what: 'undo', fields: {} });
    expect(await stateOf(ref)).toEqual({ open: { idea: 'inTriage' } });
  });

  it('moves the first session, and every due date that hangs on it', async () => {
    const ref = await scopedProposal(office.partner, office.hubLead);
    const form = { what: 'startOn', fields: { startOn: '2028-03-01' } } as const;
    const foreseen = await desk().foresee(await seen(ref), form);
    expect(foreseen.consequences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'startMoves', to: '2028-03-01' }),
        expect.objectContaining({ kind: 'dueDateMoves', task: 'sc.obj' }),
      ]),
    );
    await repaired(ref, form);
    const [row] = await server.rows('select start_on::text from proposal where ref = $1', [ref]);
    expect(row).toEqual({ start_on: '2028-03-01' });
  });

  it('puts an answer right in somebody’s words, and the one before stays in the history', async () => {
    const ref = await office.submitted();
    await repaired(ref, { what: 'answer', fields: { answer: 'title', text: 'Grief in long-term care' } });
    const [row] = await server.rows(
      `select t.body from proposal p join sealed_text t on t.id = p.title_id where p.ref = $1`,
      [ref],
    );
    expect(row).toEqual({ body: 'Grief in long-term care' });
    await repaired(ref, { what: 'answer', fields: { answer: 'reach', text: '120' } });
    const wrong = { what: 'answer', fields: { answer: 'reach', text: 'many' } } as const;
    await expect(desk().foresee(await seen(ref), wrong)).rejects.toMatchObject({
      why: 'noNumber',
      field: 'text',
    });
  });

  it('names another lead, who sees it from then on', async () => {
    const ref = await office.submitted();
    const other = await server.somebody('Nora Newlead');
    await server.rows(`update person set email = 'nora@partner.example' where id = $1`, [other.person.id]);
    await repaired(ref, { what: 'lead', fields: { lead: 'nora@partner.example' } });
    const [row] = await server.rows('select lead_id from proposal where ref = $1', [ref]);
    expect(row).toEqual({ lead_id: other.person.id });
    const nobody = { what: 'lead', fields: { lead: 'nobody@partner.example' } } as const;
    await expect(desk().foresee(await seen(ref), nobody)).rejects.toMatchObject({ why: 'noSuchPerson' });
  });

  it('forces a state: opens its checklist, changes the support, and says how one would come there', async () => {
    const ref = await office.submitted();
    const form = { what: 'state', fields: { target: 'open.pilot.preparing' } } as const;
    const foreseen = await desk().foresee(await seen(ref), form);
    expect(foreseen).toMatchObject({
      after: { states: ['open.pilot.preparing'], stage: 'pilot' },
      support: { ends: 'idea', begins: 'pilot' },
      notifies: true,
    });
    const { from, steps } = foreseen.ordinaryWay ?? { from: null, steps: [] };
    expect(from).toBe('open.idea.submitted');
    expect(steps[0]).toEqual({ event: 'TRIAGE_STARTED', to: 'open.idea.inTriage' });
    expect(steps.at(-1)?.to).toBe('open.pilot.preparing');
    await repaired(ref, form);
    const tasks = await server.rows<{ key: string }>(
      `select key from task where instance_id = (select instance_id from proposal where ref = $1) and stage = 'pilot'`,
      [ref],
    );
    expect(tasks.length).toBeGreaterThan(3);
    await office.coordinator.lookAndPress(ref, { type: 'PILOT_STARTED', mode: 'mockSession' });
    expect(await stateOf(ref)).toEqual({ open: { pilot: 'running' } });
  });

  it('forces a state with regions into the beginning of each', async () => {
    const ref = await office.submitted();
    await repaired(ref, { what: 'state', fields: { target: 'open.scoping.working' } });
    expect(await stateOf(ref)).toEqual({
      open: {
        scoping: {
          working: { planning: 'inProgress', agreement: 'drafting', accreditation: 'undecided' },
        },
      },
    });
    await expect(
      desk().foresee(await seen(ref), { what: 'state', fields: { target: 'declined' } }),
    ).rejects.toMatchObject({ why: 'noSuchState' });
  });

  it('is refused where somebody moved the proposal since it was shown', async () => {
    const ref = await office.submitted();
    const { sequence } = await desk().foresee(await seen(ref), {
      what: 'startOn',
      fields: { startOn: '2028-05-01' },
    });
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    await expect(
      repaired(ref, { what: 'startOn', fields: { startOn: '2028-05-01' } }, sequence),
    ).rejects.toMatchObject({ name: 'InstanceChangedError', eventType: 'TRIAGE_STARTED' });
  });
});
