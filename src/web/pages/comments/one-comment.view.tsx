import type { CommentView } from '../../../comments/comment.js';
import { localTime } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import type { ProposalView } from '../../../proposals/proposal-queries.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Button, ButtonLink, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { ProposalFrame } from '../../components/proposal-frame.js';
import { useWords } from '../../visit/visit.js';
import { BodyField, DenialField } from './comment-form.view.js';
import { Comment } from './comment.view.js';
import { commentWords } from './words.js';

interface OneCommentProps {
  readonly proposal: ProposalView;
  readonly comment: CommentView;
}

/** Changing the words of one's own comment. */
export function EditCommentView({
  proposal,
  comment,
  state,
  asksDenial,
}: OneCommentProps & { readonly state: FormState; readonly asksDenial: boolean }) {
  const words = useWords(commentWords);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <ProposalFrame proposal={proposal} section={null} heading={words.editTitle}>
        <p class="govuk-body">
          {words.editIntro(localTime(comment.editableUntil ?? comment.createdAt, hubZone))}
        </p>
        <Form state={state} keeps>
          <BodyField />
          {asksDenial && <DenialField />}
          <div class="govuk-button-group">
            <Button>{words.editButton}</Button>
            <Back proposal={proposal} />
          </div>
        </Form>
      </ProposalFrame>
    </>
  );
}

/** Says why a comment can't be changed any more, and what to do instead. */
export function ClosedCommentView({
  proposal,
  comment,
  typed,
}: OneCommentProps & { readonly typed: boolean }) {
  const words = useWords(commentWords);
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.tooLateTitle}>
      <p class="govuk-body">{comment.removed ? words.wasRemoved : words.tooLate}</p>
      {typed && <p class="govuk-body">{words.tooLateKept}</p>}
      <Comment comment={comment} proposalRef={proposal.ref} />
      <ButtonLink href={`/p/${proposal.ref}/comments#write`}>{words.writeNew}</ButtonLink>
    </ProposalFrame>
  );
}

/** Asks whether a comment is to go, and says what stays. */
export function RemoveCommentView({ proposal, comment }: OneCommentProps) {
  const words = useWords(commentWords);
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.removeTitle}>
      <Comment comment={comment} proposalRef={proposal.ref} withActs={false} />
      <p class="govuk-body">{words.removeIntro}</p>
      {comment.told.length > 0 && <p class="govuk-body">{words.removeLetters}</p>}
      <Form>
        <div class="govuk-button-group">
          <Button kind="warning">{words.removeButton}</Button>
          <Back proposal={proposal} />
        </div>
      </Form>
    </ProposalFrame>
  );
}

function Back({ proposal: { ref } }: Pick<OneCommentProps, 'proposal'>) {
  const words = useWords(commentWords);
  return (
    <a class="govuk-link" href={`/p/${ref}/comments`}>
      {words.keep}
    </a>
  );
}
