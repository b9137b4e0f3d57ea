/** Somebody to sign in as, from the embedded tenant. */
export type Persona = { email: string; id: string; name: string; google?: true };

export const password = 'selfsame-demo';

export const alice: Persona = { email: 'alice@example.com', id: 'auth0|alice', name: 'Alice' };
export const bob: Persona = { email: 'bob@example.com', id: 'auth0|bob', name: 'Bob' };
export const grace: Persona = {
  email: 'grace@example.com',
  id: 'google-oauth2|103547991597142817347',
  name: 'Grace',
  google: true,
};
export const frida: Persona = {
  email: 'frida@example.com',
  id: 'google-oauth2|103547991597142817399',
  name: 'Frida',
  google: true,
};
export const sam: Persona = { email: 'sam@contoso.example', id: 'samlp|contoso|sam@contoso.example', name: 'Sam' };
export const lin: Persona = { email: 'lin@example.com', id: 'auth0|lin', name: 'Lin' };
export const max: Persona = { email: 'max@example.com', id: 'auth0|max', name: 'Max' };
export const mallory: Persona = { email: 'mallory@example.com', id: 'auth0|mallory', name: 'Mallory' };
export const noor: Persona = { email: 'noor@example.com', id: 'auth0|noor', name: 'نور' };
