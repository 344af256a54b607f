import { applyDecorators, Controller, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblems } from '../problem/problem-responses.js';

/** Answers are for whoever asked: nothing on the way may keep them. A handler may say otherwise. */
@Injectable()
class PrivateAnswers implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    return next.handle();
  }
}

/** A controller of the interface below `/api/v1`: a token is needed, and answers are not kept by caches. */
export function RestController(path: string, tag: string): ClassDecorator {
  return applyDecorators(
    Controller(`api/v1/${path}`),
    UseInterceptors(PrivateAnswers),
    ApiTags(tag),
    ApiBearerAuth('bearer'),
    ApiProblems('invalid', 'unauthenticated', 'unavailable'),
  );
}
