import { POSTPONED } from '../place.js';

/*
 * SQL of the worklist. Parameters of every statement:
 * $1 the person, $2 their standing roles, $3 the hub's places, $4 event types that move a proposal, $5 today,
 * $6 whether only proposals that the person coordinates are meant, $7 the last day that somebody's own tasks go to.
 */

const DRAFT = `'{"open": {"idea": "draft"}}'::jsonb`;

/** Whether a task or a move that a role `r` may do falls to the person: theirs alone, or nobody else's. */
const fallsToMe = (role: string): string => `(${role} = any($2::text[]) and case ${role}
  when 'hubLead' then true
  when 'hubCoordinator' then p.coordinator_id = $1::uuid
  else not exists (select from assignment a where a.instance_id = p.instance_id and a.role = ${role}
         and a.person_id is not null and a.released_at is null)
    or exists (select from assignment a where a.instance_id = p.instance_id and a.role = ${role}
         and a.person_id = $1::uuid and a.released_at is null) end)`;

// A decision is what nobody but the hub lead may do.
const MOVES = `
select p.instance_id, 'move' as kind, null as task, null::text[] as owner_roles, null::date as due_on,
       case when place.roles = array['hubLead'] then 0 else 2 end as rank
  from jsonb_to_recordset($3::jsonb) as place (version integer, state jsonb, roles text[], closes text[])
  join workflow_instance i on i.workflow = 'proposal' and i.status = 'open' and i.mover = 'hub' and i.state = place.state
   and i.version = place.version
  join proposal p on p.instance_id = i.id
 where case when place.roles = array['hubLead'] then 'hubLead' = any($2::text[])
       else p.coordinator_id = $1::uuid and place.roles && $2::text[]
         or exists (select from unnest(place.roles) r where r <> 'hubLead' and ${fallsToMe('r')}) end`;

const HOLDS = `
select p.instance_id, 'hold', null, null::text[], null::date, 0
  from (select distinct instance_id from history_event where type = 'HOLD_REQUESTED') asked
  join workflow_instance i on i.id = asked.instance_id and i.status = 'open'
   and jsonb_typeof(i.snapshot#>'{context,holdRequest}') = 'object'
  join proposal p on p.instance_id = i.id
 where 'hubLead' = any($2::text[]) or (p.coordinator_id = $1::uuid and 'hubCoordinator' = any($2::text[]))`;

const TASKS = `
select t.instance_id, 'task', t.key, t.owner_roles, t.due_on,
       case when t.due_on < $5::date then 1 else 3 end
  from task t
  join workflow_instance i on i.id = t.instance_id and i.status = 'open' and i.state not in (${DRAFT}, ${POSTPONED})
  join proposal p on p.instance_id = t.instance_id
 where t.status = 'open' and t.requirement = 'required'
   and coalesce(t.due_on, $5::date) <= $7::date
   and case when exists (select from task_delegation d where d.instance_id = t.instance_id and d.task_key = t.key
                           and d.ended_at is null)
       then exists (select from task_delegation d where d.instance_id = t.instance_id and d.task_key = t.key
                      and d.ended_at is null and d.person_id = $1::uuid)
       else t.owner_roles && $2::text[] and exists (select from unnest(t.owner_roles) r where ${fallsToMe('r')}) end
   and not exists (select from jsonb_to_recordset($3::jsonb) as place (version integer, state jsonb, closes text[])
     where place.state = i.state and place.version = i.version and t.key = any(place.closes))`;

const UNASSIGNED = `
select p.instance_id, 'assign' as kind, null as task, null::text[] as owner_roles, null::date as due_on, 0 as rank
  from proposal p join workflow_instance i on i.id = p.instance_id and i.status <> 'closed' and i.state <> ${DRAFT}
 where p.coordinator_id is null`;

const PARTNER = `
select p.instance_id, 'waiting' as kind, null as task, null::text[] as owner_roles, null::date as due_on, 0 as rank
  from workflow_instance i join proposal p on p.instance_id = i.id
 where i.workflow = 'proposal' and i.status = 'open' and i.mover = 'partner' and i.state <> ${DRAFT}
   and (not $6::boolean or p.coordinator_id = $1::uuid)`;

const OVERDUE = `
select t.instance_id, 'task' as kind, t.key as task, t.owner_roles, t.due_on, 0 as rank
  from task t
  join workflow_instance i on i.id = t.instance_id and i.status = 'open' and i.state <> ${POSTPONED}
  join proposal p on p.instance_id = t.instance_id
 where t.status = 'open' and t.requirement = 'required' and t.due_on < $5::date
   and (not $6::boolean or p.coordinator_id = $1::uuid)`;

// No section uses all of the parameters, and each must have a type.
const TYPED = `with typed as (select $1::uuid, $2::text[], $3::jsonb, $4::text[], $5::date, $6::boolean, $7::date)`;

/** What stands in each section, one row for one thing to do. */
export const sections = {
  mine: `${MOVES} union all ${HOLDS} union all ${TASKS}`,
  unassigned: UNASSIGNED,
  partner: PARTNER,
  overdue: OVERDUE,
} as const;

/** Number of rows of every section. */
export const COUNTS = `${TYPED} select ${Object.entries(sections)
  .map(([name, sql]) => `(select count(*)::integer from (${sql}) ${name}) as ${name}`)
  .join(', ')}`;

/** Rows of a section with what they are about: the most pressing first. */
export const rowsOf = (section: keyof typeof sections): string => `${TYPED}
select w.kind, w.task, coalesce(w.owner_roles, '{}') as "ownerRoles", w.due_on::text as "dueOn", w.rank, p.ref, title.body as title,
       o.name as organisation, coalesce(o.zone, $8) as zone, lead.name as lead, coordinator.name as coordinator,
       p.coordinator_id as "coordinatorId", i.version, i.state, i.stage, entered.at as since,
       case when w.kind = 'hold' then i.snapshot#>>'{context,holdRequest,on}' else entered.on end as "sinceOn",
       case when w.kind in ('move', 'waiting') then i.snapshot end as snapshot,
       (select count(*)::integer from task t where t.instance_id = i.id and t.status = 'open'
          and t.requirement = 'required' and t.stage = i.stage) as "openTasks"
  from (${sections[section]}) w
  join proposal p on p.instance_id = w.instance_id
  join workflow_instance i on i.id = w.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
  left join person lead on lead.id = p.lead_id
  left join person coordinator on coordinator.id = p.coordinator_id
  left join lateral (select h.occurred_at as at, h.event::json->>'on' as on from history_event h
    where h.instance_id = i.id and h.type = any($4::text[])
      and (h.event::json->'from')::jsonb is distinct from (h.event::json->'to')::jsonb
    order by h.sequence desc limit 1) entered on true
 order by w.rank, coalesce(w.due_on, 'infinity'), entered.at, p.ref, w.task
 limit $9 offset $10`;
