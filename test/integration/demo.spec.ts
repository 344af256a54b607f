import { Verifier } from '../../src/engine/verify.js';
import { DemoModule } from '../../src/proposals/demo/demo.module.js';
import { demoPeople, DemoSeeder } from '../../src/proposals/demo/demo-seeder.js';
import { ProposalCommands } from '../../src/proposals/proposal-commands.js';
import { useProgram } from '../support/program.js';

interface Standing {
  readonly title: string;
  readonly state: unknown;
  readonly status: string;
  readonly iteration: number;
  readonly delivered: number;
}

describe('the sample data', () => {
  const program = useProgram(DemoModule);

  beforeAll(async () => {
    const commands = program.get(ProposalCommands);
    let left = 40;
    const send = commands.send.bind(commands);
    const failing = jest.spyOn(commands, 'send').mockImplementation((...given) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the power went')) : send(...given);
    });
    await expect(program.get(DemoSeeder).seed()).rejects.toThrow('the power went');
    failing.mockRestore();
    await program.get(DemoSeeder).seed();
  }, 60_000);

  const standing = (): Promise<Standing[]> =>
    program.rows<Standing>(
      `select title.body as title, i.state, i.status, p.iteration, (i.snapshot -> 'context' ->> 'sessionsDelivered')::integer as delivered
         from proposal p join workflow_instance i on i.id = p.instance_id join sealed_text title on title.id = p.title_id order by 1`,
    );

  it('has every proposal of the field guide in the state it names, also after a crash in the middle', async () => {
    const open = (state: object): object => ({ state: { open: state }, status: 'open' });
    expect(await standing()).toMatchObject([
      {
        title: expect.stringMatching(/^Compassionate Communities/) as string,
        ...open({ idea: 'submitted' }),
      },
      {
        title: expect.stringMatching(/^Culturally Safe/) as string,
        ...open({ scoping: 'changesRequested' }),
      },
      { title: 'Dementia Palliative Champions', state: 'withdrawn', status: 'closed' },
      { title: expect.stringMatching(/^Flexing/) as string, ...open({ launch: 'running' }), delivered: 3 },
      { title: expect.stringMatching(/^Grief/) as string, ...open({ launch: 'recruiting' }) },
      {
        title: expect.stringMatching(/^Heart Failure/) as string,
        ...open({ templateSelection: 'tailoring' }),
        iteration: 2,
      },
      {
        title: expect.stringMatching(/^Leaders/) as string,
        ...open({ evaluation: 'decidingNext' }),
        delivered: 8,
      },
      { title: 'MAiD and Moral Distress Drop-in', state: 'merged', status: 'closed' },
      { title: 'Pediatric Complex Comfort ECHO', state: 'onHold', status: 'onHold' },
      { title: 'Pharmacists & Palliative Prescribing', ...open({ launch: 'postponed' }) },
      { title: expect.stringMatching(/^Serious Illness/) as string, state: 'completed', status: 'closed' },
      {
        title: expect.stringMatching(/^Virtual Breathlessness/) as string,
        ...open({ templateSelection: 'tailoring' }),
      },
    ]);
  });

  it('got there by real events: in order, in the past, and in office hours on working days', async () => {
    expect(await program.get(Verifier).verifyAll()).toMatchObject({
      instances: 12,
      intact: 12,
      findings: [],
    });
    const [late] = await program.rows<{ late: number; disordered: number; odd: number }>(
      `select count(*) filter (where occurred_at >= now())::integer as late,
              count(*) filter (where occurred_at < before)::integer as disordered,
              count(*) filter (where extract(isodow from local) > 5 or local::time not between '09:00' and '16:31')::integer as odd
         from (select *, occurred_at at time zone 'America/Vancouver' as local,
                 lag(occurred_at) over (partition by instance_id order by sequence) as before from history_event) h
         join proposal p using (instance_id)
        where p.organisation_id is distinct from (select id from organisation where zone <> 'America/Vancouver')
          and h.type <> 'VERSION_CHANGED'`,
    );
    expect(late).toEqual({ late: 0, disordered: 0, odd: 0 });
  });

  it('has taken those that began with version 1 and have not ended to version 2, with a reason', async () => {
    const versions = await program.rows(
      `select split_part(title.body, ' ', 1) as title, i.version,
              (select count(*)::integer from history_event h where h.instance_id = i.id and h.type = 'VERSION_CHANGED') as moves
         from proposal p join workflow_instance i on i.id = p.instance_id join sealed_text title on title.id = p.title_id
        where i.version = 1 or exists (select from history_event h where h.instance_id = i.id and h.type = 'VERSION_CHANGED')
        order by 1`,
    );
    expect(versions).toEqual([
      { title: 'Leaders,', version: 2, moves: 1 },
      { title: 'Pharmacists', version: 2, moves: 1 },
      { title: 'Serious', version: 1, moves: 0 },
    ]);
  });

  it('has done what follows: mails and support, dated by what they follow from', async () => {
    const [outbox] = await program.rows(
      `select count(*) filter (where done_at is null)::integer as open, array_agg(distinct last_error) filter (where last_error is not null) as errors from outbox`,
    );
    expect(outbox).toEqual({ open: 0, errors: null });
    const [support] = await program.rows<{ people: number; stages: number }>(
      'select count(distinct person_id)::integer as people, count(distinct stage)::integer as stages from assignment where person_id is not null',
    );
    expect(support?.people).toBeGreaterThan(5);
    expect(support?.stages).toBe(5);
    const absorbed = await program.rows("select 1 from history_event where type = 'PROPOSAL_ABSORBED'");
    expect(absorbed).toHaveLength(1);
  });

  it('lets people talk beside the history: to everybody, among the hub, and to somebody by name', async () => {
    const comments = await program.rows<{ side: string; visibility: string; told: number; late: boolean }>(
      `select side, visibility, created_at > now() - interval '4 days' as late,
              (select count(*)::integer from comment_mention m where m.comment_id = c.id) as told
         from comment c join proposal p using (instance_id)
        where p.lead_id = (select id from person where name = 'Catriona Bell') order by created_at`,
    );
    expect(comments).toEqual([
      { side: 'partner', visibility: 'everyone', told: 0, late: false },
      { side: 'hub', visibility: 'staff', told: 1, late: false },
      { side: 'hub', visibility: 'everyone', told: 1, late: false },
    ]);
  });

  it('adds nothing when it is loaded again', async () => {
    const count = () =>
      program.rows(
        'select count(*) from history_event union all select count(*) from person union all select count(*) from comment union all select last from proposal_counter',
      );
    const before = await count();
    const { proposals, people } = await program.get(DemoSeeder).seed();
    expect(proposals).toHaveLength(12);
    expect(people).toEqual(demoPeople);
    expect(await count()).toEqual(before);
  });

  it('names people of every role to sign in as, all under .example', async () => {
    const roles = await program.rows<{ role: string }>('select distinct role from person_role order by 1');
    expect(roles.map(({ role }) => role)).toEqual([
      'administrator',
      'cpdLead',
      'evaluator',
      'hubCoordinator',
      'hubLead',
      'techHost',
    ]);
    expect(demoPeople.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });
});
