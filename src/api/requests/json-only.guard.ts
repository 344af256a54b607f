import {
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The interface takes JSON alone: a form on somebody else's page can't send that without being asked for leave. */
@Injectable()
export class JsonOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { url, headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!url.startsWith('/api/') || body === undefined || body === null) return true;
    if (/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers['content-type'] ?? '')) return true;
    throw new UnsupportedMediaTypeException('Send the body as application/json.');
  }
}
