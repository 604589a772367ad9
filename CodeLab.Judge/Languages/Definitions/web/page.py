"""Opens the student's page in a headless browser, does what a test says and hands out what is then to be seen, by value.

Standard input: {"viewport": {width, height}, "steps": [...], "looks": [...]}. Standard output: {"values": [one for each look]}, or
{"failed": why a step could not be done}. What the page complains about goes to standard error. Everything is looked at from a
world of its own (Page.createIsolatedWorld): what the page's scripts make of built-in functions does not reach there.
"""
import base64
import json
import mimetypes
import os
import subprocess
import sys

ORIGIN = "http://page.localhost/"
MOST_COMPLAINTS = 50
FLAGS = [
    "--headless", "--remote-debugging-pipe", "--no-sandbox", "--no-zygote", "--in-process-gpu", "--disable-gpu",
    "--enable-features=NetworkServiceInProcess2", "--disable-features=site-per-process,Translate,MediaRouter,AudioServiceOutOfProcess",
    "--disable-dev-shm-usage", "--disable-breakpad", "--disable-crash-reporter", "--disable-extensions", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-software-rasterizer",
    "--mute-audio", "--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en-US",
    "--renderer-process-limit=1", "--user-data-dir=/tmp/profile", "--disk-cache-size=1", "--js-flags=--max-old-space-size=256",
]

# Each takes the element that the look names, and the look.
LOOKS = {
    "text": "(e) => e ? e.innerText : null",
    "value": "(e) => e && 'value' in e ? e.value : null",
    "attribute": "(e, look) => e ? e.getAttribute(look.name) : null",
    "style": "(e, look) => e ? getComputedStyle(e, look.pseudo).getPropertyValue(look.property) : null",
    "count": "(e, look) => document.querySelectorAll(look.target).length",
    "visible": "(e) => Boolean(e) && e.checkVisibility({ opacityProperty: true, visibilityProperty: true })"
               " && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().height > 0",
    "box": "(e, look) => e ? Math.round(e.getBoundingClientRect()[look.side] * 100) / 100 : null",
    "focused": "(e) => Boolean(e) && document.activeElement === e",
}
SETTLE = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


class Failed(Exception):
    """A step that could not be done; the student's page is to blame."""


