import { Module } from '@nestjs/common';
import { BusinessCalendar } from './business-calendar.js';

/** The days on which the hub works. */
@Module({ providers: [BusinessCalendar], exports: [BusinessCalendar] })
export class BusinessCalendarModule {}
