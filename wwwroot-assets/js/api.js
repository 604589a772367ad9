// Calls of our own HTTP API with the site's cookie and its anti-forgery header.
let token = null;

// What a browser still sends for a page that is gone; it refuses larger ones outright.
const longestKeptAlive = 60 * 1024;

async function csrfToken() {
  const response = await fetch('/api/v1/auth/csrf-token', { credentials: 'same-origin' });
  token = response.ok ? (await response.json()).csrfToken : null;
  return token;
}

async function send(method, path, body, keepalive) {
  const headers = { 'Content-Type': 'application/json' };
  if (method !== 'GET') headers['X-CSRF-Token'] = token ?? (await csrfToken()) ?? '';
  const content = body && new Blob([JSON.stringify(body)]);
  return fetch(path, { method, headers, body: content, credentials: 'same-origin', keepalive: keepalive && !(content?.size > longestKeptAlive) });
}

/**
 * Answers { ok, status, data }. Where the server can't be reached, status is 0 and data.error says so in the words of the API.
 */
export async function api(method, path, body, { keepalive = false } = {}) {
  try {
    let response = await send(method, path, body, keepalive);
    // The token belongs to the sign-in; after a new one it has to be fetched again.
    if (response.status === 403 && token) {
      token = null;
      response = await send(method, path, body, keepalive);
    }
    const text = await response.text();
    return { ok: response.ok, status: response.status, data: text ? JSON.parse(text) : null };
  } catch {
    return {
      ok: false,
      status: 0,
      data: { error: { code: 'OFFLINE', message: 'The server can’t be reached. Your code is kept in this browser; try again in a moment.' } },
    };
  }
}
