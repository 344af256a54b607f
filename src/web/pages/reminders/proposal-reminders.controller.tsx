import { Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/pacific-time.js';
import { ProposalFinder } from '../../../proposals/proposal-finder.js';
import { ProposalQueries } from '../../../proposals/proposal-queries.js';
import { NudgeCalendar } from '../../../reminders/nudge-calendar.js';
import { ReminderChoices } from '../../../reminders/reminder-choices.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { ProposalRemindersView } from './proposal-reminders.view.js';
import { reminderPageWords } from './words.js';

/** Who is reminded of what in one proposal, and when. */
@PageController('p/:ref/reminders')
export class ProposalRemindersController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly queries: ProposalQueries,
    private readonly choices: ReminderChoices,
    private readonly nudges: NudgeCalendar,
    private readonly clock: Clock,
  ) {}

  /** Partners see what is said to their own side. */
  @Get()
  async show(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const { actor, language, audience } = visit;
    const found = await this.finder.find(ref, actor);
    const today = localDate(this.clock.now(), found.zone);
    const [proposal, quiet, coming, past] = await Promise.all([
      this.queries.of(found.instance),
      this.choices.standing(actor.id, today, found.id),
      this.nudges.coming({ instanceId: found.id }),
      this.nudges.past({ instanceId: found.id }),
    ]);
    const seen = <T extends { readonly staff: boolean }>(all: readonly T[]): readonly T[] =>
      audience === 'staff' ? all : all.filter(({ staff }) => !staff);
    const view = {
      proposal,
      stopped: quiet.some(({ task }) => task === ''),
      coming: seen(coming),
      past: seen(past),
    };
    return page(reminderPageWords[language].proposal.title, <ProposalRemindersView {...view} />);
  }

  @Post()
  async change(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('ref') ref: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const found = await this.finder.find(ref, actor);
    const words = reminderPageWords[language];
    const back = `/p/${found.ref}/reminders`;
    if (textOf(form, 'stop') === '') {
      await this.choices.begin(actor.id, found.id, '');
      return redirect(back, words.mine.begun);
    }
    await this.choices.stop(actor.id, found.id);
    return redirect(back, words.proposal.stoppedNow);
  }
}
