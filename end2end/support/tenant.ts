import { expect } from '@playwright/test';
import type { Persona } from './personas.ts';

/** One request that the tenant got. */
export type Entry = {
  seq: number;
  kind: string;
  method: string;
  path: string;
  status: number;
  applied: boolean;
  body: unknown;
};

/** What goes wrong with requests, as `tenant/README.md` describes it. */
export type Fault = {
  method?: string;
  path_prefix: string;
  count: number;
  fault: Record<string, unknown>;
};

export type User = {
  name?: string;
  given_name?: string;
  family_name?: string;
  nickname?: string;
  picture?: string;
  user_metadata?: Record<string, unknown>;
};

/** The tenant as an administrator and as a witness. */
export class Tenant {
  #token: string | undefined;

  constructor(readonly origin: string) {}

  /** Everything the tenant got, or what it got since `mark`. */
  async journal(mark = 0): Promise<Entry[]> {
    const response = await fetch(`${this.origin}/_control/journal`);
    expect(response.status, 'the journal can be read').toBe(200);
    const entries = (await response.json()) as Entry[];
    return entries.filter((entry) => entry.seq > mark && !entry.path.startsWith('/_control'));
  }

  /** A place in the journal: what comes after it is what the test did. */
  async mark(): Promise<number> {
    return Math.max(0, ...(await this.journal()).map((entry) => entry.seq));
  }

  /** Attempts to change somebody, whether they were applied or not. */
  async writes(mark: number): Promise<Entry[]> {
    return (await this.journal(mark)).filter((entry) => entry.kind === 'management' && entry.method !== 'GET');
  }

  /** What the tenant keeps of somebody, read by the administrator's own application. */
  async user(persona: Persona): Promise<User> {
    return this.#management(persona, { method: 'GET' });
  }

  /** What an administrator would change in the dashboard. */
  async edit(persona: Persona, change: User): Promise<User> {
    return this.#management(persona, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
  }

  /** Lets requests go wrong, in the order in which they were asked for. */
  async goesWrong(...faults: Fault[]) {
    for (const fault of faults) await this.control('faults', fault);
  }

  /** Nothing goes wrong any more. */
  async isWell() {
    const response = await fetch(`${this.origin}/_control/faults`, { method: 'DELETE' });
    expect(response.ok).toBe(true);
  }

  /** Nobody reaches the Management API until `isWell()`. */
  async isAway() {
    await this.goesWrong({ path_prefix: '/api/v2/', count: 1000, fault: { reset: true } });
  }

  /** A command for the control surface. */
  async control(path: string, body: unknown) {
    const response = await fetch(`${this.origin}/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok, `${path}: ${await response.text()}`).toBe(true);
  }

  async #management(persona: Persona, init: RequestInit): Promise<User> {
    const token = await this.#admin();
    const response = await fetch(`${this.origin}/api/v2/users/${encodeURIComponent(persona.id)}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return JSON.parse(text) as User;
  }

  async #admin(): Promise<string> {
    if (this.#token) return this.#token;
    const response = await fetch(`${this.origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: 'selfsame-admin',
        client_secret: 'selfsame-admin-secret',
        audience: `${this.origin}/api/v2/`,
      }),
    });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    this.#token = (JSON.parse(text) as { access_token: string }).access_token;
    return this.#token;
  }
}
