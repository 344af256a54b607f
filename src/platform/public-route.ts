import { SetMetadata } from '@nestjs/common';

/** Key under which a route says who may ask for it without a token. */
export const ACCESS = 'echo:access';
export type Access = 'anybody' | 'anybodyOutsideProduction' | 'session';

/** A route that anybody may ask for. Everything else needs a token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'anybody' satisfies Access);

/** A route that is open where the program is tried out or developed, and needs a token in production. */
export const PublicOutsideProduction = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, 'anybodyOutsideProduction' satisfies Access);

/** A page: whoever looks at it is known by a session, which is looked after elsewhere. */
export const BySession = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, 'session' satisfies Access);
