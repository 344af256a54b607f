import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Config } from '../../platform/config.js';
import { ServerSecret } from '../../platform/server-secret.js';
import { dropCookie, readCookie, setCookie } from './cookies.js';
import type { Visit } from './visit.js';

const SECONDS = 60;
const KEY = /^[\w-]{8,64}$/;

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

  /** Says which press was taken, so that the browser stops keeping what was typed for it. */
  confirm(reply: FastifyReply, key: string): void {
    if (KEY.test(key)) setCookie(reply, 'taken', key, this.config, SECONDS);
  }

  /** Key of the press that was taken, if one was. */
  takenIn(request: FastifyRequest): string | null {
    const key = readCookie(request, 'taken', this.config) ?? '';
    return KEY.test(key) ? key : null;
  }

  /** A page told what there was to tell: once is enough. */
  drop({ notice, taken }: Pick<Visit, 'notice' | 'taken'>, reply: FastifyReply): void {
    if (notice !== null) dropCookie(reply, 'notice', this.config);
    if (taken !== null) dropCookie(reply, 'taken', this.config);
  }

  private mark(text: string): Buffer {
    return this.secret.derive('notice', text).subarray(0, 16);
  }
}
