import type {
  HandedOut,
  StillWaiting,
  Supporter,
  SupportOverview,
} from '../../../../resources/resources.service.js';
import type { FileKind } from '../../../../kit/text/kit-text.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { KitLinks } from '../../../components/kit-links.js';
import { Day } from '../../../components/dates.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { useWords } from '../../../visit/visit.js';
import { supportPageWords } from './words.js';

interface SupportViewProps {
  readonly proposal: FramedProposal;
  readonly support: SupportOverview;
  /** What a resource is handed out as; null where it has no document. */
  readonly formatOf: (key: string) => FileKind | null;
}

/** Everything a proposal was given to work with: what it is, why it is there, how to reach it. */
export function SupportView({ proposal, support, formatOf }: SupportViewProps) {
  const words = useWords(supportPageWords);
  const groups = [
    ['templates', support.templates],
    ['tools', support.tools],
    ['documents', support.documents],
  ] as const;
  return (
    <ProposalFrame proposal={proposal} section="support" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <People support={support} />
      <p class="govuk-body">{words.files}</p>
      {groups.map(([group, things]) => (
        <section key={group} aria-labelledby={`support-${group}`}>
          <h2 class="govuk-heading-m" id={`support-${group}`}>
            {words[group]}
          </h2>
          <Things things={things} proposal={proposal} formatOf={formatOf} />
        </section>
      ))}
      <p class="govuk-body">
        {words.ask} <a href={`/p/${proposal.ref}/comments`}>{words.askLink}</a>
      </p>
    </ProposalFrame>
  );
}

function People({ support: { people, waiting } }: Pick<SupportViewProps, 'support'>) {
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
          <PersonCard key={keyOf(one)} supporter={one} />
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

function PersonCard({ supporter }: { readonly supporter: Supporter }) {
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

interface ThingsProps extends Omit<SupportViewProps, 'support'> {
  readonly things: readonly HandedOut[];
}

function Things({ things, proposal, formatOf }: ThingsProps) {
  const words = useWords(supportPageWords);
  if (things.length === 0) return <p class="govuk-body quiet">{words.none}</p>;
  return (
    <ul class="support-cards">
      {newestOnce(things).map(({ key, name, about, why }) => {
        const format = formatOf(key);
        return (
          <li key={key} class="support-card">
            <h3 class="govuk-heading-s">{name}</h3>
            <p class="govuk-body">{about}</p>
            {format && (
              <KitLinks address={`/p/${proposal.ref}/support/${key}/file`} format={format} name={name} />
            )}
            <p class="govuk-body-s quiet">
              {words.why}: {why}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What was handed out again in another round is one thing, with its latest reason. */
function newestOnce(things: readonly HandedOut[]): readonly HandedOut[] {
  return [...new Map(things.map((thing) => [thing.key, thing])).values()];
}
