import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { Attempts } from '../sign-in/attempts.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { LetterDates } from './letter-dates.js';
import { PersonsDates } from './persons-dates.js';

const services = [CalendarFeeds, LetterDates, PersonsDates];

/** People's dates, for the calendars that they keep elsewhere. */
@Module({ imports: [EngineModule], providers: [...services, Attempts], exports: services })
export class CalendarModule {}
