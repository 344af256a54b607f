import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { LocalDate } from '../../workflows/kit/event.js';
import { WorkflowRegistry } from '../engine/registry.js';
import type { ComposedLetter } from '../mail/letter.js';
import { peopleOf, reachable, type Known } from '../mail/mail-people.js';
import { Config } from '../platform/config.js';
import { composeDigest, type DigestLine } from './digest.js';

type Queryable = Pick<Pool, 'query'>;

/** Something to be said to somebody. */
export interface Told extends Pick<DigestLine, 'rule' | 'instanceId' | 'task' | 'anchor'> {
  readonly person: string;
  /** Whose task it is. */
  readonly owners: readonly string[];
}

/** How a letter comes about. */
export interface LetterOptions {
  /** Who asks for it to be sent now; null for what comes by itself. */
  readonly by?: string | null;
  /** Whether a file for the reader's calendar goes with it. */
  readonly attached?: boolean;
}

/** A letter with what is kept about it. */
export interface DigestLetter {
  readonly letter: ComposedLetter;
  /** Whom it names as the one to ask. */
  readonly contact: string | null;
  /** The proposal it is about; null where there are several. */
  readonly instanceId: string | null;
}

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

const IS_STAFF = 'select exists (select from person_role where person_id = $1) as staff';

/** Puts what somebody is to be told into one letter, in their language. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly registry: WorkflowRegistry,
    private readonly config: Config,
  ) {}

  /**
   * @returns null where the reader was erased
   */
  async compose(
    db: Queryable,
    person: string,
    told: readonly Told[],
    today: LocalDate,
    { by = null, attached = false }: LetterOptions = {},
  ): Promise<DigestLetter | null> {
    const { rows } = await db.query<ProposalRow>(PROPOSALS, [told.map(({ instanceId }) => instanceId)]);
    const proposals = new Map(rows.map((row) => [row.id, row]));
    const named = [
      person,
      by,
      ...told.flatMap(({ owners }) => owners),
      ...rows.map((row) => row.coordinator),
    ];
    const people = await peopleOf(db, named);
    const reader = people.get(person);
    if (!reader) return null;
    const { rows: known } = await db.query<{ staff: boolean }>(IS_STAFF, [person]);
    const staff = known[0]?.staff === true;
    const lines = told.flatMap((one) => {
      const proposal = proposals.get(one.instanceId);
      return proposal ? [this.lineOf(one, proposal, people)] : [];
    });
    const asked = contactOf(person, staff, people.get(by ?? ''), rows, people);
    const letter = composeDigest(lines, {
      language: reader.language,
      audience: staff ? 'staff' : 'partner',
      today,
      address: this.config.address,
      contact: reachable(asked) ?? { name: null, email: this.config.hubEmail, phone: null },
      by: people.get(by ?? '')?.name ?? null,
      attached,
    });
    // One that is about several proposals belongs to none of them.
    return {
      letter,
      contact: asked?.id ?? null,
      instanceId: rows.length === 1 ? (rows[0]?.id ?? null) : null,
    };
  }

  private lineOf(told: Told, proposal: ProposalRow, people: ReadonlyMap<string, Known>): DigestLine {
    const { ref, title, workflow, version } = proposal;
    const others = told.owners.includes(told.person) ? [] : told.owners;
    const { labels } = this.registry.find(workflow, version).definition;
    return { ...told, ref, title, labels, owners: others.flatMap((id) => people.get(id)?.name ?? []) };
  }
}

/** Whoever asks for it; else a partner's coordinator. Nobody is told to ask themselves. */
function contactOf(
  reader: string,
  staff: boolean,
  by: Known | undefined,
  proposals: readonly ProposalRow[],
  people: ReadonlyMap<string, Known>,
): Known | null {
  const coordinator = staff
    ? undefined
    : proposals.map((row) => people.get(row.coordinator ?? '')).find(Boolean);
  const asked = by ?? coordinator;
  return asked && asked.id !== reader && asked.email !== null ? asked : null;
}
