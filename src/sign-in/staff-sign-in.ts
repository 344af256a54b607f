import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { Config, type OidcConfig } from '../platform/config.js';
import { ServerSecret } from '../platform/server-secret.js';
import { Identities, type Identity } from './identities.js';

/** What came of somebody's return from the provider. */
export type StaffArrival =
  | { readonly kind: 'person'; readonly personId: string }
  /** They are who they say, but nobody of the hub's staff is known by it. */
  | { readonly kind: 'stranger' }
  /** What came back can't be believed, or the provider refused. `why` is a code for the log. */
  | { readonly kind: 'refused'; readonly why: string };

/** The provider can't be reached, or is not set up as it says. */
export class ProviderUnreachableError extends Error {
  override readonly name = 'ProviderUnreachableError';
}

const RETURN = '/oidc/callback';

/** Sign-in of the hub's staff at an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class StaffSignIn {
  private known: Promise<Configuration> | null = null;

  constructor(
    private readonly config: Config,
    private readonly secret: ServerSecret,
    private readonly identities: Identities,
  ) {}

  /** What the provider is called; null where staff sign in by code as everybody else. */
  get provider(): string | null {
    return this.config.oidc?.name ?? null;
  }

  /**
   * Address at the provider where a sign-in begins.
   *
   * @param flow what only the browser that begins it knows; state, nonce and verifier are derived from it
   * @throws {ProviderUnreachableError}
   */
  async begin(flow: string): Promise<string> {
    const provider = await this.discovered();
    const { state, nonce, verifier } = this.secretsOf(flow);
    const address = buildAuthorizationUrl(provider, {
      redirect_uri: this.config.address + RETURN,
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return address.href;
  }

  /**
   * Who came back.
   *
   * @param query of the address they came back to
   * @throws {ProviderUnreachableError}
   */
  async finish(flow: string, query: string): Promise<StaffArrival> {
    const told = await this.told(await this.discovered(), flow, query);
    if ('why' in told) return { kind: 'refused', why: told.why };
    const known = await this.identities.find(told.identity);
    const found =
      known ?? (told.email === null ? null : await this.identities.link(told.identity, told.email));
    return found?.staff ? { kind: 'person', personId: found.personId } : { kind: 'stranger' };
  }

  /** What the provider says of somebody, once everything about it was checked. */
  private async told(
    provider: Configuration,
    flow: string,
    query: string,
  ): Promise<{ identity: Identity; email: string | null } | { why: string }> {
    const { state, nonce, verifier } = this.secretsOf(flow);
    const address = new URL(`${this.config.address}${RETURN}?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    try {
      const tokens = await authorizationCodeGrant(provider, address, { ...checks, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims) return { why: 'noIdToken' };
      const more = claims.email === undefined ? await moreAbout(provider, tokens.access_token, claims) : {};
      return {
        identity: { issuer: claims.iss, subject: claims.sub },
        email: verifiedEmailIn({ ...claims, ...more }),
      };
    } catch (error) {
      return { why: codeOf(error) };
    }
  }

  /** The provider as it describes itself; asked again when it could not be reached. */
  private async discovered(): Promise<Configuration> {
    const { oidc } = this.config;
    if (!oidc) throw new Error('no OpenID Connect provider is configured');
    this.known ??= discover(oidc);
    try {
      return await this.known;
    } catch (error) {
      this.known = null;
      throw new ProviderUnreachableError(`${oidc.issuer} can't be used: ${String(error)}`, { cause: error });
    }
  }

  private secretsOf(flow: string): Readonly<Record<'state' | 'nonce' | 'verifier', string>> {
    const derived = (purpose: string): string =>
      this.secret.derive(`oidc ${purpose}`, flow).toString('base64url');
    return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
  }
}

function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> {
  const address = new URL(issuer);
  const onThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  // A provider on this machine may do without TLS; every other one is refused without.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out, not to be removed
  const execute = onThisMachine ? [allowInsecureRequests] : [];
  return discovery(address, clientId, clientSecret, undefined, { execute });
}

/** Some providers leave the address out of the ID token; without it whoever is linked already is known all the same. */
async function moreAbout(provider: Configuration, accessToken: string, { sub }: IDToken): Promise<object> {
  return fetchUserInfo(provider, accessToken, sub).catch(() => ({}));
}

/**
 * An address that the issuer vouches for. Microsoft says so in `xms_edov`, everybody else in `email_verified`.
 */
function verifiedEmailIn(claims: Readonly<Record<string, unknown>>): string | null {
  const { email, email_verified: verified, xms_edov: domainVerified } = claims;
  const vouched = verified === true || [true, 1, '1', 'true'].includes(domainVerified as string);
  return vouched && typeof email === 'string' ? email : null;
}

function codeOf(error: unknown): string {
  const { error: answered, code } = (error ?? {}) as { error?: unknown; code?: unknown };
  const told = [answered, code].find((one): one is string => typeof one === 'string') ?? 'unforeseen';
  return told.replace(/[^\w.:-]/g, '_');
}
