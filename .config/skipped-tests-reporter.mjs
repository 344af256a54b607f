// One visible line for what was skipped; in the production lane a skip is a failure.
const MANY = 12;

export default class SkippedTestsReporter {
  #skipped = [];

  onTestResult(_test, { testResults }) {
    for (const { status, fullName } of testResults) {
      if (status === 'pending' || status === 'todo') this.#skipped.push(fullName);
    }
  }

  onRunComplete() {
    if (!this.#skipped.length) return;
    const shown = this.#skipped.slice(0, MANY).join('; ');
    const more = this.#skipped.length > MANY ? `; and ${this.#skipped.length - MANY} more` : '';
    console.error(`skipped ${this.#skipped.length}: ${shown}${more}`);
  }

  getLastError() {
    if (this.#skipped.length && process.env.ECHO_TEST_LANE === 'production') {
      return new Error('the production lane skips nothing');
    }
    return undefined;
  }
}
