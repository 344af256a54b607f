import type { Participant } from '../../../../proposals/proposal-people.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { Day } from '../../../components/dates.js';
import { ButtonLink } from '../../../components/form.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { moveAddress, taskAddress } from '../addresses.js';
import { ChangesView } from './changes.view.js';
import { maySend } from '../../../../proposals/standing/standing.js';
import { partName, type PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

interface PeopleProps {
  readonly page: PeoplePage;
}

/** Who is who in a proposal, who changes that, and which tasks are with a colleague. */
export function PeopleView({ page }: PeopleProps) {
  const words = useWords(peopleWords);
  const { standing, mayInvite } = page;
  const { organisation, ref } = standing;
  return (
    <ProposalFrame proposal={standing} section="people" heading={words.title}>
      <p class="govuk-body">{organisation ? words.intro(organisation.name) : words.introAlone}</p>
      <Participants page={page} />
      {mayInvite && <ButtonLink href={`/p/${ref}/people/invite`}>{words.inviteTitle}</ButtonLink>}
      <p class="govuk-body">
        <a href={`/p/${ref}/support`}>{words.support}</a>
      </p>
      <ChangesView page={page} />
      <Delegated page={page} />
    </ProposalFrame>
  );
}

function Participants({ page: { people, standing } }: PeopleProps) {
  const words = useWords(peopleWords);
  const { language, audience } = useVisit();
  const ends = maySend(standing, 'ROLE_ENDED');
  const mayEnd = (one: Participant): boolean => ends && one.given;
  const columns = [words.name, words.part, words.organisation, words.reach];
  return (
    <Table
      caption={words.title}
      columns={people.some(mayEnd) ? [...columns, words.change] : columns}
      empty={words.empty}
      rows={people.map((one) => ({
        key: `${one.role} ${one.id}`,
        cells: [
          one.name ?? words.former,
          partName(one.role, language, audience),
          one.hub ? words.hub : (one.organisation ?? words.noOrganisation),
          <Reached person={one} />,
          ...(people.some(mayEnd)
            ? [mayEnd(one) ? <EndLink person={one} proposalRef={standing.ref} /> : null]
            : []),
        ],
      }))}
    />
  );
}

function Reached({ person: { email, phone } }: { readonly person: Participant }) {
  const words = useWords(peopleWords);
  if (email === null && phone === null) return <>{words.notGiven}</>;
  return (
    <>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {email !== null && phone !== null && <br />}
      {phone !== null && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
    </>
  );
}

function EndLink({
  person: { id, name, role },
  proposalRef,
}: {
  readonly person: Participant;
  readonly proposalRef: string;
}) {
  const words = useWords(peopleWords);
  const held = encodeURIComponent(`${role} ${id}`);
  return (
    <a href={`${moveAddress(proposalRef, 'ROLE_ENDED')}?person=${held}`}>
      {words.end}
      <span class="govuk-visually-hidden"> ({name ?? words.former})</span>
    </a>
  );
}

/** Tasks that somebody asked a colleague to do. */
function Delegated({ page: { given, standing, found } }: PeopleProps) {
  const words = useWords(peopleWords);
  return (
    <section aria-labelledby="delegated">
      <h2 class="govuk-heading-m" id="delegated">
        {words.delegated}
      </h2>
      <Table
        caption={words.delegated}
        columns={[words.task, words.with, words.askedBy, words.since]}
        empty={words.delegatedNone}
        rows={given.map(({ key, title, delegation }) => ({
          key,
          cells: [
            <a href={taskAddress(standing.ref, key)}>{title}</a>,
            delegation?.personName ?? words.former,
            delegation?.byName ?? words.former,
            delegation && <Day date={localDate(delegation.since, found.zone)} plain />,
          ],
        }))}
      />
    </section>
  );
}
