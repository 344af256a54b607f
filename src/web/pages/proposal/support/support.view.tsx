import type { Programme } from '../../../../programmes/programmes.js';
import type { HandedOut, SupportOverview } from '../../../../resources/resources.service.js';
import type { SupportChange } from '../../../../resources/support-endings.js';
import type { FileKind } from '../../../../kit/text/kit-text.js';
import { KitLinks } from '../../../components/kit-links.js';
import { ProposalFrame, type FramedProposal } from '../../../components/proposal-frame.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { Stopped, SupportPeople } from './support-people.view.js';
import { supportPageWords } from './words.js';

interface SupportViewProps {
  readonly proposal: FramedProposal;
  readonly support: SupportOverview;
  /** The programme it belongs to; null where it belongs to none. */
  readonly programme: Programme | null;
  /** Who supports it now and who stopped before their stage ended, for staff. */
  readonly changes: readonly SupportChange[];
  /** Whether the reader may ask somebody else. */
  readonly mayChange: boolean;
  /** What a resource is handed out as; null where it has no document. */
  readonly formatOf: (key: string) => FileKind | null;
}

/** Everything a proposal was given to work with: what it is, why it is there, how to reach it. */
export function SupportView({
  proposal,
  support,
  programme,
  changes,
  mayChange,
  formatOf,
}: SupportViewProps) {
  const words = useWords(supportPageWords);
  const groups = [
    ['templates', support.templates],
    ['tools', support.tools],
    ['documents', support.documents],
  ] as const;
  return (
    <ProposalFrame proposal={proposal} section="support" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <SupportPeople {...{ support, changes }} address={mayChange ? `/p/${proposal.ref}/support` : null} />
      <Stopped changes={changes} />
      <p class="govuk-body">{words.files}</p>
      {groups.map(([group, things]) => (
        <section key={group} aria-labelledby={`support-${group}`}>
          <h2 class="govuk-heading-m" id={`support-${group}`}>
            {words[group]}
          </h2>
          <Things things={things} proposal={proposal} formatOf={formatOf} />
        </section>
      ))}
      {programme && <FromProgramme {...programme} />}
      <p class="govuk-body">
        {words.ask} <a href={`/p/${proposal.ref}/comments`}>{words.askLink}</a>
      </p>
    </ProposalFrame>
  );
}

/** What the programme points to: kept elsewhere, so it opens there. */
function FromProgramme({ id, name, links }: Programme) {
  const words = useWords(supportPageWords);
  const { audience } = useVisit();
  if (links.length === 0 && audience === 'partner') return null;
  return (
    <section aria-labelledby="support-programme">
      <h2 class="govuk-heading-m" id="support-programme">
        {words.programme(name)}
      </h2>
      {links.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {links.map((link) => (
            <li key={link.id}>
              <a class="govuk-link" href={link.address} rel="noopener noreferrer">
                {link.name}
              </a>{' '}
              ({words.kinds[link.kind]})
            </li>
          ))}
        </ul>
      )}
      {audience === 'staff' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/programmes/${id}`}>
            {words.programmeLink}
          </a>
        </p>
      )}
    </section>
  );
}

interface ThingsProps extends Pick<SupportViewProps, 'proposal' | 'formatOf'> {
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
