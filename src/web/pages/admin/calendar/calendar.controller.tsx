import { Get, Param, Post, Query as QueryOf } from '@nestjs/common';
import type { Language } from '../../../../../workflows/kit/workflow.js';
import { ClosingDays } from '../../../../audit/closing-days.js';
import { PeopleService } from '../../../../people/people.service.js';
import type { ClosingDay } from '../../../../platform/business-calendar.js';
import { holidays } from '../../../../platform/closed-days.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { shortDate } from '../../../components/dates.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { counted } from '../../../words/bilingual.js';
import { textIn, type Query } from '../frame/asked.js';
import { CalendarView } from './calendar.view.js';
import { newDaysIn } from './new-days.js';
import { RemoveDayView } from './remove-day.view.js';
import { calendarWords } from './words.js';

const ADDRESS = '/admin/calendar';

/** The days on which the hub is closed: holidays, and days of its own. */
@PageController('admin/calendar', 'administrators')
export class CalendarController {
  constructor(
    private readonly closing: ClosingDays,
    private readonly people: PeopleService,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async year(@CurrentVisit() visit: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const draft = await this.drafts.find(visit.actor.id, ADDRESS);
    const state = draft ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt } : emptyForm;
    return this.shown(visit, textIn(query, 'year'), state);
  }

  @Post()
  async add(@CurrentVisit() visit: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const { actor, language } = visit;
    const years = yearsShown(visit);
    const given = newDaysIn(form, [years[0] ?? 0, years.at(-1) ?? 0], language);
    if (!('days' in given))
      return this.shown(visit, '', { values: form.fields, problems: given.problems, keptAt: null });
    const words = calendarWords[language];
    const added = await this.closing.add(actor, given.days, given.name);
    await this.drafts.drop(actor.id, ADDRESS);
    const [first = given.days[0] ?? ''] = added;
    const said =
      added.length === 0
        ? words.none
        : words.added(
            added.length === 1
              ? shortDate(first, language)
              : counted(language, added.length, words.day, words.days),
          );
    return redirect(first === '' ? ADDRESS : `${ADDRESS}?year=${first.slice(0, 4)}`, said);
  }

  @Get(':id/remove')
  async confirm(@CurrentVisit() { language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const day = await this.found(id);
    const words = calendarWords[language];
    const heading = words.removeHeading(`${shortDate(day.day, language)} (${day.name})`);
    const year = day.day.slice(0, 4);
    const back = { href: `${ADDRESS}?year=${year}`, text: words.title };
    return page(heading, <RemoveDayView heading={heading} year={year} />, { current: 'admin', back });
  }

  @Post(':id/remove')
  async remove(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { day } = await this.found(id);
    const words = calendarWords[language];
    const removed = await this.closing.remove(actor, id);
    const said = removed ? words.removed(shortDate(day, language)) : words.removedBefore;
    return redirect(`${ADDRESS}?year=${day.slice(0, 4)}`, said);
  }

  private async shown(visit: SignedInVisit, asked: string, state: FormState): Promise<Answer> {
    const years = yearsShown(visit);
    const year = years.find((one) => String(one) === asked) ?? thisYear(visit);
    const own = await this.closing.ofYear(year);
    const names = await this.people.namesOf(
      own.flatMap(({ addedBy, removedBy }) => [addedBy, ...(removedBy === null ? [] : [removedBy])]),
    );
    const answer = state.problems.length > 0 ? mistakenPage : page;
    const shown = { year, years, holidays: holidays(year, year), own, names, state };
    return answer(titleOf(year, visit.language), <CalendarView {...shown} />, { current: 'admin' });
  }

  private async found(id: string): Promise<ClosingDay> {
    const day = await this.closing.find(id);
    if (!day) throw new PageNotFoundError();
    return day;
  }
}

function titleOf(year: number, language: Language): string {
  return calendarWords[language].heading(String(year));
}

function thisYear({ now }: SignedInVisit): number {
  return Number(localDate(now, hubZone).slice(0, 4));
}

/** Last year, this one and the two that follow. */
function yearsShown(visit: SignedInVisit): readonly number[] {
  return [-1, 0, 1, 2].map((distance) => thisYear(visit) + distance);
}
