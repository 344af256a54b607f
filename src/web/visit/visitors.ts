import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../workflows/kit/workflow.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { ServerSecret } from '../../platform/server-secret.js';
import { seesEverything } from '../../proposals/viewer.js';
import { SessionService } from '../../sign-in/session.service.js';
import type { LiveSession, Recognised } from '../../sign-in/session.js';
import { showsSampleData } from '../demo-only.js';
import { readCookie, setCookie } from './cookies.js';
import { SignInNeededError } from './errors.js';
import { Notices } from './notice.js';
import type { SignedInVisit, Visit, VisitedRequest } from './visit.js';

/** A visit, and who was here before when their session has run out. */
export interface Arrival {
  readonly visit: Visit;
  readonly goneId: string | null;
}

/** Finds out who looks at a page. */
@Injectable()
export class Visitors {
  constructor(
    private readonly config: Config,
    private readonly secret: ServerSecret,
    private readonly sessions: SessionService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async arrive(request: VisitedRequest): Promise<Arrival> {
    const cookie = readCookie(request, 'session', this.config);
    const recognised: Recognised =
      cookie === null ? { kind: 'unknown' } : await this.sessions.recognise(cookie);
    const session = recognised.kind === 'here' ? recognised.session : null;
    return {
      visit: this.visitOf(request, session),
      goneId: recognised.kind === 'gone' ? recognised.personId : null,
    };
  }

  /** A visit of nobody in particular. */
  nobody(request: VisitedRequest): Visit {
    return this.visitOf(request, null);
  }

  /** Begins a session in the browser that a request came from. */
  begin(reply: FastifyReply, token: string): void {
    setCookie(reply, 'session', token, this.config);
  }

  private visitOf(request: VisitedRequest, session: LiveSession | null): Visit {
    const actor = session?.actor ?? null;
    return {
      actor,
      session,
      language: actor?.language ?? this.languageOf(request),
      audience: actor && seesEverything(actor) ? 'staff' : 'partner',
      path: request.url,
      now: this.clock.now(),
      formToken: this.secret.derive('form', session?.id ?? 'nobody').toString('base64url'),
      notice: this.notices.read(request),
      taken: this.notices.takenIn(request),
      hubEmail: this.config.hubEmail,
      sample: showsSampleData(this.config),
      partial: request.headers['hx-request'] === 'true',
    };
  }

  private languageOf(request: VisitedRequest): Language {
    const chosen = readCookie(request, 'language', this.config);
    if (chosen === 'en' || chosen === 'fr') return chosen;
    return /^\s*fr\b/i.test(request.headers['accept-language'] ?? '') ? 'fr' : 'en';
  }
}

/** Parameter: the visit, of anybody. */
export const AnyVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<VisitedRequest>();
  if (!visit) throw new Error('a page was asked for without a visit');
  return visit;
});

/** Parameter: the visit of somebody who is signed in. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): SignedInVisit => {
  const { visit } = context.switchToHttp().getRequest<VisitedRequest>();
  if (!visit?.actor || !visit.session) throw new SignInNeededError('/', false);
  return visit as SignedInVisit;
});
