import type { MoveCheck } from '../../../../proposals/move-checks.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { useWords } from '../../../visit/visit.js';
import { moveWords } from './words.js';

interface ClosedDoorProps {
  readonly proposal: FramedProposal;
  readonly label: string;
  readonly check: MoveCheck;
}

/** A move that nothing on its page could make possible: why, and who can. */
export function ClosedDoor({ proposal, label, check: { refused, senders } }: ClosedDoorProps) {
  const words = useWords(moveWords);
  const [title, text] =
    refused === 'closed'
      ? [words.closedTitle, words.closed]
      : refused === 'notPermitted'
        ? [words.notPermittedTitle, words.notPermitted(senders)]
        : [words.elsewhereTitle, words.elsewhere];
  return (
    <ProposalFrame proposal={proposal} section={null} heading={label}>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a href={`/p/${proposal.ref}/moves`}>{words.whatNow}</a>
      </p>
      <p class="govuk-body">
        <a href={`/p/${proposal.ref}`}>{words.openProposal}</a>
      </p>
    </ProposalFrame>
  );
}
