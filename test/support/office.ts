import type { Answer, Caller } from './caller.js';
import { completeIdea } from './idea.js';
import { useServer, type RestServer } from './rest.js';

/** What a problem says, as far as the tests look at it. */
export interface ProblemBody {
  readonly status: number;
  readonly type: string;
  readonly reason?: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly unmet: readonly { readonly message: string; readonly owner: string; readonly fix: object }[];
  readonly allowedEvents: readonly string[];
}

/** The people that the interface is tried by; there from `beforeAll` on. */
export interface Office {
  readonly server: RestServer;
  partner: Caller;
  /** Leads proposals too, for another organisation. */
  stranger: Caller;
  coordinator: Caller;
  hubLead: Caller;
  administrator: Caller;
  /** A problem, read. */
  problem(answer: Answer): ProblemBody;
  /** What a request is answered with, once it is certain that it wrote nothing. */
  refused(ask: () => Promise<Answer>): Promise<ProblemBody>;
  /** Reference of a new idea of the partner, submitted: at sequence 2. */
  submitted(): Promise<string>;
}

/** Gives a spec file a server without workers, and one person for each side of the desk. */
export function useOffice(): Office {
  const server = useServer();
  const office = { server, problem, refused, submitted } as Office;

  beforeAll(async () => {
    office.partner = await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' });
    office.stranger = await server.somebody('Sam Other', { organisation: 'Elsewhere Health' });
    office.coordinator = await server.somebody('Cam Lee', { roles: ['hubCoordinator'] });
    office.hubLead = await server.somebody('Hana Lead', { roles: ['hubLead'] });
    office.administrator = await server.somebody('Ada Admin', { roles: ['administrator'] });
  });

  async function refused(ask: () => Promise<Answer>): Promise<ProblemBody> {
    const before = await server.rowCounts();
    const answer = problem(await ask());
    expect(await server.rowCounts()).toEqual(before);
    return answer;
  }

  async function submitted(): Promise<string> {
    const ref = await office.partner.start(completeIdea);
    expect((await office.partner.lookAndPress(ref, { type: 'PROPOSAL_SUBMITTED' })).status).toBe(200);
    return ref;
  }

  return office;
}

function problem({ status, headers, body }: Answer): ProblemBody {
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body.status).toBe(status);
  return body as unknown as ProblemBody;
}
