import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers errors with a page where a person asked with a browser, instead of problem details for programs. */
export abstract class ErrorPages {
  /** Whether this request is a person's, by its address. */
  abstract answers(request: FastifyRequest): boolean;
  abstract answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}
