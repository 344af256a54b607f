import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { phrase, type Audience, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, together, type Read } from '../platform/database/index.js';
import type { ResourceKind } from './resource.js';
import type { Reason } from './support-rows.js';
import { roleName, supportWords } from './words.js';

/** A resource that a proposal was handed. */
export interface HandedOut {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly about: string;
  readonly stage: string;
  readonly iteration: number;
  readonly why: string;
  readonly assignedAt: Instant;
}

/** Somebody who supports, or supported, a proposal. An erased person has neither name nor address. */
export interface Supporter {
  readonly person: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: string;
  readonly roleName: string;
  readonly stage: string;
  readonly iteration: number;
  readonly why: string;
  readonly assignedAt: Instant;
  readonly releasedAt: Instant | null;
}

/** A role for which nobody was free. */
export interface StillWaiting {
  readonly role: string;
  readonly roleName: string;
  readonly stage: string;
  readonly since: Instant;
}

/** Everything a proposal was given to work with, in the order in which it was given. */
export interface SupportOverview {
  readonly people: readonly Supporter[];
  readonly templates: readonly HandedOut[];
  readonly tools: readonly HandedOut[];
  readonly documents: readonly HandedOut[];
  readonly waiting: readonly StillWaiting[];
}

interface ResourceRow extends Pick<HandedOut, 'key' | 'kind' | 'name' | 'about' | 'stage' | 'iteration'> {
  readonly reason: Reason;
  readonly assigned_at: Date;
}

interface PersonRow extends Pick<
  Supporter,
  'person' | 'name' | 'email' | 'phone' | 'role' | 'stage' | 'iteration'
> {
  readonly reason: Reason;
  readonly assigned_at: Date;
  readonly released_at: Date | null;
}

interface WaitingRow {
  readonly role: string;
  readonly stage: string;
  readonly since: Date;
}

const RESOURCES = (language: Language): string => `
  select r.key, r.kind, r.name_${language} as name, r.about_${language} as about, a.stage, a.iteration, a.reason, a.assigned_at
  from assignment a join resource r on r.key = a.resource_key
  where a.instance_id = $1 order by a.assigned_at, a.id`;

const WAS_HANDED = 'select from assignment where instance_id = $1 and resource_key = $2 limit 1';

const PEOPLE = `
  select a.person_id as person, p.name, p.email, p.phone, a.role, a.stage, a.iteration, a.reason, a.assigned_at, a.released_at
  from assignment a join person p on p.id = a.person_id
  where a.instance_id = $1 order by a.assigned_at, a.id`;

const WAITING = `
  select role, stage, since from waiting_list where instance_id = $1 and resolved_at is null order by since, role`;

/** What a proposal was handed, by whom it is supported, and why. */
@Injectable()
export class ResourcesService {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Whether a proposal was handed a resource, in whichever stage. */
  async wasHanded(instanceId: string, key: string): Promise<boolean> {
    const rows = await this.database.query<object[]>(WAS_HANDED, [instanceId, key]);
    return rows.length > 0;
  }

  /** Names and reasons are in the reader's language; stages are named as this audience knows them. */
  supportOf(
    instanceId: string,
    language: Language = 'en',
    audience: Audience = 'partner',
  ): Promise<SupportOverview> {
    return readFrom(this.database, supportRead(instanceId, language, audience));
  }
}

/** As {@link ResourcesService.supportOf}, to be read together with something else. */
export function supportRead(
  instanceId: string,
  language: Language,
  audience: Audience,
): Read<SupportOverview> {
  const rows = together({
    resources: rowsOf<ResourceRow>(RESOURCES(language), [instanceId], { assigned_at: 'date' }),
    people: rowsOf<PersonRow>(PEOPLE, [instanceId], { assigned_at: 'date', released_at: 'date' }),
    waiting: rowsOf<WaitingRow>(WAITING, [instanceId], { since: 'date' }),
  });
  return mapped(rows, ({ resources, people, waiting }) => {
    const handedOut = resources.map((row) => handedOutOf(row, language, audience));
    const ofKind = (kind: ResourceKind): HandedOut[] => handedOut.filter((each) => each.kind === kind);
    return {
      people: people.map((row) => supporterOf(row, language, audience)),
      templates: ofKind('template'),
      tools: ofKind('tool'),
      documents: ofKind('document'),
      waiting: waiting.map(({ since, ...rest }) => ({
        ...rest,
        roleName: roleName(rest.role, language),
        since: since.toISOString(),
      })),
    };
  });
}

function handedOutOf(
  { reason, assigned_at, ...row }: ResourceRow,
  language: Language,
  audience: Audience,
): HandedOut {
  return { ...row, why: because(reason, language, audience), assignedAt: assigned_at.toISOString() };
}

function supporterOf(row: PersonRow, language: Language, audience: Audience): Supporter {
  const { reason, assigned_at, released_at, ...rest } = row;
  const { load, capacity } = reason;
  const room =
    load === undefined || capacity === undefined ? [] : [supportWords[language].leastLoaded(load, capacity)];
  return {
    ...rest,
    roleName: roleName(row.role, language),
    why: [because(reason, language, audience), ...(audience === 'staff' ? room : [])].join('; '),
    assignedAt: assigned_at.toISOString(),
    releasedAt: released_at?.toISOString() ?? null,
  };
}

function because(
  { stage, format, programme, region, languages = [] }: Reason,
  language: Language,
  audience: Audience,
): string {
  const words = supportWords[language];
  const name = phrase(currentProposal.labels[language].stages[stage], audience, { key: stage });
  const spoken = languages.map((one) => words.languages[one]);
  return [
    words.becauseOf(name, words.formats[format]),
    ...(programme === undefined ? [] : [words.belongs(programme)]),
    ...(region === undefined ? [] : [words.knows(region)]),
    ...(languages.includes('fr') ? [words.speaks(spoken.join(words.and))] : []),
  ].join('; ');
}
