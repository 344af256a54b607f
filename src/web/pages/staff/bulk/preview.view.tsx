import type { BulkPreview } from '../../../../proposals/bulk/bulk-presses.js';
import { possibleAt } from '../../../../proposals/pipeline/open-moves.js';
import { placeInWords } from '../../../../proposals/place.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { fieldId } from '../../../components/form-state.js';
import { Button, Form } from '../../../components/form.js';
import { mendingPage } from '../../../errors/describe-error.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { rowText, type Act, type Bulk } from './acts.js';
import { bulkWords } from './words.js';

interface PreviewViewProps {
  readonly act: Act;
  readonly bulk: Bulk;
  readonly previews: readonly BulkPreview[];
  /** Whether it was confirmed with nothing ticked. */
  readonly mistaken: boolean;
}

/** What would happen to each, before anything does; what can't be done is told apart, with the reason. */
export function PreviewView({ act, bulk, previews, mistaken }: PreviewViewProps) {
  const words = useWords(bulkWords);
  const can = previews.filter(({ preview }) => preview.accepted);
  const cannot = previews.filter(({ preview }) => !preview.accepted);
  const problems = mistaken ? [{ field: 'row', message: words.tickOne }] : [];
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">{words.previewTitle(words.acts[act])}</h1>
      {can.length > 0 ? (
        <Confirm act={act} bulk={bulk} previews={can} />
      ) : (
        <p class="govuk-inset-text">{words.noneCan}</p>
      )}
      {cannot.length > 0 && (
        <section aria-labelledby="cannot">
          <h2 class="govuk-heading-m" id="cannot">
            {words.cannot} <span class="board-count">{cannot.length}</span>
          </h2>
          <p class="govuk-body">{words.cannotIntro}</p>
          <ul class="hits">
            {cannot.map((row) => (
              <Cannot key={row.proposal.ref} row={row} />
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body">
        <a href={againAt(bulk)}>{words.change}</a>
      </p>
    </>
  );
}

function againAt({ refs }: Bulk): string {
  return `/pipeline/bulk?${new URLSearchParams(refs.map((ref) => ['ref', ref])).toString()}`;
}

function Confirm({ act, bulk, previews }: Omit<PreviewViewProps, 'mistaken'>) {
  const words = useWords(bulkWords);
  const offered = previews.map(({ proposal }) => proposal.ref).join(' ');
  return (
    <Form>
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="what" value={act} />
      <input type="hidden" name="offered" value={offered} />
      {Object.entries(bulk.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          {words.can} <span class="board-count">{previews.length}</span>
        </legend>
        <div class="govuk-hint">{words.previewIntro}</div>
        <div class="govuk-checkboxes bulk-rows">
          {previews.map((row, index) => (
            <Can key={row.proposal.ref} row={row} first={index === 0} />
          ))}
        </div>
      </fieldset>
      <Button kind={act === 'PUT_ON_HOLD' ? 'warning' : 'main'}>
        {words.confirm(words.acts[act], String(previews.length))}
      </Button>
    </Form>
  );
}

function Can({ row: { proposal, preview }, first }: { readonly row: BulkPreview; readonly first: boolean }) {
  const words = useWords(bulkWords);
  const { ref, title } = proposal;
  const id = first ? fieldId('row') : `row-${ref}`;
  return (
    <div class="govuk-checkboxes__item">
      <input
        type="checkbox"
        class="govuk-checkboxes__input"
        id={id}
        name="row"
        value={rowText({ ref, sequence: preview.sequence, digest: preview.digest })}
        checked
        aria-describedby={`${id}-what`}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {title ?? words.untitled} <span class="quiet">({ref})</span>
      </label>
      <ul id={`${id}-what`} class="govuk-hint govuk-checkboxes__hint consequences">
        {preview.consequences.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Cannot({ row: { proposal, preview } }: { readonly row: BulkPreview }) {
  const words = useWords(bulkWords);
  const { actor, language, audience } = useVisit();
  const { ref, title, state } = proposal;
  const possible = actor ? possibleAt(actor, proposal) : [];
  const place = placeInWords(state, language, audience);
  const unmet = preview.criteria.flatMap((check) => check.unmet);
  return (
    <li>
      <a href={`/p/${ref}`}>{title ?? words.untitled}</a> <span class="quiet">({ref})</span>
      {preview.reason === 'unmet' ? (
        <ul class="hit-parts">
          {unmet.map((one) => (
            <li key={one.message}>
              {one.message} <Mend href={mendingPage(ref, one, possible)} />
            </li>
          ))}
        </ul>
      ) : (
        <span class="under">{reasonInWords(preview.reason, place, words)}</span>
      )}
    </li>
  );
}

/** Where an obstacle is mended. */
export function Mend({ href }: { readonly href: string | null }) {
  const words = useWords(bulkWords);
  return href === null ? null : <a href={href}>{words.mend}</a>;
}

/** Why something can't be done, where it is not for want of something. */
export function reasonInWords(reason: string | null, place: string, words: (typeof bulkWords)['en']): string {
  if (reason === 'notPermitted') return words.reasons.notPermitted;
  return reason === 'closed' ? words.reasons.closed(place) : words.reasons.unknownHere(place);
}
