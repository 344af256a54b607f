import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';

const rows = (columns: string, from: string, order: string): string =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from ${from} order by ${order}) r)`;

const OF_PROPOSAL = 'join proposal q on q.instance_id = x.instance_id';

/** Roles that people are given in one proposal, with those of its own columns. */
const ROLES = `array_remove(array[
    case when q.lead_id = p.id then 'partnerLead' end,
    case when q.co_lead_id = p.id then 'coLead' end,
    case when q.coordinator_id = p.id then 'hubCoordinator' end
  ], null) || array(
    select given.key from jsonb_each(coalesce(i.snapshot #> '{context,people}', '{}')) given
    where given.value @> to_jsonb(p.id::text) order by 1)`;

/** Everything that is about somebody: never a hash, a code or a token. */
const parts: Readonly<Record<string, string>> = {
  profile: `json_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'language', p.language,
    'createdAt', p.created_at, 'roles', array(select role from person_role where person_id = p.id order by role))`,
  memberships: rows(
    'o.name as organisation, m.role_title as title',
    'membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id',
    'o.name',
  ),
  sessions: rows(
    'device, way, started_at as "startedAt", last_seen_at as "lastSeenAt", ended_at as "endedAt"',
    'session where person_id = p.id',
    'started_at',
  ),
  staffAccounts: rows(
    'issuer, subject, linked_at as "linkedAt"',
    'person_identity where person_id = p.id',
    'linked_at',
  ),
  tokens: rows(
    'label, created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"',
    'api_token where person_id = p.id',
    'created_at',
  ),
  calendarFeeds: rows(
    'turned_on_at as "turnedOnAt", last_read_at as "lastReadAt"',
    'calendar_feed where person_id = p.id',
    'turned_on_at',
  ),
  letters: rows(
    'subject, language, address, created_at as "writtenAt", status',
    'mail_message where person_id = p.id',
    'created_at',
  ),
  bouncedAddress: rows(
    'address, bounced_at as "bouncedAt", why',
    'bounced_address where person_id = p.id',
    'bounced_at',
  ),
  proposals: rows(
    `q.ref, title.body as title, ${ROLES} as roles`,
    `proposal q join workflow_instance i on i.id = q.instance_id
       left join sealed_text title on title.id = q.title_id
     where p.id in (q.lead_id, q.co_lead_id, q.coordinator_id) or q.people @> array[p.id]`,
    'q.ref',
  ),
  comments: rows(
    'q.ref as proposal, x.task_key as task, x.visibility, x.body, x.created_at as "writtenAt", x.edited_at as "editedAt", x.removed_at as "removedAt"',
    `comment x ${OF_PROPOSAL} where x.author_id = p.id`,
    'x.created_at, x.id',
  ),
  files: rows(
    'q.ref as proposal, x.task_key as task, x.name, x.size, x.uploaded_at as "uploadedAt", x.removed_at as "removedAt"',
    `attachment x ${OF_PROPOSAL} where x.uploaded_by = p.id`,
    'x.uploaded_at, x.id',
  ),
  downloads: rows(
    'q.ref as proposal, x.resource_key as document, x.version, x.language, x.at',
    `resource_download x left join proposal q on q.instance_id = x.instance_id where x.person_id = p.id`,
    'x.at, x.id',
  ),
  tasksGivenToMe: rows(
    'q.ref as proposal, x.task_key as task, x.created_at as "givenAt", x.ended_at as "endedAt"',
    `task_delegation x ${OF_PROPOSAL} where x.person_id = p.id`,
    'x.created_at, x.id',
  ),
  supportOffered: rows(
    'role, capacity, regions, languages, active',
    'support_person where person_id = p.id',
    'role',
  ),
  supportGiven: rows(
    `q.ref as proposal, x.role, x.stage, x.assigned_at as "assignedAt", x.released_at as "releasedAt",
       case when e.by_person = p.id then e.reason end as "whyIStopped"`,
    `assignment x ${OF_PROPOSAL} left join support_ending e on e.assignment_id = x.id where x.person_id = p.id`,
    'x.assigned_at, x.id',
  ),
  programmes: rows(
    'g.name',
    'programme_person x join programme g on g.id = x.programme_id where x.person_id = p.id',
    'g.name',
  ),
  savedViews: rows(
    'name, layout, query, created_at as "createdAt"',
    'saved_view where person_id = p.id',
    'name',
  ),
  typedAndNotSent: rows('form, fields, saved_at as "savedAt"', 'form_draft where person_id = p.id', 'form'),
};

const DATA = `
  select json_build_object(${Object.entries(parts)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')}) as data from person p where p.id = $1`;

/** What is held about somebody, for themselves. */
@Injectable()
export class OwnData {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** By part; everything in it is of this one person. */
  async of(person: string): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await this.database.query<{ data: Record<string, unknown> }[]>(DATA, [person]);
    return row?.data ?? {};
  }
}
