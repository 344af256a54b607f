import { ErrorSummary } from '../../../components/error-summary.js';
import { Button, Form } from '../../../components/form.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Criteria } from './criteria.view.js';
import { EventFields } from './event-fields.view.js';
import { EvidenceView } from './evidence.view.js';
import { askedFields } from './fields.js';
import type { MovePage } from './move-page.js';
import { Outcome } from './outcome.view.js';
import { questionWords, undoWords } from './question-words.js';
import { adviceFor, rubricWords } from './rubric.js';
import { StopView } from './stop.view.js';
import { pageFields } from './typed-event.js';
import { moveWords } from './words.js';

/** Acts that end or stop something: their button says so by its colour too. */
const weighty: readonly string[] = [
  'PROPOSAL_DECLINED',
  'PROPOSAL_WITHDRAWN',
  'PILOT_STOPPED',
  'LAUNCH_CANCELLED',
  'PROPOSAL_MERGED',
];

/** One move: what it means, what must be filled in, what must hold, what will happen, and doing it. */
export function MoveView({ page }: { readonly page: MovePage }) {
  const questions = useWords(questionWords);
  const { proposal, label, type, evidence, stop, problems } = page;
  const left = evidence ? (
    <EvidenceView proposalRef={proposal.ref} evidence={evidence} check={page.check} />
  ) : null;
  return (
    <>
      <ErrorSummary problems={problems} />
      {stop && <StopView stop={stop} />}
      <ProposalFrame proposal={proposal} section={null} heading={label}>
        <p class="govuk-body-l">{questions[type]}</p>
        {left ? (
          <div class="decide">
            <div class="decide-evidence">{left}</div>
            <div class="decide-act">
              <Act page={page} />
            </div>
          </div>
        ) : (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <Act page={page} />
            </div>
          </div>
        )}
      </ProposalFrame>
    </>
  );
}

function Act({ page }: { readonly page: MovePage }) {
  const { type, sequence, state, options } = page;
  const fields = askedFields(type).length > 0;
  return (
    <>
      <Undo page={page} />
      <Form sequence={sequence} state={state} keeps={fields} class="move">
        {fields && <EventFields type={type} options={options} />}
        <OutcomePart page={page} />
      </Form>
      <Siblings page={page} />
    </>
  );
}

/** What must hold and what will happen, made anew as the form is filled in. */
export function OutcomePart({ page }: { readonly page: MovePage }) {
  const words = useWords(moveWords);
  const { path } = useVisit();
  const { type, outcome, criteria, proposal, label } = page;
  const fields = askedFields(type).length > 0;
  const possible = outcome?.preview.accepted === true;
  const watching = fields
    ? {
        'hx-post': path.split('?', 1)[0],
        'hx-trigger': 'input delay:700ms from:closest form',
        'hx-include': 'closest form',
        'hx-vals': JSON.stringify({ [formNames.button]: 'preview' }),
        'hx-target': 'this',
        'hx-swap': 'outerHTML',
      }
    : {};
  return (
    <div id="outcome" aria-live="polite" {...watching}>
      <Criteria proposalRef={proposal.ref} criteria={criteria} possible={page.check.possible} />
      {page.score !== null && <Score score={page.score} />}
      <h2 class="govuk-heading-m">{words.willHappen}</h2>
      {possible ? <Outcome consequences={outcome.preview.consequences} /> : <WhyNothing page={page} />}
      {fields && (
        <Button kind={possible ? 'other' : 'main'} name={formNames.button} value="preview">
          {words.show}
        </Button>
      )}
      {possible && (
        <>
          <input type="hidden" name={pageFields.digest} value={outcome.preview.digest} />
          <input type="hidden" name={pageFields.shown} value={outcome.shown} />
          <p class="govuk-body quiet">{words.confirmHint}</p>
          <Button kind={weighty.includes(type) ? 'warning' : 'main'} name={formNames.button} value="confirm">
            {words.confirm(label)}
          </Button>
        </>
      )}
    </div>
  );
}

function WhyNothing({ page: { outcome } }: { readonly page: MovePage }) {
  const words = useWords(moveWords);
  return <p class="govuk-body">{outcome === null ? words.fillIn : words.refusedNow}</p>;
}

function Score({ score }: { readonly score: number }) {
  const words = useWords(rubricWords);
  return (
    <div class="govuk-inset-text">
      <p>
        <strong>{words.total(String(score))}</strong> {words.advice[adviceFor(score)]}
      </p>
      <p>{words.human}</p>
    </div>
  );
}

function Undo({ page: { type } }: { readonly page: MovePage }) {
  const words = useWords(moveWords);
  const undo: Readonly<Record<string, string>> = useWords(undoWords);
  const how = undo[type];
  if (how === undefined) return null;
  return (
    <p class="govuk-body">
      <strong>{words.undo}</strong> {how}
    </p>
  );
}

function Siblings({ page: { siblings, proposal } }: { readonly page: MovePage }) {
  const words = useWords(moveWords);
  return (
    <nav class="no-print" aria-label={words.siblings}>
      {siblings.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{words.siblings}</h2>
          <ul class="govuk-list">
            {siblings.map(({ type, label }) => (
              <li key={type}>
                <a href={`/p/${proposal.ref}/moves/${type}`}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
