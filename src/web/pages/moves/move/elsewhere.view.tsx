import { ButtonLink } from '../../../components/form.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import type { EvidencedTask } from '../../../../proposals/stage-evidence.js';
import { useWords } from '../../../visit/visit.js';
import { taskAddress } from '../../proposal/addresses.js';
import type { ElsewhereType } from './fields.js';
import { questionWords } from './question-words.js';
import { moveWords } from './words.js';

interface ElsewhereProps {
  readonly proposal: FramedProposal;
  readonly label: string;
  readonly type: ElsewhereType;
  readonly tasks: readonly EvidencedTask[];
}

/** A move that is made on other pages: the way there. */
export function Elsewhere({ proposal, label, type, tasks }: ElsewhereProps) {
  const words = useWords(moveWords);
  const questions = useWords(questionWords);
  const done = type === 'TASK_REOPENED';
  const listed = tasks.filter(
    ({ status, closedBy }) => status === (done ? 'done' : 'open') && closedBy.length === 0,
  );
  return (
    <ProposalFrame proposal={proposal} section={null} heading={label}>
      <p class="govuk-body-l">{questions[type]}</p>
      {type === 'ANSWERS_CHANGED' ? (
        <ButtonLink href={`/p/${proposal.ref}/answers`}>{words.openAnswers}</ButtonLink>
      ) : (
        <>
          <h2 class="govuk-heading-m">{done ? words.doneTasks : words.openTasks}</h2>
          {listed.length === 0 && <p class="govuk-body">{words.none}</p>}
          <ul class="govuk-list">
            {listed.map(({ key, title }) => (
              <li key={key}>
                <a href={taskAddress(proposal.ref, key)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </ProposalFrame>
  );
}
