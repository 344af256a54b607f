import { POSTPONED } from '../proposals/place.js';
import { HUB_LEADS, TASK_OWNERS } from '../proposals/task-owners.js';

/*
 * SQL of what there is to nudge about. Parameters: $1 rules as they stand today in each zone, `open_rule`;
 * $2 the hub's zone; $3 one person, or null; $4 one proposal, or null; $5 whether only what goes today is meant.
 */

const DRAFT = `'{"open": {"idea": "draft"}}'::jsonb`;

// A rule in one zone: the last anchor for which it has come there, and whether mail of a week goes there today.
const OPEN_RULE = `
open_rule as (
  select * from jsonb_to_recordset($1::jsonb) as r(rule text, about text, task text, "from" text, "to" text[],
    zone text, today date, latest date, "weekBegins" boolean, weight integer))`;

// Everybody reads mail where their organisation is; the hub's people where the hub is.
const READER = `
reader as (
  select pe.id, coalesce(choice.frequency, 'daily') as frequency,
         case when exists (select from person_role r where r.person_id = pe.id) then $2
              else coalesce((select o.zone from membership m join organisation o on o.id = m.organisation_id
                              where m.person_id = pe.id order by o.created_at, o.id limit 1), $2) end as zone
    from person pe left join reminder_choice choice on choice.person_id = pe.id
   where pe.erased_at is null and pe.email is not null and ($3::uuid is null or pe.id = $3::uuid))`;

const SUBJECT = `
subject as (
  select 'task' as about, t.instance_id, t.key as task, t.iteration, t.owner_roles, t.due_on as due, p.start_on as start,
         null::date as since
    from task t
    join workflow_instance i on i.id = t.instance_id and i.status = 'open' and i.state not in (${DRAFT}, ${POSTPONED})
    join proposal p on p.instance_id = t.instance_id
   where t.status = 'open' and t.requirement = 'required' and ($4::uuid is null or t.instance_id = $4::uuid)
     and t.due_on <= (select max(latest) from open_rule where about = 'task')
  union all
  select 'idle', i.id, '', 0, '{}', null, null, (acted.event::json->>'on')::date
    from workflow_instance i
    join lateral (select h.event from history_event h
      where h.instance_id = i.id and h.actor_id <> 'system' and h.type <> 'VERSION_CHANGED' order by h.sequence desc limit 1) acted on true
   where i.workflow = 'proposal' and i.status = 'open' and i.state not in (${DRAFT}, ${POSTPONED})
     and ($4::uuid is null or i.id = $4::uuid)
  union all
  select 'hold', i.id, '', 0, '{}', null, null, (i.snapshot#>>'{context,hold,since}')::date
    from workflow_instance i
   where i.workflow = 'proposal' and i.status = 'onHold' and ($4::uuid is null or i.id = $4::uuid))`;

const COME = `
come as (
  select r.rule, r."to", r.zone, r.today, r."weekBegins", r.weight, s.instance_id, s.task, s.iteration, s.owner_roles,
         case r."from" when 'due' then s.due when 'start' then s.start else s.since end as anchor
    from subject s
    join open_rule r on r.about = s.about and (r.task is null or r.task = s.task)
     and case r."from" when 'due' then s.due when 'start' then s.start else s.since end <= r.latest)`;

/** Whose an open task is. Parameters: the instance, and the task's key. */
export const OWNERS = `
select owner.person_id as person, c.due::text as due, c.iteration
  from (select instance_id, key as task, iteration, owner_roles, due_on as due from task
         where instance_id = $1 and key = $2 and status = 'open' order by iteration desc limit 1) c
  join proposal p on p.instance_id = c.instance_id
  join workflow_instance i on i.id = c.instance_id
  left join lateral (${TASK_OWNERS}) owner on true
  left join person on person.id = owner.person_id
 where person.erased_at is null`;

const COORDINATOR = `
select p.coordinator_id where p.coordinator_id is not null
union all (${HUB_LEADS} and p.coordinator_id is null)`;

/**
 * What has come and is to be written into the history: of several rules about one thing the most pressing.
 *
 * $3 is not asked for anything. Versions whose proposals keep no escalations are left out.
 */
export const ESCALATING = `
with ${OPEN_RULE}, ${SUBJECT}, ${COME}, pressing as (
  select distinct on (c.instance_id, c.task) c.instance_id as id, c.rule, nullif(c.task, '') as about,
         c.anchor::text as anchor, c.zone, i.snapshot#>'{context,escalations}' as known
    from come c
    join workflow_instance i on i.id = c.instance_id
    join proposal p on p.instance_id = c.instance_id
    left join organisation o on o.id = p.organisation_id
   where c.zone = coalesce(o.zone, $2) and $3::uuid is null
     and jsonb_typeof(i.snapshot#>'{context,escalations}') = 'array'
   order by c.instance_id, c.task, c.weight desc)
select id as "instanceId", rule, about, anchor, zone from pressing
 where not exists (select from jsonb_array_elements(known) e where e->>'rule' = rule and e->>'anchor' = anchor
         and e->>'about' is not distinct from about)`;

/**
 * Everything that has come, for everybody whom it goes to: one row for each rule, thing and person.
 *
 * `why` says why it is not sent: the person has stopped the proposal's nudges, or wants none. What is put off, or kept
 * for the mail of the week, is left out where only what goes today is meant.
 */
export const PENDING = `
with ${OPEN_RULE}, ${READER}, ${SUBJECT}, ${COME}
select c.rule, c.instance_id as "instanceId", c.task, c.iteration, c.anchor::text, who.person_id as person, reader.zone,
       case when reader.frequency = 'none' then 'wantsNone' when quiet.stopped then 'stopped' end as why,
       quiet.until::text as "putOffUntil", reader.frequency = 'weekly' as weekly,
       owner.ids as owners
  from come c
  join proposal p on p.instance_id = c.instance_id
  join workflow_instance i on i.id = c.instance_id
  cross join lateral (select array(${TASK_OWNERS}) as ids) owner
  cross join lateral (
    select unnest(owner.ids) as person_id where 'owner' = any(c."to")
    union (select hub.* from (${COORDINATOR}) hub(person_id)
     where 'coordinator' = any(c."to") or 'owner' = any(c."to") and cardinality(owner.ids) = 0)
    union (select decider.* from (${HUB_LEADS}) decider(person_id) where 'hubLead' = any(c."to"))
    union (select lead.* from unnest(array[p.lead_id, p.co_lead_id]) lead(person_id) where 'lead' = any(c."to"))) who
  join reader on reader.id = who.person_id and reader.zone = c.zone
  left join lateral (
    select bool_or(s.until_on is null) as stopped, max(s.until_on) as until from snooze s
     where s.person_id = who.person_id and s.instance_id = c.instance_id and s.task_key in ('', c.task)
       and s.ended_at is null and (s.until_on is null or s.until_on > c.today)) quiet on true
 where not exists (select from nudge n
         where n.instance_id = c.instance_id and n.person_id = who.person_id and n.rule = c.rule
           and n.task_key = c.task and n.iteration = c.iteration and n.anchor = c.anchor)
   and (not $5::boolean or (quiet.stopped is true or quiet.until is null)
     and (reader.frequency <> 'weekly' or c."weekBegins"))`;
