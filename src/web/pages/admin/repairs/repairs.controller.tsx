import { Get, Param, Post, Query as QueryOf } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { InstanceChangedError } from '../../../../engine/errors.js';
import { PeopleService } from '../../../../people/people.service.js';
import { ProposalNotFoundError } from '../../../../proposals/errors.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { ProposalFinder, type SeenProposal } from '../../../../proposals/proposal-finder.js';
import { repairKinds, type RepairKind } from '../../../../proposals/repairs/repair-of.js';
import { RepairRequests, type RepairRequest } from '../../../../proposals/repairs/repair-requests.js';
import { ProposalRepairs, type ForeseenRepair } from '../../../../proposals/repairs/proposal-repairs.js';
import { RepairRefusedError, type RepairForm } from '../../../../proposals/repairs/repair-form.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { textIn, type Query } from '../frame/asked.js';
import { RepairListView } from './repair-list.view.js';
import { RepairProposalView } from './repair-proposal.view.js';
import { RepairRequestView } from './repair-request.view.js';
import { RepairView } from './repair.view.js';
import { repairWords } from './words.js';

const AT_ONCE = 50;
const LONGEST_REASON = 1000;

/** Putting right what is wrong with a proposal: shown first, with a reason; a state only by two administrators. */
@PageController('admin/repairs', 'administrators')
export class RepairsController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly repairs: ProposalRepairs,
    private readonly requests: RepairRequests,
    private readonly people: PeopleService,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const asked = textIn(query, 'proposal').trim();
    const words = repairWords[language];
    const problems: FieldProblem[] = [];
    if (asked !== '') {
      const found = await this.finder.find(asked, actor).catch((error: unknown) => {
        if (error instanceof ProposalNotFoundError) return null;
        throw error;
      });
      if (found) return redirect(`/admin/repairs/${found.ref}`);
      problems.push({ field: 'proposal', message: words.notFound });
    }
    const [waiting, made] = await Promise.all([this.requests.waiting(), this.requests.made(AT_ONCE)]);
    const view = <RepairListView {...{ waiting, made, problems, asked }} />;
    const answer = problems.length > 0 ? mistakenPage : page;
    return answer(words.title, view, { current: 'admin', wide: true });
  }

  @Get('requests/:id')
  async request(@CurrentVisit() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const request = await this.requestOf(id);
    if (request.outcome !== null)
      return redirect(`/admin/repairs/${request.ref}`, repairWords[visit.language].decided);
    return this.requestPage(visit, request);
  }

  @Post('requests/:id')
  async decide(
    @CurrentVisit() visit: SignedInVisit,
    @Param('id') id: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const { actor, language } = visit;
    const words = repairWords[language];
    const request = await this.requestOf(id);
    const back = `/admin/repairs/${request.ref}`;
    const isOwn = request.askedBy === actor.id;
    if (form.button === 'approve') {
      if (isOwn || request.reason === null) return redirect(`/admin/repairs/requests/${id}`);
      return this.approved(visit, request, request.reason, form);
    }
    const outcome = isOwn ? 'withdrawn' : 'declined';
    const decided = await this.requests.decide(actor, id, outcome);
    return redirect(back, decided ? words[outcome] : words.decided);
  }

  @Get(':ref')
  async proposal(@CurrentVisit() { actor, language }: SignedInVisit, @Param('ref') given: string) {
    const found = await this.finder.find(given, actor);
    await this.log.note(actor, 'adminRead', { instanceId: found.id, page: 'repairs' });
    const [waiting, made] = await Promise.all([
      this.requests.waiting(found.id),
      this.requests.made(AT_ONCE, found.id),
    ]);
    const words = repairWords[language];
    const view = <RepairProposalView {...{ found, waiting, made }} />;
    return page(words.proposalTitle(found.ref), view, {
      current: 'admin',
      back: { href: '/admin/repairs', text: words.back },
    });
  }

  @Get(':ref/:what')
  async form(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') given: string,
    @Param('what') what: string,
  ): Promise<Answer> {
    const found = await this.finder.find(given, visit.actor);
    return this.shown(visit, found, kindOf(what), emptyForm, null);
  }

  /** Shows what a repair would do; done only by the button that stands below that. */
  @Post(':ref/:what')
  async look(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') given: string,
    @Param('what') what: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const found = await this.finder.find(given, visit.actor);
    const kind = kindOf(what);
    const words = repairWords[visit.language];
    const fields = Object.fromEntries(Object.keys(form.fields).map((name) => [name, textOf(form, name)]));
    const asked: RepairForm = { what: kind, fields };
    const reason = (fields.reason ?? '').trim();
    const problems: FieldProblem[] = [];
    if (reason === '') problems.push({ field: 'reason', message: words.noReason });
    if (reason.length > LONGEST_REASON) problems.push({ field: 'reason', message: words.longReason });
    const foreseen = await this.foreseen(visit, found, asked, problems);
    const state = { values: form.fields, problems, keptAt: null };
    if (problems.length > 0 || !foreseen) return this.shown(visit, found, kind, state, null);
    // Only what was looked at is done: the button stands in the form that says what that was.
    if (form.button !== 'repair' || form.sequence === null)
      return this.shown(visit, found, kind, state, foreseen);
    if (kind === 'state') return this.askedFor(visit, found, fields.target ?? '', reason);
    return this.carriedOut(visit, found, asked, { reason, key: form.key, sequence: form.sequence });
  }

  private async carriedOut(
    visit: SignedInVisit,
    found: SeenProposal,
    asked: RepairForm,
    press: { readonly reason: string; readonly key: string; readonly sequence: number },
  ): Promise<Answer> {
    const words = repairWords[visit.language];
    try {
      await this.repairs.carryOut(visit.actor, found, asked, press);
      return redirect(`/admin/repairs/${found.ref}`, words.done);
    } catch (error) {
      if (!(error instanceof InstanceChangedError)) throw error;
      const problems = [{ field: 'reason', message: words.changed }];
      const state = { values: { ...asked.fields, reason: press.reason }, problems, keptAt: null };
      return this.shown(visit, found, asked.what, state, null);
    }
  }

  private async askedFor(
    { actor, language }: SignedInVisit,
    { id, ref }: SeenProposal,
    target: string,
    reason: string,
  ): Promise<Answer> {
    const words = repairWords[language];
    const [other] = await this.requests.waiting(id);
    if (other) return redirect(`/admin/repairs/requests/${other.id}`, words.askedBefore);
    await this.requests.ask(actor, { instanceId: id, target, reason });
    return redirect(`/admin/repairs/${ref}`, words.asked);
  }

  private async approved(
    visit: SignedInVisit,
    request: RepairRequest,
    reason: string,
    { key, sequence }: PostedForm,
  ): Promise<Answer> {
    const { actor, language } = visit;
    const words = repairWords[language];
    const found = await this.finder.find(request.ref, actor);
    const asker = { id: request.askedBy, roles: await this.people.rolesOf(request.askedBy) };
    if (!asker.roles.includes('administrator'))
      return redirect(`/admin/repairs/requests/${request.id}`, words.askerLeft);
    const form: RepairForm = { what: 'state', fields: { target: request.target } };
    try {
      await this.repairs.carryOut(asker, found, form, {
        ...{ reason, key, sequence: sequence ?? -1, approvedBy: actor.id },
      });
    } catch (error) {
      if (error instanceof InstanceChangedError)
        return redirect(`/admin/repairs/requests/${request.id}`, words.changed);
      if (!(error instanceof RepairRefusedError)) throw error;
      return redirect(`/admin/repairs/requests/${request.id}`, words.why[error.why]);
    }
    await this.requests.decide(actor, request.id, 'approved');
    return redirect(`/admin/repairs/${found.ref}`, words.done);
  }

  private async requestPage(visit: SignedInVisit, request: RepairRequest): Promise<Answer> {
    const { actor, language } = visit;
    const words = repairWords[language];
    const found = await this.finder.find(request.ref, actor);
    const problems: FieldProblem[] = [];
    const form: RepairForm = { what: 'state', fields: { target: request.target } };
    const foreseen = await this.foreseen(visit, found, form, problems);
    const isOwn = request.askedBy === actor.id;
    const view = <RepairRequestView {...{ request, found, foreseen, problems, isOwn }} />;
    return page(words.requestTitle(request.ref), view, {
      current: 'admin',
      back: { href: `/admin/repairs/${request.ref}`, text: words.proposalTitle(request.ref) },
    });
  }

  private async foreseen(
    { language }: SignedInVisit,
    found: SeenProposal,
    asked: RepairForm,
    problems: FieldProblem[],
  ): Promise<ForeseenRepair | null> {
    try {
      return await this.repairs.foresee(found, asked);
    } catch (error) {
      if (!(error instanceof RepairRefusedError)) throw error;
      problems.unshift({
        field: error.field ?? 'reason',
        message: repairWords[language].why[error.why],
      });
      return null;
    }
  }

  private async shown(
    { language }: SignedInVisit,
    found: SeenProposal,
    kind: RepairKind,
    state: FormState,
    foreseen: ForeseenRepair | null,
  ): Promise<Answer> {
    const words = repairWords[language];
    const targets = kind === 'state' ? await this.repairs.targetsOf(found) : [];
    const view = <RepairView {...{ found, kind, targets, state, foreseen }} />;
    const answer = state.problems.length > 0 ? mistakenPage : page;
    return answer(words.kinds[kind], view, {
      current: 'admin',
      wide: true,
      back: { href: `/admin/repairs/${found.ref}`, text: words.proposalTitle(found.ref) },
    });
  }

  private async requestOf(id: string): Promise<RepairRequest> {
    const request = /^[0-9a-f-]{36}$/.test(id) ? await this.requests.find(id) : null;
    if (!request) throw new PageNotFoundError();
    return request;
  }
}

function kindOf(what: string): RepairKind {
  const kind = repairKinds.find((one) => one === what);
  if (!kind) throw new PageNotFoundError();
  return kind;
}
