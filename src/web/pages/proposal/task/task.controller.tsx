import { Get, Param, Post } from '@nestjs/common';
import { Attachments } from '../../../../attachments/attachments.js';
import { AttachmentRefusedError } from '../../../../attachments/errors.js';
import { InstanceChangedError } from '../../../../engine/errors.js';
import { PeopleService } from '../../../../people/people.service.js';
import { Clock } from '../../../../platform/clock.js';
import { localTime } from '../../../../platform/pacific-time.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { readEvent } from '../../../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../../../proposals/proposal-commands.js';
import { Drafts, formAt } from '../../../drafts/drafts.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { PatientCheck, withoutDenial } from '../../../patient-check/patient-check.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { taskAddress } from '../addresses.js';
import { evidenceGiven } from './evidence-given.js';
import { TaskPages, type TaskPage } from './task-page.js';
import { TaskView, type TaskViewProps } from './task.view.js';
import { taskWords } from './words.js';

/** One task of a proposal. */
@PageController('p/:ref/t/:task')
export class TaskController {
  constructor(
    private readonly pages: TaskPages,
    private readonly attachments: Attachments,
    private readonly commands: ProposalCommands,
    private readonly drafts: Drafts,
    private readonly patients: PatientCheck,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
  ): Promise<Answer> {
    const task = await this.pages.of(visit, ref, key);
    const draft = await this.drafts.find(visit.actor.id, formAt(visit.path));
    const state = draft ? { values: draft.fields, problems: [], keptAt: draft.savedAt } : emptyForm;
    return shown(visit, { task, state, changed: null });
  }

  @Post()
  async save(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const task = await this.pages.of(visit, ref, key);
    const typed = { ...form, fields: withoutDenial(form) };
    await this.assertMay(visit, task, typed);
    if (form.button === 'change') return shown(visit, { task, state: stateOf(typed), changed: null });
    if (form.button === 'reopen') return this.reopen(visit, task, form);
    const [act, id = ''] = form.button.split(':');
    if (act === 'remove') return this.remove(visit, task, id, typed);
    return this.complete(visit, task, form);
  }

  /** Whose task it is comes before what was filled in. */
  private async assertMay({ actor, path }: SignedInVisit, task: TaskPage, form: PostedForm): Promise<void> {
    const type = form.button === 'reopen' ? 'TASK_REOPENED' : 'TASK_COMPLETED';
    try {
      await this.commands.assertSender(actor, task.found, { type, task: task.key });
    } catch (error) {
      await this.drafts.hold(actor.id, path, form.fields);
      throw error;
    }
  }

  private async complete(visit: SignedInVisit, before: TaskPage, form: PostedForm): Promise<Answer> {
    const typed = { ...form, fields: withoutDenial(form) };
    const words = taskWords[visit.language];
    const refused = await this.addFiles(visit, before, form);
    // Read again: files that were taken are on the page from here on, whatever else is wrong.
    const task = form.files.length > 0 ? await this.pages.of(visit, before.found.ref, before.key) : before;
    if (refused) return mistaken(visit, task, typed, [refused]);
    const asked = task.task?.evidenceKind ?? 'tick';
    const [done, link, value] = ['done', 'link', 'value'].map((name) => textOf(form, name));
    const given = { done: done ?? '', link: link ?? '', value: value ?? '', files: task.files };
    const read = evidenceGiven(asked, given, words);
    if (read && 'problems' in read) return mistaken(visit, task, typed, read.problems);
    const names = task.files.map((file) => file.name);
    const asking = await this.patients.interruption(visit, form, ['link'], read ? names : []);
    if (asking) return asking;
    if (!read) return this.goesOn(visit, task, typed);
    return this.send(visit, task, typed, { type: 'TASK_COMPLETED', task: task.key, evidence: read.evidence });
  }

  private async reopen(visit: SignedInVisit, task: TaskPage, form: PostedForm): Promise<Answer> {
    const typed = { ...form, fields: withoutDenial(form) };
    const asking = await this.patients.interruption(visit, form, ['reason']);
    if (asking) return asking;
    const reason = textOf(form, 'reason');
    return this.send(visit, task, typed, { type: 'TASK_REOPENED', task: task.key, reason });
  }

  /** Not done yet: what was typed waits for the next time. */
  private async goesOn(visit: SignedInVisit, task: TaskPage, { fields }: PostedForm): Promise<Answer> {
    const { done: _, ...rest } = fields;
    const worthKeeping = Object.values(rest).some((value) => value.length > 0);
    const [person, address] = [visit.actor.id, formAt(visit.path)];
    await (worthKeeping ? this.drafts.keep(person, address, rest) : this.drafts.drop(person, address));
    return redirect(`/p/${task.found.ref}`, this.savedAt(visit, task));
  }

