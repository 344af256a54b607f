import type { DirectoryChange } from '../../../../people/directory/directory-log.js';
import type { KnownOrganisation, Member } from '../../../../people/directory/organisation-directory.js';
import type { ListedProposal } from '../../../../proposals/proposal-list.js';
import { ButtonLink } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Changes } from '../changes.js';
import { Reach } from '../reach.js';
import { placeInWords } from '../proposal-place.js';
import { SummaryList } from '../summary-list.js';
import { directoryWords, regionInWords, zoneInWords } from '../words.js';
import { organisationWords } from './words.js';

interface OrganisationViewProps {
  readonly organisation: KnownOrganisation;
  readonly members: readonly Member[];
  readonly proposals: readonly ListedProposal[];
  readonly changes: readonly DirectoryChange[];
}

/** One organisation: what it is, who belongs to it, what it proposes. */
export function OrganisationView({ organisation, members, proposals, changes }: OrganisationViewProps) {
  const words = useWords(organisationWords);
  return (
    <>
      <h1 class="govuk-heading-l">{organisation.name}</h1>
      <Details {...organisation} />
      <h2 class="govuk-heading-m">{words.peopleTitle}</h2>
      <Members organisation={organisation.id} members={members} />
      <ButtonLink href={`/organisations/${organisation.id}/people/new`}>{words.addPerson}</ButtonLink>
      <h2 class="govuk-heading-m">{words.proposalsTitle}</h2>
      <Proposals proposals={proposals} />
      {proposals.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/pipeline?organisation=${organisation.id}`}>
            {words.allProposals}
          </a>
        </p>
      )}
      <Changes changes={changes} />
    </>
  );
}

function Details({ id, kind, region, zone }: KnownOrganisation) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  return (
    <>
      <h2 class="govuk-heading-m">{words.detailsTitle}</h2>
      <SummaryList
        rows={[
          [words.labels.kind, common.kinds[kind]],
          [words.labels.region, regionInWords(common, region)],
          [words.labels.zone, zoneInWords(common, zone)],
        ]}
      />
      <ButtonLink href={`/organisations/${id}/edit`} kind="other">
        {words.edit}
      </ButtonLink>
    </>
  );
}

function Members({
  organisation,
  members,
}: {
  readonly organisation: string;
  readonly members: readonly Member[];
}) {
  const words = useWords(organisationWords);
  const common = useWords(directoryWords);
  const at = (person: string): string => `/organisations/${organisation}/people/${person}`;
  return (
    <Table
      caption={words.peopleTitle}
      columns={[words.person, words.personTitle, words.contact, words.language, words.act]}
      empty={words.noPeople}
      rows={members.map(({ id, name, title, email, phone, language }) => ({
        key: id,
        cells: [
          <a class="govuk-link" href={`/people/${id}`}>
            {name}
          </a>,
          title ?? common.notGiven,
          <Reach email={email} phone={phone} />,
          common.languages[language],
          <ul class="govuk-list row-acts">
            <li>
              <Act href={`${at(id)}/title`} text={words.changeTitle} name={name} />
            </li>
            <li>
              <Act href={`${at(id)}/remove`} text={words.removePerson} name={name} />
            </li>
          </ul>,
        ],
      }))}
    />
  );
}

interface ActProps {
  readonly href: string;
  readonly text: string;
  /** Whom it is about: said to those who hear the link alone. */
  readonly name: string;
}

function Act({ href, text, name }: ActProps) {
  const words = useWords(organisationWords);
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> {words.ofPerson(name)}</span>
    </a>
  );
}

function Proposals({ proposals }: { readonly proposals: readonly ListedProposal[] }) {
  const words = useWords(organisationWords);
  const { language } = useVisit();
  return (
    <Table
      caption={words.proposalsTitle}
      columns={[words.proposal, words.stage, words.lead, words.coordinator]}
      empty={words.noProposals}
      rows={proposals.map((one) => ({
        key: one.id,
        cells: [
          <a class="govuk-link" href={`/p/${one.ref}`}>
            {one.ref} {one.title ?? words.untitled}
          </a>,
          placeInWords(one, words.status, language),
          one.lead ?? words.nobody,
          one.coordinator ?? words.nobody,
        ],
      }))}
    />
  );
}
