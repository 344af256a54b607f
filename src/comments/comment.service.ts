import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { MailNotes } from '../mail/mail-notes.js';
import { MailService } from '../mail/mail.service.js';
import type { SignedInActor } from '../people/signed-in-actor.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid, uuidv7 } from '../platform/ids.js';
import { InvalidFormError } from '../proposals/errors.js';
import type { FoundProposal } from '../proposals/proposal-finder.js';
import { seesEverything } from '../proposals/viewer.js';
import { CommentReaders, type Told } from './comment-readers.js';
import { commentsWhere, viewOf, type CommentRow } from './comment-rows.js';
import { longestComment, type CommentView, type NewComment, type Written } from './comment.js';
import { CommentClosedError, CommentNotFoundError } from './errors.js';

/** Which comments of a proposal: all, or those on one task; and those before a comment. */
export interface CommentFilter {
  readonly task?: string | null;
  readonly before?: string | null;
  readonly limit: number;
}

const PAGE = `${commentsWhere(`($3::text is null or c.task_key = $3) and ($4::uuid is null
  or (c.created_at, c.id) < (select b.created_at, b.id from comment b where b.id = $4))`)} limit $5`;
const ONE = commentsWhere('c.id = $3');
const COUNT = `
  select count(*)::integer as count from comment
  where instance_id = $1 and ($2::boolean or visibility = 'everyone') and removed_at is null
    and ($3::text is null or task_key = $3)`;
const INSERT = `
  insert into comment (id, instance_id, task_key, author_id, key, side, visibility, body, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (author_id, key) do nothing returning id`;
const EDIT = 'update comment set body = $2, edited_at = $3 where id = $1 and removed_at is null';
const REMOVE = `
  update comment set body = null, removed_at = $2, removed_by = $3 where id = $1 and removed_at is null`;
const MENTION = `
  insert into comment_mention (comment_id, person_id) values ($1, $2) on conflict do nothing returning person_id`;

