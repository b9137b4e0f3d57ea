import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { attachment, type Violation } from './violations.ts';

/** Counts what content security policies refused over the whole run. A test of its own fails by it, too. */
export default class ViolationsReporter implements Reporter {
  #tests = 0;
  #refused = 0;

  onTestEnd(_test: TestCase, result: TestResult) {
    const attached = result.attachments.find(({ name }) => name === attachment);
    if (!attached?.body) return;
    this.#tests += 1;
    this.#refused += (JSON.parse(attached.body.toString()) as Violation[]).length;
  }

  onEnd() {
    console.log(
      `content security policy and Trusted Types over ${this.#tests} tests: ${this.#refused} refused where nothing was provoked`,
    );
  }

  printsToStdio() {
    return false;
  }
}
