import { randomUUID } from 'node:crypto';
import { Engine } from '../../src/engine/engine.js';
import { PastProposals, type PastProposal } from '../../src/proposals/past/past-proposals.js';
import { ProposalFinder, hubZone, type FoundProposal } from '../../src/proposals/proposal-finder.js';
import { ProposalQueries } from '../../src/proposals/proposal-queries.js';
import { ProposalsModule } from '../../src/proposals/proposals.module.js';
import { VersionMoves } from '../../src/proposals/versions/version-moves.js';
import { formats } from '../../workflows/proposal/vocabulary.js';
import type { JourneyStep } from '../../workflows/proposal/journeys/index.js';
import { newCast, play, takeStep } from '../faults/play.js';
import { useProgram } from '../support/program.js';
import { proposalAt } from '../support/proposal-builder.js';

const WANTED = 500;

/** What stands in the tables that lists and pages read, as something to compare. */
interface Seen {
  readonly view: unknown;
  readonly tasks: unknown;
  readonly row: unknown;
}

describe('past moments', () => {
  const program = useProgram(ProposalsModule);
  const { cast, people } = newCast();
  const moments = new Map<string, Seen>();

  const found = (id: string, ref: string): FoundProposal => ({
    ...{ id, ref, leadId: cast.partnerLead, organisationId: null, zone: hubZone },
  });

  /** Everything that is shown of a proposal now, from the rows that were written. */
  async function seenNow(id: string, ref: string): Promise<Seen> {
    const view = await program.get(ProposalQueries).now(found(id, ref));
    const tasks = await program.rows(
      `select key, iteration, stage, requirement, status, due_on::text as "dueOn", closed_on::text as "closedOn",
              owner_roles as "ownerRoles"
         from task where instance_id = $1 and requirement <> 'notApplicable' order by key, iteration`,
      [id],
    );
    const [row] = await program.rows(
      `select p.lead_id, p.co_lead_id, p.coordinator_id, p.start_on::text, p.iteration, p.outcome, i.stage, i.status,
              i.mover, i.state, i.version, i.snapshot
         from proposal p join workflow_instance i on i.id = p.instance_id where p.instance_id = $1`,
      [id],
    );
    return { view, tasks, row };
  }

  /** The same, derived from the history as it stood then. */
  async function seenThen(id: string, ref: string, sequence: number): Promise<Seen> {
    const then: PastProposal = await program.get(PastProposals).at(found(id, ref), { sequence });
    const { instance } = then;
    const context = instance.snapshot.context as Record<string, unknown>;
    return {
      view: then.view,
      tasks: then.tasks
        .map(({ key, iteration, stage, requirement, status, dueOn, closedOn, ownerRoles }) => ({
          ...{ key, iteration, stage, requirement, status, dueOn, closedOn, ownerRoles },
        }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.iteration - b.iteration)),
      row: {
        ...{ lead_id: then.people.partnerLead?.[0] ?? null, co_lead_id: then.people.coLead?.[0] ?? null },
        coordinator_id: then.people.hubCoordinator?.[0] ?? null,
        ...{ start_on: context.startOn, iteration: context.iteration },
        outcome: (context.outcome as { kind?: string } | null)?.kind ?? null,
        ...{ stage: instance.stage, status: instance.status, mover: instance.mover, state: instance.state },
        ...{ version: instance.version, snapshot: instance.snapshot },
      },
    };
  }

  beforeAll(async () => {
    for (const [id, name] of people)
      await program.rows('insert into person (id, name) values ($1, $2)', [id, name]);
    const engine = program.get(Engine);
    const elder = await play(engine, proposalAt('open.idea.draft', { cast }).steps, { ref: 'ECHO-2026-001' });
    const other = { survivor: elder, successor: elder, absorbed: elder };
    const journeys: readonly { readonly steps: readonly JourneyStep[]; readonly version?: number }[] = [
      // One of them began under the version before, and is moved in the middle of its way.
      { steps: proposalAt('open.launch.recruiting', { version: 1, cast }).steps, version: 1 },
      ...formats.map((format) => proposalAt('completed', { format, cast })),
      ...[
        ...['withdrawn', 'cancelled', 'transferred', 'onHold', 'declined', 'completed (converted)'],
        ...[
          'open.scoping.working (redesign)',
          'open.launch.postponed',
          'open.evaluation.collecting (partial)',
        ],
      ].map((place) => proposalAt(place, { cast, other })),
    ];
    for (const [index, { steps, version }] of journeys.entries()) {
      const id = randomUUID();
      const ref = `ECHO-2026-${String(100 + index)}`;
      for (const [at, step] of steps.entries()) {
        if (moments.size >= WANTED) return;
        const payload = at === 0 ? { ...step.payload, ref } : step.payload;
        await takeStep(engine, id, { ...step, payload } as JourneyStep, version);
        moments.set(`${id} ${ref} ${String(at + 1)}`, await seenNow(id, ref));
      }
      if (version === undefined) continue;
      const asked = { to: 2, reason: 'Registration is prepared before it opens.' };
      for await (const _ of program
        .get(VersionMoves)
        .move({ id: cast.administrator, roles: ['administrator'] }, asked))
        continue;
      const [{ sequence } = { sequence: 0 }] = await program.rows<{ sequence: number }>(
        'select sequence from workflow_instance where id = $1',
        [id],
      );
      moments.set(`${id} ${ref} ${String(sequence)}`, await seenNow(id, ref));
    }
  }, 120_000);

  it('are what was seen at those moments, to the last field', async () => {
    let differences = 0;
    for (const [name, seen] of moments) {
      const [id = '', ref = '', sequence = ''] = name.split(' ');
      const then = await seenThen(id, ref, Number(sequence));
      if (JSON.stringify(sorted(then)) !== JSON.stringify(sorted(seen))) {
        differences += 1;
        expect(then).toEqual(seen);
      }
    }
    process.stdout.write(`moments compared ${moments.size}, differences ${differences}\n`);
    expect(moments.size).toBe(WANTED);
  }, 120_000);

  it('are found by the day as well as by the entry', async () => {
    const [id = '', ref = ''] = [...moments.keys()][0]?.split(' ') ?? [];
    const [day] = await program.rows<{ on: string; last: number }>(
      `select event::json->>'on' as on, max(sequence) as last from history_event where instance_id = $1
        group by 1 order by 2 desc limit 1 offset 3`,
      [id],
    );
    const past = program.get(PastProposals);
    const byDay = await past.at(found(id, ref), { day: day!.on });
    expect(byDay.instance.sequence).toBe(day!.last);
    await expect(past.at(found(id, ref), { day: '2020-01-01' })).rejects.toThrow('had not begun');
    expect(program.get(ProposalFinder)).toBeDefined();
  });
});

/** Keys in order: rows and values come in orders of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
