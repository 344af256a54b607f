import { Get, Param, Post } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { OutboxQueue } from '../../../../engine/outbox-queue.js';
import { OutboxReport, type DeadLetter, type Fate } from '../../../../engine/outbox-report.js';
import { PeopleService } from '../../../../people/people.service.js';
import { Readiness } from '../../../../platform/health/readiness.js';
import { ProposalRefs } from '../../../../proposals/proposal-refs.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { JobView } from './job.view.js';
import { JobsView } from './jobs.view.js';
import { jobInWords, jobWords } from './words.js';

const AT_ONCE = 100;
const LONGEST_REASON = 1000;

type Job = Omit<DeadLetter, 'deadAt'> & { readonly fate: Fate };

/** What the program still has to do, and what it gave up: let it run again, or discard it for a reason. */
@PageController('admin/jobs', 'administrators')
export class JobsController {
  constructor(
    private readonly report: OutboxReport,
    private readonly queue: OutboxQueue,
    private readonly readiness: Readiness,
    private readonly people: PeopleService,
    private readonly refs: ProposalRefs,
    private readonly log: AccessLog,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async list(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const [figures, dead, discarded, { checks }] = await Promise.all([
      this.report.figures(),
      this.report.dead(AT_ONCE),
      this.report.discarded(AT_ONCE),
      this.readiness.report(),
    ]);
    const about = [...dead, ...discarded].flatMap(({ instanceId }) => instanceId ?? []);
    const names = await this.namesOf(
      about,
      discarded.map(({ discardedBy }) => discardedBy),
    );
    const queueAnswers = checks.queue?.status !== 'degraded' && checks.queue?.status !== 'failed';
    const view = <JobsView {...{ figures, queueAnswers, dead, discarded, names }} />;
    return page(jobWords[language].title, view, { current: 'admin', wide: true });
  }

  @Get(':id')
  async one(@CurrentVisit() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const draft = await this.drafts.find(visit.actor.id, `/admin/jobs/${id}`);
    const state = draft ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt } : emptyForm;
    return this.shown(visit, id, state);
  }

  @Post(':id')
  async decide(
    @CurrentVisit() visit: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const job = await this.found(id);
    return form.button === 'retry' ? this.retry(visit, job) : this.discard(visit, job, form);
  }

  private async retry({ actor, language }: SignedInVisit, job: Job): Promise<Answer> {
    const words = jobWords[language];
    const done = await this.queue.revive(job.id);
    if (done) await this.log.note(actor, 'jobRetried', marksOf(job));
    if (!done && job.fate === 'discarded') return redirect(addressOf(job));
    return redirect('/admin/jobs', done ? words.retried : words.retriedBefore);
  }

  private async discard(visit: SignedInVisit, job: Job, form: PostedForm): Promise<Answer> {
    const { actor, language } = visit;
    const words = jobWords[language];
    const reason = textOf(form, 'reason').trim();
    const wrong = problemOf(reason);
    if (wrong !== null && job.fate === 'dead') {
      const problems = problemsInWords([{ field: 'reason', message: wrong }], language, () => words.reason);
      return this.shown(visit, job.id, { values: form.fields, problems, keptAt: null });
    }
    const done = await this.queue.discard(job.id, actor.id, reason);
    if (done) await this.log.note(actor, 'jobDiscarded', marksOf(job));
    if (!done && job.fate !== 'discarded') return redirect(addressOf(job));
    await this.drafts.drop(actor.id, addressOf(job));
    return redirect('/admin/jobs', done ? words.discarded : words.discardedBefore);
  }

  private async shown({ language }: SignedInVisit, id: string, state: FormState): Promise<Answer> {
    const job = await this.found(id);
    const words = jobWords[language];
    const names = await this.namesOf(job.instanceId === null ? [] : [job.instanceId], []);
    const answer = state.problems.length > 0 ? mistakenPage : page;
    return answer(jobInWords(job.kind, words), <JobView {...{ job, names, state }} />, {
      current: 'admin',
      back: { href: '/admin/jobs', text: words.back },
    });
  }

  private async found(id: string): Promise<Job> {
    const job = await this.report.find(id);
    if (!job) throw new PageNotFoundError();
    return job;
  }

  private async namesOf(proposals: readonly string[], people: readonly string[]) {
    return new Map([...(await this.refs.of(proposals)), ...(await this.people.namesOf(people))]);
  }
}

function addressOf({ id }: Job): string {
  return `/admin/jobs/${id}`;
}

function marksOf({ id, kind, instanceId }: Job) {
  return { job: id, kind, instanceId };
}

function problemOf(reason: string): string | null {
  if (reason === '') return 'is required';
  const most = String(LONGEST_REASON);
  return reason.length > LONGEST_REASON ? `must be ${most} characters at most` : null;
}
