import { Get } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import { localTime } from '../../../../platform/pacific-time.js';
import { PartnerHome } from '../../../../proposals/partner-home.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { HomeView, type DayTime } from './home.view.js';
import { homeWords } from './words.js';

/** A partner's first page: what to do next, what others do, and all proposals. */
@PageController('home')
export class HomeController {
  constructor(
    private readonly home: PartnerHome,
    private readonly people: PeopleService,
  ) {}

  @Get()
  async show(@CurrentVisit() { actor, audience, language, now }: SignedInVisit): Promise<Answer> {
    if (audience === 'staff') return redirect('/');
    const [home, organisations] = await Promise.all([
      this.home.of(actor, language),
      this.people.organisationsOf(actor.id),
    ]);
    const view = { ...home, organisations: organisations.map(({ name }) => name), dayTime: dayTimeOf(now) };
    return page(homeWords[language].title, <HomeView {...view} />, { current: 'home' });
  }
}

function dayTimeOf(now: Date): DayTime {
  const hour = Number(localTime(now, hubZone).slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
