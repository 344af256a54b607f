import type { CastRole } from '../../workflows/proposal/journeys/index.js';
import type { Format } from '../../workflows/proposal/vocabulary.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { useServer, type RestServer } from './rest.js';
import type { OpenedPage, Visitor } from './visitor.js';
import { WalkedProposals, type Ground, type Walked } from './walked-proposals.js';

/** The pages of moves with proposals at every place, and people for every role. */
export interface MovesOffice {
  readonly server: RestServer;
  walked: WalkedProposals;
  /** A proposal of its own at a place; the clock stands where its last event does. */
  at(place: string, format?: Format): Promise<Walked>;
  /** A browser of whoever plays a role, signed in now. */
  as(role: CastRole): Promise<Visitor>;
  drain(): Promise<number>;
  /** Fills in the page of a move and looks at what would happen, then confirms. */
  move(
    who: Visitor,
    ref: string,
    type: string,
    filling?: Readonly<Record<string, string | string[]>>,
  ): Promise<OpenedPage>;
  /** Types of the events of a proposal, in order. */
  events(id: string): Promise<readonly string[]>;
}

export const PREVIEW = { button: ['_button', 'preview'] } as const;
export const CONFIRM = { button: ['_button', 'confirm'] } as const;

/** Gives a spec file the pages of moves; proposals and people are there from `beforeAll` on. */
export function useMovesOffice({ settles = false }: { readonly settles?: boolean } = {}): MovesOffice {
  const server = useServer();
  const drain = (): Promise<number> => drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
  const ground: Ground = {
    get: (service) => server.get(service),
    rows: (sql, values) => server.rows(sql, values),
    set: (now) => {
      server.now = now;
    },
    drain,
  };
  const office = { server, drain } as MovesOffice;
  office.at = (place, format = 'series') => office.walked.at(place, format);
  office.as = (role) => server.signedIn(office.walked.player(role));
  office.move = async (who, ref, type, filling = {}) => {
    const page = await who.open(`/p/${ref}/moves/${type}`);
    if (Object.keys(filling).length === 0) return who.send(page, {}, CONFIRM);
    return who.send(await who.send(page, filling, PREVIEW), {}, CONFIRM);
  };
  office.events = async (id) => {
    const rows = await server.rows<{ type: string }>(
      'select type from history_event where instance_id = $1 and not quiet order by sequence',
      [id],
    );
    return rows.map(({ type }) => type);
  };
  beforeAll(async () => {
    office.walked = new WalkedProposals(ground, settles);
    await office.walked.arrive();
  });
  return office;
}