/** What people say to each other about a proposal. Whoever calls has found the proposal for the same reader. */
@Injectable()
export class CommentService {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly readers: CommentReaders,
    private readonly notes: MailNotes,
    private readonly letters: MailService,
    private readonly clock: Clock,
  ) {}

  /** One page, oldest first: the latest ones, or those before a comment. `earlier` tells whether there are more. */
  async page(
    reader: SignedInActor,
    instanceId: string,
    { task = null, before = null, limit }: CommentFilter,
  ): Promise<{ readonly comments: readonly CommentView[]; readonly earlier: boolean }> {
    const from = before !== null && isUuid(before) ? before : null;
    const parameters = [instanceId, seesEverything(reader), task, from, limit + 1];
    const rows = await this.database.query<CommentRow[]>(PAGE, parameters);
    const shown = rows.slice(0, limit).reverse();
    const now = this.clock.now();
    return { comments: shown.map((row) => viewOf(row, reader, now)), earlier: rows.length > limit };
  }

  /** The latest few, newest first. */
  async latest(reader: SignedInActor, instanceId: string, limit = 3): Promise<readonly CommentView[]> {
    return [...(await this.page(reader, instanceId, { limit })).comments].reverse();
  }

  /** How many comments somebody can read on a proposal, or on one of its tasks. Removed ones don't count. */
  async countFor(reader: SignedInActor, instanceId: string, task: string | null = null): Promise<number> {
    const parameters = [instanceId, seesEverything(reader), task];
    const [row] = await this.database.query<{ count: number }[]>(COUNT, parameters);
    return row?.count ?? 0;
  }

  /** One comment. @throws {CommentNotFoundError} there is none, or not for this reader */
  async find(reader: SignedInActor, instanceId: string, id: string): Promise<CommentView> {
    const parameters = [instanceId, seesEverything(reader), id];
    const [row] = isUuid(id) ? await this.database.query<CommentRow[]>(ONE, parameters) : [];
    if (!row) throw new CommentNotFoundError();
    return viewOf(row, reader, this.clock.now());
  }

  /** Keys of the tasks that a comment can be about, in the order of the checklist. */
  async tasksOf(instanceId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ key: string }[]>(
      `select key from task where instance_id = $1 and requirement <> 'notApplicable'
       group by key order by min(position)`,
      [instanceId],
    );
    return rows.map(({ key }) => key);
  }

  /**
   * Writes a comment and lets those it names know. A partner's is for everybody. The same press writes it once; the
   * same page sent again with other words is another comment.
   *
   * @throws {InvalidFormError} it is empty, too long, or about a task that there is not
   * @throws {MentionRefusedError} somebody named can't be told of it
   */
  async write(
    author: SignedInActor,
    proposal: FoundProposal,
    given: NewComment,
    key: string,
  ): Promise<Written> {
    const atHub = seesEverything(author);
    const comment = {
      ...given,
      body: bodyOf(given.body),
      ...(!atHub && { visibility: 'everyone' as const }),
    };
    if (comment.task !== null && !(await this.tasksOf(proposal.id)).includes(comment.task))
      throw new InvalidFormError([{ field: 'task', message: 'must be one of its tasks' }]);
    const told = await this.readers.toldBy(proposal.id, author.id, comment);
    const press = `${key}:${hash('sha256', JSON.stringify([proposal.id, comment])).slice(0, 16)}`;
    return this.database.transaction(async (tx) => {
      const { task, visibility, body } = comment;
      const about = [proposal.id, task, author.id, press, atHub ? 'hub' : 'partner', visibility, body];
      const [added] = await tx.query<{ id: string }[]>(INSERT, [uuidv7(), ...about, this.clock.now()]);
      if (added) await this.tell(tx, author, proposal, added.id, task, told);
      return { id: added?.id ?? (await idOf(tx, author.id, press)), ...namesOf(told) };
    });
  }

  /**
   * Changes the words of one's own comment; whoever is named in them only now is told.
   *
   * @throws {CommentNotFoundError} it is not one's own
   * @throws {CommentClosedError} it is too late, or it was removed
   * @throws {InvalidFormError} it is empty or too long
   * @throws {MentionRefusedError} somebody named can't be told of it
   */
  async edit(author: SignedInActor, proposal: FoundProposal, id: string, words: string): Promise<Written> {
    const comment = await this.find(author, proposal.id, id);
    if (comment.author.id !== author.id) throw new CommentNotFoundError();
    if (comment.removed) throw new CommentClosedError('removed');
    if (comment.editableUntil === null) throw new CommentClosedError('tooLate');
    const body = bodyOf(words);
    const told = await this.readers.toldBy(proposal.id, author.id, { ...comment, body, tell: null });
    await this.database.transaction(async (tx) => {
      if (body !== comment.body) await tx.query(EDIT, [id, body, this.clock.now()]);
      await this.tell(tx, author, proposal, id, comment.task, told);
    });
    return { id, ...namesOf(told) };
  }

  /**
   * Removes a comment: its words are gone, also from letters that did not leave; that there was one stays. Removing it again does nothing.
   *
   * @throws {CommentNotFoundError} it is neither one's own, nor is one the hub lead
   */
  async remove(remover: SignedInActor, proposal: FoundProposal, id: string): Promise<void> {
    const comment = await this.find(remover, proposal.id, id);
    if (comment.removed) return;
    if (!comment.removable) throw new CommentNotFoundError();
    await this.database.query(REMOVE, [id, this.clock.now(), remover.id]);
    await this.letters.eraseQuotes(id);
  }

  private async tell(
    tx: EntityManager,
    { id: by }: SignedInActor,
    { id: instanceId, ref }: FoundProposal,
    comment: string,
    task: string | null,
    { people }: Told,
  ): Promise<void> {
    const path = `/p/${ref}/comments${task === null ? '' : `?task=${encodeURIComponent(task)}`}`;
    for (const { id: person } of people) {
      const [added] = await tx.query<object[]>(MENTION, [comment, person]);
      const note = { kind: 'mention', person, by, instanceId, comment, path } as const;
      if (added) await this.notes.write(note, `mention|${comment}|${person}`, tx);
    }
  }
}

function bodyOf(given: string): string {
  const body = given.replace(/\r\n?/g, '\n').trim();
  if (body === '') throw new InvalidFormError([{ field: 'body', message: 'is required' }]);
  if (body.length > longestComment) {
    const message = `must not be longer than ${String(longestComment)} characters`;
    throw new InvalidFormError([{ field: 'body', message }]);
  }
  return body;
}

function namesOf({ people, unknown }: Told): Pick<Written, 'told' | 'unknown'> {
  return { told: people.map(({ name }) => name), unknown };
}

async function idOf(tx: EntityManager, author: string, key: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('select id from comment where author_id = $1 and key = $2', [
    author,
    key,
  ]);
  if (!row) throw new Error('a comment that was written before is not there');
  return row.id;
}
