import type { ToDo } from '../../../../proposals/work-on.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { Day, distance, shortDate } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { homeWords } from './words.js';

/** As many as a tired person takes in at once; the rest is one press away. */
const SHOWN = 7;

/** What waits on whoever looks: overdue first, each with a link to where it is done. */
export function DoNext({ toDo }: { readonly toDo: readonly ToDo[] }) {
  const words = useWords(homeWords);
  const rest = toDo.slice(SHOWN);
  return (
    <>
      <h2 class="govuk-heading-m">{words.doNext}</h2>
      {toDo.length === 0 ? (
        <p class="govuk-body empty">{words.nothingToDo}</p>
      ) : (
        <ToDoList toDo={toDo.slice(0, SHOWN)} />
      )}
      {rest.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.moreTasks(String(rest.length))}</span>
          </summary>
          <ToDoList toDo={rest} />
        </details>
      )}
    </>
  );
}

function ToDoList({ toDo }: { readonly toDo: readonly ToDo[] }) {
  return (
    <ul class="govuk-task-list">
      {toDo.map((one) => (
        <ToDoItem key={`${one.ref} ${one.key}`} one={one} />
      ))}
    </ul>
  );
}

function ToDoItem({ one }: { readonly one: ToDo }) {
  const words = useWords(homeWords);
  const hint = hintOf(one, words);
  const id = `do-${one.ref}-${one.key.replaceAll('.', '-')}`;
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <a
          class="govuk-link govuk-task-list__link"
          href={addressOf(one)}
          aria-describedby={`${id}-hint ${id}-due`}
        >
          {labelOf(one, words.finishIdea)}
        </a>
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {one.title ?? words.untitled}
          {hint !== null && ` · ${hint}`}
        </div>
      </div>
      <div id={`${id}-due`} class="govuk-task-list__status">
        <Due {...one} />
      </div>
    </li>
  );
}

function Due({ dueOn, optional }: ToDo) {
  const words = useWords(homeWords);
  const { language, now } = useVisit();
  const today = localDate(now, hubZone);
  if (dueOn !== null && dueOn < today && !optional)
    return (
      <strong class="govuk-tag govuk-tag--red">
        {words.overdue(shortDate(dueOn, language), distance(dueOn, today, language))}
      </strong>
    );
  return (
    <>
      {optional && words.optional}
      {optional && dueOn !== null && ' · '}
      {dueOn !== null && (
        <>
          {words.due} <Day date={dueOn} />
        </>
      )}
    </>
  );
}

function hintOf({ kind, key, missing }: ToDo, words: typeof homeWords.en): string | null {
  if (kind === 'task') return null;
  if (isSentBack(key)) return words.changesAsked;
  if (kind !== 'idea') return null;
  return missing > 0 ? words.questionsLeft(String(missing)) : words.readyToSend;
}

const isSentBack = (key: string): boolean => key.endsWith('_RESUBMITTED');

function labelOf({ kind, key, label, missing }: ToDo, finishIdea: string): string {
  return kind === 'idea' && key === 'PROPOSAL_SUBMITTED' && missing > 0 ? finishIdea : label;
}

function addressOf({ kind, key, ref }: ToDo): string {
  switch (kind) {
    case 'task':
      return `/p/${ref}/t/${key}`;
    case 'move':
      // What was sent back is read first, where it stands.
      return isSentBack(key) ? `/p/${ref}` : `/p/${ref}/moves/${key}`;
    case 'idea':
      return `/p/${ref}/idea/check`;
  }
}
