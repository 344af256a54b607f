import type { ComponentChildren } from 'preact';
import type { Move } from '../../../../proposals/proposal-moves.js';
import type { Named, ProposalView } from '../../../../proposals/proposal-queries.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { peopleWords } from './words.js';

/** A role in one proposal, and who holds it. */
export interface HeldRole {
  readonly role: string;
  readonly label: string;
  readonly names: readonly string[];
}

interface PeopleViewProps {
  readonly proposal: ProposalView;
  readonly roles: readonly HeldRole[];
  /** What whoever looks may change about people. */
  readonly moves: readonly Move[];
}

/** Who is who in a proposal, and how that is changed. */
export function PeopleView({ proposal, roles, moves }: PeopleViewProps) {
  const words = useWords(peopleWords);
  const { organisation, lead, coLead, coordinator, ref } = proposal;
  return (
    <ProposalFrame proposal={proposal} section="people" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <dl class="govuk-summary-list">
        <Row name={words.organisation}>{nameOf(organisation) ?? words.nobody}</Row>
        <Row name={words.lead}>{nameOf(lead) ?? words.nobody}</Row>
        <Row name={words.coLead}>{nameOf(coLead) ?? words.nobody}</Row>
        <Row name={words.coordinator}>{nameOf(coordinator) ?? words.nobody}</Row>
        {roles.map(({ role, label, names }) => (
          <Row key={role} name={label}>
            {names.join(', ')}
          </Row>
        ))}
      </dl>
      <p class="govuk-body">
        <a href={`/p/${ref}/support`}>{words.support}</a>
      </p>
      <h2 class="govuk-heading-m">{words.change}</h2>
      {moves.length === 0 && <p class="govuk-body">{words.nothing}</p>}
      <ul class="govuk-list">
        {moves.map(({ type, label }) => (
          <li key={type}>
            <a href={`/p/${ref}/moves/${type}`}>{label}</a>
          </li>
        ))}
      </ul>
      <Newcomers proposal={proposal} mayHandOver={moves.some(({ type }) => type === 'LEAD_CHANGED')} />
    </ProposalFrame>
  );
}

function Newcomers({
  proposal,
  mayHandOver,
}: Pick<PeopleViewProps, 'proposal'> & { readonly mayHandOver: boolean }) {
  const words = useWords(peopleWords);
  const { audience } = useVisit();
  if (audience === 'staff')
    return proposal.organisation === null ? null : (
      <p class="govuk-body">
        <a href={`/organisations/${proposal.organisation.id}/people/new`}>{words.inviteStaff}</a>
      </p>
    );
  return (
    <>
      {!mayHandOver && <p class="govuk-body">{words.handOver}</p>}
      <p class="govuk-body">
        {words.invite} <a href={`/p/${proposal.ref}/comments`}>{words.ask}</a>
      </p>
    </>
  );
}

function nameOf(named: Named | null): string | undefined {
  return named?.name;
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
