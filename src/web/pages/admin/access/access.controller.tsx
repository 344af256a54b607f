import { Get, Query as QueryOf } from '@nestjs/common';
import { ACCESS_KINDS, AccessLog } from '../../../../audit/access-log.js';
import { AccessReport } from '../../../../audit/access-report.js';
import { isUuid } from '../../../../platform/ids.js';
import { mistakenPage, page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { narrowedBy, placeIn, textsIn, type Query } from '../frame/asked.js';
import { AccessView } from './access.view.js';
import { accessWords } from './words.js';

const AT_ONCE = 50;

/** Who read, exported and administered what. */
@PageController('admin/access', 'administrators')
export class AccessController {
  constructor(
    private readonly report: AccessReport,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const values = textsIn(query, ['who', 'kind', 'from', 'to', 'proposal']);
    const { problems, ...narrowed } = narrowedBy(query, language);
    const { title } = accessWords[language];
    const people = await this.report.people();
    const options = { current: 'admin', wide: true } as const;
    const after = placeIn(query);
    const shown = { people, values, problems, later: after !== undefined };
    if (problems.length > 0)
      return mistakenPage(title, <AccessView {...shown} found={{ notes: [], next: null }} />, options);
    const kind = ACCESS_KINDS.find((one) => one === values.kind);
    const filter = { ...narrowed, ...(kind && { kind }), ...(isUuid(values.who) && { who: values.who }) };
    await this.log.note(actor, 'adminRead', { page: 'accessLog' });
    const found = await this.report.page(filter, { limit: AT_ONCE, after });
    return page(title, <AccessView {...shown} found={found} />, options);
  }
}
