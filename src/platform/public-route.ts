import { SetMetadata } from '@nestjs/common';

/** Key under which a route says who may ask for it without a token. */
export const ACCESS = 'echo:access';
export type Access = 'anybody' | 'anybodyOutsideProduction';

/** A route that anybody may ask for. Everything else needs a token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'anybody' satisfies Access);

/** A route that is open where the program is tried out or developed, and needs a token in production. */
export const PublicOutsideProduction = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, 'anybodyOutsideProduction' satisfies Access);
