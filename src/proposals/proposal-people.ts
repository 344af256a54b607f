import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { proposalRoles, type ProposalContext } from '../../workflows/proposal/vocabulary.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { SeenProposal } from './proposal-finder.js';

/** Somebody with a part in a proposal, and which. An erased person has neither name nor address. */
export interface Participant {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Where they belong; the organisation of the proposal before any other. */
  readonly organisation: string | null;
  /** Whether they work at the hub. */
  readonly hub: boolean;
  readonly role: string;
  /** Whether the role was given by itself, and so can be ended. */
  readonly given: boolean;
}

const PEOPLE = `
  select p.id, p.name, p.email, p.phone,
    (select o.name from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id
      order by coalesce(m.organisation_id = $2, false) desc, o.name limit 1) as organisation,
    exists (select from person_role r where r.person_id = p.id) as hub
  from person p where p.id = any($1::uuid[])`;

type Row = Omit<Participant, 'role' | 'given'>;

/** Reads who has which part in a proposal. */
@Injectable()
export class ProposalPeople {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** The lead first, then the co-lead, the coordinator, and everybody with a role that was given. */
  async of({ instance, organisationId }: SeenProposal): Promise<readonly Participant[]> {
    const parts = partsIn(instance.snapshot.context as ProposalContext);
    const rows = await this.database.query<Row[]>(PEOPLE, [
      parts.map(({ person }) => person),
      organisationId,
    ]);
    const known = new Map(rows.map((row) => [row.id, row]));
    return parts.flatMap(({ person, role, given }) => {
      const row = known.get(person);
      return row ? [{ ...row, role, given }] : [];
    });
  }
}

interface Part {
  readonly person: string;
  readonly role: string;
  readonly given: boolean;
}

function partsIn({ lead, coLead, coordinator, people }: ProposalContext): readonly Part[] {
  const single = [
    [lead, 'partnerLead'],
    [coLead, 'coLead'],
    [coordinator, 'hubCoordinator'],
  ] as const;
  const named = single.flatMap(([person, role]) => (person === null ? [] : [{ person, role, given: false }]));
  const given = proposalRoles.flatMap((role) =>
    (people[role] ?? []).map((person) => ({ person, role, given: true })),
  );
  return [...named, ...given];
}
