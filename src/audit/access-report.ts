import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import type { AccessKind } from './access-log.js';

/** Which notes are looked for; what is left out is not asked about. */
export interface AccessFilter {
  /** Id of a person. */
  readonly who?: string;
  readonly kind?: AccessKind;
  /** Instants: from the first on, and before the second. */
  readonly from?: Date;
  readonly before?: Date;
  /** A proposal's reference, in any case. */
  readonly ref?: string;
}

/** One note of the access log. */
export interface AccessNote {
  readonly id: string;
  readonly kind: AccessKind;
  readonly at: string;
  /** Null for a sign-in that was refused. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly ref: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Name of the person that the details mention, if they mention one. */
  readonly about: string | null;
}

/** Where a page of notes ends. */
export interface AccessPlace {
  /** Instant, to the microsecond. */
  readonly at: string;
  readonly id: string;
}

export interface AccessPage {
  readonly notes: readonly AccessNote[];
  readonly next: AccessPlace | null;
}

interface Row extends Omit<AccessNote, 'by' | 'at'> {
  readonly at: Date;
  readonly moment: string;
  readonly personId: string | null;
  readonly person: string | null;
}

const nameOf = (alias: string): string =>
  `coalesce(${alias}.name, 'Former contact ' || upper(right(${alias}.id::text, 4)))`;

const NOTES = `
  select l.id, l.kind, l.at, l.person_id as "personId", ${nameOf('p')} as person, proposal.ref, l.details,
    ${nameOf('about')} as about, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
  from access_log l
  left join person p on p.id = l.person_id
  left join person about on about.id::text = l.details ->> 'person'
  left join proposal on proposal.instance_id = l.instance_id`;

const PEOPLE = `
  select p.id, ${nameOf('p')} as name from person p
  where exists (select from access_log l where l.person_id = p.id) order by name`;

/** Reads who read, exported and administered what. */
@Injectable()
export class AccessReport {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** One page, the newest first. */
  async page(
    filter: AccessFilter,
    { limit, after }: { readonly limit: number; readonly after?: AccessPlace | undefined },
  ): Promise<AccessPage> {
    const parameters: unknown[] = [];
    const at = (value: unknown): string => `$${String(parameters.push(value))}`;
    const conditions = ['true'];
    if (filter.who !== undefined) conditions.push(`l.person_id = ${at(filter.who)}::uuid`);
    if (filter.kind !== undefined) conditions.push(`l.kind = ${at(filter.kind)}`);
    if (filter.from) conditions.push(`l.at >= ${at(filter.from)}`);
    if (filter.before) conditions.push(`l.at < ${at(filter.before)}`);
    if (filter.ref !== undefined) conditions.push(`proposal.ref = upper(${at(filter.ref)})`);
    if (after) conditions.push(`(l.at, l.id) < (${at(after.at)}::timestamptz, ${at(after.id)}::uuid)`);
    const found = await this.database.query<Row[]>(
      `${NOTES} where ${conditions.join(' and ')} order by l.at desc, l.id desc limit ${at(limit + 1)}`,
      parameters,
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { notes: rows.map(noteOf), next: last ? { at: last.moment, id: last.id } : null };
  }

  /** Everybody of whom there is a note, by name. */
  people(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.database.query(PEOPLE);
  }
}

function noteOf({ id, kind, at, personId, person, ref, details, about }: Row): AccessNote {
  const by = personId === null ? null : { id: personId, name: person ?? personId };
  return { id, kind, at: at.toISOString(), by, ref, details, about };
}
