import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { WorkflowRegistry } from '../engine/registry.js';
import { insertLetter } from '../mail/mail-rows.js';
import { peopleOf, reachable, type Known } from '../mail/mail-people.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { localDate } from '../platform/pacific-time.js';
import { collapsed, composeDigest, type DigestLine } from './digest.js';
import { insertNudges } from './nudge-rows.js';
import { PendingNudges, type PendingNudge } from './pending-nudges.js';

interface ProposalRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly workflow: string;
  readonly version: number;
  readonly coordinator: string | null;
}

const PROPOSALS = `
  select p.instance_id as id, p.ref, t.body as title, i.workflow, i.version, p.coordinator_id as coordinator
    from proposal p join workflow_instance i on i.id = p.instance_id left join sealed_text t on t.id = p.title_id
   where p.instance_id = any($1::uuid[])`;

const ALONE = `select pg_advisory_xact_lock(hashtextextended('digest ' || $1, 0))`;
const IS_STAFF = 'select exists (select from person_role where person_id = $1) as staff';
const WRITTEN = 'select exists (select from mail_message where dedupe_key = $1) as written';

/** Writes the one letter a day in which somebody is told what waits for them. */
@Injectable()
export class DigestWriter {
  constructor(
    private readonly pending: PendingNudges,
    private readonly registry: WorkflowRegistry,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes somebody's digest of today, if anything is due and none was written yet, in the caller's transaction.
   *
   * Safe to call at any time and by any number of workers: the day's letter has one key, and each nudge one row.
   */
  async write(person: string, tx: PoolClient): Promise<void> {
    await tx.query(ALONE, [person]);
    const due = await this.pending.due(tx, { person });
    const [first] = due;
    if (!first) return;
    const now = this.clock.now();
    const today = localDate(now, first.zone);
    const key = `reminder|${person}|${today}`;
    const { rows } = await tx.query<{ written: boolean }>(WRITTEN, [key]);
    if (rows[0]?.written) return;
    const unwanted = due.filter(({ why }) => why !== null);
    const { said, superseded } = collapsed(due.filter(({ why }) => why === null));
    const message = said.length > 0 ? await this.letter(key, person, said, today, tx) : null;
    const settled = [
      ...unwanted.map((nudge) => ({ nudge, why: nudge.why })),
      ...superseded.map((nudge) => ({ nudge, why: 'superseded' as const })),
      ...(message === null ? [] : said.map((nudge) => ({ nudge, why: null }))),
    ];
    await insertNudges(tx, settled, message, now);
  }

  private async letter(
    key: string,
    person: string,
    said: readonly PendingNudge[],
    today: string,
    tx: PoolClient,
  ): Promise<string | null> {
    const { rows } = await tx.query<ProposalRow>(PROPOSALS, [said.map(({ instanceId }) => instanceId)]);
    const proposals = new Map(rows.map((row) => [row.id, row]));
    const people = await peopleOf(tx, [
      person,
      ...said.flatMap(({ owners }) => owners),
      ...rows.map(({ coordinator }) => coordinator),
    ]);
    const reader = people.get(person);
    if (!reader) return null;
    const { rows: known } = await tx.query<{ staff: boolean }>(IS_STAFF, [person]);
    const staff = known[0]?.staff === true;
    const lines = said.flatMap((nudge) => {
      const proposal = proposals.get(nudge.instanceId);
      return proposal ? [this.lineOf(nudge, proposal, people)] : [];
    });
    const coordinator = rows.map((row) => people.get(row.coordinator ?? '')).find(Boolean);
    const asked = staff || coordinator?.id === person ? null : reachable(coordinator);
    const letter = composeDigest(lines, {
      language: reader.language,
      audience: staff ? 'staff' : 'partner',
      today,
      address: this.config.address,
      contact: asked ?? { name: null, email: this.config.hubEmail, phone: null },
    });
    return insertLetter(
      tx,
      {
        key,
        kind: 'reminder',
        reader: person,
        contact: asked === null ? null : (coordinator?.id ?? null),
        // One that is about several proposals belongs to none of them.
        instanceId: rows.length === 1 ? (rows[0]?.id ?? null) : null,
        sequence: null,
        at: this.clock.now().toISOString(),
        letter,
      },
      this.config,
    );
  }

  private lineOf(
    nudge: PendingNudge,
    { ref, title, workflow, version }: ProposalRow,
    people: ReadonlyMap<string, Known>,
  ): DigestLine {
    const others = nudge.owners.includes(nudge.person) ? [] : nudge.owners;
    return {
      ...nudge,
      ref,
      title,
      labels: this.registry.find(workflow, version).definition.labels,
      owners: others.flatMap((id) => people.get(id)?.name ?? []),
    };
  }
}
