import { Get, Query } from '@nestjs/common';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { Worklist, workSections } from '../../../../proposals/worklist/worklist.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { WorklistView } from './worklist.view.js';
import { worklistWords } from './words.js';

const ROWS = 50;

/** What waits for somebody at the hub. */
@PageController('work', 'staff')
export class WorklistController {
  constructor(private readonly worklist: Worklist) {}

  @Get()
  async work(
    @CurrentVisit() visit: SignedInVisit,
    @Query('section') asked: string,
    @Query('whose') whose: string,
    @Query('when') when: string,
    @Query('page') number: string,
  ): Promise<Answer> {
    const section = workSections.find((one) => one === asked) ?? 'mine';
    const own = whose === 'own';
    const later = when === 'any';
    const pageNumber = /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1;
    const found = await this.worklist.page(visit.actor, {
      section,
      own,
      later,
      limit: ROWS,
      offset: (pageNumber - 1) * ROWS,
    });
    const today = localDate(visit.now, hubZone);
    const words = worklistWords[visit.language];
    const body = <WorklistView {...{ section, own, later, found, pageNumber, today }} />;
    return page(`${words.sections[section]} – ${words.title}`, body, { current: 'work', wide: true });
  }
}
