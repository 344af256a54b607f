import { Post, Query } from '@nestjs/common';
import { localTime } from '../../platform/pacific-time.js';
import { hubZone } from '../../proposals/proposal-finder.js';
import { formWords } from '../components/words.js';
import { part, redirect, type Answer } from '../visit/answers.js';
import { PageController } from '../visit/page-controller.js';
import { Posted, type PostedForm } from '../visit/posted.js';
import { CurrentVisit } from '../visit/visitors.js';
import type { SignedInVisit } from '../visit/visit.js';
import { localAddress } from '../visit/local-address.js';
import { Drafts } from './drafts.js';

/** Takes what is being typed, and throws it away when asked to. */
@PageController('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Post()
  async keep(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Query('form') form: string,
    @Posted() { fields }: PostedForm,
  ): Promise<Answer> {
    const savedAt = await this.drafts.keep(actor.id, localAddress(form), fields);
    return part(<>{formWords[language].savedAt(localTime(savedAt, hubZone))}</>);
  }

  @Post('discard')
  async discard(@CurrentVisit() { actor }: SignedInVisit, @Query('form') form: string): Promise<Answer> {
    await this.drafts.drop(actor.id, localAddress(form));
    return redirect(localAddress(form));
  }
}
