import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessLog, nobody } from '../../../audit/access-log.js';
import { Config } from '../../../platform/config.js';
import { SessionService } from '../../../sign-in/session.service.js';
import type { SignInWay } from '../../../sign-in/session.js';
import { dropCookie } from '../../visit/cookies.js';
import { deviceOf } from '../../visit/device.js';
import { Visitors } from '../../visit/visitors.js';
import type { VisitedRequest } from '../../visit/visit.js';

/** Lets people in who showed who they are. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly config: Config,
    private readonly sessions: SessionService,
    private readonly visitors: Visitors,
    private readonly log: AccessLog,
  ) {}

  /** Begins a session with an id of its own, and ends the one that this browser had before. */
  async admit(personId: string, way: SignInWay, request: VisitedRequest, reply: FastifyReply): Promise<void> {
    const { actor, session } = request.visit ?? {};
    if (actor && session) await this.sessions.end(actor.id, session.id);
    await this.log.note({ id: personId }, 'signIn', { way });
    this.visitors.begin(reply, await this.sessions.start(personId, way, deviceOf(request)));
    dropCookie(reply, 'signin', this.config);
  }

  /** Notes that somebody was not let in. `why` is a code. */
  refuse(way: SignInWay, why: string): Promise<void> {
    return this.log.note(nobody, 'signInRefused', { way, why });
  }
}
