import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const binaries = process.env.SELFSAME_BINARIES ?? join(root, 'target/release');
const site = process.env.SELFSAME_SITE ?? join(root, 'target/site');
/** Several runs on one machine keep out of each other's way: each takes two hundred ports from here on. */
const firstPort = Number(process.env.SELFSAME_FIRST_PORT ?? 3200);
const logs = join(root, 'target/selfsame/end2end');

/** The production server and a tenant beside it. Ports are not those of `cargo xtask run`, which may go on running. */
export class Stage {
  readonly app: string;
  readonly tenant: string;
  #programs: { name: string; child: ChildProcess; log: string }[] = [];

  private constructor(private readonly index: number) {
    this.app = `http://localhost:${firstPort + index}`;
    this.tenant = `http://127.0.0.1:${firstPort + 100 + index}`;
  }

  /** `variables` are the server's own, beside those that it needs. */
  static async open(index: number, schema = '', variables: Record<string, string> = {}): Promise<Stage> {
    const stage = new Stage(index);
    for (const origin of [stage.app, stage.tenant]) {
      if (await listens(origin)) throw new Error(`${origin} is taken: stop what listens there`);
    }
    try {
      stage.#start('tenant', {
        SELFSAME_TENANT_ADDR: new URL(stage.tenant).host,
        SELFSAME_TENANT_CONTROL: '1',
        APP_BASE_URL: stage.app,
      });
      await stage.#answers(`${stage.tenant}/.well-known/openid-configuration`);
      stage.#start('selfsame', {
        AUTH0_DOMAIN: stage.tenant,
        AUTH0_CLIENT_ID: 'selfsame',
        AUTH0_CLIENT_SECRET: 'selfsame-secret',
        AUTH0_SECRET: randomBytes(32).toString('hex'),
        APP_BASE_URL: stage.app,
        LEPTOS_SITE_ADDR: `127.0.0.1:${firstPort + index}`,
        LEPTOS_SITE_ROOT: site,
        LEPTOS_SITE_PKG_DIR: 'pkg',
        LEPTOS_OUTPUT_NAME: 'selfsame',
        LEPTOS_HASH_FILES: 'true',
        LEPTOS_ENV: 'PROD',
        ...(schema && { PROFILE_SCHEMA: join(root, schema) }),
        ...variables,
      });
      await stage.#answers(`${stage.app}/readyz`);
    } catch (error) {
      await stage.close();
      throw error;
    }
    return stage;
  }

  /** Nothing of the person's own environment or `.env` reaches these programs. */
  #start(name: string, variables: Record<string, string>) {
    mkdirSync(logs, { recursive: true });
    const log = join(logs, `${name}-${this.index}.log`);
    const words = openSync(log, 'w');
    const { PATH = '', RUST_LOG = 'info' } = process.env;
    const child = spawn(join(binaries, name), [], {
      cwd: logs,
      env: { PATH, RUST_LOG, RUST_BACKTRACE: '1', ...variables },
      stdio: ['ignore', words, words],
    });
    closeSync(words);
    child.on('error', (error) => console.error(`${name}: ${error.message}. Build it with \`cargo xtask build\`.`));
    this.#programs.push({ name, child, log });
  }

  async #answers(url: string) {
    const until = Date.now() + 20_000;
    let last = 'nothing';
    while (Date.now() < until) {
      for (const { name, child, log } of this.#programs) {
        if (child.exitCode !== null || child.pid === undefined) {
          throw new Error(`${name} ended by itself:\n${readFileSync(log, 'utf8')}`);
        }
      }
      try {
        const response = await fetch(url);
        if (response.ok) return;
        last = `${response.status} ${await response.text()}`;
      } catch (error) {
        last = String(error);
      }
      await sleep(50);
    }
    const words = this.#programs.map(({ name, log }) => `${name}: ${readFileSync(log, 'utf8')}`).join('\n');
    throw new Error(`${url} does not answer with 200, but ${last}\n${words}`);
  }

  async close() {
    for (const { child } of this.#programs.reverse()) {
      if (child.exitCode !== null || child.pid === undefined) continue;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      if (await Promise.race([ended.then(() => false), sleep(5_000, true)])) child.kill('SIGKILL');
    }
  }
}

/** Whether somebody else is there already, who would be taken for the program under test. */
const listens = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  );
