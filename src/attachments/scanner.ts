/** What a scanner for harmful software says of a file. */
export type ScanResult = 'notScanned' | 'clean' | 'infected';

/**
 * Looks for harmful software in a file before it is kept. Provide another one to plug a scanner in.
 *
 * Without one files are kept as `notScanned`, and every page that offers them says so.
 */
export class AttachmentScanner {
  scan(_content: Buffer): Promise<ScanResult> {
    return Promise.resolve('notScanned');
  }
}
