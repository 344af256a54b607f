import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { map, type Observable } from 'rxjs';
import { Layout } from '../layout/layout.js';
import type { Answer, PageAnswer } from './answers.js';
import { Notices } from './notice.js';
import { postedForm } from './posted.js';
import { VisitProvider, type Visit, type VisitedRequest } from './visit.js';

/** Sends what a handler answered: a page in its frame, a part of one, a redirect, a file. */
@Injectable()
export class PageAnswers implements NestInterceptor {
  constructor(private readonly notices: Notices) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<unknown> {
    const { visit, body } = context.switchToHttp().getRequest<VisitedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (!visit) throw new Error('a page was asked for without a visit');
    return next.handle().pipe(map((answer) => this.sent(answer, visit, reply, postedForm(body).key)));
  }

  /** The body of an answer, its headers set. `key` is that of the press it answers. */
  sent(answer: Answer, visit: Visit, reply: FastifyReply, key = ''): unknown {
    void reply.header('cache-control', 'no-store');
    switch (answer.kind) {
      case 'page':
        this.notices.drop(visit, reply);
        void reply.status(answer.status).type('text/html; charset=utf-8');
        return wholePage(answer, visit);
      case 'part':
        void reply.status(200).type('text/html; charset=utf-8');
        return renderToString(<VisitProvider value={visit}>{answer.body}</VisitProvider>);
      case 'redirect':
        if (answer.notice !== null) this.notices.leave(reply, answer.notice);
        this.notices.confirm(reply, key);
        void reply.status(303).header('location', answer.to);
        return '';
      case 'file':
        void reply
          .status(200)
          .type(answer.type)
          .header('content-disposition', dispositionOf(answer.name))
          .header('content-security-policy', "default-src 'none'; sandbox");
        return answer.content;
      case 'sheet':
        void reply
          .status(200)
          .type('text/html; charset=utf-8')
          .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
          );
        return answer.content;
    }
  }
}

/** A page with its frame, ready to send as `text/html; charset=utf-8`. */
export function wholePage(answer: PageAnswer, visit: Visit): string {
  const document = (
    <VisitProvider value={visit}>
      <Layout {...answer}>{answer.body}</Layout>
    </VisitProvider>
  );
  return `<!doctype html>\n${renderToString(document)}`;
}

function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
