import type { CommentView } from '../../../comments/comment.js';
import type { Reader } from '../../../comments/comment-readers.js';
import type { ProposalView } from '../../../proposals/proposal-queries.js';
import { ErrorSummary } from '../../components/error-summary.js';
import type { FormState } from '../../components/form-state.js';
import { ProposalFrame } from '../../components/proposal-frame.js';
import { useWords } from '../../visit/visit.js';
import { CommentForm } from './comment-form.view.js';
import { Comment, useTaskName } from './comment.view.js';
import { commentWords } from './words.js';

export interface CommentsViewProps {
  readonly proposal: ProposalView;
  readonly comments: readonly CommentView[];
  /** Whether there are comments before the first one shown. */
  readonly earlier: boolean;
  /** Whether there are comments after the last one shown. */
  readonly later: boolean;
  /** The task that they are narrowed to. */
  readonly task: string | null;
  readonly tasks: readonly string[];
  readonly readers: readonly Reader[];
  readonly state: FormState;
  readonly asksDenial: boolean;
}

/** What was said about a proposal, oldest first, and room to say something. */
export function CommentsView(props: CommentsViewProps) {
  const { proposal, state } = props;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <ProposalFrame proposal={proposal} section="comments">
        <CommentList {...props} />
        <CommentForm
          {...props}
          proposalRef={proposal.ref}
          organisation={proposal.organisation?.name ?? null}
        />
      </ProposalFrame>
    </>
  );
}

function CommentList({ proposal: { ref }, comments, earlier, later, task }: CommentsViewProps) {
  const words = useWords(commentWords);
  const address = `/p/${ref}/comments`;
  const narrowed = task === null ? '' : `task=${encodeURIComponent(task)}&`;
  return (
    <section aria-labelledby="comments">
      <h2 class="govuk-heading-m" id="comments">
        {task === null ? words.title : <AboutTask task={task} />}
      </h2>
      {task !== null && <Way href={address} text={words.allComments} />}
      {earlier && <Way href={`${address}?${narrowed}before=${comments[0]?.id ?? ''}`} text={words.earlier} />}
      {comments.length === 0 ? (
        <p class="govuk-body empty">{task === null ? words.empty : words.emptyTask}</p>
      ) : (
        <ol class="comments">
          {comments.map((comment) => (
            <li key={comment.id}>
              <Comment comment={comment} proposalRef={ref} withTask={task === null} />
            </li>
          ))}
        </ol>
      )}
      {later && <Way href={`${address}?${narrowed}`} text={words.latest} />}
    </section>
  );
}

function AboutTask({ task }: { readonly task: string }) {
  const words = useWords(commentWords);
  return <>{words.aboutTask(useTaskName(task))}</>;
}

function Way({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}
