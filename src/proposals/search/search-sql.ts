import { visibleTo } from '../viewer.js';

/*
 * SQL of the search. The first three parameters are the viewer's: $1 whether they may see everything, $2 the person,
 * $3 their organisations. What a viewer may not see is not even looked at.
 */

/**
 * Answers as they stand, by their words. $4 is the words as a query, $5 a pattern for references, $6 how many.
 *
 * A text counts only while the proposal's answers refer to it: what was answered before, reasons and comments do not.
 */
export const TEXTS = `
select p.ref, title.body as title, i.stage, i.status, i.state, o.name as organisation, hit.answer, hit.body
  from (
    select s.instance_id, a.key as answer, s.body,
           ts_rank(to_tsvector('simple', folded(s.body)), to_tsquery('simple', $4)) as rank
      from sealed_text s
      join workflow_instance found on found.id = s.instance_id and found.workflow = 'proposal'
      cross join lateral (select key from jsonb_each(found.snapshot#>'{context,answers}')
        where value->>'text' = s.id::text limit 1) a
     where s.body is not null and to_tsvector('simple', folded(s.body)) @@ to_tsquery('simple', $4)
    union all
    select p.instance_id, 'ref', '', 2 from proposal p where p.ref ilike $5
  ) hit
  join proposal p on p.instance_id = hit.instance_id
  join workflow_instance i on i.id = hit.instance_id
  left join sealed_text title on title.id = p.title_id
  left join organisation o on o.id = p.organisation_id
 where ${visibleTo(1)}
 order by case hit.answer when 'ref' then 0 when 'title' then 1 else 2 end, hit.rank desc, p.ref desc, hit.answer
 limit $6`;

const VISIBLE = `
visible as (
  select p.instance_id, p.ref, p.title_id, p.organisation_id, p.lead_id, p.co_lead_id, p.coordinator_id
    from proposal p where ${visibleTo(1)}
), part as (
  select lead_id as person_id, 'partnerLead' as role, instance_id from visible where lead_id is not null
  union all select co_lead_id, 'coLead', instance_id from visible where co_lead_id is not null
  union all select coordinator_id, 'hubCoordinator', instance_id from visible where coordinator_id is not null
)`;

/** The newest five proposals of a source: tables, a condition on them, and the role that each stands for. */
const newestOf = (tables: string, condition: string, role: string): string => `
coalesce((select json_agg(json_build_object('ref', newest.ref, 'title', newest.title, 'role', newest.role))
  from (select v.ref, title.body as title, ${role} as role from ${tables}
          left join sealed_text title on title.id = v.title_id
         where ${condition} order by v.ref desc limit 5) newest), '[]')`;

/** People by name and, for the hub, by address. $4 is patterns that must all be met, $5 one for addresses, $6 how many. */
export const PEOPLE = `
with ${VISIBLE}
select x.id, x.name, case when $1::boolean then x.email end as email,
       case when $1::boolean then coalesce((select string_agg(o.name, ', ' order by o.name) from membership m
         join organisation o on o.id = m.organisation_id where m.person_id = x.id), '') else '' end as organisations,
       ${newestOf('part join visible v using (instance_id)', 'part.person_id = x.id', 'part.role')} as proposals
  from person x
 where x.erased_at is null
   and (folded(x.name) like all ($4::text[]) or ($1::boolean and lower(x.email) like $5))
   and ($1::boolean or exists (select from part where part.person_id = x.id))
 order by lower(x.name), x.id limit $6`;

/** Organisations by name. $4 is patterns that must all be met, $5 how many. */
export const ORGANISATIONS = `
with ${VISIBLE}
select x.id, x.name,
       (select count(*)::integer from visible where visible.organisation_id = x.id) as count,
       ${newestOf('visible v', 'v.organisation_id = x.id', 'null::text')} as proposals
  from organisation x
 where folded(x.name) like all ($4::text[])
   and ($1::boolean or x.id = any($3::uuid[]) or exists (select from visible where visible.organisation_id = x.id))
 order by lower(x.name), x.id limit $5`;
