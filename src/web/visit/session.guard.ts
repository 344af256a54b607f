import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '../../platform/public-route.js';
import { Drafts } from '../drafts/drafts.js';
import { ForeignFormError, PageNotFoundError, SignInNeededError } from './errors.js';
import { AUDIENCE } from './page-controller.js';
import { FORM_TOKEN } from './posted.js';
import { isFromHere } from './same-origin.js';
import { Visitors } from './visitors.js';
import { mayVisit, type PageAudience, type VisitedRequest } from './visit.js';

/** Lets people see the pages that are for them. Forms are taken from our own pages only, and from this session's. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
    private readonly drafts: Drafts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const told = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<Access | undefined>(ACCESS, told) !== 'session') return true;
    const audience = this.reflector.getAllAndOverride<PageAudience>(AUDIENCE, told);
    const request = context.switchToHttp().getRequest<VisitedRequest>();
    const { visit, goneId } = await this.visitors.arrive(request);
    request.visit = visit;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isFromHere(request)) throw new ForeignFormError();
    if (visit.actor === null && audience !== 'anybody') {
      if (changes && goneId !== null) await this.drafts.hold(goneId, request.url, request.body);
      throw new SignInNeededError(request.url, goneId !== null);
    }
    if (!mayVisit(visit.actor, audience)) throw new PageNotFoundError();
    if (changes && !isSame(visit.formToken, request.body)) {
      if (visit.actor) await this.drafts.hold(visit.actor.id, request.url, request.body);
      throw new ForeignFormError();
    }
    return true;
  }
}

function isSame(right: string, body: unknown): boolean {
  const token = (body as Record<string, unknown> | null | undefined)?.[FORM_TOKEN];
  const given = Buffer.from(typeof token === 'string' ? token : '');
  const expected = Buffer.from(right);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
