/** Names are compared without regard to case, surrounding space and the way an accent is encoded. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
