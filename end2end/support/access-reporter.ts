import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one test found: for each state, and each way of looking at it, how many violations. */
export type Found = { direction: string; states: Record<string, Record<string, number>> };

export const attachment = 'access';
const file = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/accessibility.md');
const [begin, end] = ['<!-- matrix -->', '<!-- end of matrix -->'];

/** Writes the matrix of states and ways of looking at them into docs/accessibility.md. */
export default class AccessReporter implements Reporter {
  #found: Found[] = [];

  onTestEnd(_test: TestCase, result: TestResult) {
    for (const { name, body } of result.attachments) {
      if (name === attachment && body) this.#found.push(JSON.parse(body.toString()));
    }
  }

  onEnd(_result: FullResult) {
    // Half a matrix is none.
    if (this.#found.length < 2) return;
    this.#found.sort((a, b) => a.direction.localeCompare(b.direction));
    const states = Object.keys(this.#found[0]?.states ?? {});
    const ways = this.#found.flatMap(({ direction, states: found }) =>
      Object.keys(Object.values(found)[0] ?? {}).map((way) => ({ direction, way, found })),
    );
    const total = ways.reduce((sum, { way, found }) => sum + states.reduce((all, state) => all + (found[state]?.[way] ?? 0), 0), 0);
    const lines = [
      `${states.length} states, each looked at in ${ways.length} ways: ${states.length * ways.length} runs of axe, ${total} violations.`,
      '',
      `| State | ${ways.map(({ direction, way }) => `${direction} ${way}`).join(' | ')} |`,
      `| --- |${' ---: |'.repeat(ways.length)}`,
      ...states.map((state) => `| ${state} | ${ways.map(({ way, found }) => found[state]?.[way] ?? '').join(' | ')} |`),
    ];
    const text = readFileSync(file, 'utf8');
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`${file} has no place for the matrix`);
    writeFileSync(file, `${before}${begin}\n\n${lines.join('\n')}\n\n${end}${after}`);
  }
}
