import { defineConfig, devices } from '@playwright/test';
import { existsSync } from 'node:fs';

const chromium =
  process.env.CHROMIUM ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  snapshotPathTemplate: '../docs/screenshots/states/{arg}{ext}',
  // Each worker has a server and a tenant of its own (support/stage.ts), so tests do not meet each other's edits.
  fullyParallel: true,
  workers: 2,
  // What passes only now and then is broken.
  retries: 0,
  forbidOnly: !!process.env.CI,
  // A build that is broken throughout need not prove it sixty times.
  maxFailures: process.env.CI ? 10 : 0,
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}' },
  },
  reporter: [
    ['list'],
    ['./support/violations-reporter.ts'],
    ['./support/access-reporter.ts'],
    ...(process.env.CI ? [] : [['html', { open: 'never', outputFolder: './playwright-report' }] as const]),
  ],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Everything is on this machine: what takes longer is stuck.
    actionTimeout: 15_000,
    navigationTimeout: 10_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