class Browser:
    def __init__(self, program):
        (there, to_browser), (from_browser, back) = os.pipe(), os.pipe()

        def wire():
            os.dup2(there, 50)
            os.dup2(back, 51)
            os.dup2(50, 3)
            os.dup2(51, 4)

        self.process = subprocess.Popen(
            [program, *FLAGS, "about:blank"], preexec_fn=wire, pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=open("/tmp/browser.log", "wb"))
        os.close(there)
        os.close(back)
        self.out, self.into = to_browser, os.fdopen(from_browser, "rb", buffering=0)
        self.rest, self.number, self.session, self.frame = b"", 0, None, None
        self.loaded, self.complaints, self.seen = 0, [], 0

    def open(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.call("Fetch.enable", patterns=[{"urlPattern": "*"}])

    def call(self, method, **parameters):
        self.number += 1
        wanted = self.number
        self.send(wanted, method, parameters)
        while True:
            message = self.receive()
            if message.get("id") == wanted:
                if "error" in message:
                    raise Failed(message["error"]["message"])
                return message["result"]
            self.follow(message)

    def tell(self, method, **parameters):
        """Without waiting for the answer."""
        self.number += 1
        self.send(self.number, method, parameters)

    def send(self, number, method, parameters):
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]

    def receive(self):
        while b"\0" not in self.rest:
            part = self.into.read(65536)
            if not part:
                with open("/tmp/browser.log", "rb") as log:
                    sys.exit("The browser ended.\n" + log.read()[-4000:].decode(errors="replace"))
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def follow(self, message):
        method, data = message.get("method"), message.get("params", {})
        if method == "Fetch.requestPaused":
            self.serve(data["requestId"], data["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded += 1
        elif method == "Page.javascriptDialogOpening":
            self.tell("Page.handleJavaScriptDialog", accept=True)
        elif method == "Runtime.exceptionThrown":
            details = data["exceptionDetails"]
            self.complain(details.get("exception", {}).get("description", details["text"]).split("\n")[0], details)
        elif method == "Runtime.consoleAPICalled" and data["type"] in ("error", "assert"):
            words = " ".join(str(part.get("value", part.get("description", ""))) for part in data["args"])
            self.complain(words, (data.get("stackTrace", {}).get("callFrames") or [{}])[0])
        elif method == "Log.entryAdded" and data["entry"]["level"] == "error":
            self.complain(data["entry"]["text"], data["entry"])

    def complain(self, words, place):
        self.seen += 1
        if len(self.complaints) < MOST_COMPLAINTS:
            url = place.get("url", "")
            where = f"{url.removeprefix(ORIGIN)}:{place.get('lineNumber', 0) + 1}: " if url.startswith(ORIGIN) and "lineNumber" in place else ""
            self.complaints.append(where + words[:500])

    def serve(self, request, url):
        """The student's files are the whole web."""
        name = url.split("?")[0].split("#")[0].removeprefix(ORIGIN) or "index.html"
        path = os.path.join("/work", name)
        if name == "favicon.ico" and not os.path.exists(path):
            self.tell("Fetch.fulfillRequest", requestId=request, responseCode=204)
        elif url.startswith(ORIGIN) and ".." not in name.split("/") and os.path.isfile(path):
            with open(path, "rb") as file:
                body = base64.b64encode(file.read()).decode()
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            text = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else ""
            self.tell("Fetch.fulfillRequest", requestId=request, responseCode=200, body=body,
                      responseHeaders=[{"name": "Content-Type", "value": kind + text}])
        elif url.startswith(ORIGIN):
            self.tell("Fetch.fulfillRequest", requestId=request, responseCode=404)
        else:
            self.tell("Fetch.failRequest", requestId=request, errorReason="InternetDisconnected")

    def resize(self, size):
        self.call("Emulation.setDeviceMetricsOverride", width=size["width"], height=size["height"], deviceScaleFactor=1, mobile=False)

    def show(self):
        before = self.loaded
        self.frame = self.call("Page.navigate", url=ORIGIN)["frameId"]
        while self.loaded == before:
            self.follow(self.receive())
        self.settle()

    def settle(self):
        self.evaluate(SETTLE)

    def evaluate(self, expression):
        world = self.call("Page.createIsolatedWorld", frameId=self.frame, worldName="judge")["executionContextId"]
        answer = self.call("Runtime.evaluate", expression=expression, contextId=world, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise Failed(details.get("exception", {}).get("description", details["text"]).split("\n")[0])
        return answer["result"].get("value")

    def on(self, target, function, what=None):
        """A function of the first element that the selector finds; null stands for none."""
        found = f"document.querySelector({json.dumps(target)})" if target else "null"
        return self.evaluate(f"({function})({found}, {json.dumps(what or {})})")

    def need(self, target):
        if not self.on(target, "(e) => Boolean(e)"):
            raise Failed(f"there is no element {target}")

    def act(self, step):
        what, target = step["do"], step.get("target")
        if target:
            self.need(target)
        if what == "click":
            box = self.on(target, "(e) => { e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });"
                                  " const r = e.getBoundingClientRect(); return r.width && r.height ? [r.x + r.width / 2, r.y + r.height / 2] : null; }")
            if not box:
                raise Failed(f"{target} can't be clicked: it is not to be seen")
            for kind, buttons in (("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)):
                self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], clickCount=int(kind != "mouseMoved"),
                          button="none" if kind == "mouseMoved" else "left", buttons=buttons)
        elif what == "hover":
            box = self.on(target, "(e) => { const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }")
            self.call("Input.dispatchMouseEvent", type="mouseMoved", x=box[0], y=box[1])
        elif what == "type":
            self.on(target, "(e) => e.focus()")
            self.call("Input.insertText", text=step["text"])
        elif what == "press":
            key = step["key"]
            text = {"Enter": "\r", "Tab": "", "Escape": "", "Backspace": ""}.get(key, key if len(key) == 1 else "")
            code = {"Enter": 13, "Tab": 9, "Escape": 27, "Backspace": 8, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}.get(key, 0)
            self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text, windowsVirtualKeyCode=code)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)
        elif what == "event":
            self.on(target, "(e, step) => { e.dispatchEvent(new Event(step.name, { bubbles: true, cancelable: true })); }", step)
        elif what == "resize":
            self.resize(step)
        elif what == "wait":
            self.evaluate(f"new Promise(done => setTimeout(done, {int(step['ms'])}))")
        self.settle()

    def look(self, look):
        if look["look"] == "errors":
            return self.seen
        return self.on(look.get("target"), LOOKS[look["look"]], look)


def main():
    request = json.load(sys.stdin)
    browser = Browser(sys.argv[1])
    browser.open()
    browser.resize(request["viewport"])
    browser.show()
    answer = {}
    try:
        for number, step in enumerate(request["steps"], 1):
            try:
                browser.act(step)
            except Failed as why:
                raise Failed(f"Step {number}, {step['do']}: {why}.") from None
        answer["values"] = [browser.look(look) for look in request["looks"]]
    except Failed as why:
        answer["failed"] = str(why)
    for complaint in browser.complaints:
        print(complaint, file=sys.stderr)
    sys.stderr.flush()
    print(json.dumps(answer), flush=True)
    os._exit(0)


main()
