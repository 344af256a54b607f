import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { TokenService } from '../../people/token.service.js';
import { Config } from '../../platform/config.js';
import { ACCESS, type Access } from '../../platform/public-route.js';
import { UnauthenticatedError } from '../problem/request-errors.js';
import type { AuthenticatedRequest } from './current-actor.js';

/**
 * Lets a request pass that carries a valid personal token, or whose route is public; everything else is refused.
 *
 * Pages are looked after by the guard of sessions.
 */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenService,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (
      access === 'session' ||
      access === 'anybody' ||
      (access === 'anybodyOutsideProduction' && !this.config.production)
    )
      return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.actor = await this.actorFor(request.headers.authorization);
    return true;
  }

  /**
   * Who an `Authorization` header speaks for.
   *
   * @throws {UnauthenticatedError} nobody: it is missing, malformed or its token is not valid
   */
  async actorFor(header: string | undefined): Promise<SignedInActor> {
    const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
    const actor = token === undefined ? null : await this.tokens.actorForToken(token);
    if (!actor) throw new UnauthenticatedError(header !== undefined);
    return actor;
  }
}
