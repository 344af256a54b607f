import { mediaTypeOf } from './accepted-types.js';
import { evidenceOf, shownEvidence } from './evidence.js';
import { unpacksTooFar } from './zip-bomb.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the type of a file', () => {
  it.each([
    ['report.pdf', pdf, 'application/pdf'],
    ['Picture.PNG', png, 'image/png'],
    ['list.csv', Buffer.from('name,role\nZoé,nurse\n'), 'text/csv'],
    ['notes.txt', Buffer.from('\uFEFFline\r\n\tline'), 'text/plain'],
  ])('%s is told by name and content', async (name, content, type) => {
    expect(await mediaTypeOf(name, content)).toEqual({ type });
  });

  it.each([
    ['page.html', Buffer.from('<script>'), 'type'],
    ['report.pdf.exe', pdf, 'type'],
    ['report', pdf, 'type'],
    ['report.svg', Buffer.from('<svg onload="alert(1)"/>'), 'type'],
    ['report.docm', pdf, 'type'],
    ['report.pdf', png, 'content'],
    ['report.pdf', Buffer.from('MZ\u0090\u0000'), 'content'],
    ['report.pdf', Buffer.from('<html><script>alert(1)</script>'), 'content'],
    ['list.csv', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]), 'content'],
    ['list.csv', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'content'],
    ['report.docx', Buffer.from('PK not really'), 'unpacksTooFar'],
    ['report.pdf', Buffer.alloc(0), 'empty'],
    ['report.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), 'tooLarge'],
    ['', pdf, 'unnamed'],
  ])('%s with such a content is not taken', async (name, content, why) => {
    expect(await mediaTypeOf(name, content)).toEqual({ why });
  });
});

describe('an archive', () => {
  it('that says it unpacks to gigabytes is found out without unpacking it', () => {
    expect(unpacksTooFar(archiveSaying(3 * 1024 * 1024 * 1024))).toBe(true);
    expect(unpacksTooFar(archiveSaying(100))).toBe(false);
  });
});

describe('evidence', () => {
  const file = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });

  it('of one file is its name and the hash of its content; people see the name', () => {
    const text = evidenceOf([file('needs.pdf', 'a')]);
    expect(text).toBe(`needs.pdf sha256:${'a'.repeat(64)}`);
    expect(shownEvidence(text)).toBe('needs.pdf');
  });

  it('of several files is one hash, whatever their order, and fits the form', () => {
    const files = Array.from({ length: 9 }, (_, index) => file(`${'n'.repeat(110)}.pdf`, String(index)));
    const text = evidenceOf(files);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.slice(-64)).toBe(evidenceOf(files.toReversed()).slice(-64));
    expect(text.slice(-64)).not.toBe(evidenceOf(files.slice(1)).slice(-64));
  });

  it('that was written by other means is shown as it is', () => {
    expect(shownEvidence('https://example.org/plan')).toBe('https://example.org/plan');
  });
});

/** An archive of one entry that claims an unpacked size. */
function archiveSaying(size: number): Buffer {
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(0, 16);
  return Buffer.concat([entry, end]);
}
