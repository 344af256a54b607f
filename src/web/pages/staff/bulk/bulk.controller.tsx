import { Get, Post, Query } from '@nestjs/common';
import { BulkPresses } from '../../../../proposals/bulk/bulk-presses.js';
import { PickedProposals } from '../../../../proposals/bulk/picked-proposals.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { Pipeline } from '../../../../proposals/pipeline/pipeline.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { actsOnSeveral } from '../pipeline/acts-on-several.js';
import type { Query as PipelineQuery } from '../pipeline/filters.js';
import { bulkIn, eventOf, fieldsOfAct, rowsIn, type Act, type Bulk } from './acts.js';
import { ChooseView, FieldsView, NothingView } from './choose.view.js';
import { PreviewView } from './preview.view.js';
import { ReportView } from './report.view.js';
import { ReportWords } from './report-words.js';
import { bulkWords } from './words.js';

const BULK = '/pipeline/bulk';

/** One thing done with several proposals: chosen, looked at row by row, confirmed, reported row by row. */
@PageController('pipeline/bulk', 'staff')
export class BulkController {
  constructor(
    private readonly picked: PickedProposals,
    private readonly presses: BulkPresses,
    private readonly pipeline: Pipeline,
    private readonly reportWords: ReportWords,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async choose(@CurrentVisit() visit: SignedInVisit, @Query() query: PipelineQuery): Promise<Answer> {
    assertMay(visit);
    const asked = bulkIn(query);
    const draft = await this.drafts.find(visit.actor.id, BULK);
    const kept = draft && bulkIn(draft.fields);
    // Whoever comes back after signing in again has nothing in the address: what they sent says where they were.
    const bulk = asked.refs.length === 0 && kept ? kept : asked;
    const typed = kept?.act === bulk.act ? kept.fields : {};
    const state = { ...emptyForm, values: typed, keptAt: wrote(typed) ? (draft?.savedAt ?? null) : null };
    if (bulk.act !== null && bulk.refs.length > 0) {
      if (fieldsOfAct[bulk.act].length > 0) return this.filling(visit, bulk, bulk.act, state);
      return this.previewing(visit, bulk, bulk.act);
    }
    const proposals = bulk.refs.length === 0 ? [] : await this.picked.find(visit.actor, bulk.refs);
    return answer(visit, proposals.length === 0 ? <NothingView /> : <ChooseView proposals={proposals} />);
  }

  @Post()
  async go(@CurrentVisit() visit: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    assertMay(visit);
    const bulk = bulkIn(form.fields);
    if (bulk.act === null || (bulk.refs.length === 0 && textOf(form, 'step') !== 'confirm'))
      return answer(visit, <NothingView />);
    try {
      return textOf(form, 'step') === 'confirm'
        ? await this.confirmed(visit, form, bulk, bulk.act)
        : await this.previewing(visit, bulk, bulk.act);
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      const { fields: labels } = bulkWords[visit.language];
      const labelOf = (field: string): string => labels[field as keyof typeof labels];
      const problems = problemsInWords(error.problems, visit.language, labelOf);
      return this.filling(visit, bulk, bulk.act, { values: bulk.fields, problems, keptAt: null });
    }
  }

  private async filling(visit: SignedInVisit, bulk: Bulk, act: Act, state: FormState): Promise<Answer> {
    const [proposals, { coordinators }] = await Promise.all([
      this.picked.find(visit.actor, bulk.refs),
      this.pipeline.choices(visit.actor),
    ]);
    const body = <FieldsView act={act} proposals={proposals} coordinators={coordinators} state={state} />;
    return answer(visit, body, state.problems.length > 0);
  }

  private async previewing(visit: SignedInVisit, bulk: Bulk, act: Act, mistaken = false): Promise<Answer> {
    const event = await eventOf(act, bulk.fields);
    const previews = await this.presses.preview(visit.actor, bulk.refs, event, visit);
    const body = <PreviewView act={act} bulk={bulk} previews={previews} mistaken={mistaken} />;
    return answer(visit, body, mistaken, bulkWords[visit.language].previewTitle(labelOfAct(visit, act)));
  }

  private async confirmed(visit: SignedInVisit, form: PostedForm, bulk: Bulk, act: Act): Promise<Answer> {
    const rows = rowsIn(form.fields);
    if (rows.length === 0) {
      const offered = { ...bulk, refs: bulkIn({ ref: textOf(form, 'offered').split(' ') }).refs };
      return this.previewing(visit, offered, act, true);
    }
    const event = await eventOf(act, bulk.fields);
    const outcomes = await this.presses.send(visit.actor, rows, event, form.key, visit);
    await this.drafts.drop(visit.actor.id, BULK);
    const report = await this.reportWords.of(outcomes, visit);
    return answer(visit, <ReportView act={act} report={report} />);
  }
}

function assertMay({ actor }: SignedInVisit): void {
  if (!actsOnSeveral(actor)) throw new PageNotFoundError();
}

function wrote(fields: Bulk['fields']): boolean {
  return Object.values(fields).some((value) => value.length > 0);
}

function labelOfAct({ language }: SignedInVisit, act: Act): string {
  return bulkWords[language].acts[act];
}

function answer(
  { language }: SignedInVisit,
  body: Parameters<typeof page>[1],
  mistaken = false,
  title = bulkWords[language].title,
): Answer {
  const back = { href: '/pipeline', text: bulkWords[language].back };
  return (mistaken ? mistakenPage : page)(title, body, { current: 'pipeline', back });
}
