// The editor of a challenge: one model and one draft per language, shortcuts, markers, and the way to the server over HTTP.
// Code never travels over the page's circuit, whose messages are small.
import { api } from './api.js';
import { color, isDark, whenThemeChanges } from './colors.js';
import { Draft } from './drafts.js';

const scripts = ['jsInterop.js', 'lib/monaco-editor/min/vs/loader.js'];
const shownOutput = 32 * 1024, shownError = 8 * 1024;
let loading = null;

function addScript(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/_content/BlazorMonaco/${path}`;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${path} could not be loaded`));
    document.head.append(script);
  });
}

/** Loads the editor's own scripts, in order and once; only pages with an editor pay for them. */
export async function loadEditor() {
  loading ??= (async () => {
    for (const path of scripts) await addScript(path);
    const main = await new Promise((resolve, reject) => window.require(['vs/editor/editor.main'], resolve, reject));
    window.monaco ??= main;
    // The browser knows neither the compiler's settings nor Node's types; what is wrong, the judge's compiler says.
    monaco.languages.typescript?.typescriptDefaults.setDiagnosticsOptions({ noSemanticValidation: true });
  })();
  await loading;
  await document.fonts.load('14px "JetBrains Mono"');
  defineTheme();
}

function defineTheme() {
  const rule = (token, name) => ({ token, foreground: color(name).slice(1) });
  monaco.editor.defineTheme('codelab', {
    base: isDark() ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', '--code-ink'), rule('keyword', '--code-keyword'), rule('string', '--code-string'), rule('number', '--code-number'),
      rule('comment', '--code-comment'), rule('type', '--code-type'), rule('identifier', '--code-ink'), rule('delimiter', '--code-ink'),
    ],
    colors: {
      'editor.background': color('--code-paper'),
      'editor.foreground': color('--code-ink'),
      'editorLineNumber.foreground': color('--code-line-number'),
      'editorLineNumber.activeForeground': color('--ink'),
      'editor.lineHighlightBackground': color('--surface-sunken'),
      'editor.lineHighlightBorder': color('--surface-sunken'),
      'editor.selectionBackground': color('--selection'),
      'editorCursor.foreground': color('--accent-ink'),
      'editorWidget.background': color('--surface-raised'),
      'editorWidget.border': color('--line'),
      'editorIndentGuide.background1': color('--line'),
      'editorGutter.background': color('--code-paper'),
      focusBorder: color('--focus'),
    },
  });
  monaco.editor.setTheme('codelab');
}

class Workbench {
  #root; #page; #editor; #options; #language; #models = new Map(); #drafts = new Map(); #marks; #stops = [];

  constructor(root, page, options) {
    this.#root = root;
    this.#page = page;
    this.#options = options;
    this.#editor = window.blazorMonaco.editor.getEditor(options.editorId);
    this.#stops.push(whenThemeChanges(defineTheme));
    this.#listen(document, 'keydown', event => this.#key(event));
    this.#listen(document, 'visibilitychange', () => { if (document.visibilityState === 'hidden') this.#draft?.stash(); });
    this.#listen(window, 'online', () => this.#draft?.flush());
    this.#editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => this.#ask('RunFromKeys'));
    this.#editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter, () => this.#ask('SubmitFromKeys'));
  }

  get #draft() { return this.#drafts.get(this.#language); }

  /** The language last used here, if the challenge has it. */
  preferred() {
    const last = localStorage.getItem('codelab-language');
    return this.#options.languages.some(language => language.id === last) ? last : null;
  }

