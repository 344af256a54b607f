import { cleanName, extensionOf } from './clean-name.js';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['..\\..\\windows\\system32\\report.pdf', 'report.pdf'],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\dana\\Needs assessment.docx', 'Needs assessment.docx'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['evil\r\nSet-Cookie: a=b.pdf', 'evilSet-Cookie_ a=b.pdf'],
    ['nul\u0000.pdf', 'nul.pdf'],
    ['  .hidden.pdf. ', 'hidden.pdf'],
    ['e\u0301valuation.csv', 'évaluation.csv'],
    ['a"b<c>d.txt', 'a_b_c_d.txt'],
    ['\u202E\u200B', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('is cut, and keeps its ending', () => {
    const kept = cleanName(`${'x'.repeat(400)}.pdf`);
    expect(kept).toHaveLength(120);
    expect(kept.endsWith('.pdf')).toBe(true);
  });

  it.each([
    ['report.PDF', 'pdf'],
    ['archive.tar.gz', 'gz'],
    ['report', ''],
    ['.pdf', ''],
  ])('%j ends with %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
