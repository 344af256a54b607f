import { timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { ServerSecret } from '../../../../platform/server-secret.js';
import type { Consequence } from '../../../../proposals/consequences/consequence.js';

const LARGEST = 1_000_000;

/**
 * Carries what a page showed from the page to the press, so that a press that stops can say what changed.
 *
 * Signed: names are looked up by what it holds, and only what we wrote ourselves may be asked for.
 */
@Injectable()
export class ShownPreview {
  constructor(private readonly secret: ServerSecret) {}

  seal(consequences: readonly Consequence[]): string {
    const text = deflateRawSync(JSON.stringify(consequences)).toString('base64url');
    return `${text}.${this.mark(text).toString('base64url')}`;
  }

  /** What was sealed; null for anything else. */
  open(sealed: string): readonly Consequence[] | null {
    const [text = '', mark = ''] = sealed.split('.');
    const given = Buffer.from(mark, 'base64url');
    const right = this.mark(text);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const plain = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LARGEST }).toString();
    return JSON.parse(plain) as readonly Consequence[];
  }

  private mark(text: string): Buffer {
    return this.secret.derive('preview', text).subarray(0, 16);
  }
}
