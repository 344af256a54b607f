import { Module } from '@nestjs/common';
import { CalendarModule } from '../../../calendar/calendar.module.js';
import { FeedController } from './feed.controller.js';
import { MyCalendarController } from './my-calendar.controller.js';

/** People's dates in their own calendars: the page about it, and the feed that it gives. */
@Module({ imports: [CalendarModule], controllers: [MyCalendarController, FeedController] })
export class CalendarPages {}
