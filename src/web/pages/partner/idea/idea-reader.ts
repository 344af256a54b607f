import { Injectable } from '@nestjs/common';
import { ProposalFinder, type SeenProposal } from '../../../../proposals/proposal-finder.js';
import { answersOf, unreadAnswersOf, type GivenAnswers } from '../../../../proposals/given-answers.js';
import { ProposalMoves, type Move } from '../../../../proposals/proposal-moves.js';
import { ProposalQueries, type ProposalView } from '../../../../proposals/proposal-queries.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import type { QuestionKey } from './questions.js';
import { whyReadOnly, type ReadOnly } from './read-only.js';

/** The answers of a proposal as somebody reads them now, and what they may do with them. */
export interface Idea {
  readonly found: SeenProposal;
  readonly view: ProposalView;
  readonly answers: GivenAnswers;
  /** What was given in a form that could not be read, in its own words. */
  readonly unread: Readonly<Partial<Record<QuestionKey, string>>>;
  /** Why the answers can't be changed; null when they can. */
  readonly readOnly: ReadOnly | null;
  readonly moves: readonly Move[];
}

/** Reads the answers of a proposal for the pages that ask, check and show them. */
@Injectable()
export class IdeaReader {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly moves: ProposalMoves,
    private readonly queries: ProposalQueries,
  ) {}

  /** @throws {ProposalNotFoundError} there is no such proposal, or not for this visitor */
  async read({ actor, language, audience }: SignedInVisit, ref: string): Promise<Idea> {
    const found = await this.finder.find(ref, actor);
    const view = await this.queries.of(found.instance);
    const { moves } = this.moves.of(actor, found, language, audience);
    return {
      found,
      view,
      answers: answersOf(view),
      unread: unreadAnswersOf(view),
      readOnly: moves.some(({ type }) => type === 'ANSWERS_CHANGED') ? null : whyReadOnly(view, actor),
      moves,
    };
  }
}
