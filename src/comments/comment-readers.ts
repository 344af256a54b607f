import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import type { NewComment, Side } from './comment.js';
import { MentionRefusedError, type MentionProblem } from './errors.js';
import { namedIn } from './mentions.js';

/** Somebody who may see a proposal, and so may be told of a comment on it. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
}

/** Whom a comment tells. */
export interface Told {
  readonly people: readonly Reader[];
  readonly unknown: readonly string[];
}

// As the viewer's rule has it: the hub sees every proposal, others those of their organisations and of their own.
const READERS = `
  select p.id, p.name, case when hub.is then 'hub' else 'partner' end as side
  from proposal q
  cross join person p
  cross join lateral (select exists (select from person_role r where r.person_id = p.id) as is) as hub
  where q.instance_id = $1 and p.erased_at is null
    and (hub.is or p.id = q.lead_id or p.id = q.co_lead_id or p.id = any (q.people)
      or exists (select from membership m where m.person_id = p.id and m.organisation_id = q.organisation_id))
  order by side desc, lower(p.name), p.id`;

/** Who reads the comments on a proposal, and whom one of them tells. */
@Injectable()
export class CommentReaders {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Everybody who may see the proposal, partners first. */
  of(instanceId: string): Promise<readonly Reader[]> {
    return this.database.query<Reader[]>(READERS, [instanceId]);
  }

  /**
   * Whom a comment tells: those it names, whoever was chosen, and whom its page tells. Its author is never told.
   *
   * @throws {MentionRefusedError} somebody named may not read it, or may be one of several
   */
  async toldBy(
    instanceId: string,
    author: string,
    { body, visibility, tell, also = [] }: Pick<NewComment, 'body' | 'visibility' | 'tell' | 'also'>,
  ): Promise<Told> {
    const readers = await this.of(instanceId);
    const named = namedIn(body, readers);
    const chosen = readers.find(({ id }) => id === tell) ?? null;
    const people = [
      ...named.people,
      ...(chosen ? [chosen] : []),
      ...readers.filter(({ id }) => also.includes(id)),
    ];
    const problems: MentionProblem[] = [
      ...named.ambiguous
        .filter(({ people: several }) => !several.some(({ id }) => id === chosen?.id))
        .map(({ written }) => ({ field: 'body', reason: 'ambiguous', names: [written] }) as const),
      ...(tell !== null && !chosen ? [{ field: 'tell', reason: 'unknown', names: [] } as const] : []),
      ...(visibility === 'staff' ? outsiders(named.people, chosen) : []),
    ];
    if (problems.length > 0) throw new MentionRefusedError(problems);
    const distinct = [...new Map(people.map((one) => [one.id, one])).values()];
    return { people: distinct.filter(({ id }) => id !== author), unknown: named.unknown };
  }
}

function outsiders(named: readonly Reader[], chosen: Reader | null): MentionProblem[] {
  const inText = named.filter(({ side }) => side === 'partner').map(({ name }) => name);
  return [
    ...(inText.length > 0 ? [{ field: 'body', reason: 'notStaff', names: inText } as const] : []),
    ...(chosen?.side === 'partner'
      ? [{ field: 'tell', reason: 'notStaff', names: [chosen.name] } as const]
      : []),
  ];
}
