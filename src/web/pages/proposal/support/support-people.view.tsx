import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import type { StillWaiting, Supporter, SupportOverview } from '../../../../resources/resources.service.js';
import type { SupportChange } from '../../../../resources/support-endings.js';
import { roleName } from '../../../../resources/words.js';
import { Day } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { supportPageWords } from './words.js';

interface PeopleProps {
  readonly support: SupportOverview;
  readonly changes: readonly SupportChange[];
  /** Of this page, where the reader may ask somebody else. */
  readonly address: string | null;
}

/** The people of a proposal's support: who is still looked for, who helps now, who helped before. */
export function SupportPeople({ support: { people, waiting }, changes, address }: PeopleProps) {
  const words = useWords(supportPageWords);
  const now = people.filter(({ releasedAt }) => releasedAt === null);
  const before = people.filter(({ releasedAt }) => releasedAt !== null);
  return (
    <section aria-labelledby="support-people">
      <h2 class="govuk-heading-m" id="support-people">
        {words.people}
      </h2>
      {now.length === 0 && waiting.length === 0 && (
        <p class="govuk-body empty">{before.length === 0 ? words.noPeople : words.nobodyNow}</p>
      )}
      <ul class="support-cards">
        {waiting.map((one) => (
          <WaitingCard key={`${one.role} ${one.stage}`} waiting={one} />
        ))}
        {now.map((one) => (
          <PersonCard key={keyOf(one)} supporter={one} change={changeAddress(one, changes, address)} />
        ))}
      </ul>
      {before.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.before(before.length)}</span>
          </summary>
          <ul class="govuk-details__text govuk-list">
            {before.map((one) => (
              <li key={keyOf(one)}>
                {one.name ?? words.erased}, {one.roleName}, {words.until}{' '}
                <Day date={localDate(one.releasedAt ?? '', hubZone)} plain />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const keyOf = ({ person, role, stage, iteration }: Supporter): string =>
  `${person} ${role} ${stage} ${String(iteration)}`;

/** Where somebody else is asked in their place; null where the reader may not, or somebody was asked already. */
function changeAddress(
  { person, role }: Supporter,
  changes: readonly SupportChange[],
  address: string | null,
): string | null {
  const held = changes.find((one) => one.how === null && one.person === person && one.role === role);
  return held && address !== null ? `${address}/${held.assignment}/change` : null;
}

/** Who stopped before their stage ended, and why: for the hub. */
export function Stopped({ changes }: Pick<PeopleProps, 'changes'>) {
  const words = useWords(supportPageWords);
  const stopped = changes.filter(({ how }) => how !== null);
  const { language } = useVisit();
  if (stopped.length === 0) return null;
  return (
    <section aria-labelledby="support-stopped">
      <h2 class="govuk-heading-m" id="support-stopped">
        {words.stopped}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {stopped.map(({ assignment, name, role, how, at, reason, byName }) => (
          <li key={assignment}>
            {name ?? words.erased}, {roleName(role, language)}:{' '}
            {how === 'declined' ? words.declined : words.reassigned(byName ?? words.erased)}{' '}
            <Day date={localDate(at ?? '', hubZone)} plain />. {words.reason} <q>{reason}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PersonCardProps {
  readonly supporter: Supporter;
  /** Where somebody else is asked in their place. */
  readonly change: string | null;
}

function PersonCard({ supporter, change }: PersonCardProps) {
  const words = useWords(supportPageWords);
  const { name, email, phone, roleName, why } = supporter;
  return (
    <li class="support-card">
      <h3 class="govuk-heading-s">{name ?? words.erased}</h3>
      <p class="govuk-body">{roleName}</p>
      <p class="govuk-body">
        {email !== null && (
          <>
            {words.write}: <a href={`mailto:${email}`}>{email}</a>
            <br />
          </>
        )}
        {phone !== null && (
          <>
            {words.call}: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
      </p>
      <p class="govuk-body-s quiet">
        {words.whyPerson}: {why}
      </p>
      {change !== null && (
        <p class="govuk-body-s no-print">
          <a href={change}>
            {words.change}
            <span class="govuk-visually-hidden"> {words.changeOne(name ?? words.erased, roleName)}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function WaitingCard({ waiting: { roleName, since } }: { readonly waiting: StillWaiting }) {
  const words = useWords(supportPageWords);
  return (
    <li class="support-card">
      <h3 class="govuk-heading-s">{words.nobody(roleName)}</h3>
      <p class="govuk-body">
        {words.waiting} <Day date={localDate(since, hubZone)} plain />.
      </p>
    </li>
  );
}
