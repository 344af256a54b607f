import { Get, Param, Post } from '@nestjs/common';
import { TaskDelegations, type Colleague } from '../../../../proposals/task-delegations.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { taskAddress } from '../addresses.js';
import { DelegateView } from './delegate.view.js';
import { TaskPages, type TaskPage } from './task-page.js';
import { taskWords } from './words.js';

/** Giving a task to a colleague, and taking it back. */
@PageController('p/:ref/t/:task/delegate')
export class DelegateController {
  constructor(
    private readonly pages: TaskPages,
    private readonly delegations: TaskDelegations,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
  ): Promise<Answer> {
    const task = await this.mine(visit, ref, key);
    return this.page(visit, task, await this.colleagues(visit, task));
  }

  @Post()
  async give(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const task = await this.mine(visit, ref, key);
    const words = taskWords[visit.language];
    const back = taskAddress(task.found.ref, key);
    if (form.button === 'takeBack') {
      await this.delegations.takeBack(task.found, key, visit.actor.id);
      return redirect(back, words.takenBack);
    }
    const person = textOf(form, 'person');
    const colleagues = await this.colleagues(visit, task);
    const chosen = colleagues.find(({ id }) => id === person);
    if (!chosen || !(await this.delegations.give(task.found, key, person, visit.actor.id)))
      return this.page(visit, task, colleagues, [{ field: 'person', message: 'must be one of them' }]);
    return redirect(back, words.asked(chosen.name));
  }

  /** @throws {PageNotFoundError} the task can't be given away by whoever asks */
  private async mine(visit: SignedInVisit, ref: string, key: string): Promise<TaskPage> {
    const task = await this.pages.of(visit, ref, key);
    if (!task.mayDelegate) throw new PageNotFoundError();
    return task;
  }

  private async colleagues({ actor }: SignedInVisit, { found }: TaskPage): Promise<readonly Colleague[]> {
    return (await this.delegations.colleagues(found)).filter(({ id }) => id !== actor.id);
  }

  private page(
    { language }: SignedInVisit,
    task: TaskPage,
    colleagues: readonly Colleague[],
    wrong: readonly FieldProblem[] = [],
  ): Answer {
    const words = taskWords[language];
    const problems = problemsInWords(wrong, language, () => words.askWho);
    const body = <DelegateView {...{ task, colleagues, problems }} />;
    const back = { href: taskAddress(task.found.ref, task.key), text: task.title };
    return (problems.length > 0 ? mistakenPage : page)(words.askTitle, body, { back });
  }
}
