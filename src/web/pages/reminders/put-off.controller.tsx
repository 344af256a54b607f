import { Get, Param, Post } from '@nestjs/common';
import type { LocalDate } from '../../../../workflows/kit/event.js';
import { addBusinessDays, addDays } from '../../../../workflows/kit/local-date.js';
import { BusinessCalendar } from '../../../platform/business-calendar.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/pacific-time.js';
import type { FieldProblem } from '../../../proposals/forms/field-problems.js';
import { ReminderChoices } from '../../../reminders/reminder-choices.js';
import { shortDate } from '../../components/dates.js';
import { emptyForm, type FormState } from '../../components/form-state.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { taskAddress } from '../proposal/addresses.js';
import { TaskPages, type TaskPage } from '../proposal/task/task-page.js';
import { PutOffView } from './put-off.view.js';
import { reminderPageWords } from './words.js';

const YEAR = 366;

/** Being reminded of a task later. */
@PageController('p/:ref/t/:task/later')
export class PutOffController {
  constructor(
    private readonly pages: TaskPages,
    private readonly choices: ReminderChoices,
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
  ): Promise<Answer> {
    const task = await this.pages.of(visit, ref, key);
    return shown(visit, task, { ...emptyForm, values: { when: ['tomorrow'] } });
  }

  @Post()
  async putOff(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('task') key: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const task = await this.pages.of(visit, ref, key);
    const words = reminderPageWords[visit.language].later;
    const today = localDate(this.clock.now(), task.found.zone);
    const until = await this.dayIn(form, today);
    if (until === null) {
      const asked = textOf(form, 'when') === 'date';
      const problem: FieldProblem = asked
        ? { field: 'day', message: words.badDay }
        : { field: 'when', message: words.choose };
      return shown(visit, task, { ...emptyForm, values: form.fields, problems: [problem] });
    }
    await this.choices.putOff(visit.actor.id, task.found.id, key, until);
    return redirect(taskAddress(task.found.ref, key), words.done(shortDate(until, visit.language)));
  }

  private async dayIn(form: PostedForm, today: LocalDate): Promise<LocalDate | null> {
    switch (textOf(form, 'when')) {
      case 'tomorrow':
        return addBusinessDays(today, 1, await this.calendar.closedDays(today, addDays(today, YEAR)));
      case 'week':
        return addDays(today, 7);
      case 'date': {
        const day = textOf(form, 'day');
        const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && addDays(day, 0) === day;
        return known && day > today && day <= addDays(today, YEAR) ? day : null;
      }
      default:
        return null;
    }
  }
}

function shown({ language }: SignedInVisit, task: TaskPage, state: FormState): Answer {
  const { title } = reminderPageWords[language].later;
  const back = { href: taskAddress(task.found.ref, task.key), text: task.title };
  return (state.problems.length > 0 ? mistakenPage : page)(title, <PutOffView {...{ task, state }} />, {
    back,
  });
}
