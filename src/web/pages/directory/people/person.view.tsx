import { phrase, type Labels } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { BouncedAddress } from '../../../../mail/bounces.js';
import type { ReadableMail } from '../../../../mail/mail.service.js';
import type { DirectoryChange } from '../../../../people/directory/directory-log.js';
import type { KnownPerson } from '../../../../people/directory/person-directory.js';
import type { ProposalPart } from '../../../../proposals/proposal-parts.js';
import type { KnownOffer } from '../../../../resources/support-directory.js';
import { DateTime } from '../../../components/dates.js';
import { Button, ButtonLink, Form } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Changes } from '../changes.js';
import { placeInWords } from '../proposal-place.js';
import { Reach } from '../reach.js';
import { SummaryList } from '../summary-list.js';
import { directoryWords } from '../words.js';
import { OffersTable } from './offers.view.js';
import { RolesInWords } from './people.view.js';
import { personWords } from './words.js';

interface PersonViewProps {
  readonly person: KnownPerson;
  /** What is known against their address. */
  readonly bounced: BouncedAddress | null;
  readonly parts: readonly ProposalPart[];
  readonly offers: readonly KnownOffer[];
  readonly letters: readonly ReadableMail[];
  readonly changes: readonly DirectoryChange[];
}

/** One person: how to reach them, where they belong, what they do here. */
export function PersonView({ person, bounced, parts, offers, letters, changes }: PersonViewProps) {
  const words = useWords(personWords);
  const common = useWords(directoryWords);
  return (
    <>
      <h1 class="govuk-heading-l">{person.name}</h1>
      {bounced && <Bounced bounced={bounced} />}
      <SummaryList
        rows={[
          [words.labels.email, <Reach email={person.email} phone={null} />],
          [words.labels.phone, person.phone ?? common.notGiven],
          [words.labels.language, common.languages[person.language]],
          [words.rolesTitle, <Roles person={person} />],
          [words.organisationsTitle, <Belongings person={person} />],
        ]}
      />
      <ButtonLink href={`/people/${person.id}/edit`} kind="other">
        {words.edit}
      </ButtonLink>
      <h2 class="govuk-heading-m">{words.partsTitle}</h2>
      <Parts parts={parts} />
      <h2 class="govuk-heading-m">{words.offersTitle}</h2>
      <OffersTable offers={offers} caption={words.offersTitle} empty={words.noOffers} />
      <h2 class="govuk-heading-m">{words.lettersTitle}</h2>
      <Letters letters={letters} />
      <Changes changes={changes} />
    </>
  );
}

function Bounced({ bounced: { why, at } }: { readonly bounced: BouncedAddress }) {
  const words = useWords(personWords);
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">{words.bouncedTitle}</h2>
      <p class="govuk-body">{words.bounced}</p>
      <p class="govuk-body-s">
        {words.bouncedSince} <DateTime instant={at} />: <span lang="en">{why}</span>
      </p>
      <Form>
        <Button kind="other">{words.works}</Button>
      </Form>
    </div>
  );
}

function Roles({ person: { id, roles } }: Pick<PersonViewProps, 'person'>) {
  const words = useWords(personWords);
  const { actor } = useVisit();
  return (
    <>
      {roles.length === 0 ? words.noRoles : <RolesInWords roles={roles} />}
      <br />
      {actor?.roles.includes('administrator') ? (
        <a class="govuk-link" href={`/admin/people/${id}`}>
          {words.rolesLink}
        </a>
      ) : (
        <span class="quiet">{words.rolesOwner}</span>
      )}
    </>
  );
}

function Belongings({ person: { organisations, roles } }: Pick<PersonViewProps, 'person'>) {
  const words = useWords(personWords);
  if (organisations.length === 0) return <>{roles.length > 0 ? 'BCCPC' : words.noOrganisations}</>;
  return (
    <ul class="govuk-list">
      {organisations.map(({ id, name, title }) => (
        <li key={id}>
          <a class="govuk-link" href={`/organisations/${id}`}>
            {name}
          </a>
          {title !== null && `, ${title}`}
        </li>
      ))}
    </ul>
  );
}

function Parts({ parts }: Pick<PersonViewProps, 'parts'>) {
  const words = useWords(personWords);
  const { language } = useVisit();
  const { roles }: Labels = currentProposal.labels[language];
  return (
    <Table
      caption={words.partsTitle}
      columns={[words.proposal, words.part, words.stage, words.organisation]}
      empty={words.noParts}
      rows={parts.map((one) => ({
        key: one.ref,
        cells: [
          <a class="govuk-link" href={`/p/${one.ref}`}>
            {one.ref} {one.title ?? words.untitled}
          </a>,
          one.parts.map((part) => phrase(roles[part], 'staff', { key: part })).join(', '),
          placeInWords(one, words.status, language),
          one.organisation ?? words.noOrganisation,
        ],
      }))}
    />
  );
}

function Letters({ letters }: Pick<PersonViewProps, 'letters'>) {
  const words = useWords(personWords);
  return (
    <>
      <p class="govuk-body">{words.lettersNote}</p>
      <Table
        caption={words.lettersTitle}
        columns={[words.letter, words.written, words.fate]}
        empty={words.noLetters}
        rows={letters.map(({ id, subject, language, createdAt, status }) => ({
          key: id,
          cells: [
            <span lang={language}>{subject}</span>,
            <DateTime instant={createdAt} />,
            words.fates[status],
          ],
        }))}
      />
    </>
  );
}
