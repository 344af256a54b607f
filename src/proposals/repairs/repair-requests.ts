import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { REPAIRED } from '../../../workflows/kit/repair.js';
import type { Actor } from '../../engine/command.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { uuidv7 } from '../../platform/ids.js';

export type RequestOutcome = 'approved' | 'declined' | 'withdrawn';

/** A state that one administrator asked to force, and that another one decides on. */
export interface RepairRequest {
  readonly id: string;
  readonly instanceId: string;
  readonly ref: string;
  readonly target: string;
  /** Null once it was decided: the history has it then. */
  readonly reason: string | null;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly outcome: RequestOutcome | null;
}

/** A repair that was made. */
export interface MadeRepair {
  readonly instanceId: string;
  readonly ref: string;
  readonly sequence: number;
  readonly what: string;
  readonly at: Date;
  readonly by: string;
  readonly approvedBy: string | null;
}

const NAME = (person: string): string =>
  `coalesce(${person}.name, 'Former contact ' || upper(right(${person}.id::text, 4)))`;

const REQUEST = `
  select r.id, r.instance_id as "instanceId", p.ref, r.target, r.reason, r.asked_by as "askedBy",
         ${NAME('a')} as "askedByName", r.asked_at as "askedAt", r.outcome
    from repair_request r join proposal p on p.instance_id = r.instance_id join person a on a.id = r.asked_by`;

const MADE = `
  select h.instance_id as "instanceId", p.ref, h.sequence, h.event::json->'event'->>'what' as what, h.occurred_at as at,
         ${NAME('a')} as by, ${NAME('b')} as "approvedBy"
    from history_event h
    join proposal p on p.instance_id = h.instance_id
    left join person a on a.id::text = h.actor_id
    left join person b on b.id::text = h.event::json->'event'->>'approvedBy'
   where h.type = '${REPAIRED}' and ($1::uuid is null or h.instance_id = $1)
   order by h.occurred_at desc, h.sequence desc limit $2`;

const ASK = `
  insert into repair_request (id, instance_id, target, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

const DECIDE = `
  update repair_request set outcome = $2, decided_by = $3, decided_at = $4, reason = null
   where id = $1 and decided_at is null returning id`;

/** Keeps what one administrator asked for until another one agrees. */
@Injectable()
export class RepairRequests {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Asks for a state to be forced; of one proposal one at a time. */
  async ask(
    actor: Actor,
    {
      instanceId,
      target,
      reason,
    }: Pick<RepairRequest, 'instanceId' | 'target'> & { readonly reason: string },
  ): Promise<void> {
    await this.database.query(ASK, [uuidv7(), instanceId, target, reason, actor.id, this.clock.now()]);
  }

  /** Writes down what became of a request; false where somebody was faster. */
  async decide(actor: Actor, id: string, outcome: RequestOutcome): Promise<boolean> {
    const [rows] = await this.database.query<[unknown[], number]>(DECIDE, [
      ...[id, outcome, actor.id, this.clock.now()],
    ]);
    return rows.length > 0;
  }

  async find(id: string): Promise<RepairRequest | null> {
    const [found] = await this.database.query<RepairRequest[]>(`${REQUEST} where r.id = $1`, [id]);
    return found ?? null;
  }

  /** Requests that nobody has decided, the oldest first; of one proposal, or of all. */
  waiting(instanceId: string | null = null): Promise<readonly RepairRequest[]> {
    return this.database.query(
      `${REQUEST} where r.decided_at is null and ($1::uuid is null or r.instance_id = $1) order by r.asked_at`,
      [instanceId],
    );
  }

  /** Repairs that were made, the latest first; of one proposal, or of all. */
  made(limit: number, instanceId: string | null = null): Promise<readonly MadeRepair[]> {
    return this.database.query(MADE, [instanceId, limit]);
  }
}
