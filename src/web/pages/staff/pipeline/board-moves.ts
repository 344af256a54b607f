import { Injectable } from '@nestjs/common';
import type { StateValue } from 'xstate';
import { canonical } from '../../../../platform/canonical.js';
import type { Audience, Language } from '../../../../../workflows/kit/workflow.js';
import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../../../../engine/command.js';
import { openMoves } from '../../../../proposals/pipeline/open-moves.js';
import type { PipelineLine } from '../../../../proposals/pipeline/pipeline.js';

/** A way on from where a proposal is. */
export interface BoardMove {
  readonly type: string;
  readonly label: string;
}

/** The ways on of every card, by the proposal's id. */
export type MovesById = ReadonlyMap<string, readonly BoardMove[]>;

/** Says where cards of a board can be moved to. Whether a move can be made yet, its own page says. */
@Injectable()
export class BoardMoves {
  of(actor: Actor, lines: readonly PipelineLine[], language: Language, audience: Audience): MovesById {
    const known = new Map<string, readonly BoardMove[]>();
    const labels = currentProposal.labels[language].moves;
    const movesFrom = (state: StateValue): readonly BoardMove[] => {
      const place = canonical(state);
      const moves =
        known.get(place) ??
        openMoves(actor, state).map((type) => ({
          type,
          label: phrase(labels[type], audience, { key: type }),
        }));
      known.set(place, moves);
      return moves;
    };
    return new Map(lines.map(({ id, state }) => [id, movesFrom(state)]));
  }
}
