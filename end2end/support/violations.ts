import type { BrowserContext } from '@playwright/test';

/** One refusal by a content security policy, as the page hears of it. */
export type Violation = {
  directive: string;
  blocked: string;
  sample: string;
  source: string;
  page: string;
};

/** Collects the violations of every page of a context. */
export class Violations {
  readonly all: Violation[] = [];

  async listenTo(context: BrowserContext) {
    await context.exposeBinding('__violation', (_, violation: Violation) => {
      this.all.push(violation);
    });
    await context.addInitScript(() => {
      const tell = (window as unknown as { __violation: (violation: unknown) => void }).__violation;
      document.addEventListener('securitypolicyviolation', (event) =>
        tell({
          directive: event.effectiveDirective,
          blocked: event.blockedURI,
          sample: event.sample,
          source: `${event.sourceFile}:${event.lineNumber}`,
          page: location.pathname,
        }),
      );
    });
  }

  /** The test provokes refusals on purpose. */
  provoked = false;

  /** What a policy refused though nothing was provoked. */
  get unprovoked() {
    return this.provoked ? [] : this.all;
  }
}

/** What a test attaches for the reporter to count. */
export const attachment = 'violations';
