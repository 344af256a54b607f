import { Get, Param, Post } from '@nestjs/common';
import { programmeParts, Programmes } from '../../../../programmes/programmes.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { ProgrammeListView } from './programme-list.view.js';
import { ProgrammeView } from './programme.view.js';
import { programmeWords } from './words.js';

/** Groups of series and sessions, and what they share. */
@PageController('programmes', 'staff')
export class ProgrammesController {
  constructor(private readonly programmes: Programmes) {}

  @Get()
  async list(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const view = <ProgrammeListView programmes={await this.programmes.list()} />;
    return page(programmeWords[language].title, view, { current: 'resources', wide: true });
  }

  @Get(':id')
  async one(@CurrentVisit() { language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new PageNotFoundError();
    const back = { href: '/programmes', text: programmeWords[language].back };
    const view = <ProgrammeView programme={programme} />;
    return page(programme.name, view, { current: 'resources', wide: true, back });
  }

  /** Takes something out: the button says what, `link:<id>`. */
  @Post(':id')
  async takeOut(
    @CurrentVisit() { language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() { button }: PostedForm,
  ): Promise<Answer> {
    if (!(await this.programmes.find(id))) throw new PageNotFoundError();
    const [kind, what = ''] = button.split(':');
    const part = programmeParts.find((one) => one === kind);
    if (!part) return redirect(`/programmes/${id}`);
    await this.programmes.takeOut(id, part, what);
    return redirect(`/programmes/${id}`, programmeWords[language].takenOut);
  }
}
