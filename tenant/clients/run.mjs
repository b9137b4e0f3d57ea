// Runs the tests: `node run.mjs`, or `node run.mjs spa.test.mjs` for some of them.
//
// The SDKs insist on HTTPS, and Node reads the authorities it trusts when it starts. So a tenant is started first that
// makes one, and the tests run in a process that trusts it; the tenants they start share it (support/tenant.mjs).

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTenant } from './support/tenant.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selfsame-clients-'));
let status = 1;
try {
  const first = await startTenant({ SELFSAME_TENANT_STATE: folder });
  await first.stop();
  const asked = process.argv.slice(2);
  const files = asked.length > 0 ? asked : readdirSync(here).filter((name) => name.endsWith('.test.mjs'));
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-timeout=400000', '--test-reporter=spec', ...files], {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), SELFSAME_CLIENTS_FOLDER: folder },
  });
  status = await new Promise((done) => tests.once('exit', (code) => done(code ?? 1)));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
process.exit(status);
