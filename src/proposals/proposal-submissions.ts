import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant, LocalDate } from '../../workflows/kit/event.js';
import { metaOf, pathOf, stateNodes } from '../../workflows/kit/states.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { localDate } from '../platform/pacific-time.js';
import type { FoundProposal } from './proposal-finder.js';
import { lastDay } from './turn.js';

/** What a partner hands in, by the event that does it: which part of the proposal, and the state that waits for the hub. */
export const submissions = {
  PROPOSAL_SUBMITTED: { part: 'idea', awaits: 'open.idea.submitted' },
  PROPOSAL_RESUBMITTED: { part: 'idea', awaits: 'open.idea.inTriage' },
  SCOPE_SUBMITTED: { part: 'plan', awaits: 'open.scoping.awaitingApproval' },
  SCOPE_RESUBMITTED: { part: 'plan', awaits: 'open.scoping.awaitingApproval' },
  KIT_SUBMITTED: { part: 'kit', awaits: 'open.templateSelection.awaitingApproval' },
  KIT_RESUBMITTED: { part: 'kit', awaits: 'open.templateSelection.awaitingApproval' },
} as const;
export type SubmissionType = keyof typeof submissions;

/** One time that something was handed in. */
export interface Submission {
  readonly sequence: number;
  readonly type: SubmissionType;
  readonly part: (typeof submissions)[SubmissionType]['part'];
  readonly at: Instant;
  /** A person's name; null once they were erased. */
  readonly by: string | null;
  /** Local date by which the hub means to answer. */
  readonly answerBy: LocalDate;
  /** Dotted path of the state that it led to. */
  readonly awaits: string;
}

const SUBMITTED = `
  select h.sequence, h.type, h.occurred_at as at, p.name as by
  from history_event h left join person p on p.id::text = h.actor_id
  where h.instance_id = $1 and h.type = any($2::text[])
  order by h.sequence desc`;

/** Reads what was handed in, for the page that confirms it. */
@Injectable()
export class ProposalSubmissions {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Every submission of a proposal, the latest first. */
  async of({ id, zone }: FoundProposal): Promise<readonly Submission[]> {
    const rows = await this.database.query<
      { sequence: number; type: SubmissionType; at: Date; by: string | null }[]
    >(SUBMITTED, [id, Object.keys(submissions)]);
    return rows.map(({ sequence, type, at, by }) => {
      const { part, awaits } = submissions[type];
      const answerBy = lastDay(localDate(at, zone), daysIn(awaits));
      return { sequence, type, part, at: at.toISOString(), by, answerBy, awaits };
    });
  }
}

/** Whether an event hands something in. */
export function isSubmission(type: string): type is SubmissionType {
  return Object.hasOwn(submissions, type);
}

/** How long a state may take, in calendar days. */
function daysIn(path: string): number {
  const node = stateNodes(currentProposal.machine).find((one) => pathOf(one) === path);
  const days = node && metaOf(node)?.days;
  if (!days) throw new Error(`the state ${path} has no deadline`);
  return days;
}
