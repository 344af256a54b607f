import { Get } from '@nestjs/common';
import { OwnData } from '../../../people/own-data.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import { file, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { settingsWords } from './words.js';

/** What is held about oneself, in one file to take away. */
@PageController('me/data')
export class OwnDataController {
  constructor(
    private readonly data: OwnData,
    private readonly clock: Clock,
  ) {}

  @Get()
  async download(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const now = this.clock.now();
    const held = { asOf: now.toISOString(), ...(await this.data.of(actor.id)) };
    const name = settingsWords[language].data.fileName(localDate(now, hubZone));
    return file(name, 'application/json; charset=utf-8', JSON.stringify(held, null, 2));
  }
}
