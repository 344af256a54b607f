import { Get, Param } from '@nestjs/common';
import type { ProposalContext } from '../../../../../workflows/proposal/vocabulary.js';
import { MoveChecks, type OpenMove } from '../../../../proposals/move-checks.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { StageEvidence } from '../../../../proposals/stage-evidence.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { MovesView } from './moves.view.js';
import { moveListWords } from './words.js';

/** Everything that somebody can do with a proposal. */
@PageController('p/:ref/moves')
export class MovesController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly checks: MoveChecks,
    private readonly evidence: StageEvidence,
  ) {}

  @Get()
  async list(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const proposal = await this.finder.find(ref, actor);
    const { current, context, moves } = await this.checks.all(actor, proposal, language, audience);
    const { title } = await this.evidence.of(current, language, audience);
    const framed = { ref: proposal.ref, title, stage: current.stage, status: current.status };
    const shown = moves.filter((move) => hasSomething(move, context));
    return page(moveListWords[language].title, <MovesView proposal={framed} moves={shown} />);
  }
}

/** Whether there is anything to make the move with: a waiver to lift, a role to end. */
function hasSomething({ type }: OpenMove, { items, people }: ProposalContext): boolean {
  const some = (status: 'open' | 'done' | 'waived'): boolean =>
    Object.values(items).some((item) => item.status === status);
  switch (type) {
    case 'WAIVER_LIFTED':
      return some('waived');
    case 'TASK_REOPENED':
      return some('done');
    case 'TASK_COMPLETED':
    case 'TASKS_WAIVED':
      return some('open');
    case 'ROLE_ENDED':
      return Object.values(people).some((held) => held.length > 0);
    default:
      return true;
  }
}
