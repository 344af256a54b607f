import { Engine } from '../../src/engine/engine.js';
import { Verifier } from '../../src/engine/verify.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { readConfig } from '../../src/platform/config.js';
import { ProposalsModule } from '../../src/proposals/proposals.module.js';
import {
  VersionMoves,
  type ForeseenMove,
  type TakenMove,
} from '../../src/proposals/versions/version-moves.js';
import { formats } from '../../workflows/proposal/vocabulary.js';
import { echoOn, type Ended } from '../support/command-line.js';
import { newCast, play } from '../faults/play.js';
import { useProgram } from '../support/program.js';
import { placesFor, proposalAt } from '../support/proposal-builder.js';

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of some) found.push(one);
  return found;
}

const refsBy = (moves: readonly { readonly ref: string; readonly verdict: string }[]) =>
  new Map(moves.map(({ ref, verdict }) => [ref, verdict]));

describe('proposals of version 1, once there is version 2', () => {
  const program = useProgram(ProposalsModule, HealthModule.forRoot());
  const { cast, people } = newCast();
  const places = new Map<string, string>();
  const administrator = { id: cast.administrator, roles: ['administrator'] };
  const asked = { to: 2, reason: 'Registration is prepared before it opens.' };
  const moves = (): VersionMoves => program.get(VersionMoves);
  let foreseen: ForeseenMove[];

  beforeAll(async () => {
    for (const [id, name] of people)
      await program.rows('insert into person (id, name, email) values ($1, $2, $3)', [
        id,
        name,
        `${name.toLowerCase()}@hub.example`,
      ]);
    await program.rows(`insert into person_role (person_id, role) values ($1, 'administrator')`, [
      cast.administrator,
    ]);
    const elder = await play(program.get(Engine), proposalAt('open.idea.draft', { cast }).steps, {
      ref: 'ECHO-2026-001',
    });
    const other = { survivor: elder, successor: elder, absorbed: elder };
    const opening = { parent: { proposal: elder, relation: 'renewal' } } as const;
    const journeys = formats.flatMap((format) =>
      placesFor(format, 1).map((place) => {
        const more = place.includes('renewal') ? { opening } : {};
        return [place, proposalAt(place, { format, version: 1, cast, other, ...more })] as const;
      }),
    );
    const held = ['open.pilot.running', 'open.launch.recruiting', 'open.launch.scheduled'].map(
      (place) => [`held in ${place}`, proposalAt(place, { version: 1, cast }).does('PUT_ON_HOLD')] as const,
    );
    await Promise.all(
      [...journeys, ...held].map(async ([place, { steps }], index) => {
        const ref = `ECHO-2026-${String(100 + index)}`;
        places.set(ref, place);
        await play(program.get(Engine), steps, { ref, version: 1 });
      }),
    );
  }, 120_000);

  const counts = (): Promise<unknown[]> =>
    program.rows(
      `select (select count(*) from history_event) as events, (select count(*) from sealed_text) as texts,
              (select count(*) from outbox) as jobs, (select sum(sequence) from workflow_instance) as sequence`,
    );

  it('are rehearsed, each of them, and nothing is written', async () => {
    const before = await counts();
    foreseen = await all(moves().rehearse(2));
    expect(await counts()).toEqual(before);
    expect(foreseen).toHaveLength(places.size);
    const verdicts = (wanted: string) => foreseen.filter(({ verdict }) => verdict === wanted);
    expect(verdicts('damaged')).toEqual([]);
    expect(new Set(verdicts('blocked').map(({ ref }) => places.get(ref)))).toEqual(
      new Set(['open.launch.scheduled', 'open.launch.postponed', 'held in open.launch.scheduled']),
    );
    for (const { ref } of verdicts('stays'))
      expect(places.get(ref)).toMatch(/^(declined|withdrawn|merged|cancelled|completed|transferred)/);
    process.stdout.write(
      `proposals ${foreseen.length}: ${verdicts('moves').length} move, ${verdicts('stays').length} stay, ${verdicts('blocked').length} blocked\n`,
    );
  });

  it('say what would be different: place, tasks, dates, reminders', () => {
    const [recruiting] = foreseen.filter(({ ref }) => places.get(ref) === 'open.launch.recruiting');
    expect(recruiting).toMatchObject({
      verdict: 'moves',
      states: { now: ['open.launch.recruiting'], then: ['open.launch.preparing'] },
      mover: { now: 'hub', then: 'hub' },
      consequences: expect.arrayContaining([
        expect.objectContaining({ kind: 'leadsTo', states: ['open.launch.preparing'] }),
        expect.objectContaining({ kind: 'taskOpens', task: 'la.access' }),
        expect.objectContaining({ kind: 'dueDateMoves', task: 'la.promo' }),
      ]) as unknown,
    });
    const [scoping] = foreseen.filter(({ ref }) => places.get(ref) === 'open.scoping.working');
    expect(scoping).toMatchObject({ verdict: 'moves', consequences: [] });
    expect(scoping?.reminders).toEqual({ ending: [], beginning: [] });
  });

  it('move one by one; whoever is stopped on the way goes on where it was', async () => {
    const first: TakenMove[] = [];
    for await (const one of moves().move(administrator, asked)) {
      first.push(one);
      if (first.length === 30) break;
    }
    const rest = await all(moves().move(administrator, asked));
    const taken = refsBy([...first, ...rest]);
    expect(taken).toEqual(refsBy(foreseen));
    const moved = await program.rows<{ moves: number; versions: number }>(
      `select count(*)::integer as moves, count(distinct instance_id)::integer as versions
         from history_event where type = 'VERSION_CHANGED'`,
    );
    const expected = foreseen.filter(({ verdict }) => verdict === 'moves').length;
    expect(moved).toEqual([{ moves: expected, versions: expected }]);
  });

  it('keep histories that prove themselves, and tasks as the new checklist has them', async () => {
    const { instances, intact, findings } = await program.get(Verifier).verifyAll();
    expect({ instances, intact, findings }).toEqual({
      instances: places.size + 1,
      intact: places.size + 1,
      findings: [],
    });
    const [recruiting] = foreseen.filter(({ ref }) => places.get(ref) === 'open.launch.recruiting');
    expect(
      await program.rows(
        `select key, status, requirement from task where instance_id = $1 and key in ('la.access', 'la.reg') order by 1`,
        [recruiting?.id],
      ),
    ).toEqual([
      { key: 'la.access', status: 'open', requirement: 'required' },
      { key: 'la.reg', status: 'open', requirement: 'required' },
    ]);
  });

  it('go back, unless something has happened since, and are what they were', async () => {
    const [touched] = foreseen.filter(({ ref }) => places.get(ref) === 'open.idea.submitted');
    await program.get(Engine).dispatch({
      ...{
        instanceId: touched!.id,
        event: { type: 'TRIAGE_STARTED' },
        key: 'triage',
        expectedSequence: null,
      },
      ...{ actor: { id: cast.hubCoordinator, roles: ['hubCoordinator'] }, on: '2027-01-05' },
    });
    const before = await all(moves().rehearse(2));
    const back = await all(moves().back(administrator, { to: 1, reason: 'Not yet.' }));
    expect(back.every(({ verdict }) => verdict === 'moves')).toBe(true);
    expect(refsBy(back).has(touched!.ref)).toBe(false);
    const again = refsBy(await all(moves().rehearse(2)));
    expect(again.size).toBe(before.length + back.length);
    const same = await program.rows<{ same: boolean }>(
      `select (i.snapshot->'context'->'escalations') is null and i.state is not null as same
         from workflow_instance i where i.version = 1`,
    );
    expect(same.every((row) => row.same)).toBe(true);
    expect((await program.get(Verifier).verifyAll()).findings).toEqual([]);
  });

  describe('on the command line', () => {
    function echo(...words: readonly string[]): Promise<Ended> {
      const { runtimeUrl, ownerUrl, dataDir } = program.database;
      const config = readConfig({ DATABASE_URL: runtimeUrl, ECHO_DATA_DIR: dataDir });
      const runtime = {
        ...({ runtimeUrl, ownerUrl, kind: 'external', notes: [] } as const),
        announceWebUrl: () => undefined,
        close: () => Promise.resolve(),
      } as const;
      return echoOn({ config, runtime, get: program.get }, 'workflows', ...words);
    }

    it('are rehearsed in words', async () => {
      const { code, out } = await echo('migrate', '--to', '2', '--rehearse');
      expect(code).toBe(0);
      expect(out).toMatch(
        /^Rehearsed, nothing written: \d+ move, \d+ stay, \d+ are blocked; \d+ events replayed\./,
      );
      expect(out).toContain('A closed proposal keeps the rules it ended under.');
      expect(out).toContain(
        '“Open registration” is open, though the launch is past that point. Complete or waive it first.',
      );
      expect(out).toMatch(/“Settle captions, language and access needs”/);
    });

    it('ask for an administrator and a reason', async () => {
      expect((await echo('migrate', '--to', '2')).err).toContain('--as <email>');
      const coordinator = await echo('migrate', '--to', '2', '--as', 'hubcoordinator@hub.example');
      expect(coordinator).toMatchObject({ code: 2 });
      expect(coordinator.err).toContain('is no administrator');
      expect((await echo('migrate', '--to', '2', '--as', 'administrator@hub.example')).err).toContain(
        '--reason',
      );
      expect((await echo('migrate', '--to', '7', '--rehearse')).code).toBe(2);
    });

    it('move, and the document says which', async () => {
      const given = ['--as', 'administrator@hub.example', '--reason', 'Now.'];
      const { code, out } = await echo('migrate', '--to', '2', ...given, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ to: 2, blocked: expect.any(Number) as number, damaged: 0 });
      const again = await echo('migrate', '--to', '2', ...given);
      expect(again.out).toMatch(/^Version 2: 0 move, /);
    });

    it('are compared in words', async () => {
      expect((await echo('diff', '1', '2')).out).toMatch(/^proposal 2 beside 1:\n- There is a new state/);
      expect((await echo('diff', '2', '2')).out.trim()).toBe('proposal 2 beside 2: nothing is different.');
    });
  });
});
