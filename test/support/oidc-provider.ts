import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface Account {
  readonly sub: string;
  readonly email: string;
  readonly verified: boolean;
}

/** A real OpenID Connect provider of the tests' own, where whoever comes is signed in as `account` at once. */
export interface TestProvider {
  readonly issuer: string;
  account: Account;
  /** What an address at it was answered with, after following its own redirects: the address it sends people back to. */
  signIn(address: string): Promise<URL>;
  close(): Promise<void>;
}

export const client = { id: 'echo', secret: 'a secret of the tests, long enough for HMAC' } as const;

export async function startOidcProvider(
  returnTo: string,
  { addressInToken = true }: { readonly addressInToken?: boolean } = {},
): Promise<TestProvider> {
  // It warns whoever would run it in earnest, already as it is loaded.
  for (const kind of ['warn', 'info'] as const) jest.spyOn(console, kind).mockImplementation();
  const { default: OidcProvider } = await import('oidc-provider');
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider: TestProvider = {
    issuer,
    account: { sub: 'nobody', email: 'nobody@example.org', verified: true },
    signIn: (address) => throughInteractions(address, issuer),
    close: () => closed(server),
  };
  const oidc = new OidcProvider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnTo],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !addressInToken,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the tests'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: provider.account.email, email_verified: provider.account.verified }),
    }),
  });
  const answer = oidc.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void agreed(oidc, provider.account.sub, request, response);
  });
  return provider;
}

/** Signs in and consents to whatever is asked, as a person would on the provider's pages. */
async function agreed(
  oidc: Provider,
  accountId: string,
  request: Parameters<Provider['interactionDetails']>[0],
  response: Parameters<Provider['interactionDetails']>[1],
): Promise<void> {
  const { params } = await oidc.interactionDetails(request, response);
  const grant = new oidc.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const grantId = await grant.save();
  await oidc.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
}

/** Follows the provider's redirects with its cookies until it sends the person back. */
async function throughInteractions(address: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  for (let steps = 0; next.origin === issuer; steps++) {
    if (steps > 10) throw new Error(`the provider goes round in circles at ${next.href}`);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`the provider said ${String(response.status)}: ${await response.text()}`);
    next = new URL(location, next);
  }
  return next;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
