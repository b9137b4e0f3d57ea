import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The server's program: what `SELFSAME_BINARY` names, else the release build, where there is one. */
export const selfsame =
  process.env.SELFSAME_BINARY || [join(root, 'target/release/selfsame')].find((file) => existsSync(file));

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** What the server is told of a tenant and of an application there. */
export const environment = (tenant, application, port) => ({
  PATH: process.env.PATH ?? '',
  RUST_LOG: 'warn',
  AUTH0_DOMAIN: tenant.origin,
  AUTH0_CLIENT_ID: application.client_id,
  AUTH0_CLIENT_SECRET: application.client_secret,
  AUTH0_SECRET: randomBytes(32).toString('hex'),
  APP_BASE_URL: `http://localhost:${port}`,
  SSL_CERT_FILE: process.env.NODE_EXTRA_CA_CERTS,
  LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
  LEPTOS_SITE_ROOT: process.env.SELFSAME_SITE || join(root, 'target/site'),
  LEPTOS_SITE_PKG_DIR: 'pkg',
  LEPTOS_OUTPUT_NAME: 'selfsame',
  LEPTOS_HASH_FILES: 'true',
  LEPTOS_ENV: 'PROD',
});

/** Runs a command of the server's program; resolves to its exit code and what it printed. */
export async function command(name, variables, cwd) {
  const child = spawn(selfsame, [name], { cwd, env: variables, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((done, refuse) => {
    child.once('exit', done);
    child.once('error', refuse);
  });
  return { code, printed };
}

/** Starts the server and waits until it has found its tenant. */
export async function serve(variables, cwd) {
  const child = spawn(selfsame, [], { cwd, env: variables, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`${variables.APP_BASE_URL}/readyz`).catch(() => undefined);
    if (ready?.ok) return stop;
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${selfsame} did not become ready`);
}
