import { POSTPONED } from '../proposals/place.js';
import { TASK_OWNERS } from '../proposals/task-owners.js';
import { visibleTo } from '../proposals/viewer.js';

/*
 * SQL of what stands in somebody's calendar. Parameters of both begin with $1, the person. A proposal that is on hold, or whose launch waits for a new date, has no dates that hold.
 */

const DRAFT = `'{"open": {"idea": "draft"}}'::jsonb`;

const RUNNING = `i.status = 'open' and i.state not in (${DRAFT}, ${POSTPONED})`;

const OPEN = `t.status = 'open' and t.requirement = 'required' and t.due_on is not null`;

const WITH_A_PART = `
with_a_part as (
  select instance_id from proposal where lead_id = $1::uuid
  union select instance_id from proposal where co_lead_id = $1::uuid
  union select instance_id from proposal where coordinator_id = $1::uuid
  union select instance_id from proposal where people @> array[$1::uuid]
  union select instance_id from assignment where person_id = $1::uuid and released_at is null)`;

// A coordinator has the proposals that they coordinate; whoever else of the hub may have tasks in any.
const CANDIDATE = `
candidate as (
  select t.instance_id, t.key, t.iteration from task t join with_a_part using (instance_id) where ${OPEN}
  union select t.instance_id, t.key, t.iteration from task_delegation d
    join task t on t.instance_id = d.instance_id and t.key = d.task_key
    where d.person_id = $1::uuid and d.ended_at is null and ${OPEN}
  union select t.instance_id, t.key, t.iteration from task t
    where t.owner_roles && array_remove($2::text[], 'hubCoordinator') and ${OPEN})`;

// What was told by letter last, so that what is read afterwards is no older.
const TOLD_LAST = `coalesce((select max(n.sequence) from calendar_notice n where n.person_id = $1::uuid
  and n.instance_id = c.instance_id and n.task_key = c.task and n.iteration = c.iteration), 0)`;

/**
 * Rows of open tasks that are somebody's, the latest due first. $2 their standing roles, $3 to $5 what they may see,
 * $6 how many rows at most.
 */
export const DUE_DATES = `
with ${WITH_A_PART}, ${CANDIDATE}
select c.instance_id as "instanceId", p.ref, c.task, c.iteration, c.due_on::text as on,
       greatest(i.sequence, ${TOLD_LAST}) as sequence,
       i.updated_at as "changedAt", i.workflow, i.version
  from (select t.instance_id, t.key as task, t.iteration, t.owner_roles, t.due_on
          from candidate join task t using (instance_id, key, iteration)) c
  join workflow_instance i on i.id = c.instance_id and ${RUNNING}
  join proposal p on p.instance_id = c.instance_id and ${visibleTo(3)}
 where $1::uuid in (${TASK_OWNERS})
 order by c.due_on desc, p.ref, c.task
 limit $6`;

/**
 * Rows of proposals with a start date in which somebody has a part, once the idea was accepted. Without their roles:
 * $2 to $4 what they may see, $5 the hub's zone.
 */
export const START_DATES = `
with ${WITH_A_PART}
select p.instance_id as "instanceId", p.ref, p.format, p.start_on::text as "startOn",
       i.snapshot#>>'{context,endOn}' as "endOn", (i.snapshot#>>'{context,answers,sessions}')::integer as sessions,
       i.snapshot#>>'{context,answers,cadence}' as cadence, i.snapshot#>>'{context,answers,timeOfDay}' as "timeOfDay",
       (i.snapshot#>>'{context,answers,minutes}')::integer as minutes, coalesce(o.zone, $5) as zone, i.sequence,
       i.updated_at as "changedAt", i.stage = 'evaluation' or i.stage = 'launch' and
         i.state not in ('{"open": {"launch": "preparing"}}', '{"open": {"launch": "recruiting"}}') as settled
  from with_a_part join proposal p using (instance_id)
  join workflow_instance i on i.id = p.instance_id and ${RUNNING}
  left join organisation o on o.id = p.organisation_id
 where p.start_on is not null and i.stage <> 'idea' and ${visibleTo(2)}
 order by p.start_on, p.ref`;

/**
 * Rows of tasks that somebody was told of by letter, or is to be now, as they stood for them and as they stand.
 *
 * $2 what is to be told now, as JSON: `instanceId`, `task`, `iteration`. A letter that never left told nothing.
 */
export const LETTER_DATES = `
with held as (
  select distinct on (n.instance_id, n.task_key, n.iteration) n.instance_id, n.task_key as task, n.iteration, n.day,
         n.cancelled, n.sequence
    from calendar_notice n join mail_message m on m.id = n.message_id and m.status not in ('skipped', 'failed', 'bounced')
   where n.person_id = $1::uuid
   order by n.instance_id, n.task_key, n.iteration, n.sequence desc),
said as (
  select s."instanceId" as instance_id, s.task, s.iteration
    from jsonb_to_recordset($2::jsonb) as s("instanceId" uuid, task text, iteration integer)),
c as (
  select s.instance_id, s.task, s.iteration, t.owner_roles, t.due_on, ${OPEN} as open
    from (select instance_id, task, iteration from held where not cancelled union select * from said) s
    left join task t on t.instance_id = s.instance_id and t.key = s.task and t.iteration = s.iteration)
select c.instance_id as "instanceId", p.ref, c.task, c.iteration, i.workflow, i.version, i.sequence,
       ${TOLD_LAST} as "toldLast", case when held.cancelled then null else held.day::text end as "heldOn",
       case when held.cancelled then null else held.sequence end as "heldSequence",
       exists (select from said s where (s.instance_id, s.task, s.iteration) = (c.instance_id, c.task, c.iteration)) as said,
       case when c.open and ${RUNNING} and $1::uuid in (${TASK_OWNERS}) then c.due_on::text end as "standsOn"
  from c
  join workflow_instance i on i.id = c.instance_id
  join proposal p on p.instance_id = c.instance_id
  left join held on (held.instance_id, held.task, held.iteration) = (c.instance_id, c.task, c.iteration)
 order by c.due_on, p.ref, c.task`;
