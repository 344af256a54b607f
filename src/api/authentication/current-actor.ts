import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { UnauthenticatedError } from '../problem/request-errors.js';

/** A request whose sender is known. */
export type AuthenticatedRequest = FastifyRequest & { actor?: SignedInActor };

/** Parameter: who sent the request, as the guard found out. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new UnauthenticatedError(false);
  return actor;
});
