import type { StoredSnapshot } from '../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';

/** One proposal of somebody's first page, with its snapshot where there may be something for them to do. */
export interface HomeRow {
  readonly ref: string;
  readonly title: string | null;
  readonly format: string;
  readonly stage: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly organisation: string | null;
  readonly lead: string | null;
  readonly zone: string;
  /** Whether the person has a part in it. */
  readonly mine: boolean;
  /** Whether the person was asked to support it. */
  readonly supported: boolean;
  readonly done: number;
  readonly total: number;
  readonly nextDueOn: string | null;
  readonly workflow: string;
  readonly version: number;
  readonly definitionHash: string;
  /** Null where the person has no part in it and no task of it, and where it is closed. */
  readonly snapshot: StoredSnapshot<ProposalContext> | null;
  /** When it last went from one state to another. */
  readonly since: Date | null;
  /** Local date by which whoever sent it there asked for the next step. */
  readonly askedBy: string | null;
  /** Tasks that their owners gave to a colleague. */
  readonly delegations: readonly DelegatedTask[];
}

/** A task that a colleague was asked to do. */
export interface DelegatedTask {
  readonly task: string;
  readonly person: string;
  readonly name: string | null;
}

/**
 * Everything a first page shows, in one statement.
 *
 * Parameters: the person, their organisations, the zone of proposals without one, and how many at most.
 */
export const HOME_PROPOSALS = `
with visible as (
  select p.*, (p.lead_id = $1::uuid or p.co_lead_id = $1::uuid or p.people @> array[$1::uuid]) is true as mine,
         given.instance_id is not null as supported
    from proposal p
    left join lateral (
      select instance_id from assignment a
       where a.instance_id = p.instance_id and a.person_id = $1::uuid and a.released_at is null limit 1) given on true
   where p.lead_id = $1::uuid or p.co_lead_id = $1::uuid or p.people @> array[$1::uuid]
      or p.organisation_id = any($2::uuid[]) or given.instance_id is not null)
select p.ref, title.body as title, p.format, i.stage, i.status, p.outcome, o.name as organisation,
       lead.name as lead, coalesce(o.zone, $3) as zone, p.mine, p.supported, progress.done, progress.total,
       case when i.status = 'open' then progress.next_due::text end as "nextDueOn",
       i.workflow, i.version, i.definition_hash as "definitionHash",
       case when (p.mine or given.to_me) and i.status <> 'closed' then i.snapshot end as snapshot,
       turn.at as since, turn.due as "askedBy", coalesce(given.delegations, '[]') as delegations
  from visible p
  join workflow_instance i on i.id = p.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  left join person lead on lead.id = p.lead_id
  left join lateral (
    select count(*) filter (where status <> 'open' and stage = i.stage)::integer as done,
           count(*) filter (where stage = i.stage)::integer as total,
           min(due_on) filter (where status = 'open') as next_due
      from (select distinct on (key) * from task where task.instance_id = p.instance_id
             order by key, iteration desc) latest
     where requirement = 'required') progress on true
  -- As the delegations have it: one counts only while the colleague belongs to the proposal's organisation.
  left join lateral (
    select bool_or(d.person_id = $1::uuid) as to_me,
           jsonb_agg(jsonb_build_object('task', d.task_key, 'person', d.person_id, 'name', colleague.name)) as delegations
      from task_delegation d
      join membership m on m.person_id = d.person_id and m.organisation_id = p.organisation_id
      join person colleague on colleague.id = d.person_id
     where d.instance_id = p.instance_id and d.ended_at is null) given on true
  left join lateral (
    select occurred_at as at, h.event::json->'event'->>'dueOn' as due from history_event h
     where p.mine and i.status <> 'closed' and h.instance_id = p.instance_id and not h.quiet
       and (h.event::json->>'from') is distinct from (h.event::json->>'to')
     order by sequence desc limit 1) turn on true
 order by p.mine desc, i.status = 'closed', i.updated_at desc, p.instance_id
 limit $4`;
