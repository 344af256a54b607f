import { Injectable } from '@nestjs/common';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { sentence } from '../../../../../workflows/kit/words.js';
import { InstanceChangedError, TransitionRefusedError } from '../../../../engine/errors.js';
import { PeopleService } from '../../../../people/people.service.js';
import { localTime } from '../../../../platform/pacific-time.js';
import type { BulkError, BulkOutcome } from '../../../../proposals/bulk/bulk-presses.js';
import { ForeseenChangedError } from '../../../../proposals/foreseen-presses.js';
import { possibleAt } from '../../../../proposals/pipeline/open-moves.js';
import { placeInWords } from '../../../../proposals/place.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { mendingPage } from '../../../errors/describe-error.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { reasonInWords } from './preview.view.js';
import { bulkWords } from './words.js';

/** Why something was not done, and where it can be mended. */
export interface Reason {
  readonly text: string;
  readonly href: string | null;
}

/** A row of the report; without reasons, it was done. */
export interface ReportRow {
  readonly ref: string;
  readonly title: string | null;
  readonly reasons: readonly Reason[];
}

/** Puts what became of several presses into words. */
@Injectable()
export class ReportWords {
  constructor(private readonly people: PeopleService) {}

  async of(outcomes: readonly BulkOutcome[], visit: SignedInVisit): Promise<readonly ReportRow[]> {
    const changers = outcomes.flatMap(({ error }) =>
      error instanceof InstanceChangedError && error.changedBy !== 'system' ? [error.changedBy] : [],
    );
    const names = await this.people.namesOf(changers);
    return outcomes.map((outcome) => ({
      ref: outcome.ref,
      title: outcome.proposal?.title ?? null,
      reasons: outcome.error === null ? [] : reasonsOf(outcome, outcome.error, names, visit),
    }));
  }
}

function reasonsOf(
  { ref, proposal }: BulkOutcome,
  error: BulkError,
  names: ReadonlyMap<string, string>,
  { actor, language, audience }: SignedInVisit,
): readonly Reason[] {
  const words = bulkWords[language];
  const one = (text: string): readonly Reason[] => [{ text, href: null }];
  if (error === 'missing' || error === 'unforeseen') return one(words.reasons[error]);
  if (error instanceof ForeseenChangedError) return one(words.reasons.differs);
  if (error instanceof InstanceChangedError) {
    const by = error.changedBy === 'system' ? words.system : names.get(error.changedBy);
    return one(words.reasons.changed(by ?? words.somebody, localTime(error.changedAt, hubZone)));
  }
  if (!(error instanceof TransitionRefusedError)) return one(words.reasons.used);
  const { reason, unmet } = error.refused;
  const possible = proposal === null ? [] : possibleAt(actor, proposal);
  if (reason === 'unmet')
    return unmet.map((lack) => ({
      text: sentence(currentProposal.labels[language], audience, lack.message),
      href: mendingPage(ref, lack, possible),
    }));
  const place = proposal === null ? '' : placeInWords(proposal.state, language, audience);
  return one(reasonInWords(reason, place, words));
}
