import { Get, Query } from '@nestjs/common';
import { ProposalSearch } from '../../../../proposals/search/proposal-search.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { SearchView } from './search.view.js';
import { searchWords } from './words.js';

const LONGEST = 200;

/** Looks through everything that whoever asks may see. */
@PageController('search')
export class SearchController {
  constructor(private readonly search: ProposalSearch) {}

  @Get()
  async find(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Query('q') asked: string | string[] | undefined,
  ): Promise<Answer> {
    const words = searchWords[language];
    const question = ([asked ?? ''].flat().at(-1) ?? '').trim().slice(0, LONGEST);
    const found = question === '' ? null : await this.search.find(actor, question);
    const title = question === '' ? words.title : words.titleFor(question);
    return page(title, <SearchView question={question} found={found} />, { current: 'search' });
  }
}
