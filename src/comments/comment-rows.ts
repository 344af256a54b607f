import type { SignedInActor } from '../people/signed-in-actor.js';
import { editMinutes, type CommentView, type Side, type Visibility } from './comment.js';

/** A comment as it is kept, with the names around it. */
export interface CommentRow {
  readonly id: string;
  readonly task: string | null;
  readonly author_id: string;
  readonly author_name: string | null;
  readonly side: Side;
  readonly organisation: string | null;
  readonly visibility: Visibility;
  readonly body: string | null;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly removed_at: Date | null;
  readonly removed_by: string | null;
  readonly remover_name: string | null;
  readonly told: readonly string[];
}

/**
 * SQL: comments of an instance ($1) that a reader may see ($2: whether they are of the hub), newest first.
 *
 * @param condition further one, on alias `c`
 */
export const commentsWhere = (condition: string): string => `
  select c.id, c.task_key as task, c.author_id, author.name as author_name, c.side, belongs.name as organisation,
    c.visibility, c.body, c.created_at, c.edited_at, c.removed_at, c.removed_by, remover.name as remover_name,
    array(select p.name from comment_mention m join person p on p.id = m.person_id
      where m.comment_id = c.id and p.name is not null order by p.name) as told
  from comment c
  join proposal q on q.instance_id = c.instance_id
  join person author on author.id = c.author_id
  left join person remover on remover.id = c.removed_by
  left join lateral (
    select o.name from membership m join organisation o on o.id = m.organisation_id
    where m.person_id = c.author_id
    order by coalesce(m.organisation_id = q.organisation_id, false) desc, o.name limit 1
  ) as belongs on c.side = 'partner'
  where c.instance_id = $1 and ($2::boolean or c.visibility = 'everyone') and ${condition}
  order by c.created_at desc, c.id desc`;

/** A comment as one reader sees it at an instant. */
export function viewOf(row: CommentRow, reader: SignedInActor, now: Date): CommentView {
  const mine = row.author_id === reader.id;
  const removed = row.removed_at !== null;
  const until = new Date(row.created_at.getTime() + editMinutes * 60_000);
  return {
    id: row.id,
    task: row.task,
    author: { id: row.author_id, name: row.author_name },
    side: row.side,
    organisation: row.organisation,
    visibility: row.visibility,
    body: row.body,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    told: row.told,
    removed:
      row.removed_at === null
        ? null
        : {
            at: row.removed_at.toISOString(),
            byAuthor: row.removed_by === row.author_id,
            name: row.remover_name,
          },
    editableUntil: mine && !removed && now < until ? until.toISOString() : null,
    removable: !removed && (mine || reader.roles.includes('hubLead')),
  };
}
