import { Injectable, Logger } from '@nestjs/common';
import type { Audience, Language } from '../../../workflows/kit/workflow.js';
import { InstanceChangedError, KeyReusedError, TransitionRefusedError } from '../../engine/errors.js';
import { sha256 } from '../../platform/canonical.js';
import type { SentEvent } from '../forms/read-form.js';
import { ForeseenChangedError, ForeseenPresses } from '../foreseen-presses.js';
import { ProposalPreviews, type PreviewInWords } from '../proposal-previews.js';
import type { Viewer } from '../viewer.js';
import { PickedProposals, type PickedProposal } from './picked-proposals.js';

/** What one event would do to one of several proposals. */
export interface BulkPreview {
  readonly proposal: PickedProposal;
  readonly preview: PreviewInWords;
}

/** One of several presses: what was seen of the proposal, and what the press was said to do. */
export interface BulkRow {
  readonly ref: string;
  readonly sequence: number;
  readonly digest: string;
}

/** How one of several presses ended: done, or by which error it was not. */
export interface BulkOutcome {
  readonly ref: string;
  readonly proposal: PickedProposal | null;
  readonly error: BulkError | null;
}

/** Why one of several presses was not done; `null` proposals are not there, or not for this person. */
export type BulkError =
  | InstanceChangedError
  | TransitionRefusedError
  | ForeseenChangedError
  | KeyReusedError
  | 'missing'
  | 'unforeseen';

interface Reading {
  readonly language: Language;
  readonly audience: Audience;
}

/** Previews made at the same time: more would keep the database from everybody else. */
const AT_ONCE = 4;

/** Sends one event to several proposals. Each is a press of its own: what fails for one is done for the others. */
@Injectable()
export class BulkPresses {
  private readonly logger = new Logger('BulkPresses');

  constructor(
    private readonly picked: PickedProposals,
    private readonly previews: ProposalPreviews,
    private readonly presses: ForeseenPresses,
  ) {}

  /** What the event would do to each; nothing is written. */
  async preview(
    actor: Viewer,
    refs: readonly string[],
    event: SentEvent,
    { language, audience }: Reading,
  ): Promise<readonly BulkPreview[]> {
    const proposals = await this.picked.find(actor, refs);
    const previews: BulkPreview[] = [];
    for (let from = 0; from < proposals.length; from += AT_ONCE)
      previews.push(
        ...(await Promise.all(
          proposals.slice(from, from + AT_ONCE).map(async (proposal) => ({
            proposal,
            preview: await this.previews.of(actor, proposal, event, language, audience),
          })),
        )),
      );
    return previews;
  }

  /**
   * Sends the event to each, one after the other.
   *
   * @param key of the whole; each row's is derived from it, so that the same form sent again does nothing twice
   */
  async send(
    actor: Viewer,
    rows: readonly BulkRow[],
    event: SentEvent,
    key: string,
    reading: Reading,
  ): Promise<readonly BulkOutcome[]> {
    const proposals = await this.picked.find(
      actor,
      rows.map(({ ref }) => ref),
    );
    const byRef = new Map(proposals.map((proposal) => [proposal.ref, proposal]));
    const outcomes: BulkOutcome[] = [];
    for (const { ref, sequence, digest } of rows) {
      const proposal = byRef.get(ref) ?? null;
      const press = { key: sha256(`${key} ${ref}`), expectedSequence: sequence, digest };
      const error =
        proposal === null
          ? 'missing'
          : await this.presses.send(actor, proposal, event, press, reading).then(
              () => null,
              (reason: unknown) => this.understood(reason),
            );
      outcomes.push({ ref, proposal, error });
    }
    return outcomes;
  }

  private understood(error: unknown): BulkError {
    const known = [InstanceChangedError, TransitionRefusedError, ForeseenChangedError, KeyReusedError];
    if (known.some((one) => error instanceof one)) return error as BulkError;
    this.logger.error(error);
    return 'unforeseen';
  }
}
