import type { FastifyReply } from 'fastify';
import type { Language } from '../../../../workflows/kit/workflow.js';
import { localTime, zoneLabel } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import { ErrorView } from '../../errors/error.view.js';
import { page, type Answer } from '../../visit/answers.js';
import { signInWords } from './words.js';

const MINUTE = 60_000;

/** Says when the next code may be asked for. */
export function tooManyCodes(again: Date, now: Date, language: Language, reply: FastifyReply): Answer {
  const words = signInWords[language].tooMany;
  const wait = Math.max(1, Math.ceil((again.getTime() - now.getTime()) / 1000));
  void reply.header('retry-after', String(wait));
  // A time of day has no seconds: the minute that is named must be over.
  const minute = new Date(Math.ceil(again.getTime() / MINUTE) * MINUTE);
  const text = words.text(`${localTime(minute, hubZone)} ${zoneLabel(hubZone, language)}`);
  const next = { href: '/sign-in/code', text: words.next };
  return page(words.title, <ErrorView title={words.title} text={text} next={next} />, {
    status: 429,
    mistaken: true,
    back: { href: '/sign-in', text: words.back },
  });
}
