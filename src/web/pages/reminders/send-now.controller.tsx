import { Get, Param, Post } from '@nestjs/common';
import { isUuid } from '../../../platform/ids.js';
import { SendNow, type NowPreview } from '../../../reminders/send-now.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { ForeignFormError, PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { taskAddress } from '../proposal/addresses.js';
import { TaskPages, type TaskPage } from '../proposal/task/task-page.js';
import { SendNowView } from './send-now.view.js';
import { reminderPageWords } from './words.js';

/** Reminding whoever has a task at once. */
@PageController('p/:ref/t/:task/remind', 'staff')
export class SendNowController {
  constructor(
    private readonly pages: TaskPages,
    private readonly reminders: SendNow,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
  ): Promise<Answer> {
    const { task, letters } = await this.asked(visit, ref, key);
    const { title } = reminderPageWords[visit.language].now;
    const back = { href: taskAddress(task.found.ref, key), text: task.title };
    return page(title, <SendNowView {...{ task, letters }} />, { back });
  }

  @Post()
  async send(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const { task, letters } = await this.asked(visit, ref, key);
    if (!isUuid(form.key)) throw new ForeignFormError();
    if (letters.length === 0) return redirect(`${taskAddress(task.found.ref, key)}/remind`);
    await this.reminders.send({ instanceId: task.found.id, task: key, by: visit.actor.id }, form.key);
    const words = reminderPageWords[visit.language];
    const names = letters.map(({ name }) => name ?? words.somebody);
    const listed = new Intl.ListFormat(visit.language === 'fr' ? 'fr-CA' : 'en-CA').format(names);
    return redirect(taskAddress(task.found.ref, key), words.now.sent(listed));
  }

  /** @throws {PageNotFoundError} the task is not open in a proposal that is under way */
  private async asked(
    visit: SignedInVisit,
    ref: string,
    key: string,
  ): Promise<{ readonly task: TaskPage; readonly letters: readonly NowPreview[] }> {
    const task = await this.pages.of(visit, ref, key);
    if (!task.mayRemind) throw new PageNotFoundError();
    const { id: instanceId } = task.found;
    return { task, letters: await this.reminders.preview({ instanceId, task: key, by: visit.actor.id }) };
  }
}
