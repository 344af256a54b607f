import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { phrase, type Audience, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { FoundProposal } from './proposal-finder.js';
import { submissions } from './proposal-submissions.js';

/** A moment in the life of a proposal's answers: begun, changed, or handed in as they stood. */
export interface AnswerMoment {
  readonly sequence: number;
  readonly at: Instant;
  /** Who did it; null once they were erased. */
  readonly by: string | null;
  /** What happened, in words. */
  readonly label: string;
  readonly submitted: boolean;
}

interface Row {
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string;
  readonly by: string | null;
}

const MOMENTS = `
  select h.sequence, h.type, h.occurred_at as at, h.actor_id as actor, p.name as by
  from history_event h left join person p on p.id::text = h.actor_id
  where h.instance_id = $1 and h.type = any ($2::text[]) order by h.sequence`;

/** Reads when the answers of a proposal changed, so that two of those moments can be compared. */
@Injectable()
export class AnswerMoments {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Oldest first. Between one and the next the answers stood still. */
  async of({ id }: FoundProposal, language: Language, audience: Audience): Promise<readonly AnswerMoment[]> {
    const types = ['PROPOSAL_STARTED', 'ANSWERS_CHANGED', ...Object.keys(submissions)];
    const rows = await this.database.query<Row[]>(MOMENTS, [id, types]);
    const { events, roles } = currentProposal.labels[language];
    return rows.map(({ sequence, type, at, actor, by }) => ({
      sequence,
      at: at.toISOString(),
      by: actor === 'system' ? phrase(roles.system, audience, { key: actor }) : by,
      label: phrase(events[type], audience, { key: type }),
      submitted: type in submissions,
    }));
  }
}

/**
 * What is compared unless somebody chose: the answers of now with those handed in last; where nothing was changed
 * since, with those handed in the time before.
 */
export function usualPair(moments: readonly AnswerMoment[]): readonly [from: number, to: number] {
  const last = moments.at(-1);
  const before = moments.slice(0, -1).findLast(({ submitted }) => submitted) ?? moments[0];
  return [before?.sequence ?? 1, last?.sequence ?? 1];
}
