import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { placeInWords } from '../../../../proposals/place.js';
import type {
  OrganisationHit,
  PartIn,
  PersonHit,
  ProposalHit,
} from '../../../../proposals/search/proposal-search.js';
import type { Piece } from '../../../../proposals/search/words.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { StageName } from '../pipeline/line.js';
import { searchWords } from './words.js';

function Excerpt({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;
}

/** A proposal found by its reference or its title. */
export function Proposal({ hit }: { readonly hit: ProposalHit }) {
  const words = useWords(searchWords);
  return (
    <li>
      <a href={`/p/${hit.ref}`}>
        {hit.excerpt.length > 0 ? <Excerpt pieces={hit.excerpt} /> : words.untitled}
      </a>
      <Facts hit={hit} />
    </li>
  );
}

/** A proposal found by what an answer says. */
export function AnswerHit({ hit }: { readonly hit: ProposalHit }) {
  const words = useWords(searchWords);
  const { language, audience } = useVisit();
  const { answer } = currentProposal.labels[language].values;
  return (
    <li>
      <a href={`/p/${hit.ref}`}>{hit.title ?? words.untitled}</a>
      <Facts hit={hit} />
      <p class="excerpt">
        <strong>{phrase(answer?.[hit.answer], audience, { key: hit.answer })}</strong>{' '}
        <Excerpt pieces={hit.excerpt} />
      </p>
    </li>
  );
}

function Facts({ hit }: { readonly hit: ProposalHit }) {
  const { language, audience } = useVisit();
  return (
    <span class="under">
      {hit.ref} · <StageName stage={hit.stage} />: {placeInWords(hit.state, language, audience)}
      {hit.organisation !== null && ` · ${hit.organisation}`}
    </span>
  );
}

/** Somebody, and what they have a part in. */
export function Person({ hit }: { readonly hit: PersonHit }) {
  const { audience } = useVisit();
  const reached = [hit.organisations, hit.email ?? ''].filter((one) => one !== '').join(' · ');
  return (
    <li>
      {audience === 'staff' ? <a href={`/people/${hit.id}`}>{hit.name}</a> : <strong>{hit.name}</strong>}
      {reached !== '' && <span class="under">{reached}</span>}
      <Parts parts={hit.proposals} />
    </li>
  );
}

/** An organisation, and its proposals. */
export function Organisation({ hit }: { readonly hit: OrganisationHit }) {
  const words = useWords(searchWords);
  const { language, audience } = useVisit();
  const count = counted(language, hit.count, words.proposal, words.proposals);
  return (
    <li>
      {audience === 'staff' ? (
        <a href={`/organisations/${hit.id}`}>{hit.name}</a>
      ) : (
        <strong>{hit.name}</strong>
      )}
      <span class="under">{count}</span>
      <Parts parts={hit.proposals} />
      {audience === 'staff' && hit.count > 0 && (
        <a href={`/pipeline?status=all&organisation=${hit.id}`}>
          {words.inPipeline}
          <span class="govuk-visually-hidden">: {hit.name}</span>
        </a>
      )}
    </li>
  );
}

function Parts({ parts }: { readonly parts: readonly PartIn[] }) {
  const words = useWords(searchWords);
  const { language, audience } = useVisit();
  const { roles } = currentProposal.labels[language];
  if (parts.length === 0) return null;
  return (
    <ul class="hit-parts">
      {parts.map(({ ref, title, role }) => (
        <li key={`${ref} ${role ?? ''}`}>
          <a href={`/p/${ref}`}>{title ?? words.untitled}</a>
          {role !== null && <span class="quiet"> · {phrase(roles[role], audience, { key: role })}</span>}
        </li>
      ))}
    </ul>
  );
}
