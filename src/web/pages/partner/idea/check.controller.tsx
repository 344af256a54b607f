import { Get, Param, Post } from '@nestjs/common';
import { localDate } from '../../../../platform/pacific-time.js';
import { BareForm } from '../../../../proposals/forms/shared.forms.js';
import { ProposalCommands } from '../../../../proposals/proposal-commands.js';
import { ProposalHistory } from '../../../../proposals/proposal-history.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { CheckView, type AskedChanges } from './check.view.js';
import { earliestStart } from './earliest-start.js';
import { IdeaReader, type Idea } from './idea-reader.js';
import { ideaWords } from './words.js';

/** Everything an idea says, once more before it is sent; and sending it. */
@PageController('p/:ref/idea')
export class CheckController {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly history: ProposalHistory,
    private readonly reader: IdeaReader,
  ) {}

  @Get()
  beginning(@Param('ref') ref: string): Answer {
    return redirect(`/p/${encodeURIComponent(ref)}/idea/check`);
  }

  @Get('check')
  async check(@CurrentVisit() visit: SignedInVisit, @Param('ref') ref: string): Promise<Answer> {
    const idea = await this.reader.read(visit, ref);
    const asked = idea.view.states.includes('open.idea.changesRequested')
      ? await this.askedChanges(visit, idea)
      : null;
    const earliest = earliestStart(idea.answers, localDate(visit.now, idea.found.zone));
    return page(ideaWords[visit.language].checkTitle, <CheckView {...{ idea, asked, earliest }} />);
  }

  @Post('check')
  async send(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const { found } = await this.reader.read(visit, ref);
    // Which of the two it is was on the page: a second press must send the same one, and is answered alike.
    const type = form.button === 'PROPOSAL_RESUBMITTED' ? 'PROPOSAL_RESUBMITTED' : 'PROPOSAL_SUBMITTED';
    const press = { key: form.key, expectedSequence: form.sequence };
    await this.commands.send(visit.actor, found, { type, form: new BareForm() }, press);
    return redirect(`/p/${found.ref}/submitted`);
  }

  /** What the hub asked to be changed, the last time that it asked. */
  private async askedChanges(
    { language, audience }: SignedInVisit,
    idea: Idea,
  ): Promise<AskedChanges | null> {
    const reading = [language, audience] as const;
    const entries = await this.history.latest(idea.found, { before: null, limit: 100 }, ...reading);
    const entry = entries.find(({ type }) => type === 'IDEA_CHANGES_REQUESTED');
    if (!entry) return null;
    const { comments, dueOn } = entry.payload as {
      readonly comments?: string | null;
      readonly dueOn?: string;
    };
    return { by: entry.by.name, at: entry.at, comments: comments ?? null, dueOn: dueOn ?? null };
  }
}
