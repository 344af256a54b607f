import type { OpenMove } from '../../../../proposals/move-checks.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Obstacles } from '../move/criteria.view.js';
import { moveLabel } from '../move/move-reader.js';
import { questionWords } from '../move/question-words.js';
import { groupOfMove, moveGroups } from './groups.js';
import { moveListWords } from './words.js';

interface MovesViewProps {
  readonly proposal: FramedProposal;
  readonly moves: readonly OpenMove[];
}

/** Every move that somebody can make, and what the others wait for, grouped by what people look for. */
export function MovesView({ proposal, moves }: MovesViewProps) {
  const words = useWords(moveListWords);
  const possible = moves.map(({ type }) => type);
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.title}>
      {moves.length === 0 ? (
        <>
          <p class="govuk-body-l">{words.nothing}</p>
          <p class="govuk-body">{words.nothingWhy}</p>
          <p class="govuk-body">
            <a href={`/p/${proposal.ref}`}>{words.overview}</a>
          </p>
        </>
      ) : (
        <p class="govuk-body-l">{words.intro}</p>
      )}
      {moveGroups.map((group) => {
        const own = moves.filter(({ type }) => groupOfMove[type] === group);
        return own.length === 0 ? null : (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 class="govuk-heading-m" id={`group-${group}`}>
              {words.groups[group]}
            </h2>
            <ul class="govuk-list moves">
              {own.map((move) => (
                <li key={move.type}>
                  <MoveLine proposalRef={proposal.ref} move={move} possible={possible} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </ProposalFrame>
  );
}

interface MoveLineProps {
  readonly proposalRef: string;
  readonly move: OpenMove;
  readonly possible: readonly string[];
}

function MoveLine({ proposalRef, move, possible }: MoveLineProps) {
  const visit = useVisit();
  const words = useWords(moveListWords);
  const questions = useWords(questionWords);
  const { type, obstacles } = move;
  return (
    <>
      <strong>
        <a href={`/p/${proposalRef}/moves/${type}`}>{moveLabel(visit, type)}</a>
      </strong>{' '}
      {obstacles.length > 0 && <strong class="govuk-tag govuk-tag--orange">{words.waits}</strong>}
      <span class="move-question">{questions[type]}</span>
      <Obstacles proposalRef={proposalRef} obstacles={obstacles} possible={possible} />
    </>
  );
}
