/**
 * What must hold in the database whatever was killed, each as a query whose rows are the violations.
 *
 * Plain SQL on purpose: nothing of the program is trusted here. Parameter 1 of those in `aboutPresses` is the journal,
 * as JSON: what was sent under which key, and what was acknowledged.
 */
export const aboutPresses = {
  'an acknowledged press that is not in the history (lost)': `
    select j.key, j.type from json_to_recordset($1) as j (key text, by text, type text, outcome text, id uuid, sequence integer)
    where j.outcome = 'acknowledged' and not exists (
      select from history_event h
      where h.instance_id = j.id and h.sequence = j.sequence and h.type = j.type and h.actor_id = j.by
        and h.event::json ->> 'key' = j.key)`,
  'a press that was refused or that nobody sent, and is in the history': `
    select h.event::json ->> 'key' as key, h.type from history_event h
    left join json_to_recordset($1) as j (key text, outcome text) on j.key = h.event::json ->> 'key'
    where h.actor_id <> 'system' and (j.key is null or j.outcome = 'refused')`,
} as const;

export const always = {
  'a press that is in the history more than once (duplicated)': `
    select actor_id, event::json ->> 'key' as key, count(*) from history_event group by 1, 2 having count(*) > 1`,
  'a gap in the sequences of an instance': `
    select i.id, i.sequence, count(h.sequence), min(h.sequence), max(h.sequence)
    from workflow_instance i left join history_event h on h.instance_id = i.id group by i.id
    having count(h.sequence) <> i.sequence or min(h.sequence) <> 1 or max(h.sequence) <> i.sequence`,
  'a broken link in a chain': `
    select instance_id, sequence from (
      select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (partition by instance_id order by sequence) as before
      from history_event) h
    where prev_hash <> before or hash <> sha256(prev_hash || convert_to(event, 'UTF8'))`,
  'an instance whose head is not its last event': `
    select i.id from workflow_instance i join history_event h on h.instance_id = i.id and h.sequence = i.sequence
    where i.head <> h.hash`,
  'an event without its receipt': `
    select h.instance_id, h.sequence from history_event h
    left join command_receipt r on r.actor_id = h.actor_id and r.key = h.event::json ->> 'key'
      and r.instance_id = h.instance_id and r.sequence = h.sequence
    where r.key is null`,
  'a receipt without its event': `
    select r.actor_id, r.key from command_receipt r
    left join history_event h on h.instance_id = r.instance_id and h.sequence = r.sequence and h.actor_id = r.actor_id
    where h.sequence is null`,
  'an event whose effects are not in the outbox, each once': `
    select h.instance_id, h.sequence from history_event h
    left join outbox o on o.instance_id = h.instance_id and o.sequence = h.sequence
    group by h.instance_id, h.sequence having count(o.id) <> json_array_length(h.event::json -> 'effects')`,
  'an outbox row without its event': `
    select o.id from outbox o left join history_event h on h.instance_id = o.instance_id and h.sequence = o.sequence
    where o.sequence is not null and h.sequence is null`,
  'an event that mentions a text which is not kept': `
    select h.instance_id, h.sequence, t.text from history_event h,
      jsonb_path_query(h.event::jsonb, 'strict $.event.** ? (exists (@.sha256)).text') as t (text)
    where not exists (select from sealed_text s where s.id::text = t.text #>> '{}')`,
  // A letter that follows from no event names in its key the stage, the event that asked for support, and the roles.
  'two messages for one occasion': `
    select person_id, letter, instance_id,
      coalesce(sequence::text, concat_ws(' ', variadic (string_to_array(dedupe_key, '|'))[3:5])) as occasion, count(*)
    from mail_message group by 1, 2, 3, 4 having count(*) > 1`,
  'one piece of support given twice': `
    select instance_id, stage, iteration, resource_key, role, count(*) from assignment
    where resource_key is not null or role is not null group by 1, 2, 3, 4, 5 having count(*) > 1`,
  'one request for support answered twice': `
    select instance_id, event::json ->> 'key', count(*) from history_event where type = 'SUPPORT_ASSIGNED'
    group by 1, 2 having count(*) > 1`,
  'somebody who carries more than their capacity': `
    select p.person_id, p.role, p.capacity, count(distinct a.instance_id) from support_person p
    join assignment a on a.person_id = p.person_id and a.role = p.role and a.released_at is null
    group by 1, 2 having count(distinct a.instance_id) > p.capacity`,
  'a job that is both done and given up':
    'select id from outbox where done_at is not null and dead_at is not null',
} as const;

/** What must hold besides, once everything has been worked off. */
export const atRest = {
  'a job that is not done': 'select id, kind, starts, attempts, last_error from outbox where done_at is null',
  'a message that waits although its job is done': "select id from mail_message where status = 'queued'",
  'support that was asked for and is not there': `
    select o.id from outbox o where o.kind = 'proposal.assignSupport'
      and not exists (select from command_receipt r where r.actor_id = 'system' and r.key = 'support-' || o.id)
      and not exists (select from assignment a where a.instance_id = o.instance_id and a.asked_sequence = o.sequence)`,
} as const;
