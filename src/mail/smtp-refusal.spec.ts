import { faultOf } from './smtp-refusal.js';

const reply = (command: string, response: string, code?: string) =>
  faultOf(
    Object.assign(new Error(response), {
      ...{ command, response, responseCode: Number(response.slice(0, 3)) },
      ...(code !== undefined && { code }),
    }),
  );

describe('a reply of a mail relay', () => {
  it.each([
    ['RCPT TO', '550 no such user'],
    ['RCPT TO', '550 5.1.1 no such user'],
    ['RCPT TO', '556 5.1.10 domain takes no mail'],
    ['RCPT TO', '550 5.2.1 mailbox closed'],
    ['DATA', '550 5.1.1 no such user after all'],
  ])('is about the address: %s, %s', (command, response) => {
    expect(reply(command, response)).toBe('bounced');
  });

  it.each([
    ['RCPT TO', '552 5.2.2 mailbox full'],
    ['RCPT TO', '550 5.7.1 not allowed by policy'],
    ['RCPT TO', '554 relay access denied'],
    ['DATA', '554 looks like spam'],
    ['DATA', '552 message too big'],
    ['MAIL FROM', '552 message too big'],
  ])('is about this letter, and marks no address: %s, %s', (command, response) => {
    expect(reply(command, response)).toBe('refused');
  });

  it.each([
    ['RCPT TO', '451 greylisted'],
    ['RCPT TO', '530 authentication required'],
    ['MAIL FROM', '553 sender not yours'],
    ['EHLO', '554 go away'],
  ])('is about the set-up, or of the moment: %s, %s', (command, response) => {
    expect(reply(command, response)).toBe('delayed');
  });

  it('is no reply where the connection broke', () => {
    expect(faultOf(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }))).toBe('delayed');
  });
});
