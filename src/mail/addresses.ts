import { createHmac } from 'node:crypto';
import type { Config } from '../platform/config.js';

/** The address that letters come from, without a name. */
function senderAddress({ mailFrom }: Pick<Config, 'mailFrom'>): string {
  return /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
}

/** Where a proposal is read. */
export function proposalLink({ address }: Pick<Config, 'address'>, ref: string): string {
  return `${address}/p/${encodeURIComponent(ref)}`;
}

/**
 * The `Message-ID` of whatever has this key: the same for every try and on every machine, so that a letter that is
 * sent twice is recognised as one. Not a secret.
 */
export function messageIdOf(key: string, config: Pick<Config, 'mailFrom'>): string {
  const host = senderAddress(config).split('@')[1] ?? 'localhost';
  return `<${createHmac('sha256', host).update(key).digest('hex').slice(0, 40)}@${host}>`;
}

/** What every letter about a proposal refers to, so that readers show them as one thread. */
export function threadOf(instanceId: string, config: Pick<Config, 'mailFrom'>): string {
  return messageIdOf(`thread ${instanceId}`, config);
}

/** Whether something is one address and nothing else: no list of them, no line break that would begin a header. */
export function isOneAddress(text: string): boolean {
  return /^[^\s<>,;:"()\p{Cc}]+@[^\s<>,;:"()@\p{Cc}]+$/u.test(text);
}
