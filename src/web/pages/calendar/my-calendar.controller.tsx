import { Get, Post } from '@nestjs/common';
import { CalendarFeeds } from '../../../calendar/calendar-feeds.js';
import { Config } from '../../../platform/config.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { MyCalendarView, NewAddressView } from './my-calendar.view.js';
import { calendarPageWords } from './words.js';

const ADDRESS = '/me/calendar';
const frame = { current: 'me' } as const;

/** One's dates in one's own calendar: turning the feed on, giving it another address, turning it off. */
@PageController('me/calendar')
export class MyCalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly config: Config,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const feed = await this.feeds.standing(actor.id);
    return page(calendarPageWords[language].title, <MyCalendarView feed={feed} />, frame);
  }

  @Post()
  async change(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const words = calendarPageWords[language];
    switch (textOf(form, 'change')) {
      case 'on':
        return this.shown(await this.feeds.turnOn(actor.id), words.onAlready, language);
      case 'replace':
        return this.shown(await this.feeds.replace(actor.id), words.offAlready, language);
      case 'off':
        await this.feeds.turnOff(actor.id);
        return redirect(ADDRESS, words.turnedOff);
      default:
        return redirect(ADDRESS);
    }
  }

  /** The page with the address is the answer itself: it is nowhere to be found again. */
  private shown(secret: string | null, otherwise: string, language: SignedInVisit['language']): Answer {
    if (secret === null) return redirect(ADDRESS, otherwise);
    const address = `${this.config.address}/cal/${secret}.ics`;
    return page(calendarPageWords[language].newTitle, <NewAddressView address={address} />, frame);
  }
}
