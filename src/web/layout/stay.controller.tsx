import { Post } from '@nestjs/common';
import { part, type Answer } from '../visit/answers.js';
import { PageController } from '../visit/page-controller.js';
import { CurrentVisit } from '../visit/visitors.js';
import type { SignedInVisit } from '../visit/visit.js';
import { secondsLeft } from './stay-signed-in.js';

/** Keeps a session alive: to be recognised is all it takes. Answers with the seconds that are left. */
@PageController('stay')
export class StayController {
  @Post()
  stay(@CurrentVisit() visit: SignedInVisit): Answer {
    const { idle, whole } = secondsLeft(visit) ?? { idle: 0, whole: 0 };
    return part(<>{`${String(idle)} ${String(whole)}`}</>);
  }
}
