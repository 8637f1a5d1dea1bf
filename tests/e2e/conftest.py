"""A headless Chromium, controlled by its own DevTools protocol through a pipe: no driver, no package, no port.

Where no Chromium is, these tests are skipped; with HRDOCS_NEED_CHROMIUM=1 they fail instead, so that no one believes
they ran.
"""

import base64
import contextlib
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OPTIONS = (
    "--headless",
    "--no-sandbox",  # root in a container has none; the pages are our own
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--remote-debugging-pipe",
)
# The browser reads commands from descriptor 3 and answers on 4.
LAUNCH = (
    "import os, sys; r, w = map(int, sys.argv[1:3]); os.dup2(r, 3); os.dup2(w, 4); os.execvp(sys.argv[3], sys.argv[3:])"
)
PATIENCE = 60


class Browser:
    def __init__(self, program, profile):
        commands, self._write = os.pipe()
        self._read, answers = os.pipe()
        # Above 4, so that neither lies where the other is to go.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands, answers)]
        os.close(commands)
        os.close(answers)
        self._process = subprocess.Popen(  # noqa: S603 -- a browser found on the path, to open pages of our own
            [
                *(sys.executable, "-c", LAUNCH, *map(str, ends)),
                *(program, *OPTIONS, f"--user-data-dir={profile}", "about:blank"),
            ],
            pass_fds=ends,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in ends:
            os.close(end)
        self._rest = b""
        self._count = 0
        self._answers = {}
        self.tabs = {}

    def call(self, method, session=None, **parameters):
        self._count += 1
        number = self._count
        message = {"id": number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        self.until(lambda: number in self._answers)
        answer = self._answers.pop(number)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def until(self, is_so):
        end = time.monotonic() + PATIENCE
        while not is_so():
            left = end - time.monotonic()
            ready, _, _ = select.select([self._read], [], [], max(0, left))
            assert ready, f"the browser said nothing for {PATIENCE} seconds"
            got = os.read(self._read, 1 << 16)
            assert got, "the browser has ended"
            *messages, self._rest = (self._rest + got).split(b"\0")
            for each in messages:
                message = json.loads(each)
                if "id" in message:
                    self._answers[message["id"]] = message
                elif message.get("sessionId") in self.tabs:
                    self.tabs[message["sessionId"]].events.append(message)

    def close(self):
        with contextlib.suppress(AssertionError, OSError):
            self.call("Browser.close")
        try:
            self._process.wait(PATIENCE)
        finally:
            self._process.kill()
            self._process.wait()
            os.close(self._write)
            os.close(self._read)


class Tab:
    """One tab, and all that it did: `requests` it made, `complaints` on its console."""

    def __init__(self, browser):
        self._browser = browser
        self.events = []
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        browser.tabs[self._session] = self
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        return self._browser.call(method, self._session, **parameters)

    def open(self, path):
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        self._browser.until(lambda: any(event["method"] == "Page.loadEventFired" for event in self.events))
        return self

    def run(self, script):
        """Run a script in the page and return its value, awaited."""
        done = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def press(self, key, code, text=None):
        known = {"key": key, "code": key if text is None else "Space", "windowsVirtualKeyCode": code}
        typed = {} if text is None else {"text": text}
        self.call("Input.dispatchKeyEvent", type="keyDown", **known, **typed)
        self.call("Input.dispatchKeyEvent", type="keyUp", **known)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=True)

    def pdf(self):
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    @property
    def requests(self):
        told = (event for event in self.events if event["method"] == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in told]

    @property
    def complaints(self):
        return [
            event["params"]
            for event in self.events
            if event["method"] in ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
        ]

    def close(self):
        self._browser.call("Target.closeTarget", targetId=self._target)
        del self._browser.tabs[self._session]


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        reason = f"no Chromium on this machine: none of {', '.join(NAMES)} is found"
        if os.environ.get("HRDOCS_NEED_CHROMIUM") == "1":
            pytest.fail(f"{reason} (HRDOCS_NEED_CHROMIUM=1 asks for it)")
        pytest.skip(reason)
    started = Browser(program, tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture
def tab(browser):
    opened = Tab(browser)
    yield opened
    opened.close()
