import { Get, Param, Post, Query } from '@nestjs/common';
import { CommentReaders } from '../../../comments/comment-readers.js';
import { CommentService } from '../../../comments/comment.service.js';
import type { NewComment, Written } from '../../../comments/comment.js';
import { PatientDetailsDenials } from '../../../proposals/patient-details-denials.js';
import { patientDetailsIn } from '../../../proposals/patient-details.js';
import { ProposalFinder, type FoundProposal, type SeenProposal } from '../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../proposals/proposal-queries.js';
import type { FormState } from '../../components/form-state.js';
import { Drafts } from '../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { commentProblems, patientProblems, undeniedDetails } from './comment-problems.js';
import { CommentsView, type CommentsViewProps } from './comments.view.js';
import { commentWords } from './words.js';

/** Comments that a page shows. */
const shown = 50;

interface Shown {
  readonly task: string | null;
  readonly before: string | null;
  readonly state: FormState;
  readonly asksDenial: boolean;
}

/** What people say to each other about a proposal. */
@PageController('p/:ref/comments')
export class CommentsController {
  constructor(
    private readonly proposals: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly comments: CommentService,
    private readonly readers: CommentReaders,
    private readonly denials: PatientDetailsDenials,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async list(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('task') task?: string,
    @Query('before') before?: string,
  ): Promise<Answer> {
    const proposal = await this.proposals.find(ref, visit.actor);
    const beginning = { visibility: 'staff', task: task ?? '' };
    const state = await keptForm(this.drafts, visit.actor.id, addressOf(proposal), beginning);
    const asksDenial =
      patientDetailsIn(textOf({ fields: { ...state.values } as PostedForm['fields'] }, 'body')).length > 0;
    const view = await this.viewed(visit, proposal, {
      task: task ?? null,
      before: before ?? null,
      state,
      asksDenial,
    });
    return page(titleOf(view, visit), <CommentsView {...view} />);
  }

  @Post()
  async write(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const proposal = await this.proposals.find(ref, visit.actor);
    const details = undeniedDetails(form);
    if (details.length > 0)
      return this.mistaken(visit, proposal, form, patientProblems(details, visit.language));
    let written: Written;
    try {
      written = await this.comments.write(visit.actor, proposal, commentOf(form), form.key);
    } catch (error) {
      return this.mistaken(visit, proposal, form, commentProblems(error, visit.language));
    }
    await this.noteDenial(visit, proposal, form);
    await this.drafts.drop(visit.actor.id, addressOf(proposal));
    const { task } = trimmedTexts(form, ['task']);
    const query = task === '' ? '' : `?task=${encodeURIComponent(task)}`;
    return redirect(`${addressOf(proposal)}${query}`, noticeOf(written, visit.language));
  }

  private async noteDenial(
    { actor }: SignedInVisit,
    proposal: SeenProposal,
    form: PostedForm,
  ): Promise<void> {
    const kinds = patientDetailsIn(textOf(form, 'body')).map(({ kind }) => kind);
    const { denial } = trimmedTexts(form, ['denial']);
    if (kinds.length > 0) await this.denials.note(actor.id, addressOf(proposal), kinds, denial);
  }

  private async mistaken(
    visit: SignedInVisit,
    proposal: SeenProposal,
    form: PostedForm,
    problems: FormState['problems'],
  ): Promise<Answer> {
    const state = typedForm(form, problems);
    const asksDenial = patientDetailsIn(textOf(form, 'body')).length > 0;
    const view = await this.viewed(visit, proposal, { task: null, before: null, state, asksDenial });
    return mistakenPage(titleOf(view, visit), <CommentsView {...view} />);
  }

  private async viewed(
    { actor }: SignedInVisit,
    proposal: SeenProposal,
    { task, before, ...rest }: Shown,
  ): Promise<CommentsViewProps> {
    const [view, tasks, readers] = await Promise.all([
      this.queries.of(proposal.instance),
      this.comments.tasksOf(proposal.id),
      this.readers.of(proposal.id),
    ]);
    const narrowed = task !== null && tasks.includes(task) ? task : null;
    const found = await this.comments.page(actor, proposal.id, { task: narrowed, before, limit: shown });
    const others = readers.filter(({ id }) => id !== actor.id);
    return {
      proposal: view,
      ...found,
      later: before !== null,
      task: narrowed,
      tasks,
      readers: others,
      ...rest,
    };
  }
}

const addressOf = ({ ref }: Pick<FoundProposal, 'ref'>): string => `/p/${ref}/comments`;

function titleOf({ proposal }: CommentsViewProps, { language }: SignedInVisit): string {
  return `${commentWords[language].title} – ${proposal.ref}`;
}

function commentOf(form: PostedForm): NewComment {
  const { task, tell } = trimmedTexts(form, ['task', 'tell']);
  return {
    body: textOf(form, 'body'),
    // Whatever is not said to be for everybody stays inside.
    visibility: textOf(form, 'visibility') === 'everyone' ? 'everyone' : 'staff',
    task: task === '' ? null : task,
    tell: tell === '' ? null : tell,
  };
}

function noticeOf({ told, unknown }: Written, language: SignedInVisit['language']): string {
  const words = commentWords[language];
  const sent = told.length === 0 ? words.sent : words.sentTelling(told.join(', '));
  return unknown.length === 0
    ? sent
    : `${sent} ${words.unknownNames(unknown.map((name) => `@${name}`).join(', '))}`;
}
