import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { enqueue } from '../../engine/outbox.js';
import { inTransaction } from '../../engine/pool.js';
import { InstanceNotFoundError } from '../../engine/errors.js';
import { NOTHING_FOUND, together, type Finding, type Verification } from '../../engine/verify-finding.js';
import { Verifier } from '../../engine/verify.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { uuidv7 } from '../../platform/ids.js';
import { HistoryProof } from './history-proof.js';

/** How a verification of everything stands. */
export interface VerificationRun {
  readonly id: string;
  readonly askedAt: Date;
  /** Name of who asked; null for the clock. */
  readonly askedBy: string | null;
  readonly parts: number;
  readonly done: number;
  /** When its last part was done; null while there are parts left. */
  readonly endedAt: Date | null;
  readonly histories: number;
  readonly entries: number;
  /** Histories with findings. */
  readonly damaged: number;
  /** The first of them, those of the checkpoints before all others. */
  readonly findings: readonly Finding[];
}

const HISTORIES_A_PART = 200;
const GIVEN_UP_AFTER_HOURS = 24;
const FINDINGS_KEPT = 100;

const ADD = 'insert into verification (id, asked_by, asked_at) values ($1, $2, $3)';

const ADD_PARTS = `
  insert into verification_part (verification_id, part, after_id, until_id)
  select $1::uuid, 0, null, null
  union all
  select $1::uuid, part, lag(until) over (order by part), until from (
    select part, (array_agg(id order by id desc))[1] as until from (
      select id, (row_number() over (order by id) - 1) / ${String(HISTORIES_A_PART)} + 1 as part
      from workflow_instance) numbered
    group by part) parts
  returning part`;

const PART = `
  select after_id as "after", until_id as "until" from verification_part
  where verification_id = $1 and part = $2 and done_at is null`;

const IDS = `
  select id from workflow_instance where ($1::uuid is null or id > $1) and id <= $2 order by id`;

const PART_DONE = `
  update verification_part set done_at = $3, histories = $4, entries = $5, damaged = $6, findings = $7::jsonb
  where verification_id = $1 and part = $2`;

const LATEST = `
  select v.id, v.asked_at as "askedAt",
    coalesce(p.name, 'Former contact ' || upper(right(p.id::text, 4))) as "askedBy",
    count(*)::integer as parts, count(vp.done_at)::integer as done,
    case when count(*) = count(vp.done_at) then max(vp.done_at) end as "endedAt",
    sum(vp.histories)::integer as histories, sum(vp.entries)::integer as entries,
    sum(vp.damaged)::integer as damaged,
    coalesce((select jsonb_agg(finding order by part, place) from (
      select f.part, e.place, e.finding from verification_part f,
        jsonb_array_elements(f.findings) with ordinality e (finding, place)
      where f.verification_id = v.id order by f.part, e.place limit 20) first), '[]') as findings
  from (select * from verification order by asked_at desc, id desc limit 1) v
  left join person p on p.id = v.asked_by
  join verification_part vp on vp.verification_id = v.id
  group by v.id, v.asked_at, p.id, p.name`;

/** Verifies everything part by part, by as many workers as there are: goes on where it was when one ends. */
@Injectable()
export class VerificationRuns {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly verifier: Verifier,
    private readonly proof: HistoryProof,
    private readonly clock: Clock,
  ) {}

  /** Whether its parts are still being looked at: not once one was discarded, or no worker came for a day. */
  isUnderWay({ endedAt, askedAt }: VerificationRun): boolean {
    const hours = (this.clock.now().getTime() - askedAt.getTime()) / 3_600_000;
    return endedAt === null && hours < GIVEN_UP_AFTER_HOURS;
  }

  /** Asks for a verification of everything; while one is under way, nothing more is asked for. */
  start(askedBy: string | null): Promise<void> {
    return inTransaction(this.database, (tx) => this.startIn(tx, askedBy));
  }

  async startIn(tx: Pick<ClientBase, 'query'>, askedBy: string | null): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('audit.verify'))`);
    const [last] = (await tx.query<VerificationRun>(LATEST)).rows;
    if (last && this.isUnderWay(last)) return;
    const id = uuidv7();
    await tx.query(ADD, [id, askedBy, this.clock.now()]);
    const parts = await tx.query<{ part: number }>(ADD_PARTS, [id]);
    for (const { part } of parts.rows)
      await enqueue(tx, {
        kind: 'audit.verifyPart',
        payload: { verification: id, part },
        dedupeKey: `audit.verifyPart:${id}:${String(part)}`,
      });
  }

  /** Verifies one part, unless that is done; what is found is written in the caller's transaction. */
  async verifyPart(tx: Pick<ClientBase, 'query'>, verification: string, part: number): Promise<void> {
    const { rows } = await tx.query<{ after: string | null; until: string | null }>(PART, [
      verification,
      part,
    ]);
    const [range] = rows;
    if (!range) return;
    const found =
      range.until === null ? await this.around() : await this.between(tx, range.after, range.until);
    const { instances, events, intact, findings } = found;
    const kept = JSON.stringify(findings.slice(0, FINDINGS_KEPT));
    const damaged = instances - intact;
    await tx.query(PART_DONE, [verification, part, this.clock.now(), instances, events, damaged, kept]);
  }

  /** The last verification of everything that was asked for; null before the first. */
  async latest(): Promise<VerificationRun | null> {
    return (await this.database.query<VerificationRun[]>(LATEST))[0] ?? null;
  }

  /** What belongs to no single history. */
  private async around(): Promise<Verification> {
    const { findings } = await this.proof.ofCheckpoints();
    return { ...NOTHING_FOUND, findings: [...findings, ...(await this.verifier.orphans())] };
  }

  private async between(
    tx: Pick<ClientBase, 'query'>,
    after: string | null,
    until: string,
  ): Promise<Verification> {
    const { rows } = await tx.query<{ id: string }>(IDS, [after, until]);
    let outcome = NOTHING_FOUND;
    for (const { id } of rows)
      try {
        outcome = together(outcome, await this.proof.ofInstance(id));
      } catch (error) {
        // Gone since the ids were read: checkpoints say whether it should be there.
        if (!(error instanceof InstanceNotFoundError)) throw error;
      }
    return outcome;
  }
}
