import { applyDecorators, Controller, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BySession } from '../../platform/public-route.js';
import { PageAnswers } from './page-answers.js';
import type { PageAudience } from './visit.js';

/** Key under which a page says for whom it is. */
export const AUDIENCE = 'echo:page-audience';

/** Pages at an address: whoever is not meant finds nothing there, whoever is not signed in is asked to. */
export function PageController(path: string, audience: PageAudience = 'everybody'): ClassDecorator {
  return applyDecorators(
    Controller(path),
    ApiExcludeController(),
    BySession(),
    SetMetadata(AUDIENCE, audience),
    UseInterceptors(PageAnswers),
  );
}

/** One page that is for other people than the rest of its controller. */
export const For = (audience: PageAudience): MethodDecorator => SetMetadata(AUDIENCE, audience);
