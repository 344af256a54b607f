import { Injectable } from '@nestjs/common';
import { canonical } from '../../../../platform/canonical.js';
import type { Audience, Language } from '../../../../../workflows/kit/workflow.js';
import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { Actor } from '../../../../engine/command.js';
import { openMoves, type Standpoint } from '../../../../proposals/pipeline/open-moves.js';
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
    const movesFrom = ({ version, state }: Standpoint): readonly BoardMove[] => {
      const place = canonical({ version, state });
      const moves =
        known.get(place) ??
        openMoves(actor, { version, state }).map((type) => ({
          type,
          label: phrase(labels[type], audience, { key: type }),
        }));
      known.set(place, moves);
      return moves;
    };
    return new Map(lines.map((line) => [line.id, movesFrom(line)]));
  }
}