  private async send(
    visit: SignedInVisit,
    task: TaskPage,
    form: PostedForm,
    event: { readonly type: 'TASK_COMPLETED' | 'TASK_REOPENED'; readonly [field: string]: unknown },
  ): Promise<Answer> {
    const { actor, language } = visit;
    try {
      const sent = await readEvent(event);
      const press = { key: form.key, expectedSequence: form.sequence };
      await this.commands.send(actor, task.found, sent, press).catch(async (error: unknown) => {
        if (!(error instanceof InstanceChangedError) || !(await this.isAsSeen(visit, task, event.type)))
          throw error;
        // Somebody changed something else: what was seen of this task is still true.
        await this.commands.send(actor, task.found, sent, { key: form.key, expectedSequence: null });
      });
    } catch (error) {
      if (error instanceof InstanceChangedError) return this.changedMeanwhile(visit, task, form, error);
      if (error instanceof InvalidFormError) {
        const label = taskWords[language].redoReason;
        return mistaken(
          visit,
          task,
          form,
          problemsInWords(error.problems, language, () => label),
        );
      }
      await this.drafts.hold(actor.id, visit.path, form.fields);
      throw error;
    }
    await this.drafts.drop(actor.id, formAt(visit.path));
    const reopened = event.type === 'TASK_REOPENED';
    return reopened
      ? redirect(taskAddress(task.found.ref, task.key), taskWords[language].reopened(task.title))
      : redirect(`/p/${task.found.ref}`, this.savedAt(visit, task));
  }

  /** Whether the task is still what an event of this type needs it to be. */
  private async isAsSeen(visit: SignedInVisit, { found, key }: TaskPage, type: string): Promise<boolean> {
    const { task } = await this.pages.of(visit, found.ref, key);
    return task?.status === (type === 'TASK_COMPLETED' ? 'open' : 'done');
  }

  private async changedMeanwhile(
    visit: SignedInVisit,
    { found, key }: TaskPage,
    form: PostedForm,
    { changedBy, changedAt }: InstanceChangedError,
  ): Promise<Answer> {
    await this.drafts.hold(visit.actor.id, visit.path, form.fields);
    const names = changedBy === 'system' ? new Map<string, string>() : await this.people.namesOf([changedBy]);
    const task = await this.pages.of(visit, found.ref, key);
    const changed = { name: names.get(changedBy) ?? null, time: localTime(changedAt, found.zone) };
    return shown(visit, { task, state: stateOf(form), changed }, 412);
  }

  private async remove(visit: SignedInVisit, task: TaskPage, id: string, form: PostedForm): Promise<Answer> {
    const file = task.files.find((one) => one.id === id);
    if (file && task.task?.mayComplete && task.task.status === 'open')
      await this.attachments.remove({ instanceId: task.found.id, task: task.key }, id, visit.actor.id);
    await this.drafts.hold(visit.actor.id, visit.path, form.fields);
    const notice = file ? taskWords[visit.language].removed(file.name) : null;
    return redirect(taskAddress(task.found.ref, task.key), notice);
  }

  /** Keeps what was sent along; only for whoever may complete the task, and only until it is done. */
  private async addFiles(
    { actor, language }: SignedInVisit,
    { found, key, task }: TaskPage,
    { files }: PostedForm,
  ): Promise<FieldProblem | null> {
    const sent = files.filter(({ filename, content }) => filename !== '' || content.length > 0);
    if (sent.length === 0 || !task?.mayComplete || task.status !== 'open') return null;
    try {
      await this.attachments.add({ instanceId: found.id, task: key }, sent, actor.id);
      return null;
    } catch (error) {
      if (!(error instanceof AttachmentRefusedError)) throw error;
      return { field: 'files', message: taskWords[language].refused[error.why](error.file) };
    }
  }

  private savedAt({ language }: SignedInVisit, { found }: TaskPage): string {
    return taskWords[language].saved(localTime(this.clock.now(), found.zone));
  }
}

function stateOf({ fields }: PostedForm, problems: readonly FieldProblem[] = []): FormState {
  return { values: fields, problems, keptAt: null };
}

function mistaken(
  visit: SignedInVisit,
  task: TaskPage,
  form: PostedForm,
  problems: readonly FieldProblem[],
): Answer {
  const back = { href: `/p/${task.found.ref}`, text: taskWords[visit.language].back(task.found.ref) };
  return mistakenPage(task.title, <TaskView task={task} state={stateOf(form, problems)} changed={null} />, {
    back,
    wide: true,
  });
}

function shown({ language }: SignedInVisit, view: TaskViewProps, status = 200): Answer {
  const { ref } = view.task.found;
  const back = { href: `/p/${ref}`, text: taskWords[language].back(ref) };
  return page(view.task.title, <TaskView {...view} />, { back, status, wide: true });
}
