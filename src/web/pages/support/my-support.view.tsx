import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import { localDate } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import type { Supported } from '../../../resources/support-endings.js';
import { roleName } from '../../../resources/words.js';
import { Day } from '../../components/dates.js';
import { Table } from '../../components/table.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import { supportingWords } from './words.js';

/** The proposals that one supports: where they stand, who leads them, and the way out. */
export function MySupportView({ supported }: { readonly supported: readonly Supported[] }) {
  const words = useWords(supportingWords).mine;
  const { language, audience } = useVisit();
  return (
    <SettingsFrame section="support" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <Table
        caption={words.title}
        columns={Object.values(words.columns)}
        empty={words.none}
        rows={supported.map((one) => ({
          key: one.assignment,
          cells: [
            <a href={`/p/${one.ref}`}>
              {one.ref} {one.title ?? words.untitled}
            </a>,
            roleName(one.role, language),
            phrase(currentProposal.labels[language].stages[one.stage], audience, { key: one.stage }),
            <Lead supported={one} />,
            <Day date={localDate(one.since, hubZone)} plain />,
            <a href={`/me/support/${one.assignment}`}>
              {words.stop}
              <span class="govuk-visually-hidden">{words.stopOne(one.ref)}</span>
            </a>,
          ],
        }))}
      />
    </SettingsFrame>
  );
}

function Lead({ supported: { lead, leadEmail } }: { readonly supported: Supported }) {
  const words = useWords(supportingWords).mine;
  if (lead === null) return <>{words.nobody}</>;
  return leadEmail === null ? <>{lead}</> : <a href={`mailto:${leadEmail}`}>{lead}</a>;
}
