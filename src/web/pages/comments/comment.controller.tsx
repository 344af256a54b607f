import { Get, Param, Post } from '@nestjs/common';
import { CommentService } from '../../../comments/comment.service.js';
import { CommentClosedError, CommentNotFoundError } from '../../../comments/errors.js';
import type { CommentView } from '../../../comments/comment.js';
import { PatientDetailsDenials } from '../../../proposals/patient-details-denials.js';
import { patientDetailsIn } from '../../../proposals/patient-details.js';
import { ProposalFinder, type FoundProposal, type SeenProposal } from '../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../proposals/proposal-queries.js';
import { Drafts } from '../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { commentProblems, patientProblems, undeniedDetails } from './comment-problems.js';
import { ClosedCommentView, EditCommentView, RemoveCommentView } from './one-comment.view.js';
import { commentWords } from './words.js';

interface Found {
  readonly proposal: SeenProposal;
  readonly comment: CommentView;
}

/** One comment: changing its words while they are fresh, and removing it. */
@PageController('p/:ref/comments/:id')
export class CommentController {
  constructor(
    private readonly proposals: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly comments: CommentService,
    private readonly denials: PatientDetailsDenials,
    private readonly drafts: Drafts,
  ) {}

  @Get('edit')
  async toEdit(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<Answer> {
    const found = await this.own(visit, ref, id);
    if (found.comment.editableUntil === null) return this.closed(visit, found, 200);
    const beginning = { body: found.comment.body ?? '' };
    const state = await keptForm(this.drafts, visit.actor.id, editAt(found), beginning);
    return this.editing(visit, found, state);
  }

  @Post('edit')
  async edit(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const found = await this.own(visit, ref, id);
    const { actor, language } = visit;
    const details = undeniedDetails(form);
    if (details.length > 0)
      return this.editing(visit, found, typedForm(form, patientProblems(details, language)));
    try {
      await this.comments.edit(actor, found.proposal, id, textOf(form, 'body'));
    } catch (error) {
      if (error instanceof CommentClosedError) return this.tooLate(visit, found, form);
      return this.editing(visit, found, typedForm(form, commentProblems(error, language)));
    }
    const kinds = patientDetailsIn(textOf(form, 'body')).map(({ kind }) => kind);
    if (kinds.length > 0)
      await this.denials.note(actor.id, editAt(found), kinds, trimmedTexts(form, ['denial']).denial);
    await this.drafts.drop(actor.id, editAt(found));
    return redirect(commentsAt(found.proposal), commentWords[language].editSaved);
  }

  @Get('remove')
  async toRemove(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<Answer> {
    const found = await this.found(visit, ref, id);
    if (found.comment.removed) return redirect(commentsAt(found.proposal));
    if (!found.comment.removable) throw new PageNotFoundError();
    const view = await this.queries.of(found.proposal.instance);
    const body = <RemoveCommentView proposal={view} comment={found.comment} />;
    return page(commentWords[visit.language].removeTitle, body, frame(visit, found));
  }

  @Post('remove')
  async remove(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('id') id: string,
  ): Promise<Answer> {
    const { proposal } = await this.found(visit, ref, id);
    await this.comments.remove(visit.actor, proposal, id).catch(asMissing);
    return redirect(commentsAt(proposal), commentWords[visit.language].removed);
  }

  private async editing(
    visit: SignedInVisit,
    found: Found,
    state: Parameters<typeof EditCommentView>[0]['state'],
  ): Promise<Answer> {
    const asksDenial = patientDetailsIn(String(state.values.body ?? '')).length > 0;
    const proposal = await this.queries.of(found.proposal.instance);
    const view = (
      <EditCommentView proposal={proposal} comment={found.comment} state={state} asksDenial={asksDenial} />
    );
    const shown = state.problems.length > 0 ? mistakenPage : page;
    return shown(commentWords[visit.language].editTitle, view, frame(visit, found));
  }

  /** What was typed too late becomes the beginning of a new comment. */
  private async tooLate(visit: SignedInVisit, found: Found, form: PostedForm): Promise<Answer> {
    const { task, visibility } = found.comment;
    const fields = { body: textOf(form, 'body'), visibility, task: task ?? '' };
    await this.drafts.keep(visit.actor.id, commentsAt(found.proposal), fields);
    await this.drafts.drop(visit.actor.id, editAt(found));
    return this.closed(visit, found, 409);
  }

  private async closed(visit: SignedInVisit, found: Found, status: number): Promise<Answer> {
    const proposal = await this.queries.of(found.proposal.instance);
    const comment = await this.comments.find(visit.actor, found.proposal.id, found.comment.id);
    const view = <ClosedCommentView proposal={proposal} comment={comment} typed={status === 409} />;
    return page(commentWords[visit.language].tooLateTitle, view, { ...frame(visit, found), status });
  }

  private async own(visit: SignedInVisit, ref: string, id: string): Promise<Found> {
    const found = await this.found(visit, ref, id);
    if (found.comment.author.id !== visit.actor.id) throw new PageNotFoundError();
    return found;
  }

  private async found({ actor }: SignedInVisit, ref: string, id: string): Promise<Found> {
    const proposal = await this.proposals.find(ref, actor);
    return { proposal, comment: await this.comments.find(actor, proposal.id, id).catch(asMissing) };
  }
}

const commentsAt = ({ ref }: FoundProposal): string => `/p/${ref}/comments`;
const editAt = ({ proposal, comment }: Found): string => `${commentsAt(proposal)}/${comment.id}/edit`;

function frame({ language }: SignedInVisit, { proposal }: Found) {
  return { back: { href: commentsAt(proposal), text: commentWords[language].back } };
}

function asMissing(error: unknown): never {
  throw error instanceof CommentNotFoundError ? new PageNotFoundError() : error;
}
