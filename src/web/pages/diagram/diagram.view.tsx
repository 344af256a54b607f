import { useWords } from '../../visit/visit.js';
import { ProposalFrame, type FramedProposal } from '../../components/proposal-frame.js';
import type { OutlinedState, OutlinedWay } from './outline.js';
import { diagramPageWords } from './words.js';

interface DiagramViewProps {
  readonly proposal: FramedProposal;
  readonly stages: readonly { readonly key: string; readonly label: string; readonly shown: boolean }[];
  /** The picture, drawn by us from the definition: labels in it are escaped. */
  readonly svg: string;
  readonly outline: OutlinedState;
  /** Where it is as a whole, and what can be done whatever the stage. */
  readonly standing: OutlinedState;
}

/** One stage as a picture, and the same in words. */
export function DiagramView({ proposal, stages, svg, outline, standing }: DiagramViewProps) {
  const words = useWords(diagramPageWords);
  return (
    <ProposalFrame proposal={proposal} section="diagram" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <nav class="sections no-print" aria-label={words.stages}>
        <ul>
          {stages.map(({ key, label, shown }) => (
            <li key={key}>
              <a href={`/p/${proposal.ref}/diagram?stage=${key}`} aria-current={shown ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 class="govuk-heading-m" id="picture">
        {words.picture}
      </h2>
      <Legend />
      <div
        class="picture"
        tabIndex={0}
        role="region"
        aria-label={words.scroll}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <h2 class="govuk-heading-m">{words.outline}</h2>
      <ul class="govuk-list outline">
        <State state={outline} />
      </ul>
      <h3 class="govuk-heading-s">{words.whole}</h3>
      <ul class="govuk-list outline">
        <State state={standing} />
      </ul>
    </ProposalFrame>
  );
}

function Legend() {
  const words = useWords(diagramPageWords);
  return (
    <details class="govuk-details no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.legendTitle}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          <li>{words.legendHere}</li>
          <li>{words.legendBeen}</li>
          <li>{words.legendOpen}</li>
          <li>{words.legendMove}</li>
        </ul>
      </div>
    </details>
  );
}

function State({ state }: { readonly state: OutlinedState }) {
  const words = useWords(diagramPageWords);
  return (
    <li aria-current={state.here && state.inside.length === 0 ? 'step' : undefined}>
      <strong>{state.label}</strong>
      {state.whose && ` · ${state.whose}`}
      <br />
      {state.stays.length > 0 ? state.stays.join('; ') : words.notYet}
      {state.ways.length > 0 && (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-1">{words.waysOut}</p>
          <Ways ways={state.ways} />
        </>
      )}
      {state.inside.length > 0 && (
        <ul class="govuk-list outline">
          {state.inside.map((inner) => (
            <State key={inner.id} state={inner} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Ways({ ways }: { readonly ways: readonly OutlinedWay[] }) {
  const words = useWords(diagramPageWords);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {ways.map(({ label, leadsTo, href, open }) => (
        <li key={`${label} ${leadsTo}`}>
          {href === null ? label : <a href={href}>{label}</a>}
          {leadsTo && ` – ${words.goesTo} ${leadsTo}`}
          {href !== null && ` (${open ? words.openToYou : words.waits})`}
        </li>
      ))}
    </ul>
  );
}
