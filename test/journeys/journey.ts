import { instantOf } from '../../src/platform/pacific-time.js';
import type { Answer, Caller } from '../support/caller.js';
import { eventually } from '../support/eventually.js';
import type { RestServer } from '../support/rest.js';
import type { Cast } from './cast.js';

/** One line of what happened. */
export interface Step {
  readonly date: string;
  readonly state: string;
  readonly event: string;
  readonly by: string;
}

export interface Task {
  readonly key: string;
  readonly stage: string;
  readonly requirement: string;
  readonly status: string;
  readonly ownerRoles: readonly (keyof Cast)[];
  readonly evidenceKind: string;
  readonly closedBy: readonly string[];
}

interface Proposal {
  readonly id: string;
  readonly states: readonly string[];
  readonly iteration: number;
  readonly outcome: { readonly successor?: string } | null;
}

interface Given {
  readonly stage: string;
  readonly iteration: number;
  readonly why: string;
}

type Support = Readonly<Record<'people' | 'templates' | 'tools' | 'documents', readonly Given[]>>;

/** What shows that a task is done, by the kind that it asks for. */
const evidence: Readonly<Record<string, object>> = {
  tick: { kind: 'tick' },
  file: { kind: 'file', text: 'evidence.pdf' },
  link: { kind: 'link', text: 'https://example.org/evidence' },
  number: { kind: 'number', value: 8 },
};

/** One proposal on its way, driven over HTTP by the people of a cast; every step is noted. */
export class Journey {
  readonly steps: Step[] = [];
  ref = '';
  protected date = '';

  constructor(
    protected readonly server: RestServer,
    readonly cast: Cast,
  ) {}

  /** Turns the calendar to noon of a date, Pacific time. */
  on(date: string): this {
    this.date = date;
    this.server.now = instantOf(date, '12:00', 'America/Vancouver');
    return this;
  }

  async begin(answers: object): Promise<void> {
    const { partnerLead } = this.cast;
    this.ref = await partnerLead.start(answers);
    this.note('PROPOSAL_STARTED', partnerLead, (await this.look()).body.states);
  }

  /** Looks, previews and presses. The press must be offered and taken, and lead where the preview said. */
  async send(by: keyof Cast, type: string, fields: object = {}): Promise<void> {
    const caller = this.cast[by];
    expect(await this.move(caller, type)).toMatchObject({ type, allowed: true });
    const event = { type, ...fields };
    const preview = (await caller.ask(`${this.path}/events/preview`, { method: 'POST', body: event })).body;
    const answer = await caller.lookAndPress(this.ref, event);
    this.taken(type, caller, answer);
    expect(preview).toMatchObject({ type, accepted: true, to: answer.body.states });
  }

  /** Looks, and presses; the press must be refused, as was to be seen before. Every sentence of what is missing. */
  async refused(by: keyof Cast, type: string): Promise<string[]> {
    const caller = this.cast[by];
    const move = await this.move(caller, type);
    const { status, body } = await caller.lookAndPress(this.ref, { type });
    expect({ type, status }).toEqual({ type, status: 409 });
    expect(move).toMatchObject({ type, allowed: false, unmet: body.unmet });
    return (body.unmet as { message: string }[]).map(({ message }) => message);
  }

  /** Everybody completes the required tasks of their role in a stage, as far as they are ticked by hand. */
  async complete(stage: string, except: readonly string[] = []): Promise<void> {
    const { items } = (await this.cast.hubCoordinator.get<{ items: Task[] }>(`${this.path}/tasks`)).body;
    const open = items.filter(
      (task) => task.stage === stage && task.status === 'open' && task.requirement === 'required',
    );
    for (const { key, ownerRoles, evidenceKind } of open.filter(
      (task) => task.closedBy.length === 0 && !except.includes(task.key),
    )) {
      const caller = ownerRoles
        .map((role) => this.cast[role] as Caller | undefined)
        .find((one) => one !== undefined);
      if (!caller) throw new Error(`nobody in the cast owns ${key}`);
      const done = { done: true, evidence: evidence[evidenceKind] };
      this.taken(`TASK_COMPLETED ${key}`, caller, await caller.changeTask(this.ref, key, done));
    }
  }

  /** Waits until the worker has given the stage people and resources, each with a why, and has told the lead of it. */
  async supported(stage: string, letter: string): Promise<void> {
    const { iteration } = (await this.look()).body;
    const here = (each: Given): boolean =>
      each.stage === stage && each.iteration === iteration && each.why !== '';
    await eventually(
      `support for ${stage}`,
      async () => (await this.cast.partnerLead.get<Support>(`${this.path}/support`)).body,
      ({ people, templates, tools, documents }) =>
        people.some(here) && [...templates, ...tools, ...documents].some(here),
    );
    await this.written(letter);
  }

  /** Waits until a letter about the proposal, of this date, was written to the lead. */
  async written(letter: string): Promise<void> {
    const { id } = this.cast.partnerLead.person;
    await eventually(
      `letter ${letter} of ${this.date}`,
      () =>
        this.server.rows(
          `select subject from mail_message where letter = $1 and person_id = $2 and created_at = $3
             and instance_id = (select instance_id from proposal where ref = $4)`,
          [letter, id, this.server.now.toISOString(), this.ref],
        ),
      (letters) => letters.length > 0,
    );
  }

  look(): Promise<Answer<Proposal>> {
    return this.cast.partnerLead.get(this.path);
  }

  get path(): string {
    return `/api/v1/proposals/${this.ref}`;
  }

  private async move(caller: Caller, type: string): Promise<Record<string, unknown> | undefined> {
    const { body } = await caller.get<Record<string, unknown>[]>(`${this.path}/moves`);
    return body.find((move) => move.type === type);
  }

  private taken(event: string, by: Caller, { status, body, text }: Answer): void {
    if (status !== 200)
      throw new Error(`${event} by ${by.person.name} on ${this.date}: ${String(status)} ${text}`);
    this.note(event, by, body.states as string[]);
  }

  protected note(event: string, { person }: Caller, states: readonly string[]): void {
    const state = commonState(states);
    this.steps.push({ date: this.date, state, event, by: person.name });
  }
}

/** The active state, without the frame of all open ones; of parallel ones the state that holds them. */
function commonState(states: readonly string[]): string {
  const [first = '', ...others] = states.map((state) => state.replace(/^open\./, ''));
  if (others.length === 0) return first;
  const parts = first.split('.');
  const shared = parts.findIndex(
    (_, index) => !others.every((other) => other.startsWith(`${parts.slice(0, index + 1).join('.')}.`)),
  );
  return parts.slice(0, shared).join('.');
}
