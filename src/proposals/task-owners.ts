/** SQL: everybody who leads the hub. */
export const HUB_LEADS = `select r.person_id from person_role r where r.role = 'hubLead'`;

/**
 * SQL: whose an open task is. The colleague who was asked; else whoever holds the first of its roles that anybody holds.
 *
 * Stands beside a task `c` (instance_id, task, owner_roles), its proposal `p` and its instance `i`.
 */
export const TASK_OWNERS = `
select d.person_id from task_delegation d join membership m on m.person_id = d.person_id
   and m.organisation_id = p.organisation_id
 where d.instance_id = c.instance_id and d.task_key = c.task and d.ended_at is null
union
select first_role.person_id
  from (select holder.person_id, o.position, min(o.position) over () as first
          from unnest(c.owner_roles) with ordinality as o(role, position)
          cross join lateral (
            select p.lead_id as person_id where o.role = 'partnerLead'
            union all select p.co_lead_id where o.role = 'coLead'
            union all select p.coordinator_id where o.role = 'hubCoordinator'
            union all (${HUB_LEADS} and o.role = 'hubLead')
            union all select held.person::uuid
              from jsonb_array_elements_text(i.snapshot#>array['context', 'people', o.role]) held(person)
            union all select a.person_id from assignment a where a.instance_id = c.instance_id and a.role = o.role
              and a.person_id is not null and a.released_at is null
            union all select r.person_id from person_role r where r.role = o.role
              and o.role not in ('hubLead', 'hubCoordinator', 'administrator')
              and not exists (select from assignment a where a.instance_id = c.instance_id and a.role = o.role
                and a.person_id is not null and a.released_at is null)) holder
         where holder.person_id is not null
           and not exists (select from task_delegation d join membership m on m.person_id = d.person_id
                 and m.organisation_id = p.organisation_id
               where d.instance_id = c.instance_id and d.task_key = c.task and d.ended_at is null)) first_role
 where first_role.position = first_role.first`;
