import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Config } from '../../platform/config.js';
import { ServerSecret } from '../../platform/server-secret.js';
import { dropCookie, readCookie, setCookie } from './cookies.js';

const SECONDS = 60;

/** Carries one sentence from a press to the page that follows it. Signed: a page says nothing that others wrote. */
@Injectable()
export class Notices {
  constructor(
    private readonly config: Config,
    private readonly secret: ServerSecret,
  ) {}

  leave(reply: FastifyReply, notice: string): void {
    const text = Buffer.from(notice).toString('base64url');
    setCookie(reply, 'notice', `${text}.${this.mark(text).toString('base64url')}`, this.config, SECONDS);
  }

  /** The sentence that was left, if any. */
  read(request: FastifyRequest): string | null {
    const [text = '', mark = ''] = readCookie(request, 'notice', this.config)?.split('.') ?? [];
    const given = Buffer.from(mark, 'base64url');
    const right = this.mark(text);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return Buffer.from(text, 'base64url').toString();
  }

  /** It was shown: once is enough. */
  drop(reply: FastifyReply): void {
    dropCookie(reply, 'notice', this.config);
  }

  private mark(text: string): Buffer {
    return this.secret.derive('notice', text).subarray(0, 16);
  }
}
