import { type BrowserContext, test as base } from '@playwright/test';
import { Stage } from './stage.ts';
import { holdsNoToken } from './storage.ts';
import { Tenant } from './tenant.ts';
import { attachment, Violations } from './violations.ts';

/** Complaints of the browser: errors and warnings of scripts, refusals of the content security policy, lost requests. */
export class Complaints {
  readonly all: string[] = [];
  #expected: RegExp[] = [];

  /** A complaint that the test provokes on purpose. */
  expect(complaint: RegExp) {
    this.#expected.push(complaint);
  }

  /** WebAssembly that the test keeps from arriving; the page's own loader says so in the console. */
  expectNoWebAssembly() {
    this.expect(/wasm|Failed to fetch/i);
  }

  listenTo(context: BrowserContext) {
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        this.all.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.all.push(`uncaught: ${error.error().stack || error.error().message || String(error.error())}`));
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Leaving a page ends what it was still loading.
      if (why !== 'net::ERR_ABORTED') this.all.push(`request failed: ${why} ${request.url()}`);
    });
  }

  get unexpected() {
    return this.all.filter((complaint) => !this.#expected.some((expected) => expected.test(complaint)));
  }
}

type Each = { complaints: Complaints; violations: Violations; tenant: Tenant; noTokenLeft: undefined };

/** Every test has a tenant to look into, and fails when the browser complained about anything. */
export const test = base.extend<Each, { stage: Stage; schema: string; variables: Record<string, string> }>({
  // The file that declares the form; the built-in one where it is empty. `test.use({ schema })` at the top of a file.
  schema: ['', { scope: 'worker', option: true }],
  // Variables for the server: `test.use({ variables: { SESSION_RENEW_AFTER: '20' } })` at the top of a file.
  variables: [{}, { scope: 'worker', option: true }],
  stage: [
    async ({ schema, variables }, use, worker) => {
      const stage = await Stage.open(worker.parallelIndex, schema, variables);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ stage }, use) => use(stage.app),
  tenant: async ({ stage }, use) => use(new Tenant(stage.tenant)),
  violations: [
    async ({ context }, use, info) => {
      const violations = new Violations();
      await violations.listenTo(context);
      await use(violations);
      await info.attach(attachment, { body: JSON.stringify(violations.unprovoked), contentType: 'application/json' });
      base.expect(violations.unprovoked, 'no policy refused anything of ours').toEqual([]);
    },
    { auto: true },
  ],
  noTokenLeft: [
    async ({ context, stage }, use) => {
      await use(undefined);
      await holdsNoToken(context, stage.app);
    },
    { auto: true },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      complaints.listenTo(context);
      await use(complaints);
      base.expect(complaints.unexpected, 'the browser has nothing to complain about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
