export type { MessageKey } from '../../../labels/en/messages.js';
