import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const binary = process.env.SELFSAME_TENANT_BINARY || join(root, 'target/debug/tenant');

export const password = 'selfsame-demo';
export const database = 'Username-Password-Authentication';
export const audience = 'https://selfsame.example/api';
export const appOrigin = 'http://localhost:3000';

/**
 * A tenant on free ports, with the control surface on. Under `run.mjs` it has the authority that this process trusts.
 *
 * @param {Record<string, string>} variables more of the tenant's environment
 */
export async function startTenant(variables = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'selfsame-tenant-'));
  const state = join(scratch, 'state');
  mkdirSync(state);
  const authority = process.env.SELFSAME_CLIENTS_FOLDER;
  if (authority) for (const file of ['ca.pem', 'ca-key.pem']) copyFileSync(join(authority, file), join(state, file));
  const child = spawn(binary, [], {
    env: {
      PATH: process.env.PATH ?? '',
      SELFSAME_TENANT_ADDR: '127.0.0.1:0',
      SELFSAME_TENANT_HTTPS_ADDR: '127.0.0.1:0',
      SELFSAME_TENANT_CONTROL: '1',
      SELFSAME_TENANT_STATE: state,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const { http, https } = await addresses(child, ended);
    return new Tenant(http, https, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads where it listens from what it prints. */
async function addresses(child, ended) {
  const over = ended.then((how) => {
    const why = how instanceof Error ? how.message : `it ended at once, with ${how}`;
    throw new Error(`${why}. Is ${binary} there? \`cargo build -p tenant\` makes it; SELFSAME_TENANT_BINARY names another`);
  });
  over.catch(() => {});
  const read = (async () => {
    let http;
    for await (const line of createInterface({ input: child.stdout })) {
      http ??= line.match(/listens on (http:\S+)/)?.[1];
      const https = line.match(/^HTTPS: (https:\S+)/)?.[1];
      if (http && https) {
        // Whatever else it prints is not to fill the pipe.
        child.stdout.resume();
        return { http, https };
      }
    }
    throw new Error('the tenant did not say where it speaks HTTPS');
  })();
  return Promise.race([read, over]);
}

export class Tenant {
  /** `localhost:12345`, what an SDK calls the domain. */
  domain;

  constructor(http, https, stop) {
    this.http = http;
    this.domain = `localhost:${new URL(https).port}`;
    this.origin = `https://${this.domain}`;
    this.issuer = `${this.origin}/`;
    this.managementAudience = `${this.origin}/api/v2/`;
    this.stop = stop;
  }

  /** The control surface of tests. */
  async control(path, init = {}) {
    const response = await fetch(`${this.origin}/_control${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  }

  async set(path, body) {
    const headers = { 'content-type': 'application/json' };
    return this.control(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** The link of the newest mail to somebody. */
  async mailedLink(to) {
    const mails = await this.control('/outbox');
    const mail = mails.findLast((each) => each.to === to);
    if (!mail) throw new Error(`no mail to ${to} in ${JSON.stringify(mails)}`);
    return mail.link;
  }

  /**
   * What a person does in a browser: opens an address of `/authorize` and types a password.
   *
   * @param {string | URL} authorize
   * @returns {Promise<URL>} the address the application is called back at
   */
  async signIn(authorize, email, typed = password) {
    const begun = await fetch(authorize, { redirect: 'manual' });
    const page = new URL(begun.headers.get('location'), this.origin);
    if (!page.pathname.startsWith('/u/login')) return page;
    const body = new URLSearchParams({ username: email, password: typed });
    const done = await fetch(page, { method: 'POST', body, redirect: 'manual' });
    const back = done.headers.get('location');
    if (!back) throw new Error(`${done.status}: ${await done.text()}`);
    return new URL(back);
  }

  /** An address of `/authorize`. */
  authorize(parameters) {
    const usual = { response_type: 'code', redirect_uri: `${appOrigin}/callback`, scope: 'openid profile email' };
    return new URL(`${this.origin}/authorize?${new URLSearchParams({ ...usual, ...parameters })}`);
  }
}
