import { Get, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { isUuid } from '../../../platform/ids.js';
import { localDate } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import { NudgeCalendar } from '../../../reminders/nudge-calendar.js';
import { frequencies, ReminderChoices } from '../../../reminders/reminder-choices.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { MyRemindersView } from './my-reminders.view.js';
import { reminderPageWords } from './words.js';

const ADDRESS = '/me/reminders';

/** What one is reminded of, and how often. */
@PageController('me/reminders')
export class MyRemindersController {
  constructor(
    private readonly choices: ReminderChoices,
    private readonly nudges: NudgeCalendar,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const today = localDate(this.clock.now(), hubZone);
    const [frequency, quiet, coming, past] = await Promise.all([
      this.choices.frequencyOf(actor.id),
      this.choices.standing(actor.id, today),
      this.nudges.coming({ person: actor.id }),
      this.nudges.past({ person: actor.id }),
    ]);
    const body = <MyRemindersView {...{ frequency, quiet, coming, past }} />;
    return page(reminderPageWords[language].mine.title, body, { current: 'me' });
  }

  @Post()
  async change(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = reminderPageWords[language].mine;
    const [instanceId = '', task = ''] = textOf(form, 'begin').split(' ');
    if (isUuid(instanceId)) {
      await this.choices.begin(actor.id, instanceId, task);
      return redirect(ADDRESS, words.begun);
    }
    const chosen = frequencies.find((one) => one === textOf(form, 'frequency'));
    if (!chosen) return redirect(ADDRESS);
    await this.choices.choose(actor.id, chosen);
    return redirect(ADDRESS, words.saved);
  }
}
