import type { KnownMember, Leaving } from '../../../../people/directory/memberships.js';
import type { KnownOrganisation } from '../../../../people/directory/organisation-directory.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { directoryWords } from '../words.js';
import { organisationWords } from './words.js';

interface MembershipProps {
  readonly organisation: KnownOrganisation;
  readonly member: KnownMember;
}

/** What somebody is in an organisation. */
export function MembershipTitleView({
  organisation,
  member,
  state,
}: MembershipProps & { readonly state: FormState }) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.entitleTitle(member.name)}</h1>
      <Form state={state} keeps>
        <LineField
          name="title"
          label={words.inviteLabels.title}
          hint={words.titleHint}
          optional
          width={30}
          autocomplete="off"
        />
        <div class="govuk-button-group">
          <Button>{common.save}</Button>
          <a class="govuk-link" href={`/organisations/${organisation.id}`}>
            {common.cancel}
          </a>
        </div>
      </Form>
    </>
  );
}

interface RemoveMemberViewProps extends MembershipProps {
  readonly leaving: Leaving;
  /** Whether the person works at the hub, and so reads everything anyhow. */
  readonly ofStaff: boolean;
}

/** What somebody loses by leaving an organisation, and what must happen first. */
export function RemoveMemberView({ organisation, member, leaving, ofStaff }: RemoveMemberViewProps) {
  const words = useWords(organisationWords);
  const back = `/organisations/${organisation.id}`;
  return (
    <>
      <h1 class="govuk-heading-l">{words.removeTitle(member.name, organisation.name)}</h1>
      {leaving.leads.length > 0 ? (
        <StillLeads leads={leaving.leads} />
      ) : (
        <p class="govuk-body">{ofStaff ? words.removeStaff : words.removeLoses(leaving.loses)}</p>
      )}
      {!ofStaff && leaving.keeps.length > 0 && <Keeps keeps={leaving.keeps} />}
      <p class="govuk-body">{words.removeKept}</p>
      {leaving.leads.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            {words.keepButton}
          </a>
        </p>
      ) : (
        <Form>
          <div class="govuk-button-group">
            <Button kind="warning">{words.removeButton}</Button>
            <a class="govuk-link" href={back}>
              {words.keepButton}
            </a>
          </div>
        </Form>
      )}
    </>
  );
}

function StillLeads({ leads }: Pick<Leaving, 'leads'>) {
  const words = useWords(organisationWords);
  const { actor } = useVisit();
  // The only role that may: the page would refuse everybody else.
  const mayHandOver = actor?.roles.includes('hubLead') ?? false;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{words.removeLeadsTitle}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {leads.map(({ ref, title }) => (
          <li key={ref}>
            {mayHandOver ? (
              <>
                {title ?? words.untitled}:{' '}
                <a class="govuk-link" href={`/p/${ref}/moves/LEAD_CHANGED`}>
                  {words.handOver(ref)}
                </a>
              </>
            ) : (
              <a class="govuk-link" href={`/p/${ref}`}>
                {ref} {title ?? words.untitled}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{words.removeLeadsNext}</p>
    </div>
  );
}

function Keeps({ keeps }: Pick<Leaving, 'keeps'>) {
  const words = useWords(organisationWords);
  return (
    <>
      <p class="govuk-body">{words.removeKeepsTitle}</p>
      <ul class="govuk-list govuk-list--bullet">
        {keeps.map(({ ref, title }) => (
          <li key={ref}>
            <a class="govuk-link" href={`/p/${ref}/people`}>
              {ref} {title ?? words.untitled}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{words.removeKeepsNext}</p>
    </>
  );
}
