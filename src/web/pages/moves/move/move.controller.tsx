import { createParamDecorator, Get, Param, Post, Query, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { InstanceChangedError, TransitionRefusedError } from '../../../../engine/errors.js';
import { differencesInWords } from '../../../../proposals/consequences/in-words.js';
import { ProposalConsequences } from '../../../../proposals/consequences/proposal-consequences.js';
import { InvalidFormError, ProposalNotFoundError } from '../../../../proposals/errors.js';
import { ForeseenChangedError, ForeseenPresses } from '../../../../proposals/foreseen-presses.js';
import { isSentEvent, type SentEventType } from '../../../../proposals/forms/index.js';
import {
  ProposalFinder,
  type FoundProposal,
  type SeenProposal,
} from '../../../../proposals/proposal-finder.js';
import { isSubmission } from '../../../../proposals/proposal-submissions.js';
import { StageEvidence } from '../../../../proposals/stage-evidence.js';
import { Drafts } from '../../../drafts/drafts.js';
import { ErrorNames } from '../../../errors/error-names.js';
import { page, part, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { ClosedDoor } from './closed-door.view.js';
import { Elsewhere } from './elsewhere.view.js';
import { isDoneElsewhere } from './fields.js';
import type { Stop } from './move-page.js';
import { MoveReader, type Asked } from './move-reader.js';
import { MoveView, OutcomePart } from './move.view.js';
import { ShownPreview } from './shown-preview.js';
import { pageFields, typedEvent, type Typed } from './typed-event.js';
import { moveWords } from './words.js';

/** What the page of a move put beside the form: what it showed, and the digest of that. */
interface Showing {
  readonly digest: string;
  readonly shown: string;
}

const Shown = createParamDecorator((_: unknown, context: ExecutionContext): Showing => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  const { [pageFields.digest]: digest, [pageFields.shown]: shown } = (body ?? {}) as Record<string, unknown>;
  return { digest: typeof digest === 'string' ? digest : '', shown: typeof shown === 'string' ? shown : '' };
});

/** One move: its question, its fields, what must hold, what will happen; and doing it. */
@PageController('p/:ref/moves/:type')
export class MoveController {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly reader: MoveReader,
    private readonly presses: ForeseenPresses,
    private readonly consequences: ProposalConsequences,
    private readonly evidence: StageEvidence,
    private readonly sealed: ShownPreview,
    private readonly drafts: Drafts,
    private readonly names: ErrorNames,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('type') given: string,
    @Query() query: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { proposal, type } = await this.find(visit, ref, given);
    const draft = await this.drafts.find(visit.actor.id, addressOf(proposal, type));
    const typed = draft?.fields ?? preselected(query);
    return this.shown({ visit, proposal, type, typed, keptAt: draft?.savedAt ?? null }, 200);
  }

  @Post()
  async press(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Param('type') given: string,
    @Posted() form: PostedForm,
    @Shown() showing: Showing,
  ): Promise<Answer> {
    const { proposal, type } = await this.find(visit, ref, given);
    if (isDoneElsewhere(type)) return redirect(addressOf(proposal, type));
    const asked: Asked = { visit, proposal, type, typed: form.fields };
    if (visit.partial) return part(<OutcomePart page={await this.reader.read(asked)} />);
    const { event } = await typedEvent(type, form.fields);
    if (form.button !== 'confirm' || showing.digest === '' || event === null)
      return this.shown({ ...asked, strict: true }, 200);
    try {
      const press = { key: form.key, expectedSequence: form.sequence, digest: showing.digest };
      await this.presses.send(visit.actor, proposal, event, press, visit);
    } catch (error) {
      // What stopped it may have moved the proposal on: the page shows it as it stands by now.
      const { proposal: moved } = await this.find(visit, ref, given);
      return this.stopped(error, { ...asked, proposal: moved }, showing);
    }
    await this.drafts.drop(visit.actor.id, addressOf(proposal, type));
    return this.done(visit, proposal, type);
  }

  /** The page again, with why the press was stopped; what was typed is kept. */
  private async stopped(error: unknown, asked: Asked, { shown }: Showing): Promise<Answer> {
    const { visit, proposal, type, typed } = asked;
    if (error instanceof InvalidFormError) return this.shown({ ...asked, strict: true }, 422);
    if (error instanceof ForeseenChangedError) {
      const stop = await this.changes(error, shown, visit);
      return this.shown({ ...asked, stop, foreseen: error.foreseen }, 409);
    }
    if (error instanceof InstanceChangedError) {
      await this.drafts.hold(visit.actor.id, addressOf(proposal, type), typed);
      return this.shown({ ...asked, stop: await this.staleness(error, visit) }, 412);
    }
    if (error instanceof TransitionRefusedError)
      return this.shown({ ...asked, stop: { kind: 'refused' } }, 409);
    throw error;
  }

  private async changes(
    { foreseen }: ForeseenChangedError,
    shown: string,
    { language, audience }: SignedInVisit,
  ): Promise<Stop> {
    const before = this.sealed.open(shown) ?? [];
    const names = await this.consequences.names([...before, ...foreseen.consequences]);
    const telling = { language, audience, names };
    return { kind: 'changed', differences: differencesInWords(before, foreseen.consequences, telling) };
  }

  private async staleness(
    { changedBy, changedAt, eventType }: InstanceChangedError,
    { language, audience }: SignedInVisit,
  ): Promise<Stop> {
    const name = await this.names.nameOf(changedBy, language);
    const what = phrase(currentProposal.labels[language].events[eventType], audience, { key: eventType });
    return { kind: 'stale', name, at: changedAt, what };
  }

  /** The page of a move as it stands: the form, the way to where it is done, or why it can't be. */
  private async shown(asked: Asked, status: number): Promise<Answer> {
    const { visit, proposal, type } = asked;
    const found = await this.reader.read(asked);
    const { label, check, problems } = found;
    const back = { href: `/p/${proposal.ref}/moves`, text: moveWords[visit.language].back };
    if (check.refused !== null) {
      const door = <ClosedDoor proposal={found.proposal} label={label} check={check} />;
      return page(label, door, { back, status: check.refused === 'notPermitted' ? 403 : 409 });
    }
    if (isDoneElsewhere(type)) {
      const { tasks } = await this.evidence.of(check.current, visit.language, visit.audience);
      return page(label, <Elsewhere {...{ proposal: found.proposal, label, type, tasks }} />, { back });
    }
    return page(label, <MoveView page={found} />, {
      ...{ back, wide: found.evidence !== null, mistaken: problems.length > 0 },
      status: problems.length > 0 ? 422 : status,
    });
  }

  private async done(visit: SignedInVisit, proposal: FoundProposal, type: SentEventType): Promise<Answer> {
    if (isSubmission(type) && visit.audience === 'partner') return redirect(`/p/${proposal.ref}/submitted`);
    const { events } = currentProposal.labels[visit.language];
    const notice = moveWords[visit.language].done(phrase(events[type], visit.audience, { key: type }));
    const remains = await this.finder.find(proposal.ref, visit.actor).catch((error: unknown) => {
      if (error instanceof ProposalNotFoundError) return null;
      throw error;
    });
    // Who refuses to take a proposal in, or hands it over, may see it no more.
    return redirect(remains ? `/p/${proposal.ref}` : '/', notice);
  }

  private async find(
    visit: SignedInVisit,
    ref: string,
    type: string,
  ): Promise<{ readonly proposal: SeenProposal; readonly type: SentEventType }> {
    const proposal = await this.finder.find(ref, visit.actor);
    if (!isSentEvent(type)) throw new PageNotFoundError();
    return { proposal, type };
  }
}

/** What a link to the page has chosen already: a task, or somebody. */
function preselected({ task, person }: Readonly<Record<string, unknown>>): Typed {
  return {
    ...(typeof task === 'string' && { tasks: [task], task }),
    ...(typeof person === 'string' && { person }),
  };
}

function addressOf({ ref }: FoundProposal, type: SentEventType): string {
  return `/p/${ref}/moves/${type}`;
}
