import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { attachment, type Violation } from './violations.ts';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../target/selfsame');

/** Counts what content security policies refused over the whole run, and writes down where Trusted Types are broken. */
export default class ViolationsReporter implements Reporter {
  #tests = 0;
  #enforced = 0;
  #reported: Violation[] = [];

  onTestEnd(_test: TestCase, result: TestResult) {
    const attached = result.attachments.find(({ name }) => name === attachment);
    if (!attached?.body) return;
    this.#tests += 1;
    const { enforced, trustedTypes } = JSON.parse(attached.body.toString()) as {
      enforced: Violation[];
      trustedTypes: Violation[];
    };
    this.#enforced += enforced.length;
    this.#reported.push(...trustedTypes);
  }

  onEnd() {
    const places: Record<string, number> = {};
    for (const { sample, source } of this.#reported) {
      const place = `${sample} at ${source}`;
      places[place] = (places[place] ?? 0) + 1;
    }
    const summary = {
      tests: this.#tests,
      enforced: this.#enforced,
      trusted_types_report_only: this.#reported.length,
      places,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'trusted-types.json'), `${JSON.stringify(summary, null, 2)}\n`);
    console.log(
      `content security policy over ${summary.tests} tests: ${summary.enforced} refused where nothing was provoked, ` +
        `${summary.trusted_types_report_only} reported of Trusted Types`,
    );
  }

  printsToStdio() {
    return false;
  }
}
