import { uuidv7 } from '../../src/platform/ids.js';

/** An answer of the interface. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly body: T;
}

export interface Asked {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PersonOfTest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Every answer given to any caller, for whoever wants to look at all of them. */
export const answered: {
  readonly method: string;
  readonly path: string;
  readonly answer: Answer<unknown>;
}[] = [];

/** A person's program: speaks HTTP with their token, and nothing else. */
export class Caller {
  constructor(
    private readonly address: string,
    readonly person: PersonOfTest,
    private readonly token: string | null,
  ) {}

  async ask<T = Record<string, unknown>>(
    path: string,
    { method = 'GET', body, raw, headers }: Asked = {},
  ): Promise<Answer<T>> {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      ...(content !== undefined && { body: content }),
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    const isJson = /json\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as T,
    };
    answered.push({ method, path, answer });
    return answer;
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.ask<T>(path);
  }

  /** Sends an event as somebody who looked at a sequence. */
  press(ref: string, event: object, sequence: number | string, key: string = uuidv7()): Promise<Answer> {
    return this.ask(`/api/v1/proposals/${ref}/events`, {
      method: 'POST',
      body: event,
      headers: pressHeaders(sequence, key),
    });
  }

  /** Looks at the proposal, then sends an event about what was seen. */
  async lookAndPress(ref: string, event: object): Promise<Answer> {
    const { headers } = await this.get(`/api/v1/proposals/${ref}`);
    return this.press(ref, event, headers.get('etag') ?? '');
  }

  /** Looks at the checklist, then changes one task. */
  async changeTask(ref: string, key: string, body: object): Promise<Answer> {
    const { headers } = await this.get(`/api/v1/proposals/${ref}/tasks`);
    const asked = { method: 'PATCH', body, headers: pressHeaders(headers.get('etag') ?? '', uuidv7()) };
    return this.ask(`/api/v1/proposals/${ref}/tasks/${key}`, asked);
  }

  /** Starts a draft; its reference. */
  async start(answers: object, rest: object = {}): Promise<string> {
    const { status, body, text } = await this.ask('/api/v1/proposals', {
      method: 'POST',
      body: { answers, ...rest },
    });
    if (status !== 201) throw new Error(`no draft was started: ${text}`);
    return String(body.ref);
  }
}

export function pressHeaders(sequence: number | string, key: string): Record<string, string> {
  return {
    'if-match': typeof sequence === 'number' ? `"${String(sequence)}"` : sequence,
    'idempotency-key': key,
  };
}
