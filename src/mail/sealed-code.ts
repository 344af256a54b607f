import { shown, type SignInSecrets } from '../sign-in/sign-in-secrets.js';

// What stands in a stored letter for the code and for the link's token: shown as it is, filled in as the letter leaves.
const CODE = '••••-••••';
const TOKEN = '#t=••••••••';

/** What a letter with a code says until it leaves. */
export const codeGaps = { code: CODE, token: TOKEN };

/** The text of a letter with its code filled in. */
export function withCode(text: string, codeId: string, secrets: SignInSecrets): string {
  return text
    .replaceAll(CODE, shown(secrets.codeOf(codeId)))
    .replaceAll(TOKEN, `#t=${secrets.tokenOf(codeId)}`);
}
