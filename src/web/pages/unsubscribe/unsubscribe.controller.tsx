import { Get, Param } from '@nestjs/common';
import { Unsubscribing } from '../../../mail/unsubscribing.js';
import { page, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit } from '../../visit/visit.js';
import { UnsubscribeView } from './unsubscribe.view.js';
import { unsubscribeWords } from './words.js';

/** The address in a reminder, opened. Nothing changes by that. */
@PageController('unsubscribe', 'anybody')
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribing) {}

  @Get(':token')
  async ask(@AnyVisit() { language }: Visit, @Param('token') token: string): Promise<Answer> {
    if (!(await this.unsubscribing.isKnown(token))) throw new PageNotFoundError();
    return page(unsubscribeWords[language].title, <UnsubscribeView />);
  }
}
