import { phrase } from '../../../../../workflows/kit/workflow.js';
import { standingRoles } from '../../../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { StaffMember } from '../../../../people/staff/staff-roles.js';
import { Button, Form } from '../../../components/form.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { rolePageWords } from './words.js';

interface RolePersonViewProps {
  readonly person: StaffMember;
  /** Whether it is whoever looks. */
  readonly isSelf: boolean;
  /** How many people may give roles. */
  readonly administrators: number;
  readonly sessions: number;
}

/** One person's roles and sessions. */
export function RolePersonView({ person, isSelf, administrators, sessions }: RolePersonViewProps) {
  const words = useWords(rolePageWords);
  const none = <span class="quiet">{words.none}</span>;
  return (
    <AdminFrame section="people" heading={person.name}>
      <Facts
        rows={[
          [words.email, person.email ?? none],
          [words.belongsTo, person.belongsTo.join(', ') || none],
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/${person.id}`}>
          {words.person}
        </a>
      </p>
      <h2 class="govuk-heading-m">{words.rolesTitle}</h2>
      <p class="govuk-body">{words.rolesIntro}</p>
      {isSelf && <OwnRoles alone={administrators === 1} />}
      <Roles person={person} changes={!isSelf} administrators={administrators} />
      <h2 class="govuk-heading-m">{words.sessionsTitle}</h2>
      <p class="govuk-body">{words.sessionsText(String(sessions))}</p>
      {sessions > 0 && (
        <>
          <p class="govuk-body">{words.endAllText}</p>
          <Form>
            <Button kind="warning">{words.endAll}</Button>
          </Form>
        </>
      )}
    </AdminFrame>
  );
}

function OwnRoles({ alone }: { readonly alone: boolean }) {
  const words = useWords(rolePageWords);
  return (
    <p class="govuk-inset-text">
      {words.ownRoles}{' '}
      {alone ? (
        <>
          {words.noOther}{' '}
          <a class="govuk-link" href="/admin/people/invite">
            {words.invite}
          </a>
        </>
      ) : (
        <a class="govuk-link" href="/admin/people">
          {words.ownRolesNext}
        </a>
      )}
    </p>
  );
}

interface RolesProps extends Pick<RolePersonViewProps, 'person' | 'administrators'> {
  readonly changes: boolean;
}

function Roles({ person, changes, administrators }: RolesProps) {
  const words = useWords(rolePageWords);
  const { language, audience } = useVisit();
  const labels = currentProposal.labels[language].roles;
  const rows = standingRoles.map((role) => {
    const has = person.roles.includes(role);
    const name = phrase(labels[role], audience, { key: role });
    const last = role === 'administrator' && has && administrators === 1;
    return (
      <div key={role} class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">
          {name}
          <p class="govuk-hint">{words.rolesMean[role]}</p>
        </dt>
        <dd class="govuk-summary-list__value">
          {has ? words.has : <span class="quiet">{words.hasNot}</span>}
        </dd>
        <dd class="govuk-summary-list__actions">
          {changes && last && words.last}
          {changes && !last && (
            <a class="govuk-link" href={`/admin/people/${person.id}/${has ? 'take' : 'give'}/${role}`}>
              {has ? words.take : words.give}
              <span class="govuk-visually-hidden">: {name}</span>
            </a>
          )}
        </dd>
      </div>
    );
  });
  return <dl class="govuk-summary-list">{rows}</dl>;
}
