import { phrase, type Labels } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { consequencesInWords } from '../../../../proposals/consequences/in-words.js';
import type { ForeseenRepair } from '../../../../proposals/repairs/proposal-repairs.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { changesInWords } from '../history/in-words.js';
import { useStateName } from './state-name.js';
import { repairWords } from './words.js';

/** What a repair would change, what would follow, and whether ordinary moves would do. */
export function ForeseenView({ foreseen }: { readonly foreseen: ForeseenRepair }) {
  const words = useWords(repairWords);
  const { language, audience } = useVisit();
  const { what, before, after, undoes, names } = foreseen;
  const telling = { names, language, audience };
  const { events }: Labels = currentProposal.labels[language];
  return (
    <section aria-labelledby="foreseen">
      <h2 class="govuk-heading-m" id="foreseen">
        {words.previewTitle}
      </h2>
      {undoes !== null && (
        <p class="govuk-body">{words.undoes(phrase(events[undoes], audience, { key: undoes }))}</p>
      )}
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.nothing}
        rows={changesInWords(before, after, telling).map((change) => ({
          key: change.field,
          cells: [
            change.field,
            <span class="own-words">{change.before}</span>,
            <span class="own-words">{change.after}</span>,
          ],
        }))}
      />
      <h3 class="govuk-heading-s">{words.follows}</h3>
      <Follows foreseen={foreseen} />
      {what === 'state' && <Way way={foreseen.ordinaryWay} />}
    </section>
  );
}

function Follows({
  foreseen: { consequences, support, notifies, names },
}: {
  readonly foreseen: ForeseenRepair;
}) {
  const words = useWords(repairWords);
  const { language, audience } = useVisit();
  const { stages }: Labels = currentProposal.labels[language];
  const stage = (key: string): string => phrase(stages[key], audience, { key });
  const told = consequencesInWords(consequences, { names, language, audience });
  const lines = [
    ...told.map(({ sentence }) => sentence),
    ...(support.ends === null ? [] : [words.supportEnds(stage(support.ends))]),
    ...(support.begins === null ? [] : [words.supportBegins(stage(support.begins))]),
    ...(notifies ? [words.notifies] : []),
    ...(told.some(({ kind }) => kind === 'dueDateMoves' || kind === 'taskOpens') ? [words.reminders] : []),
  ];
  if (lines.length === 0) return <p class="govuk-body empty">{words.noFollows}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The way by ordinary moves, in their words, where a state is to be forced. */
function Way({ way }: { readonly way: ForeseenRepair['ordinaryWay'] }) {
  const words = useWords(repairWords);
  const { language, audience } = useVisit();
  const stateName = useStateName();
  const { moves }: Labels = currentProposal.labels[language];
  if (way === null) return <p class="govuk-body">{words.noOrdinary}</p>;
  const steps = way.steps.flatMap(({ event, to }) => [
    phrase(moves[event], audience, { key: event }),
    stateName(to),
  ]);
  return <p class="govuk-body">{words.ordinary([stateName(way.from), ...steps].join(' → '))}</p>;
}
