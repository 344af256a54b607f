import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { MailService, type ReadableMail } from '../../src/mail/mail.service.js';
import type { PersonOfTest } from './caller.js';
import type { RestServer } from './rest.js';
import type { OpenedPage, Visitor } from './visitor.js';

/** Letters to somebody, newest first, once everything that waits was done. */
export async function lettersTo(
  server: RestServer,
  { id }: Pick<PersonOfTest, 'id'>,
): Promise<ReadableMail[]> {
  await drainOutbox(server.get(OutboxQueue), server.get(OutboxRunner));
  return server.get(MailService).all({ person: id });
}

/** What the newest letter with a code carries. */
export async function codeFor(
  server: RestServer,
  person: PersonOfTest,
): Promise<{ readonly code: string; readonly token: string }> {
  const letters = await lettersTo(server, person);
  const text = letters.find(({ letter }) => letter === 'signInCode')?.text ?? '';
  const [, code = ''] = /: ([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(text) ?? [];
  const [, token = ''] = /#t=(\S+)$/m.exec(text) ?? [];
  return { code, token };
}

/** Asks for a code in a browser. */
export async function askForCode(browser: Visitor, email: string, to = ''): Promise<OpenedPage> {
  const page = await browser.open(`/sign-in${to && `?to=${encodeURIComponent(to)}`}`);
  return browser.send(page, { email }, { action: '/sign-in' });
}

/** Signs somebody in by the code from their letter. */
export async function signInByCode(
  server: RestServer,
  browser: Visitor,
  person: PersonOfTest,
): Promise<OpenedPage> {
  const page = await askForCode(browser, person.email);
  const { code } = await codeFor(server, person);
  return browser.send(page, { code });
}
