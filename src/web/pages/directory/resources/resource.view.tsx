import type { KitText } from '../../../../kit/text/kit-text.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import type { Holder, KnownResource } from '../../../../resources/resource-directory.js';
import { KitLinks } from '../../../components/kit-links.js';
import { Day } from '../../../components/dates.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { placeInWords } from '../proposal-place.js';
import { SummaryList } from '../summary-list.js';
import { WhereHandedOut } from './resources.view.js';
import { resourceWords } from './words.js';

interface ResourceViewProps {
  readonly resource: KnownResource;
  readonly holders: readonly Holder[];
  /** What it is handed out as; null where there is no document. */
  readonly document: KitText | null;
}

/** One resource: what it is in both languages, where it is handed out, and who has it. */
export function ResourceView({ resource, holders, document }: ResourceViewProps) {
  const words = useWords(resourceWords);
  const { language } = useVisit();
  const { key, names, abouts, kind, now, ever, downloadedFor, lastDownloadedAt } = resource;
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <>
      <h1 class="govuk-heading-l">{names[language]}</h1>
      <SummaryList
        rows={[
          [words.about, abouts[language]],
          [
            other === 'fr' ? words.inFrench : words.inEnglish,
            <span lang={other}>
              {names[other]}. {abouts[other]}
            </span>,
          ],
          [words.columns.kind, words.kinds[kind]],
          [words.columns.where, <WhereHandedOut resource={resource} />],
          [words.columns.now, now],
          [words.columns.ever, ever],
          [words.columns.downloaded, downloadedFor],
          [
            words.lastDownloaded,
            lastDownloadedAt === null ? (
              words.neverDownloaded
            ) : (
              <Day date={localDate(lastDownloadedAt, hubZone)} />
            ),
          ],
        ]}
      />
      {document && (
        <>
          <h2 class="govuk-heading-m">{words.blankTitle}</h2>
          <p class="govuk-body">
            {words.version(String(document.version))} <Day date={document.asOf} plain />
          </p>
          <KitLinks address={`/resources/${key}/file`} format={document.format} name={names[language]} />
        </>
      )}
      <h2 class="govuk-heading-m">{words.holdersTitle}</h2>
      {holders.length < ever && (
        <p class="govuk-body">{words.holdersMore(String(holders.length), String(ever))}</p>
      )}
      <Holders holders={holders} />
      <p class="govuk-body quiet">{words.lives}</p>
    </>
  );
}

function Holders({ holders }: Pick<ResourceViewProps, 'holders'>) {
  const words = useWords(resourceWords);
  const { language } = useVisit();
  return (
    <Table
      caption={words.holdersTitle}
      columns={[words.proposal, words.organisation, words.stands, words.since]}
      empty={words.holdersNone}
      rows={holders.map((one) => ({
        key: one.ref,
        cells: [
          <a class="govuk-link" href={`/p/${one.ref}/support`}>
            {one.ref} {one.title ?? words.untitled}
          </a>,
          one.organisation ?? words.alone,
          placeInWords(one, words.status, language),
          <Day date={localDate(one.handedOutAt, hubZone)} />,
        ],
      }))}
    />
  );
}
