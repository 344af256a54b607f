const MOST_BYTES = 200 * 1024 * 1024;
const MOST_TIMES = 200;
const MOST_ENTRIES = 5000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * Whether an archive says that it unpacks to far more than it is, or says nothing that can be read.
 *
 * Nothing is unpacked here: this is for the machine of whoever opens it.
 */
export function unpacksTooFar(content: Buffer): boolean {
  const directory = directoryOf(content);
  if (!directory) return true;
  let total = 0;
  let at = directory.start;
  for (let index = 0; index < directory.entries; index += 1) {
    if (at + ENTRY_SIZE > content.length || content.readUInt32LE(at) !== ENTRY) return true;
    total += content.readUInt32LE(at + 24);
    at +=
      ENTRY_SIZE +
      content.readUInt16LE(at + 28) +
      content.readUInt16LE(at + 30) +
      content.readUInt16LE(at + 32);
  }
  return total > MOST_BYTES || total > content.length * MOST_TIMES;
}

function directoryOf(content: Buffer): { readonly entries: number; readonly start: number } | null {
  const first = Math.max(0, content.length - END_SIZE - LONGEST_COMMENT);
  for (let at = content.length - END_SIZE; at >= first; at -= 1) {
    if (content.readUInt32LE(at) !== END) continue;
    const entries = content.readUInt16LE(at + 10);
    return entries > MOST_ENTRIES ? null : { entries, start: content.readUInt32LE(at + 16) };
  }
  return null;
}
