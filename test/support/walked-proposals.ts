import {
  travelTo,
  type CastRole,
  type FirstStep,
  type JourneyStep,
  type LaterStep,
  type Traveller,
} from '../../workflows/proposal/journeys/index.js';
import { standIns } from '../../workflows/proposal/journeys/cast.js';
import { standingRoles, type Format } from '../../workflows/proposal/vocabulary.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { sentFields } from '../../src/proposals/demo/sent-step.js';
import { AnswersForm } from '../../src/proposals/forms/answers.form.js';
import { readEvent, readForm, type SentEvent } from '../../src/proposals/forms/read-form.js';
import { ProposalCommands } from '../../src/proposals/proposal-commands.js';
import { ProposalFinder, type FoundProposal } from '../../src/proposals/proposal-finder.js';
import type { PersonOfTest } from './caller.js';
import type { Proposals } from './proposals.js';

/** Where proposals are walked: a running program on a database and a clock of the tests. */
export type Ground = Pick<Proposals, 'get' | 'rows' | 'set' | 'drain'>;

/** A proposal in the database, and the traveller who knows the way it came. */
export interface Walked {
  readonly proposal: FoundProposal;
  readonly traveller: Traveller;
}

interface Base {
  readonly id: string;
  readonly steps: readonly JourneyStep[];
}

const COPY = [
  `insert into workflow_instance select (jsonb_populate_record(i, jsonb_build_object('id', $2::text,
     'snapshot', jsonb_set(snapshot, '{context,ref}', to_jsonb($3::text))))).* from workflow_instance i where id = $1`,
  `insert into history_event select (jsonb_populate_record(h, jsonb_build_object('instance_id', $2::text,
     'event', replace(event, (select ref from proposal where instance_id = $1), $3)))).* from history_event h where instance_id = $1`,
  `insert into task select (jsonb_populate_record(t, jsonb_build_object('instance_id', $2::text))).*
   from task t where instance_id = $1 and $3 <> ''`,
  `insert into proposal select (jsonb_populate_record(p, jsonb_build_object('instance_id', $2::text, 'ref', $3::text))).*
   from proposal p where instance_id = $1`,
  `insert into assignment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'instance_id', $2::text))).*
   from assignment a where instance_id = $1 and $3 <> ''`,
  `insert into waiting_list select (jsonb_populate_record(w, jsonb_build_object('instance_id', $2::text))).*
   from waiting_list w where instance_id = $1 and $3 <> ''`,
];

/**
 * Proposals that real events have brought to places, run for real up to there.
 *
 * What two roads have in common is travelled once; each walk begins with a copy, as if it had come the same way.
 */
export class WalkedProposals {
  private readonly bases: Base[] = [];
  private readonly cast: Record<CastRole, string> = { ...standIns };
  private survivor = '';
  private copies = 0;

  /** @param settles whether what follows from an event is done before the next one */
  constructor(
    private readonly ground: Ground,
    private readonly settles = true,
  ) {}

  /** Brings the people who play the roles, and the proposal that others are merged into. */
  async arrive(): Promise<void> {
    for (const role of Object.keys(standIns) as CastRole[]) {
      if (role === 'system') continue;
      this.cast[role] = await this.person(role);
    }
    const traveller = travelTo('open.idea.draft', {
      cast: { ...this.cast, partnerLead: this.cast.survivorLead },
    });
    this.survivor = (await this.bring(traveller)).id;
  }

  /** Who plays a role. */
  player(role: CastRole): PersonOfTest {
    return { id: this.cast[role], name: nameOf(role), email: addressOf(role) };
  }

  get survivorId(): string {
    return this.survivor;
  }

  /** A proposal of its own at a place, all its effects done. */
  async at(place: string, format: Format): Promise<Walked> {
    const traveller = travelTo(place, { format, cast: this.cast, other: { survivor: this.survivor } });
    const base =
      this.bases.find(({ steps }) => same(steps, traveller.steps)) ?? (await this.bring(traveller));
    return { proposal: await this.find(await this.copy(base.id)), traveller };
  }

  /** What a person would send for a step; the clock stands where the step does. */
  async sent({ type, payload, on }: LaterStep): Promise<SentEvent> {
    this.ground.set(new Date(`${on}T20:00:00.000Z`));
    const { successor: _, ...fields } = sentFields({ type, payload, on });
    return readEvent({ ...fields, type });
  }

  /** Gives back whom a proposal holds and waits for, so that walks do not starve each other. */
  async leave({ proposal: { id } }: Walked): Promise<void> {
    await this.ground.rows(
      'update assignment set released_at = assigned_at where instance_id = $1 and person_id is not null and released_at is null',
      [id],
    );
    await this.ground.rows(
      'update waiting_list set resolved_at = since where instance_id = $1 and resolved_at is null',
      [id],
    );
  }

  private async person(role: CastRole): Promise<string> {
    const id = uuidv7();
    await this.ground.rows('insert into person (id, name, email, language) values ($1, $2, $3, $4)', [
      ...[id, nameOf(role), addressOf(role), 'en'],
    ]);
    if ((standingRoles as readonly string[]).includes(role))
      await this.ground.rows('insert into person_role values ($1, $2)', [id, role]);
    return id;
  }

  private async bring({ steps }: Traveller): Promise<Base> {
    const nearest = this.bases
      .filter((base) => same(base.steps, steps.slice(0, base.steps.length)))
      .reduce<Base | null>(
        (best, base) => (best && best.steps.length >= base.steps.length ? best : base),
        null,
      );
    const id = nearest ? await this.copy(nearest.id) : await this.start(steps[0] as FirstStep);
    const proposal = await this.find(id);
    for (const step of steps.slice(nearest?.steps.length ?? 1) as LaterStep[]) {
      const event = await this.sent(step);
      const actor = { id: step.by, roles: step.as };
      await this.ground
        .get(ProposalCommands)
        .send(actor, proposal, event, { key: uuidv7(), expectedSequence: null });
      if (this.settles && step.type !== 'TASK_COMPLETED') await this.ground.drain();
    }
    if (this.settles) await this.ground.drain();
    const base = { id, steps: [...steps] };
    this.bases.push(base);
    return base;
  }

  private async start({ payload, by, on }: FirstStep): Promise<string> {
    this.ground.set(new Date(`${on}T20:00:00.000Z`));
    const answers = await readForm(AnswersForm, payload.answers);
    const draft = { answers, lead: payload.lead, organisation: null };
    const { instanceId } = await this.ground
      .get(ProposalCommands)
      .start({ id: by, roles: [] }, draft, { key: uuidv7() });
    if (this.settles) await this.ground.drain();
    return instanceId;
  }

  private async copy(from: string): Promise<string> {
    const id = uuidv7();
    this.copies += 1;
    const ref = `ECHO-2031-${String(100 + this.copies)}`;
    for (const statement of COPY) await this.ground.rows(statement, [from, id, ref]);
    return id;
  }

  private find(id: string): Promise<FoundProposal> {
    return this.ground.get(ProposalFinder).find(id, { id: 'system', roles: ['system'], organisations: [] });
  }
}

function nameOf(role: CastRole): string {
  return `Person ${role}`;
}

function addressOf(role: CastRole): string {
  return `${role.toLowerCase()}@cast.example.org`;
}

function same(a: readonly JourneyStep[], b: readonly JourneyStep[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}
