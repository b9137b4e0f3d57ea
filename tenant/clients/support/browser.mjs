import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { chromium } from 'playwright-core';

const executablePath =
  process.env.CHROMIUM ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

/**
 * A browser with a new profile. Chromium takes this tenant's certificate, and no other that its system does not know.
 *
 * The profile lets frames of other sites have their cookies. Private windows do not, which Playwright's contexts
 * otherwise are, and some distributions' Chromium does not at all: there, silent renewal from a tenant on another site
 * ends with `login_required`, as it does with Auth0 without a custom domain.
 *
 * @param {import('./tenant.mjs').Tenant} tenant
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openBrowser(tenant, options = {}) {
  const spki = await fingerprint(tenant);
  // `run.mjs` takes it away in the end, when the last of the browser's processes is gone.
  const profile = mkdtempSync(join(process.env.SELFSAME_CLIENTS_FOLDER || tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    args: [
      `--ignore-certificate-errors-spki-list=${spki}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The SHA-256 of the public key that the tenant shows, once Node has verified its certificate. */
async function fingerprint(tenant) {
  const { hostname, port } = new URL(tenant.origin);
  const certificate = await new Promise((done, refuse) => {
    const socket = connect({ host: hostname, port: Number(port), servername: hostname }, () => {
      done(socket.getPeerX509Certificate());
      socket.end();
    });
    socket.once('error', refuse);
  });
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
