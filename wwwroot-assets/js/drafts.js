// What somebody has typed is kept twice: in this browser within a second of the last key, on the server within five.
// After a reload or a lost connection the newer one wins, and the page says which.
import { api } from './api.js';

const stashPrefix = 'codelab-draft/';
const localDelay = 400, localLatest = 900, serverDelay = 1500, serverLatest = 4000, retryDelay = 5000;

function openStore() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('codelab', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const store = openStore();

async function inStore(mode, work) {
  const transaction = (await store).transaction('drafts', mode, { durability: 'strict' });
  const request = work(transaction.objectStore('drafts'));
  // A page that is being left does not live to see a transaction end by itself.
  if (mode === 'readwrite') transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** Calls `work` some time after the last call, and never later than `latest` after the first one. */
function soon(work, delay, latest) {
  let timer = 0, due = 0;
  const run = () => { clearTimeout(timer); timer = 0; due = 0; return work(); };
  const ask = () => {
    due ||= performance.now() + latest;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(delay, due - performance.now())));
  };
  return { ask, run, cancel: () => { clearTimeout(timer); timer = 0; due = 0; }, waiting: () => timer !== 0 };
}

/** Which of two drafts to show, and what to say about it. `local` and `server` may be missing. */
export function choose(local, server, skew) {
  if (!server) return local ? { code: local.code, from: 'browser' } : null;
  const stored = server.code ?? server.starter;
  if (!local || local.code === stored) return { code: stored, from: 'server' };
  if (!local.dirty) {
    return server.revision > local.basedOn
      ? { code: stored, from: 'server', say: 'This draft was changed on another device or in another tab. You see the newer version.', other: local.code }
      : { code: stored, from: 'server' };
  }
  if (server.revision <= local.basedOn)
    return { code: local.code, from: 'browser', say: 'Changes that had not reached the server were restored from this browser.', other: stored };
  return local.editedAt - skew > Date.parse(server.savedAt)
    ? { code: local.code, from: 'browser', say: 'Both this browser and the server had changes. You see the newer ones, from this browser.', other: stored }
    : { code: stored, from: 'server', say: 'Both this browser and the server had changes. You see the newer ones, from the server.', other: local.code };
}

export class Draft {
  #key; #path; #starter; #show; #code = null; #basedOn = 0; #dirty = false; #edits = 0; #signedIn;
  #local = soon(() => this.#keep(), localDelay, localLatest);
  #server = soon(() => this.flush(), serverDelay, serverLatest);

  constructor({ user, challenge, language, starter, show }) {
    this.#key = `${user ?? 'visitor'}/${challenge}/${language}`;
    this.#path = `/api/v1/challenges/${challenge}/drafts/${language}`;
    this.#signedIn = Boolean(user);
    this.#starter = starter;
    this.#show = show;
  }

  async load() {
    const [own, answer] = await Promise.all([
      this.#own(),
      this.#signedIn ? api('GET', this.#path) : null,
    ]);
    const server = answer?.ok ? answer.data : null;
    const local = own ?? (server?.revision === 0 ? await this.#takeVisitors() : undefined);
    const chosen = choose(local, server, server ? Date.now() - Date.parse(server.now) : 0) ?? { code: this.#starter, from: 'starter' };
    this.#code = chosen.code;
    this.#basedOn = server?.revision ?? local?.basedOn ?? 0;
    this.#dirty = chosen.from === 'browser';
    if (this.#dirty) this.#server.ask();
    this.#tell();
    return chosen;
  }

  changed(code) {
    if (code === this.#code) return;
    this.#code = code;
    this.#dirty = true;
    this.#edits++;
    this.#show('saving');
    this.#local.ask();
    if (this.#signedIn) this.#server.ask();
  }

  /** Keeps everything now; answers whether the server has it. */
  async flush({ keepalive = false } = {}) {
    this.#server.cancel();
    const kept = this.#local.waiting() ? this.#local.run() : null;
    if (!this.#dirty || !this.#signedIn) {
      await kept;
      return !this.#dirty;
    }

    const sent = this.#edits;
    this.#show('saving');
    const answer = await api('PUT', this.#path, { code: this.#code, basedOn: this.#basedOn }, { keepalive });
    await kept;
    if (!answer.ok) {
      this.#show(answer.status === 401 ? 'signed-out' : answer.status === 413 ? 'too-large' : 'browser');
      if (answer.status !== 413) setTimeout(() => this.#server.ask(), retryDelay);
      return false;
    }

    this.#basedOn = answer.data.revision;
    this.#dirty = sent !== this.#edits;
    await this.#keep();
    this.#tell();
    return !this.#dirty;
  }

  /** The last moment of a page: what is not kept yet is put where a write can't be lost with the page. */
  stash() {
    const waiting = this.#local.waiting();
    this.flush({ keepalive: true });
    if (!waiting) return;
    try {
      localStorage.setItem(stashPrefix + this.#key, JSON.stringify(this.#record()));
    } catch (full) {
      // Larger than this store takes: the other two writes are under way all the same.
      console.warn(full);
    }
  }

  async #own() {
    const kept = await inStore('readonly', drafts => drafts.get(this.#key));
    const stashed = JSON.parse(localStorage.getItem(stashPrefix + this.#key));
    localStorage.removeItem(stashPrefix + this.#key);
    return stashed && !(kept?.editedAt > stashed.editedAt) ? stashed : kept;
  }

  #record() {
    return { code: this.#code, editedAt: Date.now(), basedOn: this.#basedOn, dirty: this.#dirty };
  }

  // What was typed here before signing in goes along, once.
  async #takeVisitors() {
    const key = this.#key.replace(/^[^/]+/, 'visitor');
    const typed = await inStore('readonly', drafts => drafts.get(key));
    if (typed) await inStore('readwrite', drafts => drafts.delete(key));
    return typed && { ...typed, basedOn: 0, dirty: true };
  }

  async #keep() {
    const record = this.#record();
    await inStore('readwrite', drafts => drafts.put(record, this.#key));
    if (!this.#signedIn) this.#tell();
  }

  #tell() {
    this.#show(!this.#signedIn ? 'visitor' : this.#dirty ? 'saving' : 'saved');
  }
}