  async switchTo(id) {
    const language = this.#options.languages.find(candidate => candidate.id === id);
    await this.#draft?.flush();
    this.#language = id;
    localStorage.setItem('codelab-language', id);
    let model = this.#models.get(id);
    if (!model) {
      const draft = new Draft({ ...this.#options, language: id, starter: language.starter, show: state => this.#showState(id, state) });
      const chosen = await draft.load();
      model = monaco.editor.createModel(chosen.code, language.editorId, monaco.Uri.parse(`codelab://${this.#options.challenge}/${id}`));
      model.onDidChangeContent(() => draft.changed(model.getValue()));
      this.#models.set(id, model);
      this.#drafts.set(id, draft);
      this.#showNotice(chosen, model);
    }
    this.#editor.setModel(model);
    this.#editor.updateOptions({ readOnly: false });
    this.#root.dataset.language = id;
  }

  async submit() {
    const code = this.#editor.getValue();
    this.#showResults();
    this.#draft.flush();
    const answer = await api('POST', '/api/v1/submissions', { challengeId: this.#options.challenge, language: this.#language, code });
    return answer.ok ? { id: answer.data.submissionId } : { problem: answer.data.error };
  }

  async run(input) {
    const code = this.#editor.getValue();
    this.#showResults();
    const answer = await api('POST', `/api/v1/challenges/${this.#options.challenge}/runs`, { language: this.#language, code, input });
    if (!answer.ok) return { problem: answer.data.error };
    const run = answer.data;
    const cut = run.stdout.length > shownOutput || run.stderr.length > shownError;
    return { run: { ...run, stdout: run.stdout.slice(0, shownOutput), stderr: run.stderr.slice(0, shownError), truncated: run.truncated || cut } };
  }

  /** Puts code into the editor as one edit, so that undo brings back what was there. */
  replace(code) {
    const model = this.#editor.getModel();
    this.#editor.pushUndoStop();
    this.#editor.executeEdits('codelab', [{ range: model.getFullModelRange(), text: code }]);
    this.#editor.pushUndoStop();
    this.#editor.focus();
  }

  reset() {
    this.replace(this.#options.languages.find(language => language.id === this.#language).starter);
  }

  async restore(submission, language) {
    const answer = await api('GET', `/api/v1/submissions/${submission}/files`);
    if (!answer.ok) return { problem: answer.data.error };
    await this.switchTo(language);
    this.replace(answer.data.files[0].content);
    return { id: submission };
  }

  mark(diagnostics) {
    const model = this.#editor.getModel();
    if (!model) return;
    monaco.editor.setModelMarkers(model, 'judge', diagnostics.filter(found => found.line <= model.getLineCount()).map(found => ({
      severity: monaco.MarkerSeverity.Error,
      message: found.message || 'The judge points here.',
      startLineNumber: found.line,
      startColumn: found.column || model.getLineFirstNonWhitespaceColumn(found.line) || 1,
      endLineNumber: found.line,
      endColumn: Math.max(model.getLineMaxColumn(found.line), 2),
    })));
    this.#marks ??= this.#editor.createDecorationsCollection();
    this.#marks.set(monaco.editor.getModelMarkers({ resource: model.uri, owner: 'judge' }).map(({ startLineNumber: line }) => ({
      range: new monaco.Range(line, 1, line, 1),
      options: { linesDecorationsClassName: 'judge-mark' },
    })));
    if (diagnostics.length) this.#editor.revealLineInCenterIfOutsideViewport(diagnostics[0].line);
  }

  goTo(line) {
    this.#editor.revealLineInCenter(line);
    this.#editor.setPosition({ lineNumber: line, column: 1 });
    this.#editor.focus();
  }

  dispose() {
    this.#stops.forEach(stop => stop());
    this.#draft?.stash();
    this.#models.forEach(model => model.dispose());
  }

  // On a phone the editor covers them.
  #showResults() {
    this.#root.closest('[data-panes]').querySelector('[data-pane-tab="results"]').click();
  }

  #listen(target, type, handler) {
    target.addEventListener(type, handler);
    this.#stops.push(() => target.removeEventListener(type, handler));
  }

  #key(event) {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key === 's') {
      event.preventDefault();
      this.#draft?.flush();
    } else if (event.key === 'Enter' && !this.#editor.hasTextFocus()) {
      event.preventDefault();
      this.#ask(event.shiftKey ? 'SubmitFromKeys' : 'RunFromKeys');
    }
  }

  #ask(method) {
    // Without a circuit there is nobody to ask; the reconnect banner says so.
    this.#page.invokeMethodAsync(method).catch(() => {});
  }

  #showState(language, state) {
    if (language === this.#language) this.#root.querySelector('[data-save-state]').dataset.saveState = state;
  }

  #showNotice({ say, other }, model) {
    const notice = this.#root.querySelector('[data-draft-notice]');
    notice.hidden = !say;
    if (!say) return;
    notice.querySelector('[data-notice-text]').textContent = say;
    const [swap, close] = notice.querySelectorAll('button');
    let next = other;
    swap.onclick = () => {
      const shown = model.getValue();
      this.replace(next);
      next = shown;
    };
    close.onclick = () => { notice.hidden = true; };
  }
}

export function attach(root, page, options) {
  return new Workbench(root, page, options);
}
