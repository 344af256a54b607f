import type { CommentView } from '../../../comments/comment.js';
import { useWords } from '../../visit/visit.js';
import { Comment } from './comment.view.js';
import { commentWords } from './words.js';

interface LatestCommentsProps {
  readonly proposalRef: string;
  /** Newest first, as the reader may see them: `CommentService.latest`. */
  readonly comments: readonly CommentView[];
  /** `CommentService.countFor` */
  readonly count: number;
}

/** The latest comments on a proposal, for its overview. */
export function LatestComments({ proposalRef, comments, count }: LatestCommentsProps) {
  const words = useWords(commentWords);
  const address = `/p/${proposalRef}/comments`;
  return (
    <section aria-labelledby="latest-comments">
      <h2 class="govuk-heading-m" id="latest-comments">
        {words.latestTitle}
      </h2>
      {comments.length === 0 ? (
        <p class="govuk-body empty">{words.noneYet}</p>
      ) : (
        comments.map((comment) => (
          <Comment key={comment.id} comment={comment} proposalRef={proposalRef} withActs={false} />
        ))
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={count === 0 ? `${address}#write` : address}>
          {count === 0 ? words.writeOne : words.readAll(String(count))}
        </a>
      </p>
    </section>
  );
}
