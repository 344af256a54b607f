import { ProposalFrame } from '../../../components/proposal-frame.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { Idea } from './idea-reader.js';
import { Why, WhereTo } from './read-only.view.js';
import { AnswersSummary } from './summary.view.js';
import { ideaWords } from './words.js';

/** All answers of a proposal; who can change them where whoever looks can't. */
export function AnswersView({ idea }: { readonly idea: Idea }) {
  const words = useWords(ideaWords);
  const { audience } = useVisit();
  const { view, readOnly } = idea;
  return (
    <ProposalFrame proposal={view} section="answers" heading={words.answersTitle}>
      {readOnly && (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{words.readOnlyTitle}.</strong> <Why {...readOnly} />
          </p>
          <WhereTo idea={idea} readOnly={readOnly} asking={['startOn']} />
        </div>
      )}
      {audience === 'staff' && (
        <p class="govuk-body no-print">
          <a href={`/p/${view.ref}/answers/compare`}>{words.compare}</a>
        </p>
      )}
      <AnswersSummary idea={idea} from="answers" />
    </ProposalFrame>
  );
}
