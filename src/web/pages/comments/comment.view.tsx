import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import type { CommentView } from '../../../comments/comment.js';
import { localDate, localTime } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import { DateTime, shortDate } from '../../components/dates.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { commentWords } from './words.js';

interface CommentProps {
  readonly comment: CommentView;
  readonly proposalRef: string;
  /** Whether the task it is about is told; a page about that task need not. */
  readonly withTask?: boolean;
  /** Whether what its reader may do with it is offered. */
  readonly withActs?: boolean;
}

/** One comment: who wrote it, for whom, when, and what. */
export function Comment({ comment, proposalRef, withTask = true, withActs = true }: CommentProps) {
  const words = useWords(commentWords);
  const { id, author, visibility, body, createdAt, editedAt, told } = comment;
  return (
    <article
      class={`comment ${visibility === 'staff' ? 'comment-staff' : ''}`}
      id={`comment-${id}`}
      aria-labelledby={`comment-${id}-author`}
    >
      <p class="comment-head" id={`comment-${id}-author`}>
        <strong>{author.name ?? words.formerContact}</strong> <SideOf {...comment} />
        <span class="quiet">
          <DateTime instant={createdAt} />
          {editedAt !== null && ` · ${words.edited}`}
        </span>
      </p>
      {visibility === 'staff' && (
        <p class="comment-mark">
          <strong class="govuk-tag govuk-tag--purple">{words.staffOnly}</strong>{' '}
          <span class="quiet">{words.staffOnlyNote}</span>
        </p>
      )}
      {withTask && comment.task !== null && <OnTask task={comment.task} proposalRef={proposalRef} />}
      {body === null ? <Removed {...comment} /> : <div class="own-words">{body}</div>}
      {body !== null && told.length > 0 && (
        <p class="quiet comment-told">
          {words.told}: {told.join(', ')}
        </p>
      )}
      {withActs && <Acts comment={comment} proposalRef={proposalRef} />}
    </article>
  );
}

function SideOf({ side, organisation }: CommentView) {
  const words = useWords(commentWords);
  return (
    <span class={`govuk-tag ${side === 'hub' ? 'govuk-tag--blue' : 'govuk-tag--grey'}`}>
      {side === 'hub' ? words.hub : (organisation ?? words.partner)}
    </span>
  );
}

function OnTask({ task, proposalRef }: { readonly task: string; readonly proposalRef: string }) {
  const words = useWords(commentWords);
  return (
    <p class="comment-task">
      {words.onTask}{' '}
      <a class="govuk-link" href={`/p/${proposalRef}/t/${encodeURIComponent(task)}`}>
        {useTaskName(task)}
      </a>
    </p>
  );
}

/** What a task is called for whoever looks. */
export function useTaskName(task: string): string {
  const { language, audience } = useVisit();
  return phrase(currentProposal.labels[language].tasks[task], audience, { key: task });
}

function Removed({ removed }: CommentView) {
  const words = useWords(commentWords);
  if (!removed) return null;
  const name = removed.name === null ? words.removedByHub : words.removedBy(removed.name);
  return <p class="quiet comment-removed">{removed.byAuthor ? words.removedByAuthor : name}</p>;
}

function Acts({ comment, proposalRef }: Pick<CommentProps, 'comment' | 'proposalRef'>) {
  const words = useWords(commentWords);
  const { language } = useVisit();
  const { id, author, editableUntil, removable, createdAt } = comment;
  if (!removable) return null;
  const at = `/p/${proposalRef}/comments/${id}`;
  const when = `${shortDate(localDate(createdAt, hubZone), language)}, ${localTime(createdAt, hubZone)}`;
  const which = (
    <span class="govuk-visually-hidden"> {words.by(author.name ?? words.formerContact, when)}</span>
  );
  return (
    <ul class="comment-acts no-print">
      {editableUntil !== null && (
        <li>
          <a class="govuk-link" href={`${at}/edit`}>
            {words.change}
            {which}
          </a>{' '}
          <span class="quiet">{words.changeUntil(localTime(editableUntil, hubZone))}</span>
        </li>
      )}
      <li>
        <a class="govuk-link" href={`${at}/remove`}>
          {words.remove}
          {which}
        </a>
      </li>
    </ul>
  );
}
